package org.dakal.tools.reports;

import java.util.Base64;
import java.util.List;
import java.util.function.DoubleFunction;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.page.Section;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.UnfitWords;

/** What the pages about a study have in common: their head, notices, charts, and the file around them. */
abstract class Page extends Section {
    Page(Messages messages) {
        super(messages);
    }

    /** The page's head: of what kind it is, and of what it tells. */
    final void head(String kind, Html title) {
        out.open("header").p(text(kind), "class", "kind").element("h1", title).close();
    }

    /** The head of a page about a scenario, with its notices. */
    final void head(String kind, Scenario scenario) {
        head(kind, Html.name(title(scenario)));
        notices(scenario);
    }

    /** The one of two texts that is in the page's language. */
    final <T> T inLanguage(T english, T persian) {
        return messages.language() == Language.PERSIAN ? persian : english;
    }

    final void notices(Scenario scenario) {
        notices(inLanguage(scenario.notices(), scenario.localNotices()));
    }

    final void notices(List<String> notices) {
        out.add(notices(messages, notices));
    }

    /** That a proposal cannot be built, and why. */
    final Html unfit(String reason) {
        String words = text("value.unfit");
        return messages.language() == Language.PERSIAN
                ? Html.prose(words + UnfitWords.inPersian(reason))
                : Html.name(words + ": " + reason);
    }

    /** A picture as a page holds it. */
    static String dataUrl(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** A colour of a map's legend, as CSS writes it, and what it means. */
    static Html colour(Html words, String colour) {
        return chip(words, "class", "swatch", "style", "background:" + colour);
    }

    /** The axes of a chart, with round values and what they count. */
    final void axes(
            LineChart chart, DoubleFunction<String> up, DoubleFunction<String> across, String acrossKey, String upKey) {
        chart.gridUp(up);
        chart.ticksAcross(across);
        chart.titleAcross(text(acrossKey));
        chart.titleUp(text(upKey));
    }

    /** The file around the page; what is written in it must be ended. */
    final String around(String title, RunInfo run) {
        return around(title, run, Html.EMPTY);
    }

    final String around(String title, RunInfo run, Html script) {
        Html style = HtmlPage.resource(Page.class, "report.css");
        String date = text("page.date", q.date(run.studyDate()));
        return new HtmlPage(messages.language(), title, "Dakal " + run.version(), style, date, script)
                .around(out.toHtml());
    }

    /** What made the page, and the command that makes it again. */
    final void writeMade(RunInfo run) {
        out.p(Html.text(text("page.made", run.version()) + " ").plus(Html.code(run.command())), "class", "note");
    }

    /**
     * A scenario's title in the page's language, for a browser's tab and bookmarks, which know no marks around names.
     */
    final String title(Scenario scenario) {
        return Names.shown(scenario.title(), scenario.localTitle(), messages.language());
    }
}
