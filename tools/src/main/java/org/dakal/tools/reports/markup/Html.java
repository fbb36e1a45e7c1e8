package org.dakal.tools.reports.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.tools.reports.words.Names;

/** A finished fragment of markup, safe to put between tags. */
public record Html(String markup) {
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    /**
     * What is isolated from left to right already, which stays; or an option or a path, which begins with signs and is
     * Latin.
     */
    private static final Pattern CODE =
            Pattern.compile("\u2066[^\u2069]*\u2069|(?<![\\w\\p{IsArabic}])([-./~]{1,3}[A-Za-z][\\w./=-]*)");

    /** Nothing. */
    public static final Html EMPTY = new Html("");

    /** Words, with what they hold escaped. */
    public static Html text(String text) {
        return new Html(Escape.text(text));
    }

    /** Words in bold, which may hold isolated names. */
    public static Html strong(String text) {
        return new Html("<strong>" + prose(text).markup + "</strong>");
    }

    /**
     * Words that may hold names isolated by {@link Names}; each becomes an element of its own. So does what is written
     * like code among words of a script from right to left: the signs it begins with would else stand behind it, as in
     * {@code terrain--}.
     */
    public static Html prose(String text) {
        String escaped = Escape.text(RIGHT_TO_LEFT.matcher(text).find() ? withCodeIsolated(text) : text);
        StringBuilder out = new StringBuilder(escaped.length() + 32);
        int depth = 0;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == Names.ISOLATE || c == Names.ISOLATE_LEFT_TO_RIGHT) {
                out.append(c == Names.ISOLATE ? "<bdi>" : "<bdi dir=\"ltr\">");
                depth++;
            } else if (c != Names.END_ISOLATE) {
                out.append(c);
            } else if (depth > 0) {
                out.append("</bdi>");
                depth--;
            }
        }
        return new Html(out.append("</bdi>".repeat(depth)).toString());
    }

    private static String withCodeIsolated(String text) {
        return CODE.matcher(text)
                .replaceAll(code -> code.start(1) < 0
                        ? Matcher.quoteReplacement(code.group())
                        : Names.ISOLATE_LEFT_TO_RIGHT + Matcher.quoteReplacement(code.group()) + Names.END_ISOLATE);
    }

    /** A name out of the data: isolated, so that its script does not disorder the sentence around it. */
    public static Html name(String name) {
        return prose(Names.isolated(name));
    }

    /** Something always read from left to right: code, a path, coordinates. */
    public static Html code(String text) {
        return new Html("<code dir=\"ltr\">" + Escape.text(text) + "</code>");
    }

    /** A name with its id in small letters below. */
    public static Html over(Html name, String id) {
        return name.plus(small(code(id)));
    }

    /** What stands in small letters below or beside something. */
    public static Html small(Html content) {
        return new Html("<span class=\"small\">" + content.markup + "</span>");
    }

    /** This, a space, and what comes then. */
    public Html then(Html next) {
        return new Html(markup + " " + next.markup);
    }

    public Html plus(Html other) {
        return new Html(markup + other.markup);
    }
}
