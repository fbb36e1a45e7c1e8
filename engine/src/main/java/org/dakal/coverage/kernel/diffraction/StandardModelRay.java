package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.spm.ClutterOffsets;
import org.dakal.propagation.spm.ModelFactors;
import org.dakal.propagation.spm.StandardPropagationModel;
import org.dakal.units.FastLogs;
import org.dakal.units.RadioWaves;

/**
 * The standard propagation model along a ray; the twin of {@link StandardPropagationModel}. The mean ground is that of
 * the fitted line, whose sums run along the ray; diffraction is Bullington's over bare ground, less that over level
 * ground, which no ray needs to be asked for; offsets of land cover are running sums.
 */
public final class StandardModelRay implements RayLoss {
    private final RadioLink link;
    private final ModelFactors factors;
    private final ClutterOffsets clutter;
    private final double constantDb;
    private final double freeSpaceAtOneKmDb;
    private final FoldedReceiver receiver;
    private final FoldedReceiver[] receivers;
    private final SmoothPaths levelGround;
    private final FoldedRay folded;
    private final RayBullington bullington;
    /** Sum of the offsets of all samples before one. */
    private final double[] offsetsBefore;

    /** A loop for rays of some length. */
    public static StandardModelRay of(StandardPropagationModel model, RadioLink link, double stepMeters, int capacity) {
        return of(link, model.factors(link.frequencyMhz()), model.clutter(), stepMeters, capacity);
    }

    private static StandardModelRay of(
            RadioLink link, ModelFactors factors, ClutterOffsets clutter, double stepMeters, int capacity) {
        FoldedEarth earth = FoldedEarth.of(link, stepMeters, capacity);
        return new StandardModelRay(
                link,
                factors,
                clutter,
                new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), false),
                new SmoothPaths(earth.bulge, RadioWaves.wavelengthMeters(link.frequencyMhz()), earth.stepKm),
                new FoldedRay(earth, false));
    }

    private StandardModelRay(
            RadioLink link,
            ModelFactors factors,
            ClutterOffsets clutter,
            FoldedReceiver receiver,
            SmoothPaths levelGround,
            FoldedRay folded) {
        double receiverMeters = link.receiverHeightAboveGroundMeters();
        this.link = link;
        this.factors = factors;
        this.clutter = clutter;
        this.constantDb = factors.k1() + factors.k6() * receiverMeters + factors.k7() * Math.log10(receiverMeters);
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.receiver = receiver;
        this.receivers = new FoldedReceiver[] {receiver};
        this.levelGround = levelGround;
        this.folded = folded;
        this.bullington = new RayBullington(folded.earth, RadioWaves.wavelengthMeters(link.frequencyMhz()));
        this.offsetsBefore = new double[clutter.steps().isEmpty() ? 0 : folded.earth.capacity() + 1];
    }

    @Override
    public int ownSamples() {
        return 2;
    }

    @Override
    public RayLoss neighbour() {
        return new StandardModelRay(
                link, factors, clutter, receiver, levelGround, new FoldedRay(folded.earth, folded.hasClutter()));
    }

    @Override
    public RayLoss another() {
        return of(link, factors, clutter, folded.earth.stepMeters(), folded.earth.capacity());
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        for (int i = 0; i + 1 < offsetsBefore.length && i < ray.knownCount; i++) {
            offsetsBefore[i + 1] = offsetsBefore[i] + clutter.offsetDb(ray.surface[i] - ray.ground[i]);
        }
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
    public double betweenDb(RayLoss other, Receiver asked, double otherWeight) {
        StandardModelRay there = (StandardModelRay) other;
        receiver.farWeight = otherWeight;
        folded.fit(there.folded, receivers, 1);
        // A line fitted by least squares has the mean of what it is fitted to
        double meanGround = 0.5 * (receiver.fitStartMeters + receiver.fitEndMeters);
        double logH = FastLogs.log10(
                StandardPropagationModel.effectiveHeightMeters(folded.earth.antennaMeters(), meanGround));
        double logD = 3 + receiver.slantLogDb / 20;
        double lossDb = constantDb
                + factors.k2() * logD
                + factors.k3() * logH
                + factors.k5() * logD * logH
                + (factors.k4() == 0 ? 0 : factors.k4() * diffractionDb(there))
                + (offsetsBefore.length == 0 ? 0 : factors.clutterFactor() * offsetDb(there, asked, otherWeight));
        return Math.max(lossDb, freeSpaceAtOneKmDb + receiver.slantLogDb);
    }

    private double diffractionDb(StandardModelRay there) {
        bullington.evaluate(folded, there.folded, receivers, 1);
        double actual = receiver.bullingtonDb;
        if (actual == 0) {
            return 0;
        }
        levelGround.set(
                0,
                receiver.distanceKm,
                receiver.last,
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters());
        levelGround.evaluate(1);
        double v = levelGround.fresnelParameter(0);
        return Math.max(0, actual - KnifeEdges.withTerrainDb(v, receiver.distanceKm));
    }

    /** The mean over the window's points: the ray's, the receiver's own and its place. */
    private double offsetDb(StandardModelRay there, Receiver asked, double otherWeight) {
        double stepMeters = folded.earth.stepMeters();
        double lengthKm = asked.distanceMeters / 1000;
        double sum = clutter.offsetDb(asked.clutterMeters);
        int first = asked.last + 1;
        while (first > asked.rayLast + 1 && clutter.isInWindow(lengthKm, (first - 1) * stepMeters / 1000)) {
            first--;
            int own = first - asked.rayLast - 1;
            sum += clutter.offsetDb(asked.ownSurface[own] - asked.ownGround[own]);
        }
        if (first == asked.rayLast + 1) {
            int guess = (int) ((asked.distanceMeters - clutter.windowMeters()) / stepMeters);
            first = Math.max(0, Math.min(first, guess + 2));
            while (first > 0 && clutter.isInWindow(lengthKm, (first - 1) * stepMeters / 1000)) {
                first--;
            }
            double onRay = rayOffsetsDb(first, asked.rayLast);
            sum += otherWeight == 0 ? onRay : onRay + (there.rayOffsetsDb(first, asked.rayLast) - onRay) * otherWeight;
        }
        return sum / (asked.last + 2 - first);
    }

    private double rayOffsetsDb(int first, int last) {
        return offsetsBefore[last + 1] - offsetsBefore[first];
    }
}
