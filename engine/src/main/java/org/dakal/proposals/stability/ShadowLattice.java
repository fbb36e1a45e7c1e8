package org.dakal.proposals.stability;

import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;

/**
 * Draws of a Gaussian field of unit variance on the crossings of some rows and columns, with correlation exp(-(|dx| +
 * |dy|) / distance). That correlation is a product of one along rows and one along columns, so a first-order recursion
 * along each axis gives it exactly, also over gaps between rows or columns that are not wanted.
 */
final class ShadowLattice {
    private final int[] rows;
    private final int[] columns;
    private final float[] rowKeeps;
    private final float[] rowAdds;
    private final float[] columnKeeps;
    private final float[] columnAdds;

    /**
     * @param rows ascending, of the grid
     * @param columns ascending, of the grid
     * @param cellsPerDistance correlation distance over the side of a cell
     */
    ShadowLattice(int[] rows, int[] columns, double cellsPerDistance) {
        this.rows = rows;
        this.columns = columns;
        this.rowKeeps = new float[rows.length];
        this.rowAdds = new float[rows.length];
        this.columnKeeps = new float[columns.length];
        this.columnAdds = new float[columns.length];
        fill(rows, cellsPerDistance, rowKeeps, rowAdds);
        fill(columns, cellsPerDistance, columnKeeps, columnAdds);
    }

    private static void fill(int[] places, double cellsPerDistance, float[] keeps, float[] adds) {
        for (int i = 0; i < places.length; i++) {
            double keep = i == 0 ? 0 : Math.exp((places[i - 1] - places[i]) / cellsPerDistance);
            keeps[i] = (float) keep;
            adds[i] = (float) Math.sqrt(1 - keep * keep);
        }
    }

    int size() {
        return rows.length * columns.length;
    }

    /** Position of a crossing in a drawn field. */
    int index(int row, int column) {
        return java.util.Arrays.binarySearch(rows, row) * columns.length
                + java.util.Arrays.binarySearch(columns, column);
    }

    /** Draws one field into the first {@link #size} values. */
    void draw(NormalizedGaussianSampler gaussian, float[] field) {
        int width = columns.length;
        for (int r = 0; r < rows.length; r++) {
            int start = r * width;
            float along = 0;
            for (int c = 0; c < width; c++) {
                along = columnKeeps[c] * along + columnAdds[c] * (float) gaussian.sample();
                field[start + c] = r == 0 ? along : rowKeeps[r] * field[start - width + c] + rowAdds[r] * along;
            }
        }
    }
}
