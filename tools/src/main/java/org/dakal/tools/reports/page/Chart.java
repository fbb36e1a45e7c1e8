package org.dakal.tools.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in the attributes of drawings. */
final class Chart {
    private Chart() {}

    /** At most one decimal, a point for it, no exponent. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
