package org.dakal.scenarios.writing.comparison;

import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Which spot each cell belongs to; of a folder found again from the outlines, which run along cell edges. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SpotCells(int[] numbers, int[] cellCounts) {
    static final int NONE = -1;

    /** Numbers cells by the outline's place in the list. */
    static SpotCells of(CellGrid grid, List<Geometry> outlines) {
        int[] numbers = new int[grid.cellCount()];
        Arrays.fill(numbers, NONE);
        int[] cellCounts = new int[outlines.size()];
        for (int number = 0; number < outlines.size(); number++) {
            cellCounts[number] = fill(grid, outlines.get(number), number, numbers);
        }
        return new SpotCells(numbers, cellCounts);
    }

    /** Numbers cells by their list's place in the list of lists. */
    static SpotCells ofCells(CellGrid grid, List<int[]> spots) {
        int[] numbers = new int[grid.cellCount()];
        Arrays.fill(numbers, NONE);
        for (int number = 0; number < spots.size(); number++) {
            for (int cell : spots.get(number)) {
                numbers[cell] = number;
            }
        }
        return new SpotCells(
                numbers, spots.stream().mapToInt(cells -> cells.length).toArray());
    }

    /** Scans only the box of the outline: a province can have thousands of spots. */
    private static int fill(CellGrid grid, Geometry outline, int number, int[] numbers) {
        Envelope box = outline.getEnvelopeInternal();
        double half = grid.cellSizeMeters() / 2;
        int firstColumn = Math.max(0, grid.columnAt(box.getMinX() + half));
        int lastColumn = Math.min(grid.columnCount() - 1, grid.columnAt(box.getMaxX() - half));
        int firstRow = Math.max(0, grid.rowAt(box.getMaxY() - half));
        int lastRow = Math.min(grid.rowCount() - 1, grid.rowAt(box.getMinY() + half));
        if (outline.isEmpty() || lastColumn < firstColumn || lastRow < firstRow) {
            return 0;
        }
        CellGrid part = new CellGrid(
                grid.epsgCode(),
                grid.westMeters() + firstColumn * grid.cellSizeMeters(),
                grid.northMeters() - firstRow * grid.cellSizeMeters(),
                grid.cellSizeMeters(),
                lastColumn - firstColumn + 1,
                lastRow - firstRow + 1);
        ProvinceMask inside = ProvinceMask.of(part, outline);
        for (int i = 0; i < part.cellCount(); i++) {
            if (inside.contains(i)) {
                numbers[grid.index(firstRow + part.rowOf(i), firstColumn + part.columnOf(i))] = number;
            }
        }
        return inside.cellCount();
    }

    int numberAt(int cell) {
        return numbers[cell];
    }

    int cellCount(int number) {
        return cellCounts[number];
    }
}
