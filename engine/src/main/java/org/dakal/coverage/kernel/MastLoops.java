package org.dakal.coverage.kernel;

import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** A mast's loops for many threads: tables that never change are made for the first and shared by the others. */
public final class MastLoops {
    private final PathLossModel model;
    private final RadioLink link;
    private final Terrain terrain;
    private final double radiusMeters;
    private @Nullable RayLoss first;

    /** Nothing is made yet. */
    public MastLoops(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        this.model = model;
        this.link = link;
        this.terrain = terrain;
        this.radiusMeters = radiusMeters;
    }

    /** A loop for the calling thread. */
    synchronized RayLoss loop() {
        if (first == null) {
            first = RayLosses.forMap(model, link, terrain, radiusMeters);
            return first;
        }
        return first.another();
    }
}
