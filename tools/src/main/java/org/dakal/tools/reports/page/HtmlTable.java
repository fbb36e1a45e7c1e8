package org.dakal.tools.reports.page;

import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Messages;

/** A plain table: the first column names its row. */
public final class HtmlTable {
    private final Markup out;

    private HtmlTable(Markup out) {
        this.out = out;
    }

    /** Opens a table with a message for each column's head. */
    public static HtmlTable begin(Messages messages, Markup out, String... heads) {
        out.open("div", "class", "wide")
                .open("table", "class", "plain")
                .open("thead")
                .open("tr");
        for (String head : heads) {
            out.element("th", messages.text(head), "scope", "col");
        }
        out.close().close().open("tbody");
        return new HtmlTable(out);
    }

    /** A row: its name, and a value for each of the other heads. */
    public void row(Html name, Html... values) {
        out.open("tr").element("th", name, "scope", "row");
        for (Html value : values) {
            out.element("td", value);
        }
        out.close();
    }

    /** Closes the table. */
    public void end() {
        out.close().close().close();
    }
}
