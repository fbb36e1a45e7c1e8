package org.dakal.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CellGridTest {
    private final CellGrid grid = new CellGrid(32639, 1000, 5000, 50, 40, 30);

    @Test
    void cellsRunEastAndSouthFromTheNorthWestCorner() {
        assertThat(grid.xMeters(0)).isEqualTo(1025);
        assertThat(grid.yMeters(0)).isEqualTo(4975);
        assertThat(grid.indexAt(1049.9, 4950.1)).isZero();
        assertThat(grid.indexAt(1050, 4949.9)).isEqualTo(41);
        assertThat(grid.indexAt(999.9, 4975)).isEqualTo(-1);
        assertThat(grid.rowOf(41)).isEqualTo(1);
        assertThat(grid.columnOf(41)).isEqualTo(1);
        assertThat(grid.cellAreaSquareKm()).isEqualTo(0.0025);
    }

    @Test
    void windowsAreCutToTheGrid() {
        assertThat(grid.windowAround(1025, 4975, 100)).isEqualTo(new CellWindow(0, 0, 3, 3));
        assertThat(grid.windowAround(-5000, 4975, 100).isEmpty()).isTrue();
        CellWindow a = new CellWindow(2, 3, 5, 5);
        CellWindow b = new CellWindow(5, 1, 9, 4);
        assertThat(a.intersection(b)).isEqualTo(new CellWindow(5, 3, 2, 2));
        assertThat(a.union(b)).isEqualTo(new CellWindow(2, 1, 12, 7));
        assertThat(a.intersection(new CellWindow(7, 3, 1, 1))).isEqualTo(CellWindow.EMPTY);
    }

    @Test
    void senselessGridsAreRefused() {
        assertThatThrownBy(() -> new CellGrid(32639, 0, 0, 0, 1, 1)).hasMessageContaining("cellSizeMeters = 0.0");
        assertThatThrownBy(() -> new CellGrid(32639, 0, 0, 1, 0, 1)).hasMessageContaining("0 x 1 cells");
        assertThatThrownBy(() -> new CellGrid(32639, 0, 0, 1, 100_000, 100_000))
                .hasMessageContaining("100000 x 100000");
        assertThatThrownBy(() -> new CellGrid(32639, Double.NaN, 0, 1, 1, 1)).hasMessageContaining("finite");
    }
}
