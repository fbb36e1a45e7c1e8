package org.dakal.propagation.itm;

import org.dakal.propagation.itm.ReferenceAttenuation.Mode;

/**
 * A path and the air over it as the formulas read them. Filled anew for each receiver: a loop over many allocates
 * nothing. The endings T and R stand for transmitter and receiver; the rest is named as in {@link ItmPath}, {@link
 * ItmTerminal} and {@link ItmMedium}.
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
    /** Root of twice that. */
    double rootOfDiameter;

    /** X_ae of [Alg 4.2]. */
    double scale;

    /** Share of {@link TerrainStatistics#hiddenShare} left after another 2.7574 X_ae. */
    double stepDecay;

    /** Roots of the effective heights. */
    double rootT;

    double rootR;
    /** theta_e of [Alg 3.8]: total bending angle, bounded below. */
    double bending;

    /** Aref, and the piece of the curve that gave it. */
    double referenceDb;

    Mode mode = Mode.LINE_OF_SIGHT;
    ItmStatus status = ItmStatus.SUCCESS;
    /** Attenuation over free space not exceeded for the asked shares of time, locations and situations. */
    double attenuationDb;

    /** What follows from the rest. */
    void derive() {
        double root = rootOfDiameter;
        rootT = Math.sqrt(effectiveT);
        rootR = Math.sqrt(effectiveR);
        if (isStatistical) {
            double rootOfIrregularity = Math.sqrt(irregularity);
            double shownT = AreaPath.horizonShare(rootT, rootOfIrregularity);
            double shownR = AreaPath.horizonShare(rootR, rootOfIrregularity);
            double seen = root * (rootT * shownT + rootR * shownR);
            if (isPointToPoint && seen <= distance) {
                // Ends that see past each other though the statistics of the terrain say no stand higher than it seems
                double raise = distance / seen;
                rootT *= raise;
                rootR *= raise;
                effectiveT *= raise * raise;
                effectiveR *= raise * raise;
                shownT = AreaPath.horizonShare(rootT, rootOfIrregularity);
                shownR = AreaPath.horizonShare(rootR, rootOfIrregularity);
            }
            horizonT = root * rootT * shownT;
            horizonR = root * rootR * shownR;
            angleT = AreaPath.horizonAngle(effectiveT, root * rootT, shownT, irregularity);
            angleR = AreaPath.horizonAngle(effectiveR, root * rootR, shownR, irregularity);
        }
        bending = Math.max(angleT + angleR, -(horizonT + horizonR) * curvature);
    }

    /**
     * True when a path between this one and another may be thought to lie between them in everything: both ends see the
     * same way, and nothing that counts by its logarithm differs by more than a share. Neither need be derived.
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

    /** Moves towards another path under the same air, by a weight from nothing to all; to be derived again. */
    void moveTowards(ItmGeometry other, double weight) {
        effectiveT += (other.effectiveT - effectiveT) * weight;
        effectiveR += (other.effectiveR - effectiveR) * weight;
        horizonT += (other.horizonT - horizonT) * weight;
        horizonR += (other.horizonR - horizonR) * weight;
        angleT += (other.angleT - angleT) * weight;
        angleR += (other.angleR - angleR) * weight;
        distance += (other.distance - distance) * weight;
        irregularity += (other.irregularity - irregularity) * weight;
    }

    /** Takes over the air of another path. */
    void takeAir(ItmGeometry other) {
        refractivity = other.refractivity;
        curvature = other.curvature;
        earthRadius = other.earthRadius;
        rootOfDiameter = other.rootOfDiameter;
        scale = other.scale;
        stepDecay = other.stepDecay;
        status = other.status;
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
