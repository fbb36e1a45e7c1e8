package org.dakal.propagation.terminal;

import java.util.List;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;

/** Hard limits of a loss, and their enforcement. */
final class Limits {
    private Limits() {}

    static ValidityRange of(Quantity quantity, double minimum, double maximum, String source) {
        return new ValidityRange(quantity, minimum, maximum, Severity.ERROR, source);
    }

    /** Percentages between 0 and 100 that are neither: both have infinite quantiles. */
    static ValidityRange ofPercent(Quantity quantity, String source) {
        return of(quantity, Double.MIN_VALUE, Math.nextDown(100.0), source);
    }

    /** Positive values without an upper limit. */
    static ValidityRange ofPositive(Quantity quantity, String source) {
        return of(quantity, Double.MIN_VALUE, Double.MAX_VALUE, source);
    }

    static void check(List<ValidityRange> validity, Quantity quantity, double value) {
        for (ValidityRange range : validity) {
            if (range.quantity() == quantity && !range.contains(value)) {
                throw new IllegalArgumentException(quantity.fieldName() + " = " + value + " must be " + range.minimum()
                        + " to " + range.maximum() + " (" + range.source() + ")");
            }
        }
    }
}
