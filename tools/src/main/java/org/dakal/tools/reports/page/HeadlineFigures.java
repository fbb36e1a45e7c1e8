package org.dakal.tools.reports.page;

import org.dakal.proposals.stability.Interval;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.jspecify.annotations.Nullable;

/** The large figures at the top of a page, and between what a headline lies. */
public final class HeadlineFigures {
    private final Messages messages;
    private final Quantities quantities;
    private final Markup out;

    private HeadlineFigures(Messages messages, Markup out) {
        this.messages = messages;
        this.quantities = new Quantities(messages);
        this.out = out;
    }

    /** Opens them. */
    public static HeadlineFigures begin(Messages messages, Markup out) {
        out.open("ul", "class", "figures");
        return new HeadlineFigures(messages, out);
    }

    /** A figure above its words. A lone Persian zero is a dot that nobody sees, so it becomes a word. */
    public HeadlineFigures add(String value, Html words) {
        String seen = value.equals(quantities.count(0)) ? messages.text("figure.zero") : value;
        out.open("li")
                .element("strong", Html.prose(seen))
                .text(" ")
                .element("span", words)
                .close();
        return this;
    }

    /** A figure above a message. */
    public HeadlineFigures add(String value, String key) {
        return add(value, Html.text(messages.text(key)));
    }

    /**
     * People above the words of what they are, with the interval they lie in nine times out of ten.
     *
     * @param people in expectation; NaN where none are given
     * @param drawn null where nobody drew
     */
    public HeadlineFigures people(double people, String words, @Nullable Interval drawn) {
        return drawn == null
                ? people(people, words, Double.NaN, Double.NaN)
                : people(people, words, drawn.p05Amount(), drawn.p95Amount());
    }

    /** The same from a file, with NaN for an interval where nobody drew. */
    public HeadlineFigures people(double people, String words, double p05, double p95) {
        return add(
                quantities.given(people, quantities::count),
                Html.prose(
                        Double.isNaN(p05)
                                ? words
                                : messages.text(
                                        "figure.between", words, quantities.count(p05), quantities.count(p95))));
    }

    /** Closes them. */
    public void end() {
        out.close();
    }
}
