package org.dakal.findings;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;

/**
 * Spreads people over cells. A settlement belongs to the province when its centre's cell does; its people are then
 * spread evenly over the province's cells whose centres lie in its disc, or put into the centre's cell when there are
 * none. They are counted in parts of 2^-20 of a person, the odd parts going to the disc's first cells, so not one is
 * lost.
 */
final class PeopleByCell {
    /** Parts of a person; a power of two, so whole people convert exactly. */
    static final double PARTS_PER_PERSON = 1 << 20;

    private final CellGrid grid;
    private final ProvinceMask province;
    private final SparseAmounts.Builder parts = new SparseAmounts.Builder();

    PeopleByCell(ProvinceMask province) {
        this.grid = province.grid();
        this.province = province;
    }

    void add(Settlement settlement) {
        spread(settlement, parts::add);
    }

    /** Tells the parts of a settlement's people in each of its cells, ascending; none when it is outside. */
    void spread(Settlement settlement, CellParts sink) {
        int centre = grid.indexAt(settlement.xMeters(), settlement.yMeters());
        if (centre < 0 || !province.contains(centre)) {
            return;
        }
        long total = Math.round(settlement.people() * PARTS_PER_PERSON);
        int[] disc = cellsInDisc(settlement);
        if (disc.length == 0) {
            sink.add(centre, total);
            return;
        }
        long each = total / disc.length;
        long odd = total % disc.length;
        for (int i = 0; i < disc.length; i++) {
            sink.add(disc[i], i < odd ? each + 1 : each);
        }
    }

    /** Takes parts of people. */
    @FunctionalInterface
    interface CellParts {
        void add(int cell, long parts);
    }

    private int[] cellsInDisc(Settlement s) {
        double radius = s.radiusMeters();
        CellWindow window = grid.windowAround(s.xMeters(), s.yMeters(), radius);
        int[] cells = new int[window.cellCount()];
        int count = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            double dy = grid.yMeters(row) - s.yMeters();
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                double dx = grid.xMeters(column) - s.xMeters();
                int cell = grid.index(row, column);
                if (dx * dx + dy * dy <= radius * radius && province.contains(cell)) {
                    cells[count++] = cell;
                }
            }
        }
        return java.util.Arrays.copyOf(cells, count);
    }

    SparseAmounts parts() {
        return parts.build();
    }
}
