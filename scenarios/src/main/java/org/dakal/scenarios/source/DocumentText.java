package org.dakal.scenarios.source;

/**
 * What a text may hold so that every file it is written to stays readable: XML 1.0 (section 2.2) knows no control
 * characters but tab and line ends, and no encoding of Unicode has a form for half of a surrogate pair.
 */
public final class DocumentText {
    private static final char REPLACEMENT = '\uFFFD';

    private DocumentText() {}

    /** The text with U+FFFD in place of each character that no document may hold. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text, i)) {
                StringBuilder out = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    if (isForbidden(text, j)) {
                        out.setCharAt(j, REPLACEMENT);
                    }
                }
                return out.toString();
            }
        }
        return text;
    }

    /** True for controls other than tab, line feed and carriage return, non-characters, and halves of pairs. */
    public static boolean isForbidden(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c >= '\uFFFE' || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }
}
