package org.dakal.tools.cli.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.dakal.grid.CellGrid;
import org.junit.jupiter.api.Test;

class FootprintTest {
    /**
     * 1 km around x = 12 345 reaches from 11 345 to 13 345, so edges 112 and 135 with a spare cell; y likewise 667 to
     * 690.
     */
    @Test
    void theGridHoldsTheCircleWithACellToSpareOnWholeMultiples() {
        CellGrid grid = Footprint.gridAround(32639, 12_345, 67_890, 1000, 100);
        assertThat(grid).isEqualTo(new CellGrid(32639, 11_200, 69_000, 100, 23, 23));
        assertThat(grid.windowAround(12_345, 67_890, 1000).columnCount()).isLessThan(grid.columnCount());
    }

    @Test
    void neighboursShareTheirCells() {
        CellGrid one = Footprint.gridAround(32639, 500_000, 3_800_000, 5000, 92.5);
        CellGrid other = Footprint.gridAround(32639, 501_234, 3_801_987, 5000, 92.5);
        double shift = (other.westMeters() - one.westMeters()) / 92.5;
        assertThat(shift).isEqualTo(Math.rint(shift));
    }
}
