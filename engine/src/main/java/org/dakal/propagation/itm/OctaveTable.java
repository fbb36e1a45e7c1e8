package org.dakal.propagation.itm;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of a positive number, tabled at {@value #STEPS} steps in each doubling and straight between. What a straight line
 * leaves out of a function that goes with a power of its argument is a share of 1e-5. Outside its doublings the function is asked.
 */
final class OctaveTable {
    private static final int STEP_BITS = 7;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int SHIFT = 52 - STEP_BITS;
    private static final long PART = (1L << SHIFT) - 1;
    private static final double PART_SIZE = 1.0 / (1L << SHIFT);

    private final DoubleUnaryOperator function;
    private final long first;
    private final float[] values;

    /** From two to the one power to two to the other. */
    OctaveTable(DoubleUnaryOperator function, int firstPower, int lastPower) {
        this.function = function;
        this.first = Double.doubleToRawLongBits(Math.scalb(1.0, firstPower)) >> SHIFT;
        this.values = new float[(lastPower - firstPower) * STEPS + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) function.applyAsDouble(Double.longBitsToDouble((first + i) << SHIFT));
        }
    }

    double at(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long i = (bits >> SHIFT) - first;
        if (i < 0 || i >= values.length - 1) {
            return function.applyAsDouble(x);
        }
        double value = values[(int) i];
        return value + (values[(int) i + 1] - value) * ((bits & PART) * PART_SIZE);
    }
}
