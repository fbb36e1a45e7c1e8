package org.dakal.scenarios.terrain;

import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.scenarios.terrain.tile.PostPlacement;

/**
 * Pixels of a raster that stand for a cell of the study: the one at its centre where pixels are as large as cells, else
 * a lattice of them all over the cell.
 */
final class CellPixels {
    /** Most pixels looked at along a side of a cell; of finer rasters every second or third then. */
    static final int MOST_ALONG = 10;

    private final GeoTiff tiff;
    private final CellGrid grid;
    private final GridPlaces places;
    private final PostPlacement placement;

    CellPixels(GeoTiff tiff, CellGrid grid, MapProjection projection) throws RasterFileException {
        this.tiff = tiff;
        this.grid = grid;
        this.places = new GridPlaces(grid, projection);
        this.placement = MapPlacement.of(tiff, 0.5);
    }

    GeoTiff tiff() {
        return tiff;
    }

    /**
     * Finds the pixels of a cell that lie in the file.
     *
     * @param columns of {@link #MOST_ALONG} squared, filled with their columns
     * @return how many
     */
    int find(int row, int column, int[] columns, int[] rows) {
        PostPlacement.Position centre = at(row, column);
        int asideColumn = column + 1 < grid.columnCount() ? 1 : -1;
        int asideRow = row + 1 < grid.rowCount() ? 1 : -1;
        PostPlacement.Position east = at(row, column + asideColumn);
        PostPlacement.Position south = at(row + asideRow, column);
        double eastColumns = (east.column() - centre.column()) * asideColumn;
        double eastRows = (east.row() - centre.row()) * asideColumn;
        double southColumns = (south.column() - centre.column()) * asideRow;
        double southRows = (south.row() - centre.row()) * asideRow;
        int across = along(Math.hypot(eastColumns, eastRows));
        int down = along(Math.hypot(southColumns, southRows));
        int count = 0;
        for (int j = 0; j < down; j++) {
            double v = (j + 0.5) / down - 0.5;
            for (int i = 0; i < across; i++) {
                double u = (i + 0.5) / across - 0.5;
                int c = (int) Math.floor(centre.column() + u * eastColumns + v * southColumns + 0.5);
                int r = (int) Math.floor(centre.row() + u * eastRows + v * southRows + 0.5);
                if (c >= 0 && c < tiff.width() && r >= 0 && r < tiff.height()) {
                    columns[count] = c;
                    rows[count++] = r;
                }
            }
        }
        return count;
    }

    private static int along(double pixels) {
        return (int) Math.max(1, Math.min(MOST_ALONG, Math.rint(pixels)));
    }

    private PostPlacement.Position at(int row, int column) {
        return placement.locate(places.latitudeDegrees(row, column), places.longitudeDegrees(row, column));
    }
}
