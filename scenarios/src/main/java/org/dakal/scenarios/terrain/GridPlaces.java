package org.dakal.scenarios.terrain;

import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
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

    double latitudeDegrees(int row, int column) {
        return lattice.first(column, row);
    }

    double longitudeDegrees(int row, int column) {
        return lattice.second(column, row);
    }
}
