package org.dakal.tools.reports;

import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/** What the pages about a study have in common. */
final class Page {
    private Page() {}

    /** The file around a page's content; what is written in it must be ended. */
    static String around(Markup main, Messages messages, String title, RunInfo run) {
        Html style = HtmlPage.resource(Page.class, "report.css");
        return new HtmlPage(messages.language(), title, "Dakal " + run.version(), style).around(main.toHtml());
    }

    /** A scenario's title in the page's language. */
    static Html title(Scenario scenario, Messages messages) {
        boolean local = messages.language() == Language.PERSIAN
                && !scenario.localTitle().isBlank();
        return Html.name(local ? scenario.localTitle() : scenario.title());
    }

    /** What must be said before any figure, in the page's language. */
    static void notices(Markup out, Messages messages, Scenario scenario) {
        notices(out, messages, messages.language() == Language.PERSIAN ? scenario.localNotices() : scenario.notices());
    }

    /** What must be said before any figure. */
    static void notices(Markup out, Messages messages, List<String> notices) {
        if (notices.isEmpty()) {
            return;
        }
        out.open("div", "class", "notices", "role", "note").element("h2", messages.text("top.notices"));
        out.open("ul");
        notices.forEach(notice -> out.element("li", Html.name(notice)));
        out.close().close();
    }
}
