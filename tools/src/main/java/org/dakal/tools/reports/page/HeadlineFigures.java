package org.dakal.tools.reports.page;

import java.util.function.DoubleFunction;
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

    /** People as a file gives them, with NaN for an interval where nobody drew. */
    public HeadlineFigures people(double people, String words, double p05, double p95) {
        String around = Double.isNaN(p05)
                ? words
                : between(messages, "figure.between", words, people, p05, p95, quantities::count);
        return add(quantities.given(people, quantities::count), Html.prose(around));
    }

    /**
     * Between what an expectation lies, in words; where a few draws far from the others pull it out of there, that too.
     *
     * @param key of the message that takes words and an interval, beside {@code key.below} and {@code key.above}
     * @param p05 5 % of draws lie below
     * @param p95 5 % of draws lie above
     */
    public static String between(
            Messages messages,
            String key,
            String words,
            double expected,
            double p05,
            double p95,
            DoubleFunction<String> writer) {
        String low = writer.apply(p05);
        String high = writer.apply(p95);
        boolean isShownAtAnEnd =
                writer.apply(expected).equals(low) || writer.apply(expected).equals(high);
        String side = isShownAtAnEnd || !(expected < p05 || expected > p95) ? "" : expected < p05 ? ".below" : ".above";
        return messages.text(key + side, words, low.equals(high) ? low : messages.text("figure.interval", low, high));
    }

    /** Words of an expected figure, which say why no interval follows where service takes more than draws count. */
    public static String undrawn(Messages messages, boolean isBeyondLevel, String words) {
        return isBeyondLevel ? messages.text("figure.undrawn", words) : words;
    }

    /** Closes them. */
    public void end() {
        out.close();
    }
}
