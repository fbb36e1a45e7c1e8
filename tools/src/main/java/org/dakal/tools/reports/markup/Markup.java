package org.dakal.tools.reports.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG, element by element. Attribute names and values alternate; values and text are escaped. Every
 * method returns this writer.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. */
    public Markup close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (isBlock(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** An element that holds text only. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that holds a finished fragment. */
    public Markup element(String tag, Html content, String... attributes) {
        return open(tag, attributes).add(content).close();
    }

    /** A paragraph of text. */
    public Markup p(String text, String... attributes) {
        return element("p", text, attributes);
    }

    /** A paragraph that holds a finished fragment. */
    public Markup p(Html content, String... attributes) {
        return element("p", content, attributes);
    }

    /** An element that holds nothing. */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** Text, escaped. */
    public Markup text(String text) {
        out.append(Escape.text(text));
        return this;
    }

    /** A finished fragment. */
    public Markup add(Html content) {
        out.append(content.markup());
        return this;
    }

    /** All that was written. Every element must have been ended. */
    public Html toHtml() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element " + open.peek() + " was not ended");
        }
        return new Html(out.toString());
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Escape.text(attributes[i + 1])).append('"');
        }
    }

    /** Elements that a line break may follow without changing what is seen. */
    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "p", "h1", "h2", "h3", "tr", "thead", "tbody", "table", "div", "section", "ul", "li", "g", "svg" ->
                true;
            case "details", "figure", "header", "footer", "main", "head", "body", "style", "script", "dl" -> true;
            default -> false;
        };
    }
}
