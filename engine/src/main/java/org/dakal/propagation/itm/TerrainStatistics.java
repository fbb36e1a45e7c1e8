package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;
import org.dakal.units.OctaveCubics;

/**
 * The irregularity of terrain.
 *
 * <p>Source: [Alg] sections 2 and 3; the way samples are counted is that of version 1.2.2.
 */
public final class TerrainStatistics {
    private static final OctaveCubics DEVIATIONS = new OctaveCubics(-6, 19, TerrainStatistics::deviationMeters);

    private static final double HIDDEN_STEPS_PER_METER = 1.0 / 256;
    private static final float[] HIDDEN = new float[2048];

    static {
        for (int i = 0; i < HIDDEN.length; i++) {
            HIDDEN[i] = (float) (0.8 * Math.exp(-i / HIDDEN_STEPS_PER_METER / 50e3));
        }
    }

    private TerrainStatistics() {}

    /** Mean height of the middle four fifths of a path, m above sea level. */
    static double meanHeightMeters(PathTerrain terrain) {
        int last = terrain.last();
        int tenth = (int) (0.1 * last);
        return terrain.referenceMeters() + terrain.sum(tenth, last - tenth) / (last - 2 * tenth + 1);
    }

    /** delta h: the interdecile range of the heights about their line between two distances, for an unlimited path. */
    static double irregularityMeters(PathTerrain terrain, double fromMeters, double toMeters) {
        double start = fromMeters / terrain.spacingMeters();
        double end = toMeters / terrain.spacingMeters();
        if (end - start < 2) {
            return 0;
        }
        int decile = Math.min(Math.max(4, (int) (0.1 * (end - start + 8))), 25);
        return ofUnlimitedPath(terrain.interdecileMeters(start, end, decile), toMeters - fromMeters);
    }

    /**
     * delta h from the interdecile range seen over a length: a path shows only part of the terrain's irregularity,
     * [ERL79 3] inverted.
     */
    public static double ofUnlimitedPath(double interdecileMeters, double lengthMeters) {
        return interdecileMeters / shownShare(lengthMeters);
    }

    /** delta h(s) of [Alg 3.9], [ERL79 3]: the irregularity that shows over a distance. */
    static double irregularityOverMeters(double irregularityMeters, double distanceMeters) {
        return irregularityMeters * shownShare(distanceMeters);
    }

    private static double shownShare(double distanceMeters) {
        return 1 - hiddenShare(distanceMeters);
    }

    /** Share of the irregularity that does not show over a distance, within 3e-6. */
    static double hiddenShare(double distanceMeters) {
        double at = distanceMeters * HIDDEN_STEPS_PER_METER;
        int i = (int) at;
        return at >= 0 && i < HIDDEN.length - 1
                ? HIDDEN[i] + (HIDDEN[i + 1] - HIDDEN[i]) * (at - i)
                : 0.8 * FastLogs.exp(-distanceMeters / 50e3);
    }

    /** sigma_h of [Alg 3.10], [ERL79 3.6a]: deviation of the heights over a distance, within a share of 1e-7. */
    static double heightDeviationMeters(double irregularityOverMeters) {
        return DEVIATIONS.covers(irregularityOverMeters)
                ? DEVIATIONS.value(irregularityOverMeters)
                : deviationMeters(irregularityOverMeters);
    }

    private static double deviationMeters(double irregularityOverMeters) {
        return 0.78 * irregularityOverMeters * FastLogs.exp(-0.5 * Math.sqrt(Math.sqrt(irregularityOverMeters)));
    }
}
