package org.dakal.findings;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.jspecify.annotations.Nullable;

/** Which county each cell belongs to: the first given whose outline holds the cell's centre. */
final class CountyCells {
    private final List<County> counties;
    /** One more than the county's place in the list; 0 is none. */
    private final short[] number;

    CountyCells(CellGrid grid, List<County> counties) {
        this.counties = counties;
        this.number = counties.isEmpty() ? new short[0] : new short[grid.cellCount()];
        for (int c = 0; c < counties.size(); c++) {
            short county = (short) (c + 1);
            ProvinceMask.of(grid, counties.get(c).outline()).forEachCell(cell -> {
                if (number[cell] == 0) {
                    number[cell] = county;
                }
            });
        }
    }

    @Nullable County at(int cell) {
        return number.length == 0 || number[cell] == 0 ? null : counties.get(number[cell] - 1);
    }

    /** The county that holds most of the cells; of equals the first given; null when none holds any. */
    @Nullable County ofMost(int[] cells) {
        if (number.length == 0) {
            return null;
        }
        int[] counts = new int[counties.size() + 1];
        for (int cell : cells) {
            counts[number[cell]]++;
        }
        int most = 0;
        for (int c = 1; c < counts.length; c++) {
            if (counts[c] > 0 && (most == 0 || counts[c] > counts[most])) {
                most = c;
            }
        }
        return most == 0 ? null : counties.get(most - 1);
    }
}
