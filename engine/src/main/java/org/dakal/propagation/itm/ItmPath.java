package org.dakal.propagation.itm;

/**
 * The path's geometry, whichever mode it comes from.
 *
 * @param transmitter the one end
 * @param receiver the other
 * @param distanceMeters length of the path, d
 * @param irregularityMeters terrain irregularity parameter, delta h
 * @param isPointToPoint false in the area mode
 */
public record ItmPath(
        ItmTerminal transmitter,
        ItmTerminal receiver,
        double distanceMeters,
        double irregularityMeters,
        boolean isPointToPoint) {

    /** dLs: the sum of the smooth-Earth horizon distances, [Alg 3.6]. */
    double smoothHorizonsMeters(ItmMedium medium) {
        double curvature = medium.earthCurvaturePerMeter();
        return transmitter.smoothHorizonMeters(curvature) + receiver.smoothHorizonMeters(curvature);
    }

    /** Flags of geometry that is allowed but unusual. */
    int warnings(ItmMedium medium) {
        double smoothT = transmitter.smoothHorizonMeters(medium.earthCurvaturePerMeter());
        double smoothR = receiver.smoothHorizonMeters(medium.earthCurvaturePerMeter());
        double horizonT = transmitter.horizonDistanceMeters();
        double horizonR = receiver.horizonDistanceMeters();
        double rise = Math.abs(transmitter.effectiveHeightMeters() - receiver.effectiveHeightMeters());
        return ItmWarning.TX_HORIZON_ANGLE.when(Math.abs(transmitter.horizonAngleRadians()) > 0.2)
                | ItmWarning.RX_HORIZON_ANGLE.when(Math.abs(receiver.horizonAngleRadians()) > 0.2)
                | ItmWarning.TX_HORIZON_DISTANCE_1.when(horizonT < 0.1 * smoothT)
                | ItmWarning.RX_HORIZON_DISTANCE_1.when(horizonR < 0.1 * smoothR)
                | ItmWarning.TX_HORIZON_DISTANCE_2.when(horizonT > 3 * smoothT)
                | ItmWarning.RX_HORIZON_DISTANCE_2.when(horizonR > 3 * smoothR)
                | ItmWarning.SURFACE_REFRACTIVITY.when(medium.surfaceRefractivityNUnits() < 250)
                | ItmWarning.PATH_DISTANCE_TOO_SMALL_1.when(distanceMeters < rise / 0.2)
                | ItmWarning.PATH_DISTANCE_TOO_SMALL_2.when(distanceMeters < 1e3)
                | ItmWarning.PATH_DISTANCE_TOO_BIG_1.when(distanceMeters > 1000e3)
                | ItmWarning.PATH_DISTANCE_TOO_BIG_2.when(distanceMeters > 2000e3);
    }
}
