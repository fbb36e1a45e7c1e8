package org.dakal.scenarios.source;

import java.util.Locale;

/**
 * Characters nobody sees: marks and overrides of writing direction, odd spaces, control characters, halves of a
 * surrogate pair. Text is cleaned of them once, where it is read, so that no output has to expect them; messages show
 * them by number.
 */
public final class InvisibleCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int FIRST_OF_GENERAL_PUNCTUATION = 0x2000;
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private InvisibleCharacters() {}

    /**
     * Text on one line as people read it: all kinds of spaces and line breaks are plain spaces, marks of direction and
     * byte-order marks are gone, and what no text may hold is a visible U+FFFD. The joiners that Persian is written
     * with stay.
     */
    public static String cleaned(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isMark(c))
                .map(c -> isSpace(c) ? ' ' : c)
                .forEach(c -> cleaned.appendCodePoint(isForbidden(c) ? REPLACEMENT_CHARACTER : c));
        return cleaned.toString();
    }

    /** Text as {@link #cleaned} gives it; a character that no text may hold is told as an error. */
    static String visible(String written, Place place, Problems problems) {
        String forbidden = firstForbidden(written);
        if (!forbidden.isEmpty()) {
            problems.error(place, forbidden, CsvRows.CONTROL_CHARACTER, "");
        }
        return cleaned(written);
    }

    /** The first character that no text may hold, as {@code U+0007}; empty when there is none. */
    public static String firstForbidden(String text) {
        if (isPlain(text)) {
            return "";
        }
        return text.codePoints()
                .filter(InvisibleCharacters::isForbidden)
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .findFirst()
                .orElse("");
    }

    /**
     * A text with its invisible characters as JSON escapes, {@code \}{@code u202E}: safe on a terminal, and the same
     * value where it stands in JSON. Line feeds and the joiners of Persian stay as they are.
     */
    public static String shown(String text) {
        if (text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n')) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean hidden = c != '\n' && c != ' ' && (isMark(c) || isSpace(c) || isForbidden(c));
            if (!hidden) {
                shown.appendCodePoint(c);
                return;
            }
            for (char unit : Character.toChars(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
            }
        });
        return shown.toString();
    }

    /** True for nearly all there is, of which tables have millions. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Format characters count that only steer: the Arabic ones below U+2000 have a shape of their own. */
    private static boolean isMark(int c) {
        return Character.getType(c) == Character.FORMAT
                && (c >= FIRST_OF_GENERAL_PUNCTUATION || c == ARABIC_LETTER_MARK || c == 0xAD)
                && c != ZERO_WIDTH_NON_JOINER
                && c != ZERO_WIDTH_JOINER;
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r' || c == 0x85;
    }

    private static boolean isForbidden(int c) {
        return (Character.isISOControl(c) && !isSpace(c))
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
