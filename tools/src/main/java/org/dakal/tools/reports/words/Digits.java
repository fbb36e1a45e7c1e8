package org.dakal.tools.reports.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a language writes them: its digits, its separators of thousands and decimals, a true minus sign. */
final class Digits {
    private static final int GROUP = 3;
    private static final String PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";

    private final boolean persian;

    Digits(Language language) {
        this.persian = language == Language.PERSIAN;
    }

    /** Rounded half up to so many decimals, which are kept even when zero. */
    String fixed(double value, int decimals) {
        return write(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Rounded half up to so many significant digits, without trailing zeros. */
    String significant(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return write(rounded.stripTrailingZeros());
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
