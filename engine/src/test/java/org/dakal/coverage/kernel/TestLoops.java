package org.dakal.coverage.kernel;

import org.dakal.coverage.kernel.diffraction.DeltaBullingtonRay;
import org.dakal.coverage.kernel.diffraction.P1812Ray;
import org.dakal.coverage.kernel.diffraction.P1812TimeRay;
import org.dakal.coverage.kernel.itm.ItmRay;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.terrain.Terrain;

/** Loops along rays that give each receiver the model's own value on its profile, nothing interpolated. */
final class TestLoops {
    private TestLoops() {}

    static RayLoss of(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        double step = terrain.grid().cellSizeMeters();
        int capacity = TerrainRay.capacity(step, radiusMeters);
        boolean hasClutter = terrain.clutter() != null;
        if (model instanceof DeltaBullington) {
            return DeltaBullingtonRay.of(link, step, capacity, hasClutter);
        }
        if (model instanceof P1812 p1812) {
            return link.percentages().timePercent() == 50
                    ? P1812Ray.of(p1812, link, step, capacity, hasClutter)
                    : P1812TimeRay.of(p1812, link, step, capacity, hasClutter);
        }
        if (model instanceof Itm) {
            return new ItmRay(link, step, capacity, false);
        }
        throw new IllegalArgumentException("no loop of " + model.id());
    }
}
