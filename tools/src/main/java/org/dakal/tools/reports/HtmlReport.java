package org.dakal.tools.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.page.AnswerSection;
import org.dakal.tools.reports.page.GroundsSection;
import org.dakal.tools.reports.page.MapSection;
import org.dakal.tools.reports.page.ProposalSection;
import org.dakal.tools.reports.page.ReportContext;
import org.dakal.tools.reports.page.RunSection;
import org.dakal.tools.reports.page.SpotSection;
import org.dakal.tools.reports.page.TopSection;
import org.dakal.tools.reports.words.Language;

/**
 * The report: one HTML file that asks for no other, for people who decide and people who plan. The same study gives the
 * same bytes, but for the times it took.
 */
public final class HtmlReport {
    /** Nothing may be fetched, whatever a name in the data may hold. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private HtmlReport() {}

    /** The report in English. */
    public static String render(Scenario scenario, StudyResult result, RunInfo run) {
        return render(scenario, result, run, Language.ENGLISH);
    }

    /** The report in a language. */
    public static String render(Scenario scenario, StudyResult result, RunInfo run, Language language) {
        return render(scenario, result, run, language, new MapPictures());
    }

    /**
     * The report in one of several languages.
     *
     * @param pictures shared by all reports of this study, and by no other's
     */
    public static String render(
            Scenario scenario, StudyResult result, RunInfo run, Language language, MapPictures pictures) {
        ReportContext context = ReportContext.of(scenario, result, run, language);
        Markup out = new Markup().add(new Html("<!DOCTYPE html>\n"));
        out.open("html", "lang", language.code(), "dir", language.direction());
        writeHead(out, context);
        out.open("body").open("main");
        out.add(TopSection.write(context));
        out.add(AnswerSection.write(context));
        out.add(MapSection.write(context, pictures));
        out.add(SpotSection.write(context));
        out.add(ProposalSection.write(context));
        out.add(GroundsSection.write(context));
        out.add(RunSection.write(context));
        out.close();
        out.element("script", resource("report.js"));
        return out.close().close().toHtml().markup();
    }

    private static void writeHead(Markup out, ReportContext context) {
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty(
                "meta", "name", "generator", "content", "Dakal " + context.run().version());
        out.element(
                "title",
                context.wording().messages().text("top.page", context.scenario().title()));
        out.element("style", resource("report.css"));
        out.close();
    }

    /** A file of this package that goes into the page as it is. */
    private static Html resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing in it");
            }
            return new Html(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
