package org.dakal.scenarios.terrain;

import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.jspecify.annotations.Nullable;

/** Ground out of surface models, whose heights are those of roofs and treetops. */
public final class SurfaceModels {
    private SurfaceModels() {}

    /**
     * The ground, from which what stands on it is taken off in the cells that a surface model gave: land cover puts it
     * on again, so that the top of everything is the surface's and nothing is counted twice. Without land cover a
     * surface stays what it is.
     */
    public static ElevationRaster withoutCover(LoadedTerrain loaded, @Nullable ClutterRaster clutter) {
        if (clutter == null || loaded.surfaceCells().isEmpty()) {
            return loaded.ground();
        }
        float[] ground = loaded.ground().values().clone();
        loaded.surfaceCells().stream().forEach(cell -> ground[cell] -= clutter.heightMeters(cell));
        return new ElevationRaster(loaded.ground().grid(), ground);
    }
}
