package org.dakal.coverage.kernel;

import org.dakal.propagation.Bullington;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.KnifeEdge;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.SmoothEarth;
import org.dakal.propagation.SphericalEarth;
import org.dakal.units.RadioWaves;

/**
 * Delta-Bullington diffraction over free space (Recommendation ITU-R P.526-15, 4.5) along a ray, each receiver in nearly constant
 * time. The twin of {@link org.dakal.propagation.DeltaBullington}, which walks the profile.
 *
 * <p>With C the curvature and x the distance, folding the Earth in once, h' = h - 500 C x^2, makes slopes from the mast of all
 * receivers at d differ by the same 500 C d, and those from the receiver by -500 C d. So one running maximum serves the
 * mast's side and one hull the receiver's.
 */
final class DeltaBullingtonRay implements RayLoss {
    /** Radius of the zone that must be clear for spherical diffraction to vanish: 17.456 sqrt(d1 d2 lambda / d) m (P.526-15, 3.2.2). */
    private static final double CLEARANCE_FACTOR = 17.456;

    private static final double NEAREST_SQUARE_KM = FreeSpace.MINIMUM_DISTANCE_KM * FreeSpace.MINIMUM_DISTANCE_KM;

    private final RadioLink link;
    private final double bulge;
    private final double wavelengthMeters;
    private final double stepKm;
    private final SphericalEarth sphericalEarth;
    private final double freeSpaceAtOneKmDb;
    private final SmoothPath smoothPath;
    private final FresnelSearch fresnel;
    private final RayHull surfaceHull;
    private final RayHull groundHull;
    private final double[] folded;
    private final double[] steepestFromMast;
    private final double[] v1;
    private final double[] v2;
    private final boolean hasClutter;

    private double[] ground = {};
    private double hts;
    private int hullEnd;

    /**
     * Allocates for rays of a capacity.
     *
     * @param link the mast's and the receiver's heights, frequency and the rest
     * @param stepMeters between samples
     * @param capacity most samples of a ray
     * @param hasClutter true when a ray's surface differs from its ground
     */
    DeltaBullingtonRay(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        this.link = link;
        this.hasClutter = hasClutter;
        this.bulge = 500 / link.environment().effectiveEarthRadiusKm();
        this.wavelengthMeters = RadioWaves.wavelengthMeters(link.frequencyMhz());
        this.stepKm = stepMeters / 1000;
        this.sphericalEarth = new SphericalEarth(
                link.environment().effectiveEarthRadiusKm(),
                link.frequencyMhz(),
                link.polarization(),
                link.environment().groundPermittivity(),
                link.environment().groundConductivitySiemensPerMeter());
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.smoothPath = new SmoothPath(bulge, wavelengthMeters, stepKm);
        this.fresnel = new FresnelSearch(capacity);
        this.surfaceHull = new RayHull(capacity);
        this.groundHull = hasClutter ? new RayHull(capacity) : surfaceHull;
        this.folded = new double[capacity];
        this.steepestFromMast = new double[capacity];
        this.v1 = new double[capacity];
        this.v2 = new double[capacity];
    }

    @Override
    public void begin(TerrainRay next) {
        ground = next.ground;
        surfaceHull.clear();
        groundHull.clear();
        hullEnd = 1;
        int count = next.knownCount;
        if (count == 0) {
            return;
        }
        double[] surface = next.surface;
        hts = ground[0] + link.transmitterHeightAboveGroundMeters();
        folded[0] = ground[0];
        double steepest = Double.NEGATIVE_INFINITY;
        double sum1 = 0;
        double sum2 = 0;
        for (int i = 1; i < count; i++) {
            double x = i * stepKm;
            folded[i] = surface[i] - bulge * x * x;
            steepest = Math.max(steepest, (folded[i] - hts) / x);
            steepestFromMast[i] = steepest;
            double before = x - stepKm;
            sum1 += stepKm * (ground[i] + ground[i - 1]);
            sum2 += stepKm * (ground[i] * (2 * x + before) + ground[i - 1] * (x + 2 * before));
            v1[i] = sum1;
            v2[i] = sum2;
        }
        fresnel.begin(folded, count, stepKm);
    }

