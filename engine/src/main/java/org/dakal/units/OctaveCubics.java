package org.dakal.units;

import java.util.function.DoubleUnaryOperator;

/**
 * Smooth functions of one positive number by cubics between tabled points, for loops that ask for millions. Each octave
 * is cut into {@value #PARTS} equal parts; functions asked together at one place share its search and lie together in
 * memory.
 */
public final class OctaveCubics {
    private static final int PART_BITS = 5;
    private static final int PARTS = 1 << PART_BITS;
    private static final int SHIFT = 52 - PART_BITS;
    private static final long PART_MASK = (1L << SHIFT) - 1;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final int COEFFICIENTS = 4;

    private final double from;
    private final double to;
    private final long fromBits;
    private final int width;
    private final double[] cubics;

    /**
     * Tables functions. A function may bend or jump where an octave begins, not within one.
     *
     * @param firstOctave numbers from two to this power on
     * @param functions what to table, counted from 0 when asked
     */
    public OctaveCubics(int firstOctave, int octaves, DoubleUnaryOperator... functions) {
        this.from = Math.scalb(1.0, firstOctave);
        this.to = Math.scalb(1.0, firstOctave + octaves);
        this.fromBits = Double.doubleToRawLongBits(from);
        this.width = functions.length * COEFFICIENTS;
        this.cubics = new double[octaves * PARTS * width];
        for (int part = 0; part < octaves * PARTS; part++) {
            double start = Double.longBitsToDouble(fromBits + ((long) part << SHIFT));
            double end = Double.longBitsToDouble(fromBits + ((long) (part + 1) << SHIFT));
            for (int f = 0; f < functions.length; f++) {
                // The end belongs to the next part, which may be another branch of the function
                fit(functions[f], start, Math.nextDown(end), part * width + f * COEFFICIENTS);
            }
        }
    }

    /**
     * Stores the cubic in t from 0 to 1 through four values a third apart: Newton's forward differences, multiplied
     * out.
     */
    private void fit(DoubleUnaryOperator function, double start, double end, int at) {
        double a = function.applyAsDouble(start);
        double b = function.applyAsDouble(start + (end - start) / 3);
        double c = function.applyAsDouble(start + (end - start) * 2 / 3);
        double first = b - a;
        double second = c - 2 * b + a;
        double third = function.applyAsDouble(end) - 3 * c + 3 * b - a;
        cubics[at] = a;
        cubics[at + 1] = 3 * (first - second / 2 + third / 3);
        cubics[at + 2] = 9 * (second - third) / 2;
        cubics[at + 3] = 27 * third / 6;
    }

    /** True for numbers within the table. */
    public boolean covers(double x) {
        return x >= from && x < to;
    }

    /** Where a covered number's cubics are. */
    public int place(double x) {
        return (int) ((Double.doubleToRawLongBits(x) - fromBits) >> SHIFT) * width;
    }

    /** How far a covered number is into its part, 0 to 1: what its mantissa has after the part's bits. */
    public double within(double x) {
        long bits = Double.doubleToRawLongBits(x) & PART_MASK;
        return Double.longBitsToDouble(ONE + (bits << PART_BITS)) - 1;
    }

    /** Value of a function at a {@link #place} and so far {@link #within} it. */
    public double value(int function, int place, double within) {
        double[] c = cubics;
        int at = place + function * COEFFICIENTS;
        return c[at] + within * (c[at + 1] + within * (c[at + 2] + within * c[at + 3]));
    }

    /** Value of the first function at a covered number. */
    public double value(double x) {
        return value(0, place(x), within(x));
    }
}
