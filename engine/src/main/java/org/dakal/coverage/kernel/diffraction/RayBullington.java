package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * Bullington's part of delta-Bullington diffraction between two rays, over all that stands on them; the twin of {@link
 * org.dakal.propagation.diffraction.Bullington}. Serves the rays of one mast and thread.
 */
final class RayBullington {
    private final FoldedEarth earth;
    /** Square of the Fresnel parameter per clearance squared over d1 d2, and per km of d. */
    private final double squarePerKm;
    /** The ratio of clearance times d from which on nothing is lost. */
    private final double harmlessKm;

    private final int[] obstructed = new int[StagedPaths.CAPACITY];
    private final int[] clear = new int[StagedPaths.CAPACITY];

    RayBullington(FoldedEarth earth, double wavelengthMeters) {
        this.earth = earth;
        this.squarePerKm = 0.002 / wavelengthMeters;
        this.harmlessKm = KnifeEdge.CLEAR_FRESNEL_PARAMETER * KnifeEdge.CLEAR_FRESNEL_PARAMETER / squarePerKm;
    }

    /**
     * Sets Lbull of each receiver (P.526-15, 4.5.1 and 4.5.2), and its tangents to the bare ground where they are those
     * to all that stands on it.
     */
    void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        int obstructedCount = 0;
        int clearCount = 0;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            double slope = receiver.mean(
                    Math.max(near.surfaceSlope[receiver.rayLast], receiver.surfaceSlopeFromMast),
                    Math.max(far.surfaceSlope[receiver.rayLast], receiver.surfaceSlopeFromMast));
            boolean isObstructed = slope >= receiver.directSlope;
            receiver.steepestFromMast = slope;
            receiver.hasGroundTangents = false;
            obstructed[obstructedCount] = k;
            clear[clearCount] = k;
            obstructedCount += isObstructed ? 1 : 0;
            clearCount += isObstructed ? 0 : 1;
        }
        for (int i = 0; i < obstructedCount; i++) {
            FoldedReceiver receiver = receivers[obstructed[i]];
            double d = receiver.distanceKm;
            receiver.steepestFromReceiver = steepestFromReceiver(near, far, receiver);
            // Slopes over the direct line as seen from both ends; the Earth's bulge in them is the same
            double overMast = receiver.steepestFromMast - receiver.directSlope;
            double overReceiver = receiver.steepestFromReceiver + receiver.directSlope;
            double sum = overMast + overReceiver;
            if (sum > 0) {
                // The lines meet at d1 = d overReceiver / sum, overMast d1 above the direct line: v squared is
                // overMast^2 d1 / d2 times d and a constant
                double square = overMast * overReceiver;
                if (!(receiver.firstObstacleKm * sum <= d * overReceiver
                        && d * overReceiver <= receiver.lastObstacleKm * sum)) {
                    double meetingKm = Math.max(
                            receiver.firstObstacleKm, Math.min(receiver.lastObstacleKm, d * overReceiver / sum));
                    square = overMast * overMast * meetingKm / (d - meetingKm);
                }
                receiver.bullingtonDb = KnifeEdges.withTerrainDb(Math.sqrt(square * d * squarePerKm), d);
            } else { // an obstacle exactly on the line of sight
                clear[clearCount++] = obstructed[i];
            }
        }
        for (int i = 0; i < clearCount; i++) {
            FoldedReceiver receiver = receivers[clear[i]];
            receiver.bullingtonDb = clearDb(near, far, receiver);
        }
    }

    private double steepestFromReceiver(FoldedRay near, FoldedRay far, FoldedReceiver receiver) {
        double own = receiver.surfaceSlopeFromReceiver;
        if (receiver.rayLast == 0) {
            return own;
        }
        if (!near.hasClutter()) {
            receiver.findGroundTangents(near, far);
            return receiver.steepestOnGround();
        }
        double here = Math.max(own, near.surfaceHull.steepestSlope(receiver));
        return near == far ? here : receiver.mean(here, Math.max(own, far.surfaceHull.steepestSlope(receiver)));
    }

    private double clearDb(FoldedRay near, FoldedRay far, FoldedReceiver receiver) {
        double d = receiver.distanceKm;
        double harmless = harmlessKm * receiver.perDistanceKm;
        double ratio = receiver.last == 0
                ? harmless
                : near.clearance.smallestRatio(
                        far.clearance,
                        receiver.farWeight,
                        receiver,
                        receiver.ownSurface,
                        earth.antennaMeters(),
                        harmless);
        if (receiver.hasRoof()) {
            double clearance = earth.antennaMeters() + receiver.directSlope * receiver.roofKm - receiver.roofMeters;
            ratio = Math.min(ratio, clearance * clearance / (receiver.roofKm * (d - receiver.roofKm)));
        }
        return ratio < harmless ? KnifeEdges.withTerrainDb(-Math.sqrt(ratio * d * squarePerKm), d) : 0;
    }
}
