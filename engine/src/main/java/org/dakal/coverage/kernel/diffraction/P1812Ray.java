package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.p1812.Combination;
import org.dakal.propagation.p1812.Ducting;
import org.dakal.propagation.p1812.DuctingIncidence;
import org.dakal.propagation.p1812.LineOfSight;
import org.dakal.propagation.p1812.LocationVariability;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.p1812.PathZones;
import org.dakal.propagation.p1812.TimeDiffraction;
import org.dakal.propagation.p1812.Troposcatter;
import org.dakal.units.FastLogs;

/**
 * ITU-R P.1812-7 along an inland ray, for half of the time and any share of locations; the twin of {@link P1812}.
 * Document symbols: f frequency in GHz, d distance in km, Lba ducting, Lbs scatter, Lbd diffraction.
 *
 * <p>At 50 % of time Lb0p is free space and Lbd the median's, so by (59), (61) and (62) ducting can only matter when
 * Lba is below Lbd; where {@link DuctingFloor} already exceeds Lbd nothing more of it is computed. Scatter more than
 * {@value #NEGLIGIBLE_DB} dB above the rest changes (63) by less than 1e-5 dB and is left out.
 */
public final class P1812Ray implements RayLoss {
    private static final double NEGLIGIBLE_DB = 30;
    private static final double MEDIAN_PERCENT = 50;
    private static final double LN_TEN = Math.log(10);

    private final RadioLink link;
    private final double resolutionMeters;
    private final double f;
    private final double radiusKm;
    private final double freeSpaceAtOneKmDb;
    private final double scatterAtOneKmDb;
    /** What (69) adds to the loss of a receiver down in the clutter. */
    private final double locationShiftDb;
    /** 20 log of the least that two horizons can be off: the first sample, and half a step from the receiver. */
    private final double shortestHorizonsLogDb;

    private final DuctingFloor ducting;
    private final TabledSphere sphere;
    private final FoldedReceiver receiver;
    private final FoldedRay folded;
    private final FoldedEarth earth;
    private final RayDiffraction diffraction;
    private final FresnelSearch leastClear;
    /** Whether that has taken up the ray. */
    private boolean hasLeastClear;

    /** Horizons as seen from mast and receiver: distances in km, elevations as slopes in m/km and as angles in mrad. */
    private double dlt;

    private double dlr;
    private double slopeFromMast;
    private double slopeFromReceiver;
    private double thetaT;
    private double thetaR;

    /**
     * A loop for rays of some length, with or without clutter; the link's percentage of time must be 50.
     */
    public static P1812Ray of(P1812 model, RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        DuctingFloor ducting = new DuctingFloor(
                link.frequencyMhz() / 1000,
                link.environment().effectiveEarthRadiusKm(),
                link.environment().pathCentreLatitudeDegrees(),
                MEDIAN_PERCENT,
                capacity * stepMeters / 1000);
        TabledSphere sphere = new TabledSphere(TimeDiffraction.sphere(
                link.environment().effectiveEarthRadiusKm(), link.frequencyMhz(), link.polarization(), 0));
        return of(link, model.resolutionMeters(), stepMeters, capacity, hasClutter, ducting, sphere);
    }

