package org.dakal.coverage.kernel;

import org.dakal.propagation.RadioLink;
import org.dakal.propagation.p1812.Combination;
import org.dakal.propagation.p1812.Ducting;
import org.dakal.propagation.p1812.DuctingIncidence;
import org.dakal.propagation.p1812.LineOfSight;
import org.dakal.propagation.p1812.PathZones;
import org.dakal.propagation.p1812.TimeDiffraction;
import org.dakal.propagation.p1812.Troposcatter;

/**
 * ITU-R P.1812-7 along an inland ray, for half of the time and half of the locations; the twin of {@link
 * org.dakal.propagation.p1812.P1812}. Document symbols: f frequency in GHz, d distance in km, Lba ducting, Lbs scatter, Lbd
 * diffraction.
 *
 * <p>At 50 % of time Lb0p is free space and Lbd the median's, so by (59), (61) and (62) ducting can only matter when Lba is below
 * Lbd; where {@link DuctingFloor} already exceeds Lbd nothing more of it is computed. Scatter more than {@value #NEGLIGIBLE_DB} dB above the rest changes (63) by less than 1e-5 dB and is left out.
 */
final class P1812Ray implements RayLoss {
    private static final double NEGLIGIBLE_DB = 30;
    private static final double MEDIAN_PERCENT = 50;

    private final RadioLink link;
    private final double f;
    private final double radiusKm;
    private final double freeSpaceAtOneKmDb;
    private final double scatterAtOneKmDb;
    private final DuctingFloor ducting;
    private final FoldedRay folded;
    private final RayDiffraction diffraction;
    private final FresnelSearch leastClear;

    /** Horizons as seen from mast and receiver: distances in km, elevation angles in mrad, the receiver's on the hull. */
    private double dlt;

    private double dlr;
    private double thetaT;
    private double thetaR;
    private int receiverHorizon;

    /** Arguments as {@link DeltaBullingtonRay}'s; the link's percentages of time and locations must be 50. */
    P1812Ray(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        this.link = link;
        this.f = link.frequencyMhz() / 1000;
        this.radiusKm = link.environment().effectiveEarthRadiusKm();
        this.freeSpaceAtOneKmDb = LineOfSight.freeSpaceDb(f, 1);
        this.scatterAtOneKmDb =
                Troposcatter.lossDb(f, 1, 0, link.environment().surfaceRefractivityNUnits(), MEDIAN_PERCENT);
        this.ducting = new DuctingFloor(
                f,
                radiusKm,
                link.environment().pathCentreLatitudeDegrees(),
                MEDIAN_PERCENT,
                capacity * stepMeters / 1000);
        this.folded =
                new FoldedRay(radiusKm, link.transmitterHeightAboveGroundMeters(), stepMeters, capacity, hasClutter);
        this.diffraction = new RayDiffraction(
                folded, TimeDiffraction.sphere(radiusKm, link.frequencyMhz(), link.polarization(), 0), capacity);
        this.leastClear = new FresnelSearch(capacity);
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        diffraction.begin(ray.knownCount);
        leastClear.begin(folded.bareGround, ray.knownCount, folded.stepKm);
    }

    @Override
    public double lossDb(int last, double distanceMeters, double receiverGround) {
        double d = distanceMeters / 1000;
        double hrs = receiverGround + link.receiverHeightAboveGroundMeters();
        folded.advance(last);
        folded.fit(last, d, receiverGround);
        double riseKm = (folded.antennaMeters - hrs) / 1000;
        double slantLogDb = SlantLog.tenLog(d * d + riseKm * riseKm);
        double sight = freeSpaceAtOneKmDb + slantLogDb;
        double lbd = sight + diffraction.lossDb(last, d, receiverGround, hrs);
        // 20 log d from the slant distance, from below
        double distanceLogDb = slantLogDb - 4.343 * riseKm * riseKm / (d * d);
        double foldedReceiver = hrs - folded.bulge * d * d;
        double direct = (foldedReceiver - folded.antennaMeters) / d;
        double ductingBound;
        boolean isLineOfSight = last == 0 || folded.groundSlope[last] <= direct;
        if (isLineOfSight) {
            thetaT = milliradians(direct);
            thetaR = milliradians((folded.antennaMeters - hrs) / d - folded.bulge * d);
            ductingBound = ducting.withoutShieldingDb(d, distanceLogDb, Math.min(0, thetaT) + Math.min(0, thetaR));
        } else {
            transHorizon(last, d, foldedReceiver);
            double horizonsKm = dlt + dlr;
            ductingBound = ducting.withoutShieldingDb(
                    d,
                    10 * Math.log10(horizonsKm * horizonsKm),
                    Math.min(thetaT, 0.1 * dlt) + Math.min(thetaR, 0.1 * dlr));
            if (ductingBound <= lbd) {
                ductingBound = ducting.withShieldingDb(d, ductingWithoutTimeDb(d));
            }
        }
        double theta = 1e3 * d / radiusKm + thetaT + thetaR;
        double lbam = lbd;
        if (ductingBound <= lbd) {
            lbam = withDucting(isLineOfSight, last, direct, d, receiverGround, hrs, sight, lbd, theta);
        }
        if (scatterAtOneKmDb + distanceLogDb + 0.573 * theta > lbam + NEGLIGIBLE_DB) {
            return Math.max(sight, lbam);
        }
        double scatter = scatterAtOneKmDb + 20 * Math.log10(d) + 0.573 * theta;
        return Math.max(sight, Combination.withScatterDb(scatter, lbam));
    }

