package org.dakal.findings;

import java.util.Arrays;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts roads along the edges of cells. Lengths are kept in micrometres; each cut is rounded once and shared by the
 * pieces on both sides, so the pieces of a straight stretch add up to the stretch.
 */
final class RoadsByCell {
    static final double MICROMETERS_PER_METER = 1e6;

    private final CellGrid grid;
    private final ProvinceMask province;
    private final SparseAmounts.Builder micrometers = new SparseAmounts.Builder();

    RoadsByCell(ProvinceMask province) {
        this.grid = province.grid();
        this.province = province;
    }

    /**
     * Adds a stretch. Works in cells: column 0 begins at 0, row 0 at 0 and grows southwards.
     *
     * @param share of its length that counts, above 0 to 1
     */
    void add(Coordinate from, Coordinate to, double share) {
        double column0 = (from.x - grid.westMeters()) / grid.cellSizeMeters();
        double row0 = (grid.northMeters() - from.y) / grid.cellSizeMeters();
        double column1 = (to.x - grid.westMeters()) / grid.cellSizeMeters();
        double row1 = (grid.northMeters() - to.y) / grid.cellSizeMeters();
        double[] byColumns = cuts(column0, column1, grid.columnCount());
        double[] byRows = cuts(row0, row1, grid.rowCount());
        double[] cuts = new double[byColumns.length + byRows.length + 2];
        cuts[1] = 1;
        System.arraycopy(byColumns, 0, cuts, 2, byColumns.length);
        System.arraycopy(byRows, 0, cuts, 2 + byColumns.length, byRows.length);
        Arrays.sort(cuts);
        double length = Math.hypot(to.x - from.x, to.y - from.y) * MICROMETERS_PER_METER * share;
        for (int i = 1; i < cuts.length; i++) {
            double middle = (cuts[i - 1] + cuts[i]) / 2;
            int column = (int) Math.floor(column0 + (column1 - column0) * middle);
            int row = (int) Math.floor(row0 + (row1 - row0) * middle);
            long piece = Math.round(length * cuts[i]) - Math.round(length * cuts[i - 1]);
            if (piece > 0 && column >= 0 && column < grid.columnCount() && row >= 0 && row < grid.rowCount()) {
                int cell = grid.index(row, column);
                if (province.contains(cell)) {
                    micrometers.add(cell, piece);
                }
            }
        }
    }

    /** Where, as shares of the way from a to b, whole numbers from 0 to a count are crossed. */
    private static double[] cuts(double a, double b, int count) {
        int first = (int) Math.max(0, Math.ceil(Math.min(a, b)));
        int last = (int) Math.min(count, Math.floor(Math.max(a, b)));
        if (a == b || first > last) {
            return new double[0];
        }
        double[] cuts = new double[last - first + 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = Math.max(0, Math.min(1, (first + i - a) / (b - a)));
        }
        return cuts;
    }

    SparseAmounts micrometers() {
        return micrometers.build();
    }
}
