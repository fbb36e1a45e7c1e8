package org.dakal.coverage.kernel;

import org.dakal.propagation.KnifeEdge;
import org.dakal.propagation.SmoothEarth;
import org.dakal.propagation.SphericalEarth;

/**
 * Delta-Bullington diffraction (Recommendation ITU-R P.526-15, 4.5; P.1812-7, 4.3) along a ray, each receiver in nearly constant
 * time. The twin of {@link org.dakal.propagation.TerrainDiffraction}, which walks the profile.
 */
final class RayDiffraction {
    /** Radius of the zone that must be clear for spherical diffraction to vanish: 17.456 sqrt(d1 d2 lambda / d) m (P.1812-7 (25)). */
    private static final double CLEARANCE_FACTOR = 17.456;

    private final FoldedRay folded;
    private final FoldedEarth earth;
    private final double wavelengthMeters;
    private final SphericalEarth sphericalEarth;
    private final SmoothPath smoothPath;
    private final FresnelSearch fresnel;
    private int tangentVertex;

    /**
     * Serves one folded ray.
     *
     * @param folded its curvature is the sphere's
     * @param sphericalEarth radius, wave and ground
     */
    RayDiffraction(FoldedRay folded, SphericalEarth sphericalEarth) {
        this.folded = folded;
        this.earth = folded.earth;
        this.wavelengthMeters = sphericalEarth.wavelengthMeters();
        this.sphericalEarth = sphericalEarth;
        this.smoothPath = new SmoothPath(earth.bulge, wavelengthMeters, earth.stepKm);
        this.fresnel = new FresnelSearch(earth);
    }

    /** The vertex of the surface's hull that the last receiver saw steepest; set when its path was obstructed and the ray had samples. */
    int tangentVertex() {
        return tangentVertex;
    }

    /** Finds the least clear sample of a ray's surface. */
    FresnelSearch fresnel() {
        return fresnel;
    }

    /** Takes up the ray that the folded one has taken up. */
    void begin() {
        fresnel.begin(folded.surface, folded.knownCount);
    }

    /** Ld in dB. The folded ray must have been fitted to the receiver. */
    double lossDb(FoldedReceiver receiver) {
        double actual = receiver.last == 0 ? 0 : knifeEdgeLossDb(receiver);
        return KnifeEdges.withTerrainDb(actual, receiver.distanceKm) + beyondBullingtonDb(receiver);
    }

    /** P.526-15, 4.5.1: one knife edge where the steepest lines from both ends meet. */
    private double knifeEdgeLossDb(FoldedReceiver receiver) {
        int rayLast = receiver.rayLast;
        double d = receiver.distanceKm;
        double steepest = Math.max(folded.surfaceSlope[rayLast], receiver.surfaceSlopeFromMast);
        if (steepest >= receiver.directSlope) {
            double fromMast = steepest + earth.bulge * d;
            double fromReceiver = steepestFromReceiver(receiver) - earth.bulge * d;
            if (fromMast + fromReceiver > 0) {
                return KnifeEdges.lossDb(BullingtonPoint.fresnelParameter(
                        earth.antennaMeters(),
                        receiver.antennaMeters,
                        d,
                        fromMast,
                        fromReceiver,
                        earth.stepKm,
                        receiver.last * earth.stepKm,
                        wavelengthMeters));
            }
        }
        double perKm = 0.002 * d / wavelengthMeters;
        double harmless = KnifeEdge.CLEAR_FRESNEL_PARAMETER * KnifeEdge.CLEAR_FRESNEL_PARAMETER / perKm;
        double ratio = fresnel.smallestRatio(receiver, receiver.ownSurface, earth.antennaMeters(), harmless);
        return ratio < harmless ? KnifeEdges.lossDb(-Math.sqrt(ratio * perKm)) : 0;
    }

