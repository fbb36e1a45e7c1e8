package org.dakal.coverage;

import org.dakal.units.FastMath;

/**
 * Powers as whole numbers, so that a sum is the same in whatever order it is made, and what goes out of it leaves
 * nothing behind: a changed network's sums equal those of a full run in every bit. A unit is -159.5 dBm, 34 dB below
 * the noise of an LTE resource element; rounding to it moves a level at that noise by 0.002 dB at most, and what is
 * half a unit or less counts as nothing.
 */
final class Interference {
    /** 2^53 units make a milliwatt. */
    private static final double UNITS_PER_MILLIWATT = 0x1p53;

    /** Stronger levels count as this much, so that 64 of them fit a sum. */
    private static final double MOST_MILLIWATTS = 16;

    /** Two dB below half a unit: nothing. */
    private static final float LEAST_DBM = -164.6f;

    private Interference() {}

    /** Units of a level in dBm; zero for negative infinity. */
    static long units(float dbm) {
        return (long) (Math.min(MOST_MILLIWATTS, FastMath.dbmToMilliwatts(dbm)) * UNITS_PER_MILLIWATT + 0.5);
    }

    /** Adds the units of many levels, each as {@link #units(float)} has it. */
    static void add(float[] dbm, int first, int count, long[] totalUnits, DirectionBuffers buffers) {
        double[] whole = buffers.wholePower;
        double[] fraction = buffers.fraction;
        FastMath.splitMilliwatts(dbm, first, count, whole, fraction);
        for (int i = 0; i < count; i++) {
            if (dbm[first + i] > LEAST_DBM) {
                double milliwatts = fraction[i] * FastMath.powerOfTwo(whole[i]);
                totalUnits[first + i] += (long)
                        ((milliwatts < MOST_MILLIWATTS ? milliwatts : MOST_MILLIWATTS) * UNITS_PER_MILLIWATT + 0.5);
            }
        }
    }

    static double milliwatts(long units) {
        return units / UNITS_PER_MILLIWATT;
    }
}
