package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.SmoothEarth;

/**
 * What spherical diffraction exceeds Bullington's loss by, both over the smooth Earth fitted to a path (Recommendation
 * ITU-R P.526-15, 4.5.3; P.1812-7, 4.3.4). A path between two rays has the mean of their grounds; the fit is linear in
 * heights, so its smooth surface is the mean of theirs.
 */
final class SphericalExcess {
    /**
     * Radius of the zone that must be clear for spherical diffraction to vanish: 17.456 sqrt(d1 d2 lambda / d) m
     * (P.1812-7 (25)).
     */
    private static final double CLEARANCE_FACTOR = 17.456;

    private final FoldedEarth earth;
    private final TabledSphere sphere;
    private final SmoothPath smoothPath;
    /** By last sample: least product of the heights that certainly leaves the zone clear, m2. */
    private final double[] surelyClear;
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
            double needed = (CLEARANCE_FACTOR * Math.sqrt(sphere.wavelengthMeters() * d) + earth.bulge * d * d / 2) / 2;
            surelyClear[last] = needed * needed;
        }
        this.smoothPath = new SmoothPath(earth.bulge, sphere.wavelengthMeters(), earth.stepKm);
    }

    /**
     * Excess in dB, not negative, over ground between two rays; the first holds the smooth surface fitted to both. What
     * obstructs the receiver has been looked for on both.
     *
     * @param secondWeight share of the second ray, 0 to 1; at 0 it is not looked at
     */
    double betweenDb(
            RayDiffraction firstDiffraction,
            RayDiffraction secondDiffraction,
            double secondWeight,
            FoldedReceiver receiver) {
        FoldedRay first = firstDiffraction.folded();
        FoldedRay second = secondDiffraction.folded();
        double d = receiver.distanceKm;
        double hts = earth.antennaMeters();
        double hrs = receiver.antennaMeters;
        double fitStart = first.fitStartMeters;
        double fitEnd = first.fitEndMeters;
        double mastGround = first.ground[0];
        double transmitter = hts - Math.min(fitStart, mastGround);
        double receiverHeight = hrs - Math.min(fitEnd, receiver.groundMeters);
        if (surelyClear(receiver.last, transmitter, receiverHeight)) {
            return 0;
        }
        highest = 0;
        steepestStart = 0;
        steepestEnd = 0;
        if (first.hasClutter() ? receiver.rayLast > 0 : firstDiffraction.hasGroundTangent()) {
            mostStart = 0;
            mostEnd = 0;
            bound(firstDiffraction, receiver, 1 - secondWeight);
            if (secondWeight > 0) {
                bound(secondDiffraction, receiver, secondWeight);
            }
            if (isClearByBounds(fitStart, fitEnd, mastGround, receiver)) {
                return 0;
            }
            highest = 0;
            steepestStart = 0;
            steepestEnd = 0;
        }
        if (secondWeight < 1) {
            obstruct(first, receiver, 1 - secondWeight);
        }
        if (secondWeight > 0) {
            obstruct(second, receiver, secondWeight);
        }
        if (highest > 0) {
            double both = steepestStart + steepestEnd;
            transmitter = hts - SmoothEarth.diffractionMeters(fitStart, highest, steepestStart, both, mastGround);
            receiverHeight =
                    hrs - SmoothEarth.diffractionMeters(fitEnd, highest, steepestEnd, both, receiver.groundMeters);
            if (surelyClear(receiver.last, transmitter, receiverHeight)) {
                return 0;
            }
        }
        double horizonKm = sphere.horizonKm(transmitter, receiverHeight);
        double spherical = sphere.lossDb(d, transmitter, receiverHeight, horizonKm);
        if (spherical <= 0) {
            return 0;
        }
        double v = smoothPath.fresnelParameter(receiver, transmitter, receiverHeight, d < horizonKm);
        double smooth = KnifeEdges.withTerrainDb(v, d);
        return Math.max(0, spherical - smooth);
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
    private void bound(RayDiffraction diffraction, FoldedReceiver receiver, double weight) {
        FoldedRay ray = diffraction.folded();
        int rayLast = receiver.rayLast;
        double direct = receiver.directSlope;
        double fromMast = Math.max(ray.groundSlope[rayLast], receiver.groundSlopeFromMast);
        if (fromMast <= direct) {
            return;
        }
        top = 0;
        start = 0;
        end = 0;
        diffraction.findGroundTangent(receiver);
        int horizon = ray.groundHorizon[rayLast];
        int tangent = diffraction.tangentVertex();
        obstruct(receiver, horizon, ray.bareGround[horizon]);
        if (tangent != horizon) {
            obstruct(receiver, tangent, ray.bareGround[tangent]);
        }
        highest += weight * top;
        steepestStart += weight * start;
        steepestEnd += weight * end;
        mostStart += weight * (fromMast - direct);
        mostEnd +=
                weight * Math.max(0, Math.max(diffraction.tangentSlope(), receiver.groundSlopeFromReceiver) + direct);
    }

    /** Adds a ray's share of what obstructs; nothing does where the ends see each other over the folded ground. */
    private void obstruct(FoldedRay ray, FoldedReceiver receiver, double weight) {
        if (Math.max(ray.groundSlope[receiver.rayLast], receiver.groundSlopeFromMast) <= receiver.directSlope) {
            return;
        }
        top = 0;
        start = 0;
        end = 0;
        RayHull hull = ray.groundHull;
        for (int i = receiver.rayLast; i > 0; i = hull.previous(i)) {
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