    @Override
    public double lossDb(int last, double distanceMeters, double receiverGround) {
        double d = distanceMeters / 1000;
        double hrs = receiverGround + link.receiverHeightAboveGroundMeters();
        while (hullEnd <= last) {
            double x = hullEnd * stepKm;
            surfaceHull.add(x, folded[hullEnd]);
            if (hasClutter) {
                groundHull.add(x, ground[hullEnd] - bulge * x * x);
            }
            hullEnd++;
        }
        double rise = (hts - hrs) / 1000;
        double freeSpace = freeSpaceAtOneKmDb + 10 * Math.log10(Math.max(d * d + rise * rise, NEAREST_SQUARE_KM));
        double actual = Bullington.totalLossDb(last == 0 ? 0 : knifeEdgeLossDb(last, d, hrs), d);
        return freeSpace + actual + beyondBullingtonDb(last, d, receiverGround, hrs);
    }

    /** P.526-15, 4.5.1: one knife edge where the steepest lines from both ends meet. */
    private double knifeEdgeLossDb(int last, double d, double hrs) {
        double foldedReceiver = hrs - bulge * d * d;
        double direct = (foldedReceiver - hts) / d;
        if (steepestFromMast[last] >= direct) {
            double fromMast = steepestFromMast[last] + bulge * d;
            double fromReceiver = surfaceHull.steepestSlopeFrom(d, foldedReceiver) - bulge * d;
            if (fromMast + fromReceiver > 0) {
                return KnifeEdge.lossDb(BullingtonPoint.fresnelParameter(
                        hts, hrs, d, fromMast, fromReceiver, stepKm, last * stepKm, wavelengthMeters));
            }
        }
        double perKm = 0.002 * d / wavelengthMeters;
        double harmless = KnifeEdge.CLEAR_FRESNEL_PARAMETER * KnifeEdge.CLEAR_FRESNEL_PARAMETER / perKm;
        double ratio = fresnel.smallestRatio(last, d, hts, direct, harmless);
        return ratio < harmless ? KnifeEdge.lossDb(-Math.sqrt(ratio * perKm)) : 0;
    }

    /** P.526-15, 4.5.3: what spherical diffraction exceeds Bullington's value by, both over the smooth Earth fitted below. */
    private double beyondBullingtonDb(int last, double d, double receiverGround, double hrs) {
        double lastX = last * stepKm;
        double lastGround = ground[last];
        double rest = d - lastX;
        double sum1 = v1[last] + rest * (receiverGround + lastGround);
        double sum2 = v2[last] + rest * (receiverGround * (2 * d + lastX) + lastGround * (d + 2 * lastX));
        double fitStart = SmoothEarth.fittedStartMeters(sum1, sum2, d);
        double fitEnd = SmoothEarth.fittedEndMeters(sum1, sum2, d);
        if (surelyClear(d, hts - Math.min(fitStart, ground[0]), hrs - Math.min(fitEnd, receiverGround))) {
            return 0;
        }
        double highest = 0;
        double steepestStart = 0;
        double steepestEnd = 0;
        for (int i = 0; i < groundHull.size(); i++) {
            double x = groundHull.x(i);
            double height = groundHull.y(i) + bulge * x * x;
            double above = height - (hts * (d - x) + hrs * x) / d;
            highest = Math.max(highest, above);
            steepestStart = Math.max(steepestStart, above / x);
            steepestEnd = Math.max(steepestEnd, above / (d - x));
        }
        double both = steepestStart + steepestEnd;
        double transmitter = hts - SmoothEarth.diffractionMeters(fitStart, highest, steepestStart, both, ground[0]);
        double receiver = hrs - SmoothEarth.diffractionMeters(fitEnd, highest, steepestEnd, both, receiverGround);
        double spherical = sphericalEarth.lossDb(d, transmitter, receiver);
        if (spherical <= 0) {
            return 0;
        }
        double smooth = Bullington.totalLossDb(smoothPath.knifeEdgeLossDb(last, d, transmitter, receiver), d);
        return Math.max(0, spherical - smooth);
    }

    /**
     * True when a smooth Earth certainly leaves the zone clear, without looking for the point of least clearance: with t = d1/d and u =
     * sqrt(t(1-t)) the line is at least 2 sqrt(h1 h2) u high (means), the bulge d^2 u^2 and the zone sqrt(d) u, and u is at
     * most 1/2. Heights given are lower bounds of the real ones, which only rise the line.
     */
    private boolean surelyClear(double d, double transmitterMeters, double receiverMeters) {
        double needed = CLEARANCE_FACTOR * Math.sqrt(wavelengthMeters * d) + bulge * d * d / 2;
        return 4 * transmitterMeters * receiverMeters > needed * needed;
    }
}
