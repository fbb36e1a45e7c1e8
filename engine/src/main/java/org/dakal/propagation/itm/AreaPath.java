package org.dakal.propagation.itm;

/** Prepares a path of which only the terrain's irregularity is known: [Alg] section 3. */
final class AreaPath {
    private AreaPath() {}

    static ItmPath of(
            ItmInput input,
            SitingCriteria transmitterSiting,
            SitingCriteria receiverSiting,
            double distanceMeters,
            double irregularityMeters,
            ItmMedium medium) {
        double radius = medium.earthRadiusMeters();
        double hgT = input.transmitterHeightMeters();
        double hgR = input.receiverHeightMeters();
        double heT = effectiveHeightMeters(hgT, transmitterSiting, irregularityMeters);
        double heR = effectiveHeightMeters(hgR, receiverSiting, irregularityMeters);
        return new ItmPath(
                terminal(hgT, heT, irregularityMeters, radius),
                terminal(hgR, heR, irregularityMeters, radius),
                distanceMeters,
                irregularityMeters,
                false);
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

    /** An end whose horizon follows from the terrain's statistics. */
    static ItmTerminal terminal(
            double heightMeters, double effectiveHeightMeters, double irregularityMeters, double earthRadiusMeters) {
        double smooth = Math.sqrt(2 * effectiveHeightMeters * earthRadiusMeters);
        double horizon = horizonMeters(effectiveHeightMeters, irregularityMeters, earthRadiusMeters);
        // [Alg 3.4]
        double angle = (0.65 * irregularityMeters * (smooth / horizon - 1) - 2 * effectiveHeightMeters) / smooth;
        return new ItmTerminal(heightMeters, effectiveHeightMeters, horizon, angle);
    }

    /** dL of [Alg 3.3]. */
    static double horizonMeters(double effectiveHeightMeters, double irregularityMeters, double earthRadiusMeters) {
        return Math.sqrt(2 * effectiveHeightMeters * earthRadiusMeters)
                * Math.exp(-0.07 * Math.sqrt(irregularityMeters / Math.max(effectiveHeightMeters, 5)));
    }
}
