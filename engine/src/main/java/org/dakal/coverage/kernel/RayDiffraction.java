package org.dakal.coverage.kernel;

import org.dakal.propagation.Bullington;
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
    private final double wavelengthMeters;
    private final SphericalEarth sphericalEarth;
    private final SmoothPath smoothPath;
    private final FresnelSearch fresnel;

    /**
     * Serves one folded ray.
     *
     * @param folded its curvature is the sphere's
     * @param sphericalEarth radius, wave and ground
     * @param capacity most samples of a ray
     */
    RayDiffraction(FoldedRay folded, SphericalEarth sphericalEarth, int capacity) {
        this.folded = folded;
        this.wavelengthMeters = sphericalEarth.wavelengthMeters();
        this.sphericalEarth = sphericalEarth;
        this.smoothPath = new SmoothPath(folded.bulge, wavelengthMeters, folded.stepKm);
        this.fresnel = new FresnelSearch(capacity);
    }

    /** Takes up the ray that the folded one has taken up. */
    void begin(int knownCount) {
        fresnel.begin(folded.surface, knownCount, folded.stepKm);
    }

    /**
     * Ld in dB. The folded ray must have been advanced and fitted to the receiver.
     *
     * @param last last sample before the receiver
     * @param d distance in km
     * @param receiverGround under the receiver, m
     * @param hrs receiving antenna above sea level, m
     */
    double lossDb(int last, double d, double receiverGround, double hrs) {
        double actual = Bullington.totalLossDb(last == 0 ? 0 : knifeEdgeLossDb(last, d, hrs), d);
        return actual + beyondBullingtonDb(last, d, receiverGround, hrs);
    }

    /** P.526-15, 4.5.1: one knife edge where the steepest lines from both ends meet. */
    private double knifeEdgeLossDb(int last, double d, double hrs) {
        double hts = folded.antennaMeters;
        double foldedReceiver = hrs - folded.bulge * d * d;
        double direct = (foldedReceiver - hts) / d;
        if (folded.surfaceSlope[last] >= direct) {
            double fromMast = folded.surfaceSlope[last] + folded.bulge * d;
            double fromReceiver = folded.surfaceHull.steepestSlopeFrom(d, foldedReceiver) - folded.bulge * d;
            if (fromMast + fromReceiver > 0) {
                return KnifeEdge.lossDb(BullingtonPoint.fresnelParameter(
                        hts, hrs, d, fromMast, fromReceiver, folded.stepKm, last * folded.stepKm, wavelengthMeters));
            }
        }
        double perKm = 0.002 * d / wavelengthMeters;
        double harmless = KnifeEdge.CLEAR_FRESNEL_PARAMETER * KnifeEdge.CLEAR_FRESNEL_PARAMETER / perKm;
        double ratio = fresnel.smallestRatio(last, d, hts, direct, harmless);
        return ratio < harmless ? KnifeEdge.lossDb(-Math.sqrt(ratio * perKm)) : 0;
    }

    /** P.526-15, 4.5.3: what spherical diffraction exceeds Bullington's value by, both over the smooth Earth fitted. */
    private double beyondBullingtonDb(int last, double d, double receiverGround, double hrs) {
        double hts = folded.antennaMeters;
        double mastGround = folded.ground[0];
        double leastTransmitter = hts - Math.min(folded.fitStartMeters, mastGround);
        double leastReceiver = hrs - Math.min(folded.fitEndMeters, receiverGround);
        if (surelyClear(d, leastTransmitter, leastReceiver)) {
            return 0;
        }
        double highest = 0;
        double steepestStart = 0;
        double steepestEnd = 0;
        RayHull hull = folded.groundHull;
        for (int i = 0; i < hull.size(); i++) {
            double x = hull.x(i);
            double above = hull.y(i) + folded.bulge * x * x - (hts * (d - x) + hrs * x) / d;
            highest = Math.max(highest, above);
            steepestStart = Math.max(steepestStart, above / x);
            steepestEnd = Math.max(steepestEnd, above / (d - x));
        }
        double both = steepestStart + steepestEnd;
        double transmitter =
                hts - SmoothEarth.diffractionMeters(folded.fitStartMeters, highest, steepestStart, both, mastGround);
        double receiver =
                hrs - SmoothEarth.diffractionMeters(folded.fitEndMeters, highest, steepestEnd, both, receiverGround);
        double spherical = sphericalEarth.lossDb(d, transmitter, receiver);
        if (spherical <= 0) {
            return 0;
        }
        double smooth = Bullington.totalLossDb(smoothPath.knifeEdgeLossDb(last, d, transmitter, receiver), d);
        return Math.max(0, spherical - smooth);
    }

    /**
     * True when a smooth Earth certainly leaves the zone clear, without looking for the point of least clearance: with t =
     * d1/d and u = sqrt(t(1-t)) the line is at least 2 sqrt(h1 h2) u high (means), the bulge is d^2 u^2 and the zone goes
     * with sqrt(d) u, and u is at most 1/2. Heights given are lower bounds of the real ones, which only raise the line.
     */
    private boolean surelyClear(double d, double transmitterMeters, double receiverMeters) {
        double needed = CLEARANCE_FACTOR * Math.sqrt(wavelengthMeters * d) + folded.bulge * d * d / 2;
        return 4 * transmitterMeters * receiverMeters > needed * needed;
    }
}
