package org.dakal.coverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RayFanTest {
    private final CellGrid grid = Worlds.squareGrid(61, 100);

    /**
     * Every cell within the radius on exactly one ray, wherever the mast stands in its cell, also at the grid's edge.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCellWithinTheRadiusBelongsToExactlyOneRay(long seed) {
        Random random = new Random(seed);
        double x = grid.westMeters() + 6100 * random.nextDouble();
        double y = grid.northMeters() - 6100 * random.nextDouble();
        double radius = 500 + 3000 * random.nextDouble();
        assertPartition(x, y, radius);
    }

    /** Mast on a cell's centre and on a corner: diagonals and axes are where quarters could overlap or leave gaps. */
    @Test
    void mastsOnCentresAndCornersLeaveNoGap() {
        assertPartition(grid.xMeters(30), grid.yMeters(30), 2000);
        assertPartition(grid.westMeters() + 3000, grid.northMeters() - 3000, 2000);
    }

    private void assertPartition(double x, double y, double radius) {
        CellWindow window = grid.windowAround(x, y, radius);
        int[] owners = new int[window.cellCount()];
        RayFan fan = new RayFan(grid, window, x, y, radius);
        for (int ray = 0; ray < RayFan.rayCount(grid, radius); ray++) {
            fan.enumerateNearest(ray);
            double before = -1;
            for (int i = 0; i < fan.cellCount; i++) {
                owners[fan.cellIndex[i]]++;
                assertThat(fan.distanceMeters[i]).isGreaterThan(before);
                before = fan.distanceMeters[i];
                assertNear(fan, window, i, x, y);
            }
        }
        for (int i = 0; i < owners.length; i++) {
            double dx = grid.xMeters(window.firstColumn() + i % window.columnCount()) - x;
            double dy = grid.yMeters(window.firstRow() + i / window.columnCount()) - y;
            double distance = Math.sqrt(dx * dx + dy * dy);
            if (Math.abs(distance - radius) > 0.01) {
                assertThat(owners[i]).isEqualTo(distance < radius ? 1 : 0);
            }
        }
    }

    /**
     * The point of the ray at the cell's distance lies within 0.75 cells of the cell's centre: half a cell aside at
     * most, square or not.
     */
    private void assertNear(RayFan fan, CellWindow window, int i, double x, double y) {
        int index = fan.cellIndex[i];
        double cells = fan.distanceMeters[i] / grid.cellSizeMeters();
        double column = (x - grid.westMeters()) / grid.cellSizeMeters() - 0.5 + cells * fan.columnsPerCell;
        double row = (grid.northMeters() - y) / grid.cellSizeMeters() - 0.5 + cells * fan.rowsPerCell;
        double dx = column - (window.firstColumn() + index % window.columnCount());
        double dy = row - (window.firstRow() + index / window.columnCount());
        assertThat(Math.sqrt(dx * dx + dy * dy)).isLessThan(0.75);
    }
}
