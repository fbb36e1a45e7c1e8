package org.dakal.coverage.kernel.diffraction;

import java.util.Arrays;
import org.dakal.coverage.kernel.ray.RayLoss;
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
import org.dakal.units.FastMath;

/**
 * ITU-R P.1812-7 along an inland ray, for half of the time and any share of locations; the twin of {@link P1812}.
 * Document symbols: f frequency in GHz, d distance in km, Lba ducting, Lbs scatter, Lbd diffraction.
 *
 * <p>At 50 % of time Lb0p is free space and Lbd the median's, so by (59), (61) and (62) ducting can only matter when
 * Lba is below Lbd; where {@link DuctingFloor} already exceeds Lbd nothing more of it is computed. Scatter more than
 * {@value #NEGLIGIBLE_DB} dB above the rest changes (63) by less than 1e-5 dB and is left out.
 */
public final class P1812Paths extends StagedPaths {
    private static final double NEGLIGIBLE_DB = 30;
    private static final double MEDIAN_PERCENT = 50;
    private static final double LN_TEN = Math.log(10);

    private final double resolutionMeters;
    private final double f;
    private final double radiusKm;
    private final double freeSpaceAtOneKmDb;
    private final double scatterAtOneKmDb;
    /** What (69) adds to the loss of a receiver down in the clutter. */
    private final double locationShiftDb;
    /** 20 log of the distance of a sample from the mast and half a step more. */
    private final double[] horizonsLogDb;

    private final DuctingFloor ducting;
    private final TabledSphere sphere;
    private final RayDiffraction diffraction;
    private final int[] left = new int[CAPACITY];

    /** A loop for rays of some length, with or without clutter; the link's percentage of time must be 50. */
    public static RayLoss ray(P1812 model, RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        return of(model, link, stepMeters, capacity, hasClutter).ray();
    }

    static P1812Paths of(P1812 model, RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        double radiusKm = link.environment().effectiveEarthRadiusKm();
        DuctingFloor ducting = new DuctingFloor(
                link.frequencyMhz() / 1000,
                radiusKm,
                link.environment().pathCentreLatitudeDegrees(),
                MEDIAN_PERCENT,
                capacity * stepMeters / 1000);
        TabledSphere sphere =
                new TabledSphere(TimeDiffraction.sphere(radiusKm, link.frequencyMhz(), link.polarization(), 0));
        FoldedEarth earth = FoldedEarth.of(link, stepMeters, capacity);
        return new P1812Paths(link, model.resolutionMeters(), earth, hasClutter, ducting, sphere);
    }

    private P1812Paths(
            RadioLink link,
            double resolutionMeters,
            FoldedEarth earth,
            boolean hasClutter,
            DuctingFloor ducting,
            TabledSphere sphere) {
        super(link, earth, hasClutter);
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
        this.horizonsLogDb = new double[earth.capacity()];
        Arrays.setAll(horizonsLogDb, i -> 20 * Math.log10((i + 0.5) * earth.stepKm));
        this.ducting = ducting;
        this.sphere = sphere;
        this.diffraction = new RayDiffraction(earth, sphere);
    }

    @Override
    P1812Paths another() {
        return new P1812Paths(link, resolutionMeters, earth.another(), hasClutter, ducting, sphere);
    }

