package org.dakal.propagation.itm;

import org.dakal.terrain.TerrainProfile;

/**
 * The spacing of a profile. The model's fits count points and want them evenly spaced. Profiles cut out of terrain are,
 * but for the last step to a receiver that stands anywhere between two samples: there heights stay as they are and
 * horizons see the points where they really are, because heights read anew between two samples would cut every ridge on
 * the way. Other profiles are read anew at as many equal steps, by straight lines between their points.
 */
public final class ProfileSteps {
    /** Spacings equal within this share count as even: distances in files are rounded. */
    private static final double EVEN_SHARE = 1e-6;

    private static final double SHORTEST_LAST_STEP = 0.5;
    private static final double LONGEST_LAST_STEP = 1.5;

    private ProfileSteps() {}

    /** True when a length differs from a number of steps by rounding only; false when the step is NaN. */
    public static boolean isMultiple(double length, int count, double step) {
        return Math.abs(length - count * step) <= EVEN_SHARE * step;
    }

    /** True when the points up to a last one are evenly spaced. */
    static boolean areEqual(TerrainProfile profile, int last) {
        double stepKm = profile.distanceKm(last) / last;
        for (int i = 1; i < last; i++) {
            if (!isMultiple(profile.distanceKm(i), i, stepKm)) {
                return false;
            }
        }
        return true;
    }

    /** True when all steps but the last are equal and the last is neither much shorter nor much longer. */
    static boolean areEqualButTheLast(TerrainProfile profile) {
        int before = profile.size() - 2;
        if (before < 1 || !areEqual(profile, before)) {
            return false;
        }
        double steps = (profile.lengthKm() - profile.distanceKm(before)) * before / profile.distanceKm(before);
        return steps >= SHORTEST_LAST_STEP - EVEN_SHARE && steps <= LONGEST_LAST_STEP + EVEN_SHARE;
    }

    /** The profile's ground at equal steps, as many as it has. */
    static double[] evenHeights(TerrainProfile profile) {
        int last = profile.size() - 1;
        double stepKm = profile.lengthKm() / last;
        double[] heights = new double[last + 1];
        int segment = 1;
        for (int i = 0; i <= last; i++) {
            double at = i * stepKm;
            if (isMultiple(profile.distanceKm(i), i, stepKm)) {
                heights[i] = profile.groundMeters(i);
                continue;
            }
            while (profile.distanceKm(segment) < at) {
                segment++;
            }
            double from = profile.distanceKm(segment - 1);
            double share = (at - from) / (profile.distanceKm(segment) - from);
            heights[i] = profile.groundMeters(segment - 1)
                    + share * (profile.groundMeters(segment) - profile.groundMeters(segment - 1));
        }
        return heights;
    }
}
