package org.dakal.tools.reports.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a language writes them: its digits, its separators of thousands and decimals, a true minus sign. What is
 * no number, or has no end, is the language's word for unknown, so that one odd value never costs a finished study its
 * report.
 */
final class Digits {
    private static final int GROUP = 3;
    private static final String PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";

    private final boolean persian;
    private final String unknown;

    Digits(Messages messages) {
        this.persian = messages.language() == Language.PERSIAN;
        this.unknown = messages.text("value.unknown");
    }

    /** Rounded half up to so many decimals, which are kept even when zero. */
    String fixed(double value, int decimals) {
        return Double.isFinite(value)
                ? write(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
                : unknown;
    }

    /** Rounded half up to so many significant digits, without trailing zeros. */
    String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return unknown;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return write(rounded.stripTrailingZeros());
    }

    /** A whole number without separators, as years are written. */
    String ungrouped(int value) {
        return persian ? persian(Integer.toString(value)) : Integer.toString(value);
    }

    /** Text with Persian digits for Latin ones. */
    static String persian(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? PERSIAN_DIGITS.charAt(c - '0') : c);
        }
        return out.toString();
    }

    private String write(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        int wholeLength = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (i > 0 && i < wholeLength && (wholeLength - i) % GROUP == 0) {
                out.append(persian ? '٬' : ',');
            }
            if (c == '.') {
                out.append(persian ? '٫' : '.');
            } else {
                out.append(persian ? PERSIAN_DIGITS.charAt(c - '0') : c);
            }
        }
        if (value.signum() >= 0) {
            return out.toString();
        }
        // On a right-to-left page a leading minus would jump behind its number: keep the two together.
        return persian ? "\u2066−" + out + "\u2069" : "−" + out;
    }
}
