package org.dakal.tools.reports.markup;

import org.dakal.scenarios.source.DocumentText;

/** Makes text harmless inside markup. */
final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** Text for an element or a quoted attribute. */
    static String text(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = escapeOf(text, i, c);
            if (escaped != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (escaped == null) {
                    out.append(c);
                } else {
                    out.append(escaped);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static @org.jspecify.annotations.Nullable String escapeOf(String text, int i, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t', '\n' -> null;
            default ->
                isOverride(c)
                        ? ""
                        : c == '\r' || DocumentText.isForbidden(text, i) ? String.valueOf(REPLACEMENT) : null;
        };
    }

    /** Embeddings and overrides of writing direction: in a name they would turn around the text that follows. */
    private static boolean isOverride(char c) {
        return c >= '\u202A' && c <= '\u202E';
    }
}
