package org.dakal.tools.reports;

import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** What the pages about a study have in common. */
final class Page {
    private Page() {}

    /** The file around a page's content; what is written in it must be ended. */
    static String around(Markup main, Messages messages, String title, RunInfo run) {
        Html style = HtmlPage.resource(Page.class, "report.css");
        return new HtmlPage(messages.language(), title, "Dakal " + run.version(), style, date(messages, run))
                .around(main.toHtml());
    }

    /** The day of a study in words. */
    static String date(Messages messages, RunInfo run) {
        return messages.text("page.date", new Quantities(messages).date(run.studyDate()));
    }

    /** What made a page, and the command that makes it again. */
    static void writeMade(Markup out, Messages messages, RunInfo run) {
        Html command = Html.code(run.command());
        out.element(
                "p", Html.text(messages.text("page.made", run.version()) + " ").plus(command), "class", "note");
    }

    /** A scenario's title in the page's language. */
    static Html title(Scenario scenario, Messages messages) {
        return Html.name(plainTitle(scenario, messages));
    }

    /** The name of a scenario in a browser's tab and its bookmarks, which know no marks around names. */
    static String plainTitle(Scenario scenario, Messages messages) {
        return Names.shown(scenario.title(), scenario.localTitle(), messages.language());
    }
}
