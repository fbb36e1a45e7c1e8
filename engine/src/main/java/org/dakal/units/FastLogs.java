package org.dakal.units;

/**
 * Logarithm and power for loops that ask for millions: several times faster than {@link Math}'s, and nearly as exact.
 */
public final class FastLogs {
    private static final int TABLE_BITS = 7;
    private static final int TABLE_SIZE = 1 << TABLE_BITS;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = 1023L << 52;
    /** Bits of root half, but for the lowest: what is taken off so that mantissas run from there. */
    private static final long HALF_MANTISSA = 0x3FE6A00000000000L;

    private static final double LOG10_OF_TWO = Math.log10(2);
    private static final double LOG10_OF_E = 1 / Math.log(10);
    private static final double STEPS_PER_UNIT = TABLE_SIZE / Math.log(2);
    private static final double UNITS_PER_STEP = Math.log(2) / TABLE_SIZE;
    private static final double[] RECIPROCAL = new double[TABLE_SIZE];
    private static final double[] LOG10 = new double[TABLE_SIZE];
    private static final double[] POWER = new double[TABLE_SIZE];
    /** Reciprocals of mantissas from one to two, and cube roots of them, of their doubles and of their fourfold. */
    private static final double[] RECIPROCAL_FROM_ONE = new double[TABLE_SIZE];

    private static final double[] CUBE_ROOT = new double[3 * TABLE_SIZE];
    /** A third of the bias of exponents. */
    private static final int THIRD_OF_BIAS = 1023 / 3;

    static {
        for (int i = 0; i < TABLE_SIZE; i++) {
            long middle = ((long) i << (52 - TABLE_BITS)) + (1L << (51 - TABLE_BITS));
            double mantissa = Double.longBitsToDouble(middle + HALF_MANTISSA);
            RECIPROCAL[i] = 1 / mantissa;
            LOG10[i] = Math.log10(mantissa);
            POWER[i] = Math.pow(2, (double) i / TABLE_SIZE);
            double fromOne = 1 + (i + 0.5) / TABLE_SIZE;
            RECIPROCAL_FROM_ONE[i] = 1 / fromOne;
            CUBE_ROOT[i] = Math.cbrt(fromOne);
            CUBE_ROOT[i + TABLE_SIZE] = Math.cbrt(2 * fromOne);
            CUBE_ROOT[i + 2 * TABLE_SIZE] = Math.cbrt(4 * fromOne);
        }
    }

    private FastLogs() {}

    /**
     * Common logarithm of a positive normal number, within 1e-12 of {@link Math#log10}. The mantissa is brought near
     * one by a tabled reciprocal; the series of ln(1 + r) does the rest.
     */
    public static double log10(double x) {
        long bits = Double.doubleToRawLongBits(x) - HALF_MANTISSA;
        // Exponent of the power of two that leaves a mantissa between root half and root two, or near it
        long exponent = bits >> 52;
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) + HALF_MANTISSA);
        int i = (int) (bits >>> (52 - TABLE_BITS)) & (TABLE_SIZE - 1);
        double r = mantissa * RECIPROCAL[i] - 1;
        double ln = r * (1 - r * (0.5 - r * (1.0 / 3 - r * 0.25)));
        return exponent * LOG10_OF_TWO + LOG10[i] + ln * LOG10_OF_E;
    }

    /** Puts common logarithms in the place of the first numbers of an array; see {@link #log10(double)}. */
    public static void log10(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = log10(numbers[i]);
        }
    }

    /** e to a power between -700 and 700, within a relative 1e-11; zero below, infinite above. */
    public static double exp(double power) {
        if (!(power > -700)) {
            return power <= -700 ? 0 : Double.NaN;
        }
        if (power > 700) {
            return Double.POSITIVE_INFINITY;
        }
        double scaled = power * STEPS_PER_UNIT;
        double whole = Math.rint(scaled);
        double t = (scaled - whole) * UNITS_PER_STEP;
        long steps = (long) whole;
        double part = 1 + t * (1 + t * (0.5 + t * (1.0 / 6)));
        int i = (int) steps & (TABLE_SIZE - 1);
        return part * POWER[i] * Double.longBitsToDouble(((steps >> TABLE_BITS) + 1023) << 52);
    }

    /**
     * Cube root of a positive normal number, within a relative 2e-11: a tabled root of the mantissa, then the series of
     * (1 + r) to a third.
     */
    public static double cbrt(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52);
        int third = exponent / 3;
        int i = (int) (bits >>> (52 - TABLE_BITS)) & (TABLE_SIZE - 1);
        double r = Double.longBitsToDouble((bits & MANTISSA) | ONE) * RECIPROCAL_FROM_ONE[i] - 1;
        double root = CUBE_ROOT[i + (exponent - 3 * third) * TABLE_SIZE];
        double scale = Double.longBitsToDouble((long) (third - THIRD_OF_BIAS + 1023) << 52);
        return root * (1 + r * (1.0 / 3 - r * (1.0 / 9 - r * (5.0 / 81)))) * scale;
    }

    /** Puts cube roots in the place of the first numbers of an array; see {@link #cbrt(double)}. */
    public static void cbrt(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = cbrt(numbers[i]);
        }
    }
}
