package org.dakal.scenarios.testing;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;

/**
 * A plain at 900 m with a north-south ridge in column 12 that rises to 1500 m; the same four cells unknown as the
 * level.
 */
final class SmallGround {
    private SmallGround() {}

    static Terrain terrain() {
        CellGrid grid = SmallStudy.GRID;
        float[] meters = new float[grid.cellCount()];
        byte[] clutter = new byte[grid.cellCount()];
        for (int i = 0; i < meters.length; i++) {
            int row = grid.rowOf(i);
            int column = grid.columnOf(i);
            meters[i] = SmallCoverage.isUnknown(row, column)
                    ? Float.NaN
                    : 900 + Math.max(0, 600 - 200 * Math.abs(column - 12)) + row;
            clutter[i] = (byte) (column < 6 ? 2 : 1);
        }
        List<ClutterClass> classes = List.of(
                new ClutterClass(1, "open", 0, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                new ClutterClass(2, "urban", 12, 6, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        return new Terrain(new ElevationRaster(grid, meters), new ClutterRaster(grid, clutter, null, classes));
    }
}
