package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/** Horizons of a path as its terrain's irregularity lets them be: [Alg] section 3. */
final class AreaPath {
    private static final double ROOT_OF_FIVE = Math.sqrt(5);

    private AreaPath() {}

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