    private double steepestFromReceiver(FoldedReceiver receiver) {
        if (receiver.rayLast == 0) {
            return receiver.surfaceSlopeFromReceiver;
        }
        double steps = receiver.distanceKm / earth.stepKm;
        int vertex = folded.surfaceHull.steepestFrom(receiver.rayLast, steps, receiver.foldedMeters);
        tangentVertex = vertex;
        double slope = (folded.surface[vertex] - receiver.foldedMeters) / (receiver.distanceKm - vertex * earth.stepKm);
        return Math.max(slope, receiver.surfaceSlopeFromReceiver);
    }

    /** P.526-15, 4.5.3: what spherical diffraction exceeds Bullington's value by, both over the smooth Earth fitted. */
    private double beyondBullingtonDb(FoldedReceiver receiver) {
        double d = receiver.distanceKm;
        double hts = earth.antennaMeters();
        double hrs = receiver.antennaMeters;
        double mastGround = folded.ground[0];
        double leastTransmitter = hts - Math.min(folded.fitStartMeters, mastGround);
        double leastReceiver = hrs - Math.min(folded.fitEndMeters, receiver.groundMeters);
        if (surelyClear(d, leastTransmitter, leastReceiver)) {
            return 0;
        }
        double transmitter = leastTransmitter;
        double receiverHeight = leastReceiver;
        // Seen from each other over the folded ground, the ends surely do over the flat one of P.1812-7 (87)
        if (Math.max(folded.groundSlope[receiver.rayLast], receiver.groundSlopeFromMast) > receiver.directSlope) {
            obstruct(receiver, hts, hrs);
            double both = steepestStart + steepestEnd;
            transmitter = hts
                    - SmoothEarth.diffractionMeters(folded.fitStartMeters, highest, steepestStart, both, mastGround);
            receiverHeight = hrs
                    - SmoothEarth.diffractionMeters(
                            folded.fitEndMeters, highest, steepestEnd, both, receiver.groundMeters);
            if (surelyClear(d, transmitter, receiverHeight)) {
                return 0;
            }
        }
        double spherical = sphericalEarth.lossDb(d, transmitter, receiverHeight);
        if (spherical <= 0) {
            return 0;
        }
        double smooth =
                KnifeEdges.withTerrainDb(smoothPath.knifeEdgeLossDb(receiver.last, d, transmitter, receiverHeight), d);
        return Math.max(0, spherical - smooth);
    }

    /** hobs, alpha_obt and alpha_obr of P.1812-7 (87), none below zero. */
    private double highest;

    private double steepestStart;
    private double steepestEnd;

    private void obstruct(FoldedReceiver receiver, double hts, double hrs) {
        highest = 0;
        steepestStart = 0;
        steepestEnd = 0;
        double d = receiver.distanceKm;
        double slope = (hrs - hts) / d;
        RayHull hull = folded.groundHull;
        for (int i = receiver.rayLast; i > 0; i = hull.previous(i)) {
            obstruct(i, folded.bareGround[i], d, hts, slope);
        }
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            obstruct(receiver.rayLast + 1 + j, receiver.ownBare[j], d, hts, slope);
        }
    }

    private void obstruct(int sample, double foldedMeters, double d, double hts, double slope) {
        double x = sample * earth.stepKm;
        double above = foldedMeters + earth.bulgeMeters[sample] - (hts + slope * x);
        if (above > 0) {
            highest = Math.max(highest, above);
            steepestStart = Math.max(steepestStart, above / x);
            steepestEnd = Math.max(steepestEnd, above / (d - x));
        }
    }

    /**
     * True when a smooth Earth certainly leaves the zone clear, without looking for the point of least clearance: with t =
     * d1/d and u = sqrt(t(1-t)) the line is at least 2 sqrt(h1 h2) u high (means), the bulge is d^2 u^2 and the zone goes
     * with sqrt(d) u, and u is at most 1/2. Heights given are lower bounds of the real ones, which only raise the line.
     */
    private boolean surelyClear(double d, double transmitterMeters, double receiverMeters) {
        double needed = CLEARANCE_FACTOR * Math.sqrt(wavelengthMeters * d) + earth.bulge * d * d / 2;
        return 4 * transmitterMeters * receiverMeters > needed * needed;
    }
}
