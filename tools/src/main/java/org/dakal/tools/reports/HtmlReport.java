package org.dakal.tools.reports;

import java.util.stream.Stream;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.page.AnswerSection;
import org.dakal.tools.reports.page.GroundsSection;
import org.dakal.tools.reports.page.MapSection;
import org.dakal.tools.reports.page.OperatorSection;
import org.dakal.tools.reports.page.ProposalSection;
import org.dakal.tools.reports.page.ReportContext;
import org.dakal.tools.reports.page.RunSection;
import org.dakal.tools.reports.page.SettlementSection;
import org.dakal.tools.reports.page.SpotSection;
import org.dakal.tools.reports.words.Language;

/**
 * The report: one HTML file that asks for no other, for people who decide and people who plan. Equal studies give equal
 * bytes, but for the times they took.
 */
public final class HtmlReport extends Page {
    private HtmlReport(ReportContext context) {
        super(context.wording().messages());
    }

    /**
     * The report in one of several languages.
     *
     * @param pictures shared by all reports of this study, and by no other's
     */
    public static String render(
            Scenario scenario, StudyResult result, RunInfo run, Language language, MapPictures pictures) {
        ReportContext context = ReportContext.of(scenario, result, run, language);
        return new HtmlReport(context).render(context, pictures);
    }

    private String render(ReportContext context, MapPictures pictures) {
        writeTop(context.scenario());
        Stream.of(
                        new AnswerSection(context),
                        new OperatorSection(context),
                        new MapSection(context, pictures),
                        new SpotSection(context),
                        new ProposalSection(context),
                        new SettlementSection(context),
                        new GroundsSection(context),
                        new RunSection(context))
                .forEach(section -> out.add(section.write()));
        return around(
                text("top.page", title(context.scenario())),
                context.run(),
                HtmlPage.resource(HtmlReport.class, "report.js"));
    }

    /** What this is, and what in it is not real: said before any figure. */
    private void writeTop(Scenario scenario) {
        out.open("header").p(text("top.kind"), "class", "kind");
        boolean localFirst = messages.language() == Language.PERSIAN
                && !scenario.localTitle().isBlank();
        out.element("h1", Html.name(localFirst ? scenario.localTitle() : scenario.title()));
        // a page in Persian is wholly Persian; one in English tells people on the spot what it is about
        String other = localFirst ? "" : scenario.localTitle();
        if (!other.isBlank()) {
            out.p(Html.name(other), "class", "other-title");
        }
        out.close();
        notices(scenario);
    }
}
