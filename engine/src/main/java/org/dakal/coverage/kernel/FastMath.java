package org.dakal.coverage.kernel;

/** Functions good enough for antennas and interference, several times faster than {@link Math}'s. */
public final class FastMath {
    private static final double LOG2_OF_TEN_OVER_TEN = Math.log(10) / Math.log(2) / 10;
    private static final double QUARTER_TURN = 90;

    private static final int TABLE_BITS = 7;
    private static final int TABLE_SIZE = 1 << TABLE_BITS;
    private static final long MANTISSA = (1L << 52) - 1;
    /** Bits of root half, but for the lowest: what is taken off so that mantissas run from there. */
    private static final long HALF_MANTISSA = 0x3FE6A00000000000L;

    private static final double LOG10_OF_TWO = Math.log10(2);
    private static final double LOG10_OF_E = 1 / Math.log(10);
    private static final double STEPS_PER_UNIT = TABLE_SIZE / Math.log(2);
    private static final double UNITS_PER_STEP = Math.log(2) / TABLE_SIZE;
    private static final double[] RECIPROCAL = new double[TABLE_SIZE];
    private static final double[] LOG10 = new double[TABLE_SIZE];
    private static final double[] POWER = new double[TABLE_SIZE];

    static {
        for (int i = 0; i < TABLE_SIZE; i++) {
            long middle = ((long) i << (52 - TABLE_BITS)) + (1L << (51 - TABLE_BITS));
            double mantissa = Double.longBitsToDouble(middle + HALF_MANTISSA);
            RECIPROCAL[i] = 1 / mantissa;
            LOG10[i] = Math.log10(mantissa);
            POWER[i] = Math.pow(2, (double) i / TABLE_SIZE);
        }
    }

    private FastMath() {}

    /**
     * Angle in degrees of a vector, counter-clockwise from the first axis, -180 to 180; within 0.0007 degrees of {@link
     * Math#atan2}. Zero for the null vector.
     *
     * @see "Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.49 (arctangent polynomial, |error| below 1e-5 rad)"
     */
    public static double atan2Degrees(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double big = Math.max(ax, ay);
        if (big == 0) {
            return 0;
        }
        double z = Math.min(ax, ay) / big;
        double s = z * z;
        double radians = z * (0.9998660 + s * (-0.3302995 + s * (0.1801410 + s * (-0.0851330 + s * 0.0208351))));
        double degrees = radians * (180 / Math.PI);
        if (ay > ax) {
            degrees = QUARTER_TURN - degrees;
        }
        if (x < 0) {
            degrees = 2 * QUARTER_TURN - degrees;
        }
        return y < 0 ? -degrees : degrees;
    }

    /**
     * Milliwatts of a level in dBm, within 0.0005 dB; zero below -300 dBm. The power of two is split: the whole part becomes
     * the exponent's bits, a Taylor polynomial of 2^f, f within half of zero, does the rest.
     */
    public static double dbmToMilliwatts(double dbm) {
        if (!(dbm > -300)) {
            return 0;
        }
        double power = dbm * LOG2_OF_TEN_OVER_TEN;
        double whole = Math.rint(power);
        double t = (power - whole) * 0.6931471805599453;
        double fraction = 1 + t * (1 + t * (0.5 + t * (1.0 / 6 + t * (1.0 / 24 + t * (1.0 / 120)))));
        return fraction * Double.longBitsToDouble(((long) whole + 1023) << 52);
    }

    /**
     * Common logarithm of a positive normal number, within 1e-12 of {@link Math#log10}. The mantissa is brought near one by a
     * tabled reciprocal; the series of ln(1 + r) does the rest.
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
}
