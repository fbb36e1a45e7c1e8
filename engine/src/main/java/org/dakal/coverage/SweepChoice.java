package org.dakal.coverage;

import org.dakal.coverage.kernel.BaseHeightSweep;
import org.dakal.coverage.kernel.ExactSweep;
import org.dakal.coverage.kernel.FreeSpaceSweep;
import org.dakal.coverage.kernel.LevelGroundSweep;
import org.dakal.coverage.kernel.MastLoops;
import org.dakal.coverage.kernel.RadialSweep;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.TwoRaySweep;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * The way to fill a window for a model at a quality. Models that ask little of the terrain have ways of their own, the same at
 * both qualities that are not exact.
 */
final class SweepChoice {
    private static final int RAYS_PER_PIECE = 64;
    private static final int CHEAP_RAYS_PER_PIECE = 256;
    private static final int ROWS_PER_PIECE = 4;
    private static final int CHEAP_ROWS_PER_PIECE = 64;

    private final Mast mast;
    private final Terrain terrain;
    private final CellWindow window;
    private final Quality quality;
    private final PathLossModel model;
    private final RadioLink link;
    private final MastLoops loops;
    private @Nullable LevelGroundSweep shared;

    SweepChoice(Mast mast, Terrain terrain, CellWindow window, Quality quality, PathLossModel model, RadioLink link) {
        this.mast = mast;
        this.terrain = terrain;
        this.window = window;
        this.quality = quality;
        this.model = model;
        this.link = link;
        this.loops = new MastLoops(model, link, terrain, mast.radiusMeters());
    }

    /** True for a model that is not handed a profile for each cell. */
    static boolean hasOwnLoop(PathLossModel model) {
        return isByRows(model) || model instanceof BaseHeightModel || Sweep.hasOwnLoop(model);
    }

    /** Units of work in all. */
    int unitCount() {
        double radius = mast.radiusMeters();
        if (quality == Quality.EXACT || isByRows(model)) {
            return window.rowCount();
        }
        if (model instanceof BaseHeightModel) {
            return BaseHeightSweep.unitCount(terrain, radius);
        }
        return quality == Quality.FAST
                ? RadialSweep.unitCount(terrain, radius)
                : TwoRaySweep.unitCount(terrain, radius);
    }

    private static boolean isByRows(PathLossModel model) {
        return model instanceof LevelGroundModel || model instanceof FreeSpace;
    }

    /** Units that one thread takes at a time. */
    int unitsPerPiece() {
        if (quality == Quality.EXACT) {
            return ROWS_PER_PIECE;
        }
        if (isByRows(model)) {
            return CHEAP_ROWS_PER_PIECE;
        }
        return model instanceof BaseHeightModel ? CHEAP_RAYS_PER_PIECE : RAYS_PER_PIECE;
    }

    /** A sweep for the calling thread. */
    Sweep sweep() {
        double x = mast.xMeters();
        double y = mast.yMeters();
        double radius = mast.radiusMeters();
        if (quality == Quality.EXACT) {
            return new ExactSweep(terrain, window, x, y, radius, model, link);
        }
        if (model instanceof FreeSpace) {
            return new FreeSpaceSweep(terrain, window, x, y, radius, link);
        }
        if (model instanceof LevelGroundModel level) {
            return shared(level);
        }
        if (model instanceof BaseHeightModel height) {
            return new BaseHeightSweep(terrain, window, x, y, radius, height, link);
        }
        return quality == Quality.FAST
                ? new RadialSweep(terrain, window, x, y, radius, loops)
                : new TwoRaySweep(terrain, window, x, y, radius, loops);
    }

    private synchronized Sweep shared(LevelGroundModel level) {
        LevelGroundSweep sweep = shared;
        if (sweep == null) {
            sweep = new LevelGroundSweep(
                    terrain, window, mast.xMeters(), mast.yMeters(), mast.radiusMeters(), level, link);
            shared = sweep;
        }
        return sweep;
    }
}
