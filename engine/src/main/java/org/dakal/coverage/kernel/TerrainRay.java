package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Heights at equal steps along one ray, the mast's ground first. Sampled as {@link org.dakal.terrain.ProfileSampler} samples: bilinear on the ground,
 * nearest on clutter. The buffers are reused from ray to ray.
 */
public final class TerrainRay {
    private final CellGrid grid;
    private final float[] elevation;
    private final @Nullable ClutterRaster clutter;
    private final int columns;
    private final int rows;

    final double stepMeters;
    /** Ground in metres above sea level. */
    final double[] ground;
    /** Ground plus clutter; the same array as ground when the study has no clutter. */
    final double[] surface;
    /** Samples before the first unknown one; zero when the mast itself stands on unknown ground. */
    int knownCount;

    private double startColumn;
    private double startRow;
    private double columnsPerMeter;
    private double rowsPerMeter;

    TerrainRay(Terrain terrain, double stepMeters, double radiusMeters) {
        this.grid = terrain.grid();
        this.elevation = terrain.ground().values();
        this.clutter = terrain.clutter();
        this.columns = grid.columnCount();
        this.rows = grid.rowCount();
        this.stepMeters = stepMeters;
        int capacity = capacity(stepMeters, radiusMeters);
        this.ground = new double[capacity];
        this.surface = clutter == null ? ground : new double[capacity];
    }

    /** Most samples of a ray of some length; one more than the last whole step, for receivers after it. */
    static int capacity(double stepMeters, double radiusMeters) {
        return (int) Math.ceil(radiusMeters / stepMeters) + 2;
    }

    /** Samples from a start in columns and rows (centres at whole numbers) in a direction of unit length in cells. */
    void sample(double column, double row, double columnsPerCell, double rowsPerCell) {
        startColumn = column;
        startRow = row;
        columnsPerMeter = columnsPerCell / grid.cellSizeMeters();
        rowsPerMeter = rowsPerCell / grid.cellSizeMeters();
        int count = 0;
        while (count < ground.length) {
            double distance = count * stepMeters;
            double height = groundAt(distance);
            if (Double.isNaN(height)) {
                break;
            }
            ground[count] = height;
            if (clutter != null) {
                surface[count] = height + clutterAt(clutter, distance);
            }
            count++;
        }
        knownCount = count;
    }

    /** Ground at a distance in metres along the ray; NaN where unknown or beyond the grid. */
    double groundAt(double distanceMeters) {
        double column = startColumn + distanceMeters * columnsPerMeter;
        double row = startRow + distanceMeters * rowsPerMeter;
        if (!(column >= -0.5 && column < columns - 0.5 && row >= -0.5 && row < rows - 0.5)) {
            return Double.NaN;
        }
        column = Math.max(0, column);
        row = Math.max(0, row);
        int c0 = (int) column;
        int r0 = (int) row;
        int right = c0 + 1 < columns ? 1 : 0;
        int down = r0 + 1 < rows ? columns : 0;
        int i = r0 * columns + c0;
        double fx = column - c0;
        double fy = row - r0;
        double a = elevation[i];
        double b = elevation[i + right];
        double c = elevation[i + down];
        double d = elevation[i + down + right];
        double north = a + (b - a) * fx;
        double south = c + (d - c) * fx;
        return north + (south - north) * fy;
    }

    private double clutterAt(ClutterRaster raster, double distanceMeters) {
        int column = (int) Math.floor(startColumn + distanceMeters * columnsPerMeter + 0.5);
        int row = (int) Math.floor(startRow + distanceMeters * rowsPerMeter + 0.5);
        return raster.heightMeters(grid.index(row, column));
    }
}
