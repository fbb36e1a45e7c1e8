package org.dakal.units;

/** Decibel arithmetic. Power quantities only: 10 dB is a factor of ten. */
public final class Decibels {
    private Decibels() {}

    /** Power ratio (dimensionless, positive) of a level difference in dB. */
    public static double toRatio(double db) {
        return Math.pow(10, db / 10);
    }

    /** Level difference in dB of a power ratio; a ratio of zero gives negative infinity. */
    public static double fromRatio(double ratio) {
        return 10 * Math.log10(ratio);
    }
}
