package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** A table. One of more columns than fit on a phone turns its rows into cards there, each value below its head. */
public record HtmlTable(Markup out, List<Column> columns) {
    private static final int MOST_ON_A_PHONE = 4;

    /**
     * A column.
     *
     * @param head over it
     * @param label the head in plain words, over a value in a card; empty for none
     * @param tag of its cells
     * @param style class of its cells; empty for none
     */
    public record Column(Html head, String label, String tag, String style) {
        /** The place of a row in its order. */
        public static Column rank(String label) {
            return new Column(Html.text(label), "", "td", "rank");
        }

        /** What names a row. */
        public static Column name(String label) {
            return new Column(Html.text(label), "", "th", "");
        }

        /** What is as short as its head. */
        public static Column plain(String label) {
            return new Column(Html.text(label), label, "td", "");
        }

        public static Column number(String label) {
            return number(Html.text(label), label);
        }

        /** Numbers under a head with markup of its own. */
        public static Column number(Html head, String label) {
            return new Column(head, label, "td", "number");
        }

        /** Words, which may take several lines. */
        public static Column words(String label) {
            return new Column(Html.text(label), label, "td", "why");
        }
    }

    /** Opens a table. */
    public static HtmlTable begin(Markup out, List<Column> columns) {
        HtmlTable table = new HtmlTable(out, List.copyOf(columns));
        out.open("div", "class", "wide").open("table", "class", table.isCards() ? "spot-table" : "plain");
        out.open("thead").open("tr");
        columns.forEach(column -> out.element("th", column.head(), "scope", "col"));
        out.close().close().open("tbody");
        return table;
    }

    /** A row: a value for each column; one that has fewer spans the rest with its last. */
    public void row(Html... values) {
        out.open("tr");
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            List<String> attributes = new ArrayList<>();
            if ("th".equals(column.tag())) {
                attributes.addAll(List.of("scope", "row"));
            }
            if (!column.style().isEmpty()) {
                attributes.addAll(List.of("class", column.style()));
            }
            if (i == values.length - 1 && values.length < columns.size()) {
                attributes.addAll(List.of("colspan", Integer.toString(columns.size() - i)));
            } else if (isCards() && !column.label().isEmpty()) {
                attributes.addAll(List.of("data-label", column.label()));
            }
            out.element(column.tag(), values[i], attributes.toArray(String[]::new));
        }
        out.close();
    }

    /** A row of a name and plain values, which may hold isolated names. */
    public void row(Html name, String... values) {
        row(Stream.concat(Stream.of(name), Arrays.stream(values).map(Html::prose))
                .toArray(Html[]::new));
    }

    /** Closes the table. */
    public void end() {
        out.close().close().close();
    }

    private boolean isCards() {
        return columns.size() > MOST_ON_A_PHONE;
    }
}
