package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/** Prepares a path of which only the terrain's irregularity is known: [Alg] section 3. */
final class AreaPath {
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

    /** theta_e of [Alg 3.4]. */
    static double horizonAngle(
            double effectiveHeightMeters, double horizonMeters, double irregularityMeters, double earthRadiusMeters) {
        double smooth = Math.sqrt(2 * effectiveHeightMeters * earthRadiusMeters);
        return (0.65 * irregularityMeters * (smooth / horizonMeters - 1) - 2 * effectiveHeightMeters) / smooth;
    }

    /** dL of [Alg 3.3]. */
    static double horizonMeters(double effectiveHeightMeters, double irregularityMeters, double earthRadiusMeters) {
        return Math.sqrt(2 * effectiveHeightMeters * earthRadiusMeters)
                * FastLogs.exp(-0.07 * Math.sqrt(irregularityMeters / Math.max(effectiveHeightMeters, 5)));
    }
}
