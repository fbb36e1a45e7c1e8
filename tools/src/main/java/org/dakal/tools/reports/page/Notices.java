package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/**
 * What in a page is not real or not sure, said before any figure. On a phone it is one line that opens, so that the
 * answer comes first; on larger screens and on paper it is shown whole.
 */
public final class Notices {
    private Notices() {}

    /** Writes a scenario's notices in the page's language. */
    public static void write(Markup out, Messages messages, Scenario scenario) {
        write(out, messages, messages.language() == Language.PERSIAN ? scenario.localNotices() : scenario.notices());
    }

    /** Writes notices; nothing when there are none. */
    public static void write(Markup out, Messages messages, List<String> notices) {
        if (notices.isEmpty()) {
            return;
        }
        out.open("details", "class", "notices", "role", "note")
                .element("summary", messages.text("top.notices", new Quantities(messages).count(notices.size())));
        out.open("ul");
        notices.forEach(notice -> out.element("li", Html.name(notice)));
        out.close().close();
    }
}
