package org.dakal.coverage.kernel;

import org.dakal.propagation.DeltaBullington;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.terrain.Terrain;

/** The fastest loop known for each model. */
final class RayLosses {
    private RayLosses() {}

    /** A loop for one thread, for rays sampled once per cell size up to a radius. */
    static RayLoss of(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        double stepMeters = terrain.grid().cellSizeMeters();
        int capacity = TerrainRay.capacity(stepMeters, radiusMeters);
        if (model instanceof DeltaBullington) {
            return DeltaBullingtonRay.of(link, stepMeters, capacity, terrain.clutter() != null);
        }
        if (model instanceof P1812 && link.percentages().equals(Percentages.MEDIAN)) {
            return P1812Ray.of(link, stepMeters, capacity, terrain.clutter() != null);
        }
        if (model instanceof Itm) {
            return new ItmRay(link, stepMeters, capacity);
        }
        return new ProfileRay(model, link, stepMeters, capacity);
    }
}
