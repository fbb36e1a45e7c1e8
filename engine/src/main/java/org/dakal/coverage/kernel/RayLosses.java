package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.propagation.DeltaBullington;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;

/** The fastest loop known for each model. */
final class RayLosses {
    private RayLosses() {}

    /** A loop for one thread, for rays sampled once per cell size up to a radius. Each receiver gets the model's value on its profile. */
    static RayLoss of(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        return of(model, link, terrain, radiusMeters, false);
    }

    /** The same for whole maps: what of the Irregular Terrain Model changes slowly along a ray is taken between receivers further apart. */
    static RayLoss forMap(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        return of(model, link, terrain, radiusMeters, true);
    }

    private static RayLoss of(
            PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters, boolean isForMap) {
        double stepMeters = terrain.grid().cellSizeMeters();
        int capacity = TerrainRay.capacity(stepMeters, radiusMeters);
        if (model instanceof DeltaBullington) {
            return DeltaBullingtonRay.of(link, stepMeters, capacity, terrain.clutter() != null);
        }
        if (model instanceof P1812 && link.percentages().equals(Percentages.MEDIAN)) {
            return P1812Ray.of(link, stepMeters, capacity, terrain.clutter() != null);
        }
        if (model instanceof Itm) {
            return new ItmRay(link, stepMeters, capacity, isForMap);
        }
        return new ProfileRay(model, link, stepMeters, capacity);
    }

    /** True for a model that has a loop of its own and need not be handed a profile for each receiver. */
    static boolean hasOwn(PathLossModel model) {
        CellGrid anywhere = new CellGrid(32639, 500_000, 3_800_000, 100, 2, 2);
        Terrain flat = new Terrain(new ElevationRaster(anywhere, new float[anywhere.cellCount()]), null);
        return !(of(model, RadioLink.of(1000, 30, 1.5), flat, 100) instanceof ProfileRay);
    }
}
