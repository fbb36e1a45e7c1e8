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
    private final P1812Ray median;
    private final TabledSphere betaSphere;
    private final FoldedReceiver betaReceiver;
    private final FoldedRay betaFolded;
    private final RayDiffraction betaDiffraction;

    /** A loop for rays of some length, with or without clutter. */
    public static P1812TimeRay of(P1812 model, RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        TabledSphere sphere = new TabledSphere(TimeDiffraction.sphere(
                TimeDiffraction.BETA_EARTH_RADIUS_KM, link.frequencyMhz(), link.polarization(), 0));
        return of(link, P1812Ray.of(model, link, stepMeters, capacity, hasClutter), sphere);
    }

    private static P1812TimeRay of(RadioLink link, P1812Ray median, TabledSphere sphere) {
        FoldedEarth earth = new FoldedEarth(
                TimeDiffraction.BETA_EARTH_RADIUS_KM,
                link.transmitterHeightAboveGroundMeters(),
                median.earth().stepMeters(),
                median.earth().capacity());
        FoldedReceiver receiver =
                new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), median.hasClutter());
        return new P1812TimeRay(link, median, sphere, receiver, new FoldedRay(earth, median.hasClutter()));
    }

    private P1812TimeRay(
            RadioLink link,
            P1812Ray median,
            TabledSphere betaSphere,
            FoldedReceiver betaReceiver,
            FoldedRay betaFolded) {
        this.link = link;
        this.timePercent = P1812.countedTimePercent(link);
        this.scatterAtOneKmDb = Troposcatter.lossDb(
                link.frequencyMhz() / 1000, 1, 0, link.environment().surfaceRefractivityNUnits(), timePercent);
        this.median = median;
        this.betaSphere = betaSphere;
        this.betaReceiver = betaReceiver;
        this.betaFolded = betaFolded;
        this.betaDiffraction = new RayDiffraction(betaFolded, betaSphere);
    }

    @Override
    public int ownSamples() {
        return median.ownSamples();
    }

    @Override
    public RayLoss neighbour() {
        return new P1812TimeRay(
                link,
                median.neighbour(),
                betaSphere,
                betaReceiver,
                new FoldedRay(betaFolded.earth, betaFolded.hasClutter()));
    }

    @Override
    public RayLoss another() {
        return of(link, median.another(), betaSphere);
    }

    @Override
    public void begin(TerrainRay ray) {
        median.begin(ray);
        betaFolded.begin(ray);
        betaDiffraction.begin();
    }

    @Override
    public void prepare(Receiver asked) {
        median.prepare(asked);
        betaReceiver.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        return betweenDb(this, asked, 0);
    }

    @Override
    public double betweenDb(RayLoss there, Receiver asked, double weight) {
        P1812TimeRay other = (P1812TimeRay) there;
        double d = betaReceiver.distanceKm;
        double beta0 = median.beta0Percent();
        double fi = TimeDiffraction.interpolation(timePercent, beta0);
        double ld50 = median.diffractionDb(other.median, weight);
        betaFolded.fit(other.betaFolded, weight, betaReceiver);
        double ldBeta = betaDiffraction.lossDb(other.betaDiffraction, weight, betaReceiver);
        // P.1812-7 (41)
        double ldp = ld50 + fi * (ldBeta - ld50);
        boolean isLineOfSight = median.findElevations(other.median, weight);
        double lba = median.ductingDb(other.median, weight, isLineOfSight, beta0, timePercent);
        double sight = median.sightDb();
        double lb0p = sight + LineOfSight.focusingDb(median.horizonsKm(), timePercent);
        double lb0beta = sight + LineOfSight.focusingDb(median.horizonsKm(), beta0);
        double lbd50 = sight + ld50;
        double lbd = lb0p + ldp;
        // P.1812-7 (59) to (63), as in Combination
        double lminb0p = timePercent < beta0 ? lbd : lbd50 + (lb0beta + ldp - lbd50) * fi;
        double lminbap = Combination.ductingOrSightDb(lba, lb0p);
        double lbda = lminbap > lbd ? lbd : lminbap + (lbd - lminbap) * Combination.distanceWeight(d);
        double lbam = lbda + (lminb0p - lbda) * Combination.angleWeight(median.angularDistanceMilliradians());
        return Math.max(lb0p, median.withScatterDb(scatterAtOneKmDb, lbam) + median.locationShiftDb(asked));
    }
}
