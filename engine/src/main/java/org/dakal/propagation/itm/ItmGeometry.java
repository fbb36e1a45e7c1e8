package org.dakal.propagation.itm;

/**
 * A path and the air over it as the formulas read them. Filled anew for each receiver: a loop over many allocates nothing. The
 * endings T and R stand for transmitter and receiver; the rest is named as in {@link ItmPath}, {@link ItmTerminal} and {@link ItmMedium}.
 */
final class ItmGeometry {
    double heightT;
    double heightR;
    double effectiveT;
    double effectiveR;
    double horizonT;
    double horizonR;
    double angleT;
    double angleR;
    double distance;
    double irregularity;
    boolean isPointToPoint;

    double refractivity;
    double curvature;
    double earthRadius;

    /** dL and dLs: sums of the horizon distances, real and over a smooth Earth ([Alg 3.5], [Alg 3.6]). */
    double horizons;

    double smoothHorizons;
    /** theta_e of [Alg 3.8]: total bending angle, bounded below. */
    double bending;

    void setAir(double surfaceRefractivityNUnits, double earthCurvaturePerMeter) {
        refractivity = surfaceRefractivityNUnits;
        curvature = earthCurvaturePerMeter;
        earthRadius = 1 / earthCurvaturePerMeter;
    }

    /** Horizons and angles by the statistics of the terrain, for effective heights set before. */
    void setStatisticalHorizons() {
        horizonT = AreaPath.horizonMeters(effectiveT, irregularity, earthRadius);
        horizonR = AreaPath.horizonMeters(effectiveR, irregularity, earthRadius);
        angleT = AreaPath.horizonAngle(effectiveT, horizonT, irregularity, earthRadius);
        angleR = AreaPath.horizonAngle(effectiveR, horizonR, irregularity, earthRadius);
    }

    /** What follows from the rest. */
    void derive() {
        horizons = horizonT + horizonR;
        smoothHorizons = ItmTerminal.smoothHorizonMeters(effectiveT, curvature)
                + ItmTerminal.smoothHorizonMeters(effectiveR, curvature);
        bending = Math.max(angleT + angleR, -horizons * curvature);
    }

    ItmPath path() {
        return new ItmPath(
                new ItmTerminal(heightT, effectiveT, horizonT, angleT),
                new ItmTerminal(heightR, effectiveR, horizonR, angleR),
                distance,
                irregularity,
                isPointToPoint);
    }
}
