package org.dakal.scenarios.antenna;

import java.util.ArrayList;
import java.util.List;

/**
 * One contiguous range of angles that lose at most 3 dB more than the table's best direction does.
 *
 * @param centerDegrees middle of the range's least attenuation, over -180 to 180
 * @param leastDb that least attenuation
 */
record Lobe(double centerDegrees, double leastDb) {
    /** Half of the power: what beamwidths are measured at. */
    private static final double HALF_POWER_DB = 3;

    /** A table's lobes in the order of their angles; empty when no direction loses more than half of the power. */
    static List<Lobe> of(double[] attenuationDb) {
        int n = attenuationDb.length;
        double limit = least(attenuationDb) + HALF_POWER_DB;
        int outside = 0;
        while (outside < n && attenuationDb[outside] <= limit) {
            outside++;
        }
        List<Lobe> lobes = new ArrayList<>();
        int i = outside;
        while (outside < n && i < outside + n) {
            int first = i;
            while (attenuationDb[i % n] <= limit) {
                i++;
            }
            if (i > first) {
                lobes.add(between(attenuationDb, first, i));
            }
            i++;
        }
        return lobes;
    }

    private static Lobe between(double[] attenuationDb, int first, int behind) {
        int n = attenuationDb.length;
        double least = Double.POSITIVE_INFINITY;
        int firstLeast = first;
        int lastLeast = first;
        for (int i = first; i < behind; i++) {
            double value = attenuationDb[i % n];
            if (value < least) {
                least = value;
                firstLeast = i;
            }
            if (value <= least) {
                lastLeast = i;
            }
        }
        double center = (firstLeast + lastLeast) / 2.0 * 360 / n;
        return new Lobe(center - 360 * Math.ceil((center - 180) / 360), least);
    }

    static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
