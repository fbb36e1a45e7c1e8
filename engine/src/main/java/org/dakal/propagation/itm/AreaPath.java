package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/** Prepares a path of which only the terrain's irregularity is known: [Alg] section 3. */
final class AreaPath {
    private static final double ROOT_OF_FIVE = Math.sqrt(5);

    private AreaPath() {}

    /** Fills a geometry whose air is set. */
    static void prepare(
            ItmGeometry path,
            ItmInput input,
            SitingCriteria transmitterSiting,
            SitingCriteria receiverSiting,
            double distanceMeters,
            double irregularityMeters) {
        path.heightT = input.transmitterHeightMeters();
        path.heightR = input.receiverHeightMeters();
        path.effectiveT = effectiveHeightMeters(path.heightT, transmitterSiting, irregularityMeters);
        path.effectiveR = effectiveHeightMeters(path.heightR, receiverSiting, irregularityMeters);
        path.distance = distanceMeters;
        path.irregularity = irregularityMeters;
        path.isPointToPoint = false;
        path.isStatistical = true;
    }

    /** he of [Alg 3.1] and [Alg 3.2]: an antenna put up with care stands on a rise. */
    private static double effectiveHeightMeters(double heightMeters, SitingCriteria siting, double irregularityMeters) {
        if (siting == SitingCriteria.RANDOM) {
            return heightMeters;
        }
        double gain = siting.heightGainMeters();
        if (heightMeters < 5) {
            gain *= Math.sin(0.1 * Math.PI * heightMeters);
        }
        return heightMeters
                + (1 + gain) * Math.exp(-Math.min(20, 2 * heightMeters / Math.max(1e-3, irregularityMeters)));
    }

    /**
     * theta_e of [Alg 3.4] of an antenna whose horizon on a smooth Earth is known, and the share of it that the terrain
     * leaves.
     */
    static double horizonAngle(
            double effectiveHeightMeters, double smoothHorizonMeters, double share, double irregularityMeters) {
        return (0.65 * irregularityMeters * (1 / share - 1) - 2 * effectiveHeightMeters) / smoothHorizonMeters;
    }

    /** Share of dLs that is left of dL in [Alg 3.3], by the roots of effective height and irregularity. */
    static double horizonShare(double rootOfHeight, double rootOfIrregularity) {
        return FastLogs.exp(-0.07 * rootOfIrregularity / Math.max(rootOfHeight, ROOT_OF_FIVE));
    }
}
