package org.dakal.units;

import java.util.Arrays;

/** Functions good enough for antennas and interference, several times faster than {@link Math}'s. */
public final class FastMath {
    private static final double LOG2_OF_TEN_OVER_TEN = Math.log(10) / Math.log(2) / 10;
    private static final double QUARTER_TURN = 90;
    private static final int STEPS_PER_UNIT = 16;
    private static final int MOST_TABLED = 2;
    /** Arctangents of sixteenths. */
    private static final double[] ARCTANGENT = new double[MOST_TABLED * STEPS_PER_UNIT + 1];

    static {
        Arrays.setAll(ARCTANGENT, i -> Math.atan((double) i / STEPS_PER_UNIT));
    }

    private FastMath() {}

    /**
     * Arctangent in radians, within 1e-14 of {@link Math#atan}. Up to two it is that of the nearest sixteenth and, by
     * the theorem of addition, that of a rest of a thirty-second at the most, for which a few terms of the series do.
     */
    public static double atan(double x) {
        double size = Math.abs(x);
        if (!(size < MOST_TABLED)) {
            return Math.atan(x);
        }
        int step = (int) (size * STEPS_PER_UNIT + 0.5);
        double middle = (double) step / STEPS_PER_UNIT;
        double rest = (size - middle) / (1 + size * middle);
        double square = rest * rest;
        double ofRest = rest * (1 - square * (1.0 / 3 - square * (1.0 / 5 - square * (1.0 / 7 - square / 9))));
        return Math.copySign(ARCTANGENT[step] + ofRest, x);
    }

    /**
     * Angle in degrees of a vector, counter-clockwise from the first axis, -180 to 180; within 0.0007 degrees of {@link
     * Math#atan2}. Zero for the null vector.
     *
     * @see "Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.49 (arctangent polynomial, |error| below
     *     1e-5 rad)"
     */
    public static double atan2Degrees(double y, double x) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double z = Math.min(ax, ay) / Math.max(Double.MIN_NORMAL, Math.max(ax, ay));
        double s = z * z;
        double radians = z * (0.9998660 + s * (-0.3302995 + s * (0.1801410 + s * (-0.0851330 + s * 0.0208351))));
        double degrees = radians * (180 / Math.PI);
        // Ones and zeros instead of branches, so that loops are done in vectors; both products are exact.
        double steep = Math.max(0, Math.signum(ay - ax));
        degrees = steep * QUARTER_TURN + (1 - 2 * steep) * degrees;
        double behind = Math.max(0, -Math.signum(x));
        degrees = behind * (2 * QUARTER_TURN) + (1 - 2 * behind) * degrees;
        double below = Math.max(0, -Math.signum(y));
        return (1 - 2 * below) * degrees;
    }

    /**
     * Milliwatts of a level in dBm, within 0.0005 dB; zero below -300 dBm. The power of two is split: the whole part
     * becomes the exponent's bits, a Taylor polynomial of 2^f, f within half of zero, does the rest.
     */
    public static double dbmToMilliwatts(double dbm) {
        if (!(dbm > -300)) {
            return 0;
        }
        double power = dbm * LOG2_OF_TEN_OVER_TEN;
        double whole = Math.rint(power);
        return fraction(power - whole) * powerOfTwo(whole);
    }

    /**
     * Milliwatts of many levels in dBm, in two halves to be multiplied: the first is one loop of arithmetic, which Java
     * does in vectors. What comes of levels below -300 dBm, or unknown, means nothing.
     */
    public static void splitMilliwatts(float[] dbm, int first, int count, double[] wholePower, double[] fraction) {
        for (int i = 0; i < count; i++) {
            wholePower[i] = Math.rint(dbm[first + i] * LOG2_OF_TEN_OVER_TEN);
        }
        for (int i = 0; i < count; i++) {
            fraction[i] = fraction(dbm[first + i] * LOG2_OF_TEN_OVER_TEN - wholePower[i]);
        }
    }

    private static double fraction(double power) {
        double t = power * 0.6931471805599453;
        return 1 + t * (1 + t * (0.5 + t * (1.0 / 6 + t * (1.0 / 24 + t * (1.0 / 120)))));
    }

    /** Two to the power of a whole number, -1022 to 1023. */
    public static double powerOfTwo(double whole) {
        return Double.longBitsToDouble(((long) whole + 1023) << 52);
    }
}
