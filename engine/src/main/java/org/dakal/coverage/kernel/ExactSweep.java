package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.terminal.MapProfiles;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;

/**
 * Path loss around a mast with every cell's own profile: the slow, obvious reference that the others are held against.
 * A unit is a row of the window.
 */
final class ExactSweep implements Sweep {
    private final Terrain terrain;
    private final CellWindow window;
    private final double xMeters;
    private final double yMeters;
    private final double radiusMeters;
    private final PathLossModel model;
    private final RadioLink link;
    private final MapProfiles profiles;

    /** Prepares the sampling of profiles for one thread. */
    ExactSweep(SweepArea area, PathLossModel model, RadioLink link) {
        this.terrain = area.terrain();
        this.window = area.window();
        this.xMeters = area.xMeters();
        this.yMeters = area.yMeters();
        this.radiusMeters = area.radiusMeters();
        this.model = model;
        this.link = link;
        this.profiles = new MapProfiles(terrain);
    }

    @Override
    public int sweep(int firstRow, int endRow, float[] lossDb) {
        CellGrid grid = terrain.grid();
        int filled = 0;
        for (int row = window.firstRow() + firstRow; row < window.firstRow() + endRow; row++) {
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                double dx = grid.xMeters(column) - xMeters;
                double dy = grid.yMeters(row) - yMeters;
                if (dx * dx + dy * dy <= radiusMeters * radiusMeters) {
                    lossDb[window.index(row, column)] = (float) lossDb(dx, dy);
                    filled++;
                }
            }
        }
        return filled;
    }

    private double lossDb(double dx, double dy) {
        double nearest = MINIMUM_DISTANCE_METERS;
        boolean onMast = dx * dx + dy * dy < nearest * nearest;
        TerrainProfile profile = profiles.between(
                xMeters, yMeters, xMeters + (onMast ? nearest : dx), yMeters + (onMast ? 0 : dy), model, link);
        boolean areEndsKnown =
                !Double.isNaN(profile.groundMeters(0)) && !Double.isNaN(profile.groundMeters(profile.size() - 1));
        // What lies between is unknown to models that ask for it, and no matter to others
        return areEndsKnown ? model.pathLossDb(profile, link) : Double.NaN;
    }
}
