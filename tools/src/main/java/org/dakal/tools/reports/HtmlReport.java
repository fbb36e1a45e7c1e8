package org.dakal.tools.reports;

import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.page.AnswerSection;
import org.dakal.tools.reports.page.GroundsSection;
import org.dakal.tools.reports.page.MapSection;
import org.dakal.tools.reports.page.OperatorSection;
import org.dakal.tools.reports.page.ProposalSection;
import org.dakal.tools.reports.page.ReportContext;
import org.dakal.tools.reports.page.RunSection;
import org.dakal.tools.reports.page.SettlementSection;
import org.dakal.tools.reports.page.SpotSection;
import org.dakal.tools.reports.page.TopSection;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/**
 * The report: one HTML file that asks for no other, for people who decide and people who plan. Equal studies give equal
 * bytes, but for the times they took.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * The report in one of several languages.
     *
     * @param pictures shared by all reports of this study, and by no other's
     */
    public static String render(
            Scenario scenario, StudyResult result, RunInfo run, Language language, MapPictures pictures) {
        ReportContext context = ReportContext.of(scenario, result, run, language);
        Messages messages = context.wording().messages();
        Markup out = new Markup();
        out.add(TopSection.write(context));
        out.add(AnswerSection.write(context));
        out.add(OperatorSection.write(context));
        out.add(MapSection.write(context, pictures));
        out.add(SpotSection.write(context));
        out.add(ProposalSection.write(context));
        out.add(SettlementSection.write(context));
        out.add(GroundsSection.write(context));
        out.add(RunSection.write(context));
        return new HtmlPage(
                        language,
                        messages.text("top.page", Page.plainTitle(scenario, messages)),
                        "Dakal " + run.version(),
                        HtmlPage.resource(HtmlReport.class, "report.css"),
                        Page.date(messages, run),
                        HtmlPage.resource(HtmlReport.class, "report.js"))
                .around(out.toHtml());
    }
}