    private static P1812Ray of(
            RadioLink link,
            double resolutionMeters,
            double stepMeters,
            int capacity,
            boolean hasClutter,
            DuctingFloor ducting,
            TabledSphere sphere) {
        double radiusKm = link.environment().effectiveEarthRadiusKm();
        FoldedEarth earth = new FoldedEarth(radiusKm, link.transmitterHeightAboveGroundMeters(), stepMeters, capacity);
        return new P1812Ray(
                link,
                resolutionMeters,
                ducting,
                sphere,
                new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), hasClutter),
                new FoldedRay(earth, hasClutter));
    }

    private P1812Ray(
            RadioLink link,
            double resolutionMeters,
            DuctingFloor ducting,
            TabledSphere sphere,
            FoldedReceiver receiver,
            FoldedRay folded) {
        this.link = link;
        this.resolutionMeters = resolutionMeters;
        this.f = link.frequencyMhz() / 1000;
        this.radiusKm = link.environment().effectiveEarthRadiusKm();
        this.freeSpaceAtOneKmDb = LineOfSight.freeSpaceDb(f, 1);
        this.scatterAtOneKmDb =
                Troposcatter.lossDb(f, 1, 0, link.environment().surfaceRefractivityNUnits(), MEDIAN_PERCENT);
        double receiverMeters = link.receiverHeightAboveGroundMeters();
        this.locationShiftDb = LocationVariability.shiftDb(
                P1812.countedLocationPercent(link),
                LocationVariability.standardDeviationDb(f, resolutionMeters, receiverMeters, receiverMeters));
        this.shortestHorizonsLogDb = 20 * Math.log10(1.5 * folded.earth.stepKm);
        this.ducting = ducting;
        this.sphere = sphere;
        this.receiver = receiver;
        this.folded = folded;
        this.earth = folded.earth;
        this.diffraction = new RayDiffraction(folded, sphere);
        this.leastClear = folded.hasClutter() ? new FresnelSearch(earth) : diffraction.fresnel();
    }

    @Override
    public int ownSamples() {
        return 2;
    }

    @Override
    public P1812Ray neighbour() {
        return new P1812Ray(
                link, resolutionMeters, ducting, sphere, receiver, new FoldedRay(earth, folded.hasClutter()));
    }

    @Override
    public P1812Ray another() {
        return of(link, resolutionMeters, earth.stepMeters(), earth.capacity(), folded.hasClutter(), ducting, sphere);
    }

    FoldedEarth earth() {
        return earth;
    }

    boolean hasClutter() {
        return folded.hasClutter();
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        diffraction.begin();
        hasLeastClear = !folded.hasClutter();
    }

    /** The search over the bare ground; few receivers ask for it, so a ray is taken up when the first does. */
    private FresnelSearch leastClear() {
        if (!hasLeastClear) {
            leastClear.begin(folded.bareGround, folded.groundSlope, folded.knownCount);
            hasLeastClear = true;
        }
        return leastClear;
    }

    @Override
    public void prepare(Receiver asked) {
        receiver.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        return betweenDb(this, asked, 0);
    }

    @Override
    public double betweenDb(RayLoss there, Receiver asked, double weight) {
        P1812Ray other = (P1812Ray) there;
        double d = receiver.distanceKm;
        double rise = rise();
        double sight = sightDb();
        double lbd = sight + diffractionDb(other, weight);
        // 20 log d from the slant distance, from below
        double distanceLogDb = receiver.slantLogDb - 4.343 * rise * rise;
        double ductingBound;
        boolean isLineOfSight = findElevations(other, weight);
        if (isLineOfSight) {
            ductingBound = ducting.withoutShieldingDb(d, distanceLogDb, Math.min(0, thetaT) + Math.min(0, thetaR));
        } else {
            ductingBound = ducting.withoutShieldingDb(
                    d, shortestHorizonsLogDb, Math.min(0, slopeFromMast) + Math.min(0, slopeFromReceiver));
            if (ductingBound <= lbd) {
                double horizonsLogDb = 20 * FastLogs.log10(dlt + dlr);
                ductingBound += horizonsLogDb - shortestHorizonsLogDb;
                if (ductingBound <= lbd) {
                    ductingBound = ducting.withShieldingDb(d, ductingWithoutTimeDb(d));
                }
            }
        }
        double theta = angularDistanceMilliradians();
        double lbam = ductingBound <= lbd ? withDucting(other, weight, isLineOfSight, sight, lbd, theta) : lbd;
        if (scatterAtOneKmDb + distanceLogDb + 0.573 * theta > lbam + NEGLIGIBLE_DB) {
            return Math.max(sight, lbam + locationShiftDb(asked));
        }
        return Math.max(sight, withScatterDb(scatterAtOneKmDb, lbam) + locationShiftDb(asked));
    }

    /** Free space, Lbfs. */
    double sightDb() {
        return freeSpaceAtOneKmDb + receiver.slantLogDb;
    }

    /** Ld50 over ground between this ray and another. */
    double diffractionDb(P1812Ray other, double weight) {
        folded.fit(other.folded, weight, receiver);
        return diffraction.lossDb(other.diffraction, weight, receiver);
    }

    /** theta of the receiver whose elevations were found last. */
    double angularDistanceMilliradians() {
        return 1e3 * receiver.distanceKm / radiusKm + thetaT + thetaR;
    }

    /** dlt + dlr of the receiver whose horizons were found last. */
    double horizonsKm() {
        return dlt + dlr;
    }

    /** (63): a loss together with that by scatter, which is known for 1 km and no angle. */
    double withScatterDb(double scatterAtOneKmDb, double otherDb) {
        double scatterDb =
                scatterAtOneKmDb + 20 * FastLogs.log10(receiver.distanceKm) + 0.573 * angularDistanceMilliradians();
        // as Combination.withScatterDb
        double ratio = FastLogs.exp(-0.2 * LN_TEN * Math.abs(scatterDb - otherDb));
        return Math.min(scatterDb, otherDb) - 5 * FastLogs.log10(1 + ratio);
    }

    /** What (69) adds for the share of locations asked for. */
    double locationShiftDb(Receiver asked) {
        return locationShiftDb == 0
                ? 0
                : locationShiftDb
                        * LocationVariability.heightShare(link.receiverHeightAboveGroundMeters(), asked.clutterMeters);
    }

    /**
     * Finds the elevations of both ends' horizons, and the horizons where the ends do not see each other.
     *
     * @return true when they do
     */
    boolean findElevations(P1812Ray other, double weight) {
        if (isLineOfSight(other, weight)) {
            thetaT = milliradians(receiver.directSlope);
            thetaR = milliradians(1000 * rise() - earth.bulge * receiver.distanceKm);
            return true;
        }
        findSlopes();
        if (weight > 0) {
            other.findSlopes();
            slopeFromMast += (other.slopeFromMast - slopeFromMast) * weight;
            slopeFromReceiver += (other.slopeFromReceiver - slopeFromReceiver) * weight;
            dlt += (other.dlt - dlt) * weight;
            dlr += (other.dlr - dlr) * weight;
        }
        thetaT = milliradians(slopeFromMast);
        thetaR = milliradians(slopeFromReceiver);
        return false;
    }

    /** How much higher the mast's antenna is than the receiver's, as a share of the distance. */
    private double rise() {
        return (earth.antennaMeters() - receiver.antennaMeters) / 1000 * receiver.perDistanceKm;
    }

    private boolean isLineOfSight(P1812Ray other, double weight) {
        if (receiver.last == 0) {
            return true;
        }
        double slope = groundSlopeFromMast();
        if (weight > 0) {
            slope += (other.groundSlopeFromMast() - slope) * weight;
        }
        return slope <= receiver.directSlope;
    }

    private double groundSlopeFromMast() {
        return Math.max(folded.groundSlope[receiver.rayLast], receiver.groundSlopeFromMast);
    }

    /** Lba but for A(p). */
    private double ductingWithoutTimeDb(double d) {
        return Ducting.couplingDb(f, dlt, dlr, thetaT, thetaR)
                + Ducting.angularDb(f, d, dlt, dlr, thetaT, thetaR, radiusKm);
    }

    /** (54) to (62) in full. */
    private double withDucting(
            P1812Ray other, double weight, boolean isLineOfSight, double sight, double lbd, double theta) {
        double d = receiver.distanceKm;
        double lba = ductingDb(other, weight, isLineOfSight, beta0Percent(), MEDIAN_PERCENT);
        double lminbap = Combination.ductingOrSightDb(lba, sight);
        if (lminbap > lbd) {
            return lbd;
        }
        double lbda = lminbap + (lbd - lminbap) * Combination.distanceWeight(d);
        return lbda + (lbd - lbda) * Combination.angleWeight(theta);
    }

    /** beta0 of the receiver's path. */
    double beta0Percent() {
        return DuctingIncidence.percent(
                link.environment().pathCentreLatitudeDegrees(), PathZones.inland(receiver.distanceKm));
    }

    /** Lba, (46) to (56), of the receiver whose elevations were found last; finds its horizons. */
    double ductingDb(P1812Ray other, double weight, boolean isLineOfSight, double beta0, double timePercent) {
        double d = receiver.distanceKm;
        double hst = Math.min(folded.fitStartMeters, folded.ground[0]);
        double hsr = Math.min(folded.fitEndMeters, receiver.groundMeters);
        double slope = (hsr - hst) / d;
        double roughness;
        if (!isLineOfSight) {
            roughness = roughness(hst, slope);
            if (weight > 0) {
                other.dlt = dlt;
                other.dlr = dlr;
                roughness = mean(roughness, other.roughness(hst, slope), weight);
            }
        } else if (receiver.last > 0 || receiver.hasRoof()) {
            double highest = leastClearGroundMeters(other, weight);
            dlr = d - dlt;
            roughness = highest - hst - slope * dlt;
        } else {
            dlt = d / 2;
            dlr = d / 2;
            roughness = Math.max(folded.ground[0] - hst, receiver.groundMeters - hsr);
        }
        double beta = Ducting.betaPercent(
                beta0,
                DuctingIncidence.tau(d),
                d,
                dlt + dlr,
                earth.antennaMeters() - hst,
                receiver.antennaMeters - hsr,
                roughness,
                radiusKm);
        return ductingWithoutTimeDb(d) + Ducting.timeDb(timePercent, beta, d);
    }

    /**
     * The ground at the least clear point of a path whose ends see each other, above sea level; sets dlt to its place.
     */
    private double leastClearGroundMeters(P1812Ray other, double weight) {
        double smallestRatio = Double.POSITIVE_INFINITY;
        double meters = Double.NaN;
        if (receiver.last > 0) {
            smallestRatio = leastClear()
                    .smallestRatio(
                            (weight > 0 ? other : this).leastClear(),
                            weight,
                            receiver,
                            receiver.ownBare,
                            earth.antennaMeters(),
                            Double.POSITIVE_INFINITY);
            int at = leastClear.sample();
            dlt = at * earth.stepKm;
            meters = mean(groundMeters(at), other.groundMeters(at), weight);
        }
        if (receiver.hasRoof()) { // the ground that it stands on is a point of the profile too
            double x = receiver.roofKm;
            double clearance = earth.antennaMeters() + receiver.directSlope * x - receiver.roofBareMeters;
            if (clearance * clearance < smallestRatio * x * (receiver.distanceKm - x)) {
                dlt = x;
                meters = receiver.roofBareMeters + earth.bulge * x * x;
            }
        }
        return meters;
    }

    /**
     * (77) to (82) of a path whose ends do not see each other, from the running maximum and the hull's tangent; angles
     * as slopes.
     */
    private void findSlopes() {
        int rayLast = receiver.rayLast;
        double d = receiver.distanceKm;
        boolean isOwn = receiver.groundSlopeFromMast > folded.groundSlope[rayLast];
        slopeFromMast = isOwn ? receiver.groundSlopeFromMast : folded.groundSlope[rayLast];
        dlt = (isOwn ? receiver.horizonFromMast : folded.groundHorizon[rayLast]) * earth.stepKm;
        double slope = receiver.groundSlopeFromReceiver;
        int horizon = receiver.horizonFromReceiver;
        if (rayLast > 0) {
            diffraction.findGroundTangent(receiver);
            if (diffraction.tangentSlope() > slope) {
                slope = diffraction.tangentSlope();
                horizon = diffraction.tangentVertex();
            }
        }
        dlr = d - horizon * earth.stepKm;
        slopeFromReceiver = slope - 2 * earth.bulge * d;
    }

    /** Highest ground over the smooth surface between the horizons; all of it that can be highest is on the hull. */
    private double roughness(double hst, double slope) {
        double highest = Double.NEGATIVE_INFINITY;
        double nearest = dlt - 1e-9;
        double farthest = receiver.distanceKm - dlr + 1e-9;
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            double x = receiver.ownKm(j);
            if (x >= nearest && x <= farthest) {
                highest = Math.max(highest, groundMeters(receiver.rayLast + 1 + j) - hst - slope * x);
            }
        }
        RayHull hull = folded.groundHull;
        for (int i = receiver.rayLast; i > 0 && i * earth.stepKm >= nearest; i = hull.previous(i)) {
            double x = i * earth.stepKm;
            if (x <= farthest) {
                highest = Math.max(highest, folded.ground[i] - hst - slope * x);
            }
        }
        return highest;
    }

    private static double mean(double here, double there, double weightThere) {
        return here + (there - here) * weightThere;
    }

    private double groundMeters(int sample) {
        return sample <= receiver.rayLast
                ? folded.ground[sample]
                : receiver.ownBare[sample - receiver.rayLast - 1] + earth.bulgeMeters[sample];
    }

    /**
     * Angle of a slope in m/km: atan by its series, within 1e-9 mrad up to a slope of one in ten, else the library's.
     */
    private static double milliradians(double slopeMetersPerKm) {
        double x = slopeMetersPerKm / 1000;
        double square = x * x;
        if (square > 0.01) {
            return 1e3 * Math.atan(x);
        }
        return slopeMetersPerKm * (1 - square * (1.0 / 3 - square * (1.0 / 5 - square * (1.0 / 7 - square / 9))));
    }
}
