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
    /** True when horizons follow from the effective heights and the irregularity, see {@link #derive}. */
    boolean isStatistical;

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

    /** What follows from the rest. */
    void derive() {
        if (isStatistical) {
            if (isPointToPoint) {
                raise();
            }
            horizonT = AreaPath.horizonMeters(effectiveT, irregularity, earthRadius);
            horizonR = AreaPath.horizonMeters(effectiveR, irregularity, earthRadius);
            angleT = AreaPath.horizonAngle(effectiveT, horizonT, irregularity, earthRadius);
            angleR = AreaPath.horizonAngle(effectiveR, horizonR, irregularity, earthRadius);
        }
        horizons = horizonT + horizonR;
        smoothHorizons = ItmTerminal.smoothHorizonMeters(effectiveT, curvature)
                + ItmTerminal.smoothHorizonMeters(effectiveR, curvature);
        bending = Math.max(angleT + angleR, -horizons * curvature);
    }

    /** Ends that see past each other though the statistics of the terrain say no stand higher than it seems. */
    private void raise() {
        double seen = AreaPath.horizonMeters(effectiveT, irregularity, earthRadius)
                + AreaPath.horizonMeters(effectiveR, irregularity, earthRadius);
        if (seen <= distance) {
            double raise = (distance / seen) * (distance / seen);
            effectiveT *= raise;
            effectiveR *= raise;
        }
    }

    /**
     * True when a path between this one and another may be thought to lie between them in everything: both ends see the same
     * way, and nothing that counts by its logarithm differs by more than a share. Neither need be derived.
     */
    boolean isLike(ItmGeometry other, double share) {
        return isStatistical == other.isStatistical
                && isNear(effectiveT, other.effectiveT, share)
                && isNear(effectiveR, other.effectiveR, share)
                && (isStatistical
                        || (isNear(horizonT, other.horizonT, share) && isNear(horizonR, other.horizonR, share)));
    }

    private static boolean isNear(double one, double other, double share) {
        return Math.abs(one - other) <= share * Math.min(one, other);
    }

    /** Moves towards another path, by a weight from nothing to all; to be derived again. */
    void moveTowards(ItmGeometry other, double weight) {
        effectiveT += (other.effectiveT - effectiveT) * weight;
        effectiveR += (other.effectiveR - effectiveR) * weight;
        horizonT += (other.horizonT - horizonT) * weight;
        horizonR += (other.horizonR - horizonR) * weight;
        angleT += (other.angleT - angleT) * weight;
        angleR += (other.angleR - angleR) * weight;
        distance += (other.distance - distance) * weight;
        irregularity += (other.irregularity - irregularity) * weight;
        setAir(
                refractivity + (other.refractivity - refractivity) * weight,
                curvature + (other.curvature - curvature) * weight);
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
