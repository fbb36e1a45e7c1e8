package org.dakal.scenarios.terrain;

import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.MappingLattice;
import org.locationtech.jts.geom.Coordinate;

/** Latitudes and longitudes of the cell centres of a grid, fast: within a hundredth of a cell. */
final class GridPlaces {
    private static final double FIRST_STEP_CELLS = 64;
    private static final double TOLERANCE_CELLS = 0.003;
    private static final double METERS_PER_DEGREE = 111_000;

    private final MappingLattice lattice;

    GridPlaces(CellGrid grid, MapProjection projection) {
        Coordinate middle = place(grid, projection, grid.rowCount() / 2.0, grid.columnCount() / 2.0);
        double toleranceDegrees = TOLERANCE_CELLS * grid.cellSizeMeters() / METERS_PER_DEGREE;
        double cosine = Math.max(0.01, Math.cos(Math.toRadians(middle.y)));
        this.lattice = MappingLattice.of(
                (column, row, out) -> {
                    Coordinate place = place(grid, projection, row, column);
                    out[0] = place.y;
                    out[1] = Longitudes.near(place.x, middle.x);
                },
                0,
                0,
                Math.max(1, grid.columnCount() - 1),
                Math.max(1, grid.rowCount() - 1),
                FIRST_STEP_CELLS,
                toleranceDegrees,
                toleranceDegrees / cosine);
    }

    private static Coordinate place(CellGrid grid, MapProjection projection, double row, double column) {
        double x = grid.westMeters() + (column + 0.5) * grid.cellSizeMeters();
        double y = grid.northMeters() - (row + 0.5) * grid.cellSizeMeters();
        return projection.toGeographic(x, y);
    }

    /** The box around the centres of a grid's cells; its border decides, as no grid reaches over a pole. */
    GeoBounds bounds(CellGrid grid) {
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        int lastRow = grid.rowCount() - 1;
        int lastColumn = grid.columnCount() - 1;
        for (int i = 0; i <= Math.max(lastRow, lastColumn); i++) {
            int row = Math.min(i, lastRow);
            int column = Math.min(i, lastColumn);
            for (int[] cell : new int[][] {{0, column}, {lastRow, column}, {row, 0}, {row, lastColumn}}) {
                double latitude = latitudeDegrees(cell[0], cell[1]);
                double longitude = longitudeDegrees(cell[0], cell[1]);
                south = Math.min(south, latitude);
                north = Math.max(north, latitude);
                west = Math.min(west, longitude);
                east = Math.max(east, longitude);
            }
        }
        return new GeoBounds(south, west, north, east);
    }

    double latitudeDegrees(int row, int column) {
        return lattice.first(column, row);
    }

    double longitudeDegrees(int row, int column) {
        return lattice.second(column, row);
    }
}
