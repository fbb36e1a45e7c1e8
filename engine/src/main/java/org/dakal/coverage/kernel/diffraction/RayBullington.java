package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * Bullington's part of delta-Bullington diffraction along a ray, over all that stands on it; the twin of {@link
 * org.dakal.propagation.diffraction.Bullington}.
 */
class RayBullington {
    private final FoldedRay folded;
    private final FoldedEarth earth;
    private final double wavelengthMeters;
    /** Square of the Fresnel parameter per clearance squared over d1 d2, and per km of d. */
    private final double squarePerKm;
    /** The ratio of clearance times d from which on nothing is lost. */
    private final double harmlessKm;

    private final double stepsPerKm;
    private final FresnelSearch fresnel;
    /** True when the two values that follow are the last receiver's. */
    private boolean hasTangent;

    private int tangentVertex;
    private double tangentSlope;

    /** Serves one folded ray. */
    RayBullington(FoldedRay folded, double wavelengthMeters) {
        this.folded = folded;
        this.earth = folded.earth;
        this.wavelengthMeters = wavelengthMeters;
        this.squarePerKm = 0.002 / wavelengthMeters;
        this.harmlessKm = KnifeEdge.CLEAR_FRESNEL_PARAMETER * KnifeEdge.CLEAR_FRESNEL_PARAMETER / squarePerKm;
        this.stepsPerKm = 1 / earth.stepKm;
        this.fresnel = new FresnelSearch(earth);
    }

    /**
     * Finds the vertex of the bare ground's hull that the last receiver sees steepest, unless it is known; the ray must
     * have samples before the receiver.
     */
    final void findGroundTangent(FoldedReceiver receiver) {
        if (!hasTangent) {
            double steps = receiver.distanceKm * stepsPerKm;
            int vertex = folded.groundHull.steepestFrom(receiver.rayLast, steps, receiver.foldedMeters);
            tangentVertex = vertex;
            tangentSlope = slope(folded.bareGround, vertex, receiver);
            hasTangent = true;
        }
    }

    /** Whether that tangent is known of the last receiver, as it is where bare ground obstructs its path. */
    final boolean hasGroundTangent() {
        return hasTangent;
    }

    /** The vertex that was found last. */
    final int tangentVertex() {
        return tangentVertex;
    }

    /** The slope of that tangent as seen from the receiver, m/km. */
    final double tangentSlope() {
        return tangentSlope;
    }

    final FoldedRay folded() {
        return folded;
    }

    /** Finds the least clear sample of a ray's surface. */
    final FresnelSearch fresnel() {
        return fresnel;
    }

    /** Takes up the ray that the folded one has taken up. */
    final void begin() {
        fresnel.begin(folded.surface, folded.surfaceSlope, folded.knownCount);
    }

    /**
     * Lbull in dB over ground between this ray and another.
     *
     * @param otherWeight share of the other, 0 to 1; at 0 it is not looked at
     */
    final double bullingtonDb(RayBullington other, double otherWeight, FoldedReceiver receiver) {
        hasTangent = false;
        other.hasTangent = false;
        return receiver.lastObstacleKm == 0
                ? 0
                : KnifeEdges.withTerrainDb(fresnelParameter(other, otherWeight, receiver), receiver.distanceKm);
    }

    /**
     * P.526-15, 4.5.1 and 4.5.2: of the knife edge where the steepest lines from both ends meet, or of the least clear
     * sample.
     */
    private double fresnelParameter(RayBullington other, double otherWeight, FoldedReceiver receiver) {
        double d = receiver.distanceKm;
        double steepest = steepestFromMast(receiver);
        if (otherWeight > 0) {
            steepest += (other.steepestFromMast(receiver) - steepest) * otherWeight;
        }
        if (steepest >= receiver.directSlope) {
            double fromMast = steepest + earth.bulge * d;
            double fromReceiver = steepestFromReceiver(receiver);
            if (otherWeight > 0) {
                fromReceiver += (other.steepestFromReceiver(receiver) - fromReceiver) * otherWeight;
            }
            fromReceiver -= earth.bulge * d;
            if (fromMast + fromReceiver > 0) {
                return BullingtonPoint.fresnelParameter(
                        earth.antennaMeters(),
                        receiver.antennaMeters,
                        d,
                        fromMast,
                        fromReceiver,
                        receiver.firstObstacleKm,
                        receiver.lastObstacleKm,
                        wavelengthMeters);
            }
        }
        double harmless = harmlessKm * receiver.perDistanceKm;
        double ratio = receiver.last == 0
                ? harmless
                : fresnel.smallestRatio(
                        other.fresnel, otherWeight, receiver, receiver.ownSurface, earth.antennaMeters(), harmless);
        if (receiver.hasRoof()) {
            double clearance = earth.antennaMeters() + receiver.directSlope * receiver.roofKm - receiver.roofMeters;
            ratio = Math.min(ratio, clearance * clearance / (receiver.roofKm * (d - receiver.roofKm)));
        }
        return ratio < harmless ? -Math.sqrt(ratio * d * squarePerKm) : KnifeEdge.CLEAR_FRESNEL_PARAMETER;
    }

    private double steepestFromMast(FoldedReceiver receiver) {
        return Math.max(folded.surfaceSlope[receiver.rayLast], receiver.surfaceSlopeFromMast);
    }

    private double steepestFromReceiver(FoldedReceiver receiver) {
        if (receiver.rayLast == 0) {
            return receiver.surfaceSlopeFromReceiver;
        }
        if (!folded.hasClutter()) {
            findGroundTangent(receiver);
            return Math.max(tangentSlope, receiver.surfaceSlopeFromReceiver);
        }
        double steps = receiver.distanceKm * stepsPerKm;
        int vertex = folded.surfaceHull.steepestFrom(receiver.rayLast, steps, receiver.foldedMeters);
        return Math.max(slope(folded.surface, vertex, receiver), receiver.surfaceSlopeFromReceiver);
    }

    private double slope(double[] heights, int vertex, FoldedReceiver receiver) {
        return (heights[vertex] - receiver.foldedMeters) / (receiver.distanceKm - vertex * earth.stepKm);
    }
}
