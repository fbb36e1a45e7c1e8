package org.dakal.coverage.kernel;

/** Functions good enough for antennas and interference, several times faster than {@link Math}'s. */
public final class FastMath {
    private static final double LOG2_OF_TEN_OVER_TEN = Math.log(10) / Math.log(2) / 10;
    private static final double QUARTER_TURN = 90;

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
}
