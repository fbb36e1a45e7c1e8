package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.SmoothEarth;

/**
 * What spherical diffraction exceeds Bullington's loss by, both over the smooth Earth fitted to a path (Recommendation
 * ITU-R P.526-15, 4.5.3; P.1812-7, 4.3.4). A path between two rays has the mean of their grounds; the fit is linear in
 * heights, so its smooth surface is the mean of theirs.
 */
final class SphericalExcess {
    private final FoldedEarth earth;
    private final TabledSphere sphere;
    private final SmoothPaths smooth;
    /** By last sample: least product of the heights that certainly leaves the zone clear, m2. */
    private final double[] surelyClear;

    private final int[] left = new int[StagedPaths.CAPACITY];
    /** h_obs, alpha_obt and alpha_obr of P.1812-7 (87), none below zero. */
    private double highest;

    private double steepestStart;
    private double steepestEnd;
    /** Bounds of the two slopes from above. */
    private double mostStart;

    private double mostEnd;
    /** The three values of (87) from the samples of one ray alone. */
    private double top;

    private double start;
    private double end;

    SphericalExcess(FoldedEarth earth, TabledSphere sphere) {
        this.earth = earth;
        this.sphere = sphere;
        this.surelyClear = new double[earth.capacity()];
        for (int last = 0; last < surelyClear.length; last++) {
            // The receiver is less than a step and a half beyond its last sample
            double d = (last + 1.5) * earth.stepKm;
            double needed =
                    (SmoothPaths.CLEARANCE_FACTOR * Math.sqrt(sphere.wavelengthMeters() * d) + earth.bulge * d * d / 2)
                            / 2;
            surelyClear[last] = needed * needed;
        }
        this.smooth = new SmoothPaths(earth.bulge, sphere.wavelengthMeters(), earth.stepKm);
    }

