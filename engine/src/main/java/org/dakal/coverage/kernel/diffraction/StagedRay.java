package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;

/** One ray of {@link StagedPaths}. */
final class StagedRay implements RayLoss {
    private final StagedPaths paths;
    private final FoldedRay folded;

    StagedRay(StagedPaths paths, FoldedRay folded) {
        this.paths = paths;
        this.folded = folded;
    }

    @Override
    public int ownSamples() {
        return 2;
    }

    @Override
    public RayLoss neighbour() {
        return paths.ray();
    }

    @Override
    public RayLoss another() {
        return paths.another().ray();
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
    }

    @Override
    public void prepare(Receiver asked) {
        paths.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        return paths.lossDb(folded, folded, 0);
    }

    @Override
    public double betweenDb(RayLoss far, Receiver asked, double farWeight) {
        return paths.lossDb(folded, ((StagedRay) far).folded, farWeight);
    }

    @Override
    public void write(RayLoss far, Receiver[] receivers, int count, float[] lossDb) {
        paths.write(folded, ((StagedRay) far).folded, receivers, count, lossDb);
    }
}
