package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.p1812.Combination;
import org.dakal.propagation.p1812.LineOfSight;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.p1812.TimeDiffraction;
import org.dakal.propagation.p1812.Troposcatter;

/**
 * ITU-R P.1812-7 along an inland ray, for any share of time and of locations; the twin of {@link P1812}. Beside the
 * median's loop it walks the ray over an Earth as flat as it seems for beta0 percent of the time, and finds every
 * receiver's horizons, ducting and scatter in full: away from the median nothing of them can be bounded away.
 */
public final class P1812TimeRay implements RayLoss {
    private final RadioLink link;
    private final double timePercent;
    private final double scatterAtOneKmDb;
    private final P1812Paths median;
    private final FoldedRay folded;
    private final FoldedReceiver[] receivers = new FoldedReceiver[1];
    private final TabledSphere betaSphere;
    private final RayDiffraction betaDiffraction;
    private final FoldedRay betaFolded;
    private final FoldedReceiver[] betaReceivers = new FoldedReceiver[1];

    /** A loop for rays of some length, with or without clutter. */
    public static P1812TimeRay of(P1812 model, RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        TabledSphere sphere = new TabledSphere(TimeDiffraction.sphere(
                TimeDiffraction.BETA_EARTH_RADIUS_KM, link.frequencyMhz(), link.polarization(), 0));
        return of(P1812Paths.of(model, link, stepMeters, capacity, hasClutter), sphere);
    }

    private static P1812TimeRay of(P1812Paths median, TabledSphere sphere) {
        RadioLink link = median.link;
        FoldedEarth earth = new FoldedEarth(
                TimeDiffraction.BETA_EARTH_RADIUS_KM,
                link.transmitterHeightAboveGroundMeters(),
                median.earth.stepMeters(),
                median.earth.capacity());
        double height = link.receiverHeightAboveGroundMeters();
        return new P1812TimeRay(
                median,
                new FoldedReceiver(median.earth, height, median.hasClutter),
                sphere,
                new FoldedReceiver(earth, height, median.hasClutter),
                new FoldedRay(earth, median.hasClutter));
    }

    private P1812TimeRay(
            P1812Paths median,
            FoldedReceiver receiver,
            TabledSphere betaSphere,
            FoldedReceiver betaReceiver,
            FoldedRay betaFolded) {
        this.link = median.link;
        this.timePercent = P1812.countedTimePercent(link);
        this.scatterAtOneKmDb = Troposcatter.lossDb(
                link.frequencyMhz() / 1000, 1, 0, link.environment().surfaceRefractivityNUnits(), timePercent);
        this.median = median;
        this.folded = new FoldedRay(median.earth, median.hasClutter);
        this.receivers[0] = receiver;
        this.betaSphere = betaSphere;
        this.betaDiffraction = new RayDiffraction(betaFolded.earth, betaSphere);
        this.betaFolded = betaFolded;
        this.betaReceivers[0] = betaReceiver;
    }

    @Override
    public int ownSamples() {
        return 2;
    }

    @Override
    public RayLoss neighbour() {
        FoldedRay another = new FoldedRay(betaFolded.earth, betaFolded.hasClutter());
        return new P1812TimeRay(median, receivers[0], betaSphere, betaReceivers[0], another);
    }

    @Override
    public RayLoss another() {
        return of(median.another(), betaSphere);
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        betaFolded.begin(ray);
    }

    @Override
    public void prepare(Receiver asked) {
        receivers[0].prepare(asked);
        betaReceivers[0].prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        return betweenDb(this, asked, 0);
    }

    @Override
    public double betweenDb(RayLoss there, Receiver asked, double weight) {
        P1812TimeRay other = (P1812TimeRay) there;
        FoldedReceiver receiver = receivers[0];
        double d = receiver.distanceKm;
        double beta0 = median.beta0Percent(receiver);
        double fi = TimeDiffraction.interpolation(timePercent, beta0);
        receiver.farWeight = weight;
        median.diffract(folded, other.folded, receivers, 1);
        double ld50 = receiver.diffractionDb();
        betaReceivers[0].farWeight = weight;
        betaDiffraction.evaluate(betaFolded, other.betaFolded, betaReceivers, 1);
        double ldBeta = betaReceivers[0].diffractionDb();
        // P.1812-7 (41)
        double ldp = ld50 + fi * (ldBeta - ld50);
        median.findSlopes(folded, other.folded, receivers, 1);
        P1812Paths.findAngles(receiver);
        if (!receiver.isInSight) {
            median.findHorizons(folded, other.folded, receiver);
        }
        double lba = median.ductingDb(folded, other.folded, receiver, beta0, timePercent);
        double sight = median.sightDb(receiver);
        double horizonsKm = receiver.dlt + receiver.dlr;
        double lb0p = sight + LineOfSight.focusingDb(horizonsKm, timePercent);
        double lb0beta = sight + LineOfSight.focusingDb(horizonsKm, beta0);
        double lbd50 = sight + ld50;
        double lbd = lb0p + ldp;
        // P.1812-7 (59) to (63), as in Combination
        double lminb0p = timePercent < beta0 ? lbd : lbd50 + (lb0beta + ldp - lbd50) * fi;
        double lminbap = Combination.ductingOrSightDb(lba, lb0p);
        double lbda = lminbap > lbd ? lbd : lminbap + (lbd - lminbap) * Combination.distanceWeight(d);
        double theta = median.angularDistanceMilliradians(receiver);
        double lbam = lbda + (lminb0p - lbda) * Combination.angleWeight(theta);
        double lbc = median.withScatterDb(receiver, scatterAtOneKmDb, lbam);
        return Math.max(lb0p, lbc + median.locationShiftDb(receiver));
    }
}
