package org.dakal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ProvinceMaskTest {
    private final CellGrid grid = new CellGrid(32639, 0, 1000, 100, 10, 10);

    private ProvinceMask mask(String wkt) throws ParseException {
        return ProvinceMask.of(grid, new WKTReader().read(wkt));
    }

    /**
     * 250 to 750 both ways: centres at 50, 150, ... so columns 2 (250: on the west edge, in) to 6 (650); 750 is out: 5
     * x 5.
     */
    @Test
    void aCellIsInWhenItsCentreIs() throws ParseException {
        ProvinceMask mask = mask("POLYGON((250 250, 750 250, 750 750, 250 750, 250 250))");
        assertThat(mask.cellCount()).isEqualTo(25);
        assertThat(mask.areaSquareKm()).isEqualTo(0.25);
        assertThat(mask.contains(grid.indexAt(450, 450))).isTrue();
        assertThat(mask.contains(grid.indexAt(150, 450))).isFalse();
    }

    /** The hole from 400 to 600 takes out centres 450 and 550 both ways: 100 - 4. */
    @Test
    void holesAreOut() throws ParseException {
        ProvinceMask mask =
                mask("POLYGON((0 0, 1000 0, 1000 1000, 0 1000, 0 0), (400 400, 600 400, 600 600, 400 600, 400 400))");
        assertThat(mask.cellCount()).isEqualTo(96);
    }

    /**
     * A triangle over the diagonal: row k from the south has the k + 1 centres with x <= y or x < y: 45 or 55 of 100.
     */
    @Test
    void slantedEdgesFollowCentres() throws ParseException {
        int west = mask("POLYGON((0 0, 1000 1000, 0 1000, 0 0))").cellCount();
        int east = mask("POLYGON((0 0, 1000 0, 1000 1000, 0 0))").cellCount();
        assertThat(west + east).isEqualTo(100);
        assertThat(Math.min(west, east)).isEqualTo(45);
    }

    @Test
    void partsAddUpAndMayReachBeyondTheGrid() throws ParseException {
        ProvinceMask mask = mask(
                "MULTIPOLYGON(((-500 -500, 200 -500, 200 200, -500 200, -500 -500)), ((800 800, 2000 800, 2000 2000, 800 2000, 800 800)))");
        assertThat(mask.cellCount()).isEqualTo(8);
        assertThat(ProvinceMask.ofCells(grid, cell -> true).cellCount()).isEqualTo(100);
    }

    /**
     * Six of nine cells of 10 m in the shape of a C: 600 m2 with 14 outer edges, whose outline gives the cells again.
     */
    @Test
    void pickedCellsHaveAnOutlineAlongTheirEdges() {
        CellGrid grid = new CellGrid(32639, 100, 200, 10, 3, 3);
        String picked = "xx." + "x.." + "xxx";
        ProvinceMask mask = ProvinceMask.ofCells(grid, cell -> picked.charAt(cell) == 'x');
        assertThat(mask.cellCount()).isEqualTo(6);
        assertThat(mask.outline().getArea()).isEqualTo(600);
        assertThat(mask.outline().getLength()).isEqualTo(140);
        ProvinceMask again = ProvinceMask.of(grid, mask.outline());
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            assertThat(again.contains(cell)).isEqualTo(picked.charAt(cell) == 'x');
        }
    }
}