    @Override
    void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        diffraction.evaluate(near, far, receivers, count);
        findSlopes(near, far, receivers, count);
        findDucting(near, far, receivers, count);
        int leftCount = 0;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            double leastTheta = 1e3 * receiver.distanceKm / radiusKm
                    + leastMilliradians(receiver.slopeFromMast)
                    + leastMilliradians(receiver.slopeFromReceiver);
            double leastScatterDb = scatterAtOneKmDb + distanceLogDb(receiver) + 0.573 * leastTheta;
            left[leftCount] = k;
            leftCount += leastScatterDb > receiver.lossDb + NEGLIGIBLE_DB ? 0 : 1;
        }
        for (int i = 0; i < leftCount; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            findAngles(receiver);
            receiver.lossDb = withScatterDb(receiver, scatterAtOneKmDb, receiver.lossDb);
        }
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            receiver.lossDb = Math.max(sightDb(receiver), receiver.lossDb + locationShiftDb(receiver));
        }
    }

    /** Sets losses to Lbam, (62). */
    private void findDucting(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        int leftCount = 0;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            double lbd = sightDb(receiver) + receiver.diffractionDb();
            receiver.lossDb = lbd;
            double horizonsLogDb =
                    receiver.isInSight ? distanceLogDb(receiver) : leastHorizonsLogDb(near, far, receiver);
            double floorDb = ducting.leastDb(
                    receiver.distanceKm,
                    horizonsLogDb,
                    leastMilliradians(receiver.slopeFromMast),
                    leastMilliradians(receiver.slopeFromReceiver));
            left[leftCount] = k;
            leftCount += floorDb > lbd ? 0 : 1;
        }
        for (int i = 0; i < leftCount; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            receiver.lossDb = withDuctingDb(near, far, receiver, receiver.lossDb);
        }
    }

    /** (54) to (62) of a receiver that ducting may reach. */
    private double withDuctingDb(FoldedRay near, FoldedRay far, FoldedReceiver receiver, double lbd) {
        double d = receiver.distanceKm;
        if (!receiver.isInSight) {
            findHorizons(near, far, receiver);
        }
        findAngles(receiver);
        if (!receiver.isInSight && ducting.withShieldingDb(d, ductingWithoutTimeDb(receiver)) > lbd) {
            return lbd;
        }
        double sight = sightDb(receiver);
        double lba = ductingDb(near, far, receiver, beta0Percent(receiver), MEDIAN_PERCENT);
        double lminbap = Combination.ductingOrSightDb(lba, sight);
        if (lminbap > lbd) {
            return lbd;
        }
        double lbda = lminbap + (lbd - lminbap) * Combination.distanceWeight(d);
        return lbda + (lbd - lbda) * Combination.angleWeight(angularDistanceMilliradians(receiver));
    }

    /** 20 log of what the horizons of a path whose ends do not see each other are surely off. */
    private double leastHorizonsLogDb(FoldedRay near, FoldedRay far, FoldedReceiver receiver) {
        int rayLast = receiver.rayLast;
        // The receiver is at least half a step from its last sample, and own samples are beyond those of the rays
        int least = Math.min(near.groundHorizon[rayLast], far.groundHorizon[rayLast]);
        return horizonsLogDb[Math.max(1, least)];
    }

    /** Free space, Lbfs. */
    double sightDb(FoldedReceiver receiver) {
        return freeSpaceAtOneKmDb + receiver.slantLogDb;
    }

    /** 20 log d from the slant distance, from below. */
    private double distanceLogDb(FoldedReceiver receiver) {
        double rise = rise(receiver);
        return receiver.slantLogDb - 4.343 * rise * rise;
    }

    /** Sets both parts of Ld50 of receivers. */
    void diffract(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        diffraction.evaluate(near, far, receivers, count);
    }

    /** theta of a receiver whose angles were found. */
    double angularDistanceMilliradians(FoldedReceiver receiver) {
        return 1e3 * receiver.distanceKm / radiusKm + receiver.thetaT + receiver.thetaR;
    }

    /** (63): a loss together with that by scatter, which is known for 1 km and no angle. */
    double withScatterDb(FoldedReceiver receiver, double scatterAtOneKmDb, double otherDb) {
        double scatterDb = scatterAtOneKmDb
                + 20 * FastLogs.log10(receiver.distanceKm)
                + 0.573 * angularDistanceMilliradians(receiver);
        // as Combination.withScatterDb
        double ratio = FastLogs.exp(-0.2 * LN_TEN * Math.abs(scatterDb - otherDb));
        return Math.min(scatterDb, otherDb) - 5 * FastLogs.log10(1 + ratio);
    }

    /** What (69) adds for the share of locations asked for. */
    double locationShiftDb(FoldedReceiver receiver) {
        return locationShiftDb == 0
                ? 0
                : locationShiftDb
                        * LocationVariability.heightShare(
                                link.receiverHeightAboveGroundMeters(), receiver.clutterMeters);
    }

    /** Finds the elevations of both ends' horizons as slopes. */
    void findSlopes(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        if (hasClutter) {
            findGroundSlopes(near, far, receivers, count);
        }
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            double bulge = earth.bulge * receiver.distanceKm;
            // Not a number where there is nothing between the ends
            boolean isHidden = receiver.steepestFromMast > receiver.directSlope;
            receiver.isInSight = !isHidden;
            receiver.slopeFromMast = isHidden ? receiver.steepestFromMast : receiver.directSlope;
            receiver.slopeFromReceiver =
                    isHidden ? receiver.steepestFromReceiver - 2 * bulge : 1000 * rise(receiver) - bulge;
        }
    }

    /** Makes the steepest slopes those to the bare ground. */
    private void findGroundSlopes(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        int leftCount = 0;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            double own = receiver.groundSlopeFromMast;
            receiver.steepestFromMast = receiver.mean(
                    Math.max(near.groundSlope[receiver.rayLast], own),
                    Math.max(far.groundSlope[receiver.rayLast], own));
            receiver.steepestFromReceiver = receiver.groundSlopeFromReceiver;
            left[leftCount] = k;
            leftCount += receiver.steepestFromMast > receiver.directSlope && receiver.rayLast > 0 ? 1 : 0;
        }
        for (int i = 0; i < leftCount; i++) {
            FoldedReceiver receiver = receivers[left[i]];
            receiver.findGroundTangents(near, far);
            receiver.steepestFromReceiver = receiver.steepestOnGround();
        }
    }

    /** (77) to (82): the horizons of a path whose ends do not see each other. */
    void findHorizons(FoldedRay near, FoldedRay far, FoldedReceiver receiver) {
        double step = earth.stepKm;
        int own = receiver.horizonFromReceiver();
        int nearHorizon = own;
        int farHorizon = own;
        if (receiver.rayLast > 0) {
            receiver.findGroundTangents(near, far);
            nearHorizon = receiver.nearTangentSlope > receiver.groundSlopeFromReceiver ? receiver.nearTangent : own;
            farHorizon = receiver.farTangentSlope > receiver.groundSlopeFromReceiver ? receiver.farTangent : own;
        }
        receiver.dlr = receiver.distanceKm - receiver.mean(nearHorizon, farHorizon) * step;
        receiver.dlt = receiver.mean(mastHorizon(near, receiver), mastHorizon(far, receiver)) * step;
    }

    private static int mastHorizon(FoldedRay ray, FoldedReceiver receiver) {
        boolean isOwn = receiver.groundSlopeFromMast > ray.groundSlope[receiver.rayLast];
        return isOwn ? receiver.horizonFromMast() : ray.groundHorizon[receiver.rayLast];
    }

    /** Makes angles of a receiver's slopes. */
    static void findAngles(FoldedReceiver receiver) {
        receiver.thetaT = milliradians(receiver.slopeFromMast);
        receiver.thetaR = milliradians(receiver.slopeFromReceiver);
    }

    /** How much higher the mast's antenna is than the receiver's, as a share of the distance. */
    private double rise(FoldedReceiver receiver) {
        return (earth.antennaMeters() - receiver.antennaMeters) / 1000 * receiver.perDistanceKm;
    }

    /** Lba but for A(p). */
    private double ductingWithoutTimeDb(FoldedReceiver receiver) {
        double dlt = receiver.dlt;
        double dlr = receiver.dlr;
        return Ducting.couplingDb(f, dlt, dlr, receiver.thetaT, receiver.thetaR)
                + Ducting.angularDb(f, receiver.distanceKm, dlt, dlr, receiver.thetaT, receiver.thetaR, radiusKm);
    }

    /** beta0 of the receiver's path. */
    double beta0Percent(FoldedReceiver receiver) {
        return DuctingIncidence.percent(
                link.environment().pathCentreLatitudeDegrees(), PathZones.inland(receiver.distanceKm));
    }

    /** Lba, (46) to (56), of a receiver whose angles were found; finds the horizons of one in sight. */
    double ductingDb(FoldedRay near, FoldedRay far, FoldedReceiver receiver, double beta0, double timePercent) {
        double d = receiver.distanceKm;
        double hst = Math.min(receiver.fitStartMeters, near.bareGround[0]);
        double hsr = Math.min(receiver.fitEndMeters, receiver.groundMeters);
        double slope = (hsr - hst) / d;
        double roughness;
        if (!receiver.isInSight) {
            roughness = roughness(near, receiver, hst, slope);
            if (near != far) {
                roughness = receiver.mean(roughness, roughness(far, receiver, hst, slope));
            }
        } else if (receiver.last > 0 || receiver.hasRoof()) {
            double highest = leastClearGroundMeters(near, far, receiver);
            receiver.dlr = d - receiver.dlt;
            roughness = highest - hst - slope * receiver.dlt;
        } else {
            receiver.dlt = d / 2;
            receiver.dlr = d / 2;
            roughness = Math.max(near.bareGround[0] - hst, receiver.groundMeters - hsr);
        }
        double beta = Ducting.betaPercent(
                beta0,
                DuctingIncidence.tau(d),
                d,
                receiver.dlt + receiver.dlr,
                earth.antennaMeters() - hst,
                receiver.antennaMeters - hsr,
                roughness,
                radiusKm);
        return ductingWithoutTimeDb(receiver) + Ducting.timeDb(timePercent, beta, d);
    }

    /**
     * The ground at the least clear point of a path whose ends see each other, above sea level; sets dlt to its place.
     */
    private double leastClearGroundMeters(FoldedRay near, FoldedRay far, FoldedReceiver receiver) {
        double smallestRatio = Double.POSITIVE_INFINITY;
        double meters = Double.NaN;
        if (receiver.last > 0) {
            FresnelSearch search = near.groundClearance;
            smallestRatio = search.smallestRatio(
                    far.groundClearance,
                    receiver.farWeight,
                    receiver,
                    receiver.ownBare,
                    earth.antennaMeters(),
                    Double.POSITIVE_INFINITY);
            int at = search.sample();
            receiver.dlt = at * earth.stepKm;
            meters = receiver.mean(groundMeters(near, receiver, at), groundMeters(far, receiver, at));
        }
        if (receiver.hasRoof()) { // the ground that it stands on is a point of the profile too
            double x = receiver.roofKm;
            double clearance = earth.antennaMeters() + receiver.directSlope * x - receiver.roofBareMeters;
            if (clearance * clearance < smallestRatio * x * (receiver.distanceKm - x)) {
                receiver.dlt = x;
                meters = receiver.roofBareMeters + earth.bulge * x * x;
            }
        }
        return meters;
    }

    /** Highest ground over the smooth surface between the horizons; all of it that can be highest is on the hull. */
    private double roughness(FoldedRay ray, FoldedReceiver receiver, double hst, double slope) {
        double highest = Double.NEGATIVE_INFINITY;
        double nearest = receiver.dlt - 1e-9;
        double farthest = receiver.distanceKm - receiver.dlr + 1e-9;
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            double x = receiver.ownKm(j);
            if (x >= nearest && x <= farthest) {
                highest = Math.max(highest, groundMeters(ray, receiver, receiver.rayLast + 1 + j) - hst - slope * x);
            }
        }
        RayHull hull = ray.groundHull;
        for (int i = receiver.rayLast; i > 0 && i * earth.stepKm >= nearest; i = hull.previous(i)) {
            double x = i * earth.stepKm;
            if (x <= farthest) {
                highest = Math.max(highest, ray.groundMeters(i) - hst - slope * x);
            }
        }
        return highest;
    }

    private double groundMeters(FoldedRay ray, FoldedReceiver receiver, int sample) {
        return sample <= receiver.rayLast
                ? ray.groundMeters(sample)
                : receiver.ownBare[sample - receiver.rayLast - 1] + earth.bulgeMeters[sample];
    }

    /** Not more than the angle of a slope in m/km. */
    private static double leastMilliradians(double slopeMetersPerKm) {
        return slopeMetersPerKm - Math.max(0, slopeMetersPerKm) * slopeMetersPerKm * slopeMetersPerKm * (1e-6 / 3);
    }

    /** Angle of a slope in m/km, within 1e-9 mrad. */
    private static double milliradians(double slopeMetersPerKm) {
        double x = slopeMetersPerKm / 1000;
        double square = x * x;
        if (square > 0.01) {
            return 1e3 * FastMath.atan(x);
        }
        return slopeMetersPerKm * (1 - square * (1.0 / 3 - square * (1.0 / 5 - square * (1.0 / 7 - square / 9))));
    }
}
