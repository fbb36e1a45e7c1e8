package org.dakal.scenarios.columns;

import org.jspecify.annotations.Nullable;

/** Numbers as tables show them: no more digits than they deserve, and nothing where there is no number. */
public final class Rounded {
    private Rounded() {}

    /** Square kilometres: a cell of 5 m is 0.000025. */
    public static double squareKm(double value) {
        return to(value, 1e6);
    }

    /** Kilometres, to a metre. */
    public static double km(double value) {
        return to(value, 1e3);
    }

    /** People, to a thousandth, so that sums of rows still agree. */
    public static double people(double value) {
        return to(value, 1e3);
    }

    /** A share, to a hundredth of a percent. */
    public static double fraction(double value) {
        return to(value, 1e4);
    }

    /** Degrees of position, to a centimetre. */
    public static double degrees(double value) {
        return to(value, 1e7);
    }

    /** A level, loss, length in metres or bearing, to a hundredth; nothing for NaN and infinity. */
    public static @Nullable Double hundredth(double value) {
        return Double.isFinite(value) ? (Double) to(value, 1e2) : null;
    }

    /** People, to a thousandth; nothing where nobody gave them. */
    public static @Nullable Double peopleOrNone(double value) {
        return Double.isNaN(value) ? null : (Double) people(value);
    }

    /** Kilometres, to a metre; nothing where nobody gave them. */
    public static @Nullable Double kmOrNone(double value) {
        return Double.isNaN(value) ? null : (Double) km(value);
    }

    /** A whole number of things; nothing where nobody gave them. */
    public static @Nullable Integer countOrNone(double value) {
        return Double.isNaN(value) ? null : (Integer) (int) Math.rint(value);
    }

    /** To a hundredth; NaN and infinity stay. */
    static double hundredths(double value) {
        return to(value, 1e2);
    }

    /** To one part of so many steps a unit. */
    static double to(double value, double steps) {
        // Adding zero turns -0.0 into 0.0.
        return Math.rint(value * steps) / steps + 0.0;
    }
}
