package org.dakal.scenarios.columns;

import java.math.BigDecimal;

/** Numbers as text without an exponent, so that spreadsheets and people read them alike. */
public final class Numbers {
    private Numbers() {}

    /** The shortest decimal that reads back as the same number: 9500000000, 0.25, -110. */
    public static String plain(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
