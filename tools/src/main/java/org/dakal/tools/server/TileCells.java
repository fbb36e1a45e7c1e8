package org.dakal.tools.server;

import java.util.Arrays;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which cell of the grid each pixel of a tile shows: that which holds the pixel's centre. Tiles are those of the web's
 * usual scheme, Mercator on a sphere with degrees of WGS 84 (EPSG:3857), numbered from the north-west. The projection
 * is asked at every sixteenth pixel and straight between: there it bends by less than a hundredth of a pixel.
 */
final class TileCells {
    /** Pixels of a side. */
    static final int SIDE = 256;

    static final int DEEPEST_ZOOM = 18;

    /** Stands for a pixel beyond the grid. */
    static final int OUTSIDE = -1;

    private static final int STEP = 16;
    private static final int NODES = SIDE / STEP + 1;

    private TileCells() {}

    /** West edge of a tile's column of pixels, in degrees; pixels count over the whole world. */
    static double longitudeDegrees(int zoom, double pixel) {
        return pixel / ((double) SIDE * (1 << zoom)) * 360 - 180;
    }

    /** North edge of a row of pixels. */
    static double latitudeDegrees(int zoom, double pixel) {
        double y = Math.PI * (1 - 2 * pixel / ((double) SIDE * (1 << zoom)));
        return Math.toDegrees(Math.atan(Math.sinh(y)));
    }

    /** Cells by pixel, row by row from the north; {@link #OUTSIDE} beyond the grid. Null when the tile shows none. */
    static int @org.jspecify.annotations.Nullable [] of(
            CellGrid grid, MapProjection projection, int zoom, int column, int row) {
        double[] eastings = new double[NODES * NODES];
        double[] northings = new double[NODES * NODES];
        for (int j = 0; j < NODES; j++) {
            double latitude = latitudeDegrees(zoom, (double) row * SIDE + j * STEP);
            for (int i = 0; i < NODES; i++) {
                Coordinate at = projection.toGrid(latitude, longitudeDegrees(zoom, (double) column * SIDE + i * STEP));
                eastings[j * NODES + i] = (at.x - grid.westMeters()) / grid.cellSizeMeters();
                northings[j * NODES + i] = (grid.northMeters() - at.y) / grid.cellSizeMeters();
            }
        }
        int[] cells = new int[SIDE * SIDE];
        Arrays.fill(cells, OUTSIDE);
        boolean isEmpty = true;
        for (int j = 0; j < NODES - 1; j++) {
            for (int i = 0; i < NODES - 1; i++) {
                isEmpty &= !fill(grid, eastings, northings, j * NODES + i, cells, j * STEP * SIDE + i * STEP);
            }
        }
        return isEmpty ? null : cells;
    }

    /** The pixels between four nodes; false when none of them lies in the grid. */
    private static boolean fill(
            CellGrid grid, double[] eastings, double[] northings, int node, int[] cells, int firstPixel) {
        boolean found = false;
        for (int y = 0; y < STEP; y++) {
            double down = (y + 0.5) / STEP;
            double west = between(eastings, node, node + NODES, down);
            double east = between(eastings, node + 1, node + NODES + 1, down);
            double westRow = between(northings, node, node + NODES, down);
            double eastRow = between(northings, node + 1, node + NODES + 1, down);
            for (int x = 0; x < STEP; x++) {
                double across = (x + 0.5) / STEP;
                double column = west + (east - west) * across;
                double row = westRow + (eastRow - westRow) * across;
                if (column >= 0 && row >= 0 && column < grid.columnCount() && row < grid.rowCount()) {
                    cells[firstPixel + y * SIDE + x] = grid.index((int) row, (int) column);
                    found = true;
                }
            }
        }
        return found;
    }

    private static double between(double[] values, int from, int to, double share) {
        return values[from] + (values[to] - values[from]) * share;
    }
}