    /** Lba but for A(p). */
    private double ductingWithoutTimeDb(double d) {
        return Ducting.couplingDb(f, dlt, dlr, thetaT, thetaR)
                + Ducting.angularDb(f, d, dlt, dlr, thetaT, thetaR, radiusKm);
    }

    /** (54) to (62) in full. */
    private double withDucting(
            boolean isLineOfSight,
            int last,
            double direct,
            double d,
            double receiverGround,
            double hrs,
            double sight,
            double lbd,
            double theta) {
        double hst = Math.min(folded.fitStartMeters, folded.ground[0]);
        double hsr = Math.min(folded.fitEndMeters, receiverGround);
        double slope = (hsr - hst) / d;
        double roughness;
        if (!isLineOfSight) {
            roughness = roughness(hst, slope);
        } else if (last > 0) {
            leastClear.smallestRatio(last, d, folded.antennaMeters, direct, Double.POSITIVE_INFINITY);
            int at = leastClear.sample();
            dlt = at * folded.stepKm;
            dlr = d - dlt;
            roughness = folded.ground[at] - hst - slope * dlt;
        } else {
            dlt = d / 2;
            dlr = d / 2;
            roughness = Math.max(folded.ground[0] - hst, receiverGround - hsr);
        }
        double beta0 = DuctingIncidence.percent(link.environment().pathCentreLatitudeDegrees(), PathZones.inland(d));
        double beta = Ducting.betaPercent(
                beta0,
                DuctingIncidence.tau(d),
                d,
                dlt + dlr,
                folded.antennaMeters - hst,
                hrs - hsr,
                roughness,
                radiusKm);
        double lba = ductingWithoutTimeDb(d) + Ducting.timeDb(MEDIAN_PERCENT, beta, d);
        double lminbap = Combination.ductingOrSightDb(lba, sight);
        if (lminbap > lbd) {
            return lbd;
        }
        double lbda = lminbap + (lbd - lminbap) * Combination.distanceWeight(d);
        return lbda + (lbd - lbda) * Combination.angleWeight(theta);
    }

    /** (77) to (82) of a path whose ends do not see each other, from the running maximum and the hull's tangent. */
    private void transHorizon(int last, double d, double foldedReceiver) {
        RayHull hull = folded.groundHull;
        receiverHorizon = hull.steepestVertexFrom(d, foldedReceiver);
        double x = hull.x(receiverHorizon);
        dlt = folded.groundHorizon[last] * folded.stepKm;
        dlr = d - x;
        thetaT = milliradians(folded.groundSlope[last]);
        thetaR = milliradians((hull.y(receiverHorizon) - foldedReceiver) / (d - x) - 2 * folded.bulge * d);
    }

    /** Highest ground over the smooth surface between the horizons; all of it that can be highest is on the hull. */
    private double roughness(double hst, double slope) {
        RayHull hull = folded.groundHull;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = receiverHorizon; i >= 0 && hull.x(i) >= dlt - 1e-9; i--) {
            double x = hull.x(i);
            highest = Math.max(highest, hull.y(i) + folded.bulge * x * x - hst - slope * x);
        }
        return highest;
    }

    /** Angle of a slope in m/km: atan by its series, within 1e-9 mrad up to a slope of one in ten, else the library's. */
    private static double milliradians(double slopeMetersPerKm) {
        double x = slopeMetersPerKm / 1000;
        double square = x * x;
        if (square > 0.01) {
            return 1e3 * Math.atan(x);
        }
        return slopeMetersPerKm * (1 - square * (1.0 / 3 - square * (1.0 / 5 - square * (1.0 / 7 - square / 9))));
    }
}