    /** Sets the excess of each receiver, whose smooth surface has been fitted; not negative. */
    void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        double mastGround = near.bareGround[0];
        int leftCount = 0;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            receiver.transmitterOverSmooth = earth.antennaMeters() - Math.min(receiver.fitStartMeters, mastGround);
            receiver.overSmooth = receiver.antennaMeters - Math.min(receiver.fitEndMeters, receiver.groundMeters);
            receiver.excessDb = 0;
            left[leftCount] = k;
            leftCount += surelyClear(receiver.last, receiver.transmitterOverSmooth, receiver.overSmooth) ? 0 : 1;
        }
        leftCount = lower(near, far, receivers, leftCount, mastGround);
        for (int i = 0; i < leftCount; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            smooth.set(i, receiver.distanceKm, receiver.last, receiver.transmitterOverSmooth, receiver.overSmooth);
        }
        smooth.evaluate(leftCount);
        for (int i = 0; i < leftCount; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            double d = receiver.distanceKm;
            double sphericalDb = sphere.lossDb(
                    d,
                    receiver.transmitterOverSmooth,
                    receiver.overSmooth,
                    smooth.horizonSquareKm2(i),
                    smooth.clearShare(i));
            double smoothDb = KnifeEdges.withTerrainDb(smooth.fresnelParameter(i), d);
            receiver.excessDb = Math.max(0, sphericalDb - smoothDb);
        }
    }

    /**
     * Lowers the smooth surface under what obstructs the receivers left.
     *
     * @return how many of them are still left, those whose zone may not be clear
     */
    private int lower(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count, double mastGround) {
        int leftCount = 0;
        for (int i = 0; i < count; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            left[leftCount] = left[i];
            leftCount += isClear(near, far, receiver, mastGround) ? 0 : 1;
        }
        return leftCount;
    }

    private boolean isClear(FoldedRay near, FoldedRay far, FoldedReceiver receiver, double mastGround) {
        double fitStart = receiver.fitStartMeters;
        double fitEnd = receiver.fitEndMeters;
        double weight = receiver.farWeight;
        boolean isNearHidden = isHidden(near, receiver);
        boolean isFarHidden = weight > 0 && isHidden(far, receiver);
        if (!isNearHidden && !isFarHidden) {
            return false;
        }
        if (near.hasClutter() ? receiver.rayLast > 0 : receiver.hasGroundTangents) {
            highest = 0;
            steepestStart = 0;
            steepestEnd = 0;
            mostStart = 0;
            mostEnd = 0;
            receiver.findGroundTangents(near, far);
            if (isNearHidden) {
                bound(near, receiver, receiver.nearTangent, receiver.nearTangentSlope, 1 - weight);
            }
            if (isFarHidden) {
                bound(far, receiver, receiver.farTangent, receiver.farTangentSlope, weight);
            }
            if (isClearByBounds(fitStart, fitEnd, mastGround, receiver)) {
                return true;
            }
        }
        highest = 0;
        steepestStart = 0;
        steepestEnd = 0;
        if (isNearHidden) {
            obstruct(near, receiver, 1 - weight);
        }
        if (isFarHidden) {
            obstruct(far, receiver, weight);
        }
        double both = steepestStart + steepestEnd;
        receiver.transmitterOverSmooth = earth.antennaMeters()
                - SmoothEarth.diffractionMeters(fitStart, highest, steepestStart, both, mastGround);
        receiver.overSmooth = receiver.antennaMeters
                - SmoothEarth.diffractionMeters(fitEnd, highest, steepestEnd, both, receiver.groundMeters);
        return surelyClear(receiver.last, receiver.transmitterOverSmooth, receiver.overSmooth);
    }

    /** False where the ends see each other over a ray's folded ground, so that nothing of it obstructs. */
    private static boolean isHidden(FoldedRay ray, FoldedReceiver receiver) {
        return Math.max(ray.groundSlope[receiver.rayLast], receiver.groundSlopeFromMast) > receiver.directSlope;
    }

    /**
     * True when the effective heights leave the zone clear whatever else the hulls hold. The surface is lowered at an
     * end by the height of what obstructs times that end's share of both slopes, which grows with the end's own slope
     * and falls with the other's: so the least height, the end's least slope and the other's largest bound it.
     */
    private boolean isClearByBounds(double fitStart, double fitEnd, double mastGround, FoldedReceiver receiver) {
        if (!(steepestStart > 0 && steepestEnd > 0)) {
            return false;
        }
        double atMast = fitStart - highest * steepestStart / (steepestStart + mostEnd);
        double atReceiver = fitEnd - highest * steepestEnd / (steepestEnd + mostStart);
        return surelyClear(
                receiver.last,
                earth.antennaMeters() - Math.min(atMast, mastGround),
                receiver.antennaMeters - Math.min(atReceiver, receiver.groundMeters));
    }

    /**
     * Adds a ray's share of bounds that need no walk along the hull: the mast's horizon and the receiver's tangent
     * point say what obstructs at least; the steepest slopes from both ends, in which the Earth's bulge is still
     * folded, say how steep it is at most.
     */
    private void bound(FoldedRay ray, FoldedReceiver receiver, int tangent, double tangentSlope, double weight) {
        int rayLast = receiver.rayLast;
        double direct = receiver.directSlope;
        double fromMast = Math.max(ray.groundSlope[rayLast], receiver.groundSlopeFromMast);
        top = 0;
        start = 0;
        end = 0;
        int horizon = ray.groundHorizon[rayLast];
        obstruct(receiver, horizon, ray.bareGround[horizon]);
        if (tangent != horizon) {
            obstruct(receiver, tangent, ray.bareGround[tangent]);
        }
        highest += weight * top;
        steepestStart += weight * start;
        steepestEnd += weight * end;
        mostStart += weight * (fromMast - direct);
        mostEnd += weight * Math.max(0, Math.max(tangentSlope, receiver.groundSlopeFromReceiver) + direct);
    }

    /** Adds a ray's share of what obstructs. */
    private void obstruct(FoldedRay ray, FoldedReceiver receiver, double weight) {
        top = 0;
        start = 0;
        end = 0;
        RayHull hull = ray.groundHull;
        double slope = (receiver.antennaMeters - earth.antennaMeters()) * receiver.perDistanceKm;
        // Samples up to one are at most as steep as the steepest of them and the bulge at it: under the line, all of
        // them are
        for (int i = receiver.rayLast;
                i > 0 && ray.groundSlope[i] + earth.bulge * i * earth.stepKm > slope;
                i = hull.previous(i)) {
            obstruct(receiver, i, ray.bareGround[i]);
        }
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            obstruct(receiver, receiver.rayLast + 1 + j, receiver.ownBare[j]);
        }
        highest += weight * top;
        steepestStart += weight * start;
        steepestEnd += weight * end;
    }

    private void obstruct(FoldedReceiver receiver, int sample, double foldedMeters) {
        double x = sample * earth.stepKm;
        double hts = earth.antennaMeters();
        double slope = (receiver.antennaMeters - hts) * receiver.perDistanceKm;
        double above = foldedMeters + earth.bulgeMeters[sample] - (hts + slope * x);
        if (above > 0) {
            top = Math.max(top, above);
            start = Math.max(start, above * earth.perKm[sample]);
            end = Math.max(end, above / (receiver.distanceKm - x));
        }
    }

    /**
     * True when a smooth Earth certainly leaves the zone clear, without looking for the point of least clearance: with
     * t = d1/d and u = sqrt(t(1-t)) the line is at least 2 sqrt(h1 h2) u high (means), the bulge is d^2 u^2 and the
     * zone goes with sqrt(d) u, and u is at most 1/2. Tabled for the farthest receiver after a sample. Heights given
     * are lower bounds of the real ones, which only raise the line.
     */
    private boolean surelyClear(int last, double transmitterMeters, double receiverMeters) {
        return transmitterMeters * receiverMeters > surelyClear[last];
    }
}
