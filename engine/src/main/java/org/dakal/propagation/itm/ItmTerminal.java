package org.dakal.propagation.itm;

/**
 * One end of a path.
 *
 * @param heightMeters structural height over ground, hg
 * @param effectiveHeightMeters height over the terrain that counts, he
 * @param horizonDistanceMeters distance of the radio horizon, dL
 * @param horizonAngleRadians elevation of the radio horizon, theta_e
 */
public record ItmTerminal(
        double heightMeters, double effectiveHeightMeters, double horizonDistanceMeters, double horizonAngleRadians) {

    /** Horizon distance over a smooth Earth, dLs of [Alg 3.5]. */
    double smoothHorizonMeters(double earthCurvaturePerMeter) {
        return smoothHorizonMeters(effectiveHeightMeters, earthCurvaturePerMeter);
    }

    /** Horizon distance in metres over a smooth Earth, seen from an effective height in metres. */
    static double smoothHorizonMeters(double effectiveHeightMeters, double earthCurvaturePerMeter) {
        return Math.sqrt(2 * effectiveHeightMeters / earthCurvaturePerMeter);
    }
}
