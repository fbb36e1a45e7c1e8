package org.dakal.findings;

import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/** Which settlement's centre is nearest; of equals the first given. */
final class NearestSettlements {
    /** Side of the blocks of cells for which far settlements are sorted out at once. */
    private static final int BLOCK = 32;

    private final CellGrid grid;
    private final List<Settlement> settlements;
    private final double[] x;
    private final double[] y;
    private final int[][] candidatesByBlock;
    private final int blockColumnCount;

    NearestSettlements(CellGrid grid, List<Settlement> settlements) {
        this.grid = grid;
        this.settlements = settlements;
        this.x = settlements.stream().mapToDouble(Settlement::xMeters).toArray();
        this.y = settlements.stream().mapToDouble(Settlement::yMeters).toArray();
        this.blockColumnCount = (grid.columnCount() + BLOCK - 1) / BLOCK;
        this.candidatesByBlock = new int[blockColumnCount * ((grid.rowCount() + BLOCK - 1) / BLOCK)][];
    }

    boolean isEmpty() {
        return settlements.isEmpty();
    }

    /** The settlement nearest to a point, or null when there is none. */
    @Nullable Settlement nearest(double xMeters, double yMeters) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double squared = square(x[i] - xMeters) + square(y[i] - yMeters);
            if (squared < least) {
                least = squared;
                nearest = i;
            }
        }
        return nearest < 0 ? null : settlements.get(nearest);
    }

    /** Place in the list of the settlement nearest to a cell's centre; there must be one. */
    int nearestTo(int cell) {
        int row = grid.rowOf(cell);
        int column = grid.columnOf(cell);
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i : candidates(row / BLOCK, column / BLOCK)) {
            double squared = square(x[i] - grid.xMeters(column)) + square(y[i] - grid.yMeters(row));
            if (squared < least) {
                least = squared;
                nearest = i;
            }
        }
        return nearest;
    }

    private int[] candidates(int blockRow, int blockColumn) {
        int block = blockRow * blockColumnCount + blockColumn;
        int[] known = candidatesByBlock[block];
        if (known == null) {
            known = findCandidates(
                    grid.xMeters(blockColumn * BLOCK + BLOCK / 2), grid.yMeters(blockRow * BLOCK + BLOCK / 2));
            candidatesByBlock[block] = known;
        }
        return known;
    }

    /**
     * Settlements that may be nearest to some cell of a block: no farther from its middle than the nearest one plus the
     * block's width.
     */
    private int[] findCandidates(double middleX, double middleY) {
        double reach = BLOCK * grid.cellSizeMeters() * Math.sqrt(0.5);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            least = Math.min(least, Math.hypot(x[i] - middleX, y[i] - middleY));
        }
        int[] found = new int[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            // A cell of the block is within reach of its middle; a whole cell more keeps rounding harmless.
            if (Math.hypot(x[i] - middleX, y[i] - middleY) <= least + 2 * reach + grid.cellSizeMeters()) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double square(double value) {
        return value * value;
    }
}
