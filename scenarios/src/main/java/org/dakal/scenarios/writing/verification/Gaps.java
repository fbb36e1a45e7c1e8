package org.dakal.scenarios.writing.verification;

import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.network.CoverageClass;
import org.jspecify.annotations.Nullable;

/**
 * Where nobody measured, so that what is predicted is never taken for observed.
 *
 * @param readingCounts readings in each cell, 254 for that and more, 255 outside the province
 * @param squares of about a kilometre that hold a part of the province and no reading, from north-west to south-east
 */
record Gaps(ByteRaster readingCounts, List<Gap> squares) {
    static final int OUTSIDE = 255;

    private static final double SQUARE_METERS = 1000;

    static Gaps of(Verification verification) {
        ByteRaster classes = verification.result().classes();
        CellGrid grid = classes.grid();
        int[] counts = new int[grid.cellCount()];
        verification
                .places()
                .forEach(place ->
                        counts[place.where().gridCell()] += place.measured().readingCount());
        ByteRaster readings = ByteRaster.filled(grid, (byte) OUTSIDE);
        for (int cell = 0; cell < counts.length; cell++) {
            if (isInside(classes, cell)) {
                readings.set(cell, (byte) Math.min(OUTSIDE - 1, counts[cell]));
            }
        }
        int cells = (int) Math.ceil(SQUARE_METERS / grid.cellSizeMeters());
        List<Gap> squares = new ArrayList<>();
        for (int row = 0; row < grid.rowCount(); row += cells) {
            for (int column = 0; column < grid.columnCount(); column += cells) {
                Gap gap = gap(classes, counts, row, column, cells);
                if (gap != null) {
                    squares.add(gap);
                }
            }
        }
        return new Gaps(readings, squares);
    }

    private static boolean isInside(ByteRaster classes, int cell) {
        return (classes.get(cell) & 0xff) != OUTSIDE;
    }

    private static @Nullable Gap gap(ByteRaster classes, int[] counts, int firstRow, int firstColumn, int cells) {
        CellGrid grid = classes.grid();
        int inside = 0;
        int served = 0;
        for (int row = firstRow; row < Math.min(firstRow + cells, grid.rowCount()); row++) {
            for (int column = firstColumn; column < Math.min(firstColumn + cells, grid.columnCount()); column++) {
                int cell = grid.index(row, column);
                if (counts[cell] > 0) {
                    return null;
                }
                if (isInside(classes, cell)) {
                    inside++;
                    served += CoverageClass.ofCode(classes.get(cell)).isServed() ? 1 : 0;
                }
            }
        }
        return inside == 0
                ? null
                : new Gap(
                        grid.westMeters() + firstColumn * grid.cellSizeMeters(),
                        grid.northMeters() - firstRow * grid.cellSizeMeters(),
                        cells * grid.cellSizeMeters(),
                        inside * grid.cellAreaSquareKm(),
                        served * grid.cellAreaSquareKm());
    }

    double areaSquareKm() {
        return squares.stream().mapToDouble(Gap::areaSquareKm).sum();
    }

    /** Area of the province's cells where somebody measured. */
    double measuredAreaSquareKm() {
        long count = 0;
        for (byte readings : readingCounts.values()) {
            count += readings != 0 && (readings & 0xff) != OUTSIDE ? 1 : 0;
        }
        return count * readingCounts.grid().cellAreaSquareKm();
    }
}
