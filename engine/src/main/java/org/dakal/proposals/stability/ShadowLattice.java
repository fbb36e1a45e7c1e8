package org.dakal.proposals.stability;

import java.util.SplittableRandom;

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
    void draw(SplittableRandom random, float[] field) {
        NormalSteps.fill(random, field, size());
        int width = columns.length;
        for (int r = 1; r < rows.length; r++) {
            int start = r * width;
            float keep = rowKeeps[r];
            float add = rowAdds[r];
            for (int at = start; at < start + width; at++) {
                field[at] = keep * field[at - width] + add * field[at];
            }
        }
        int r = 0;
        for (; r + 4 <= rows.length; r += 4) {
            drawAlongFour(r * width, field);
        }
        for (; r < rows.length; r++) {
            drawAlong(r * width, field);
        }
    }

    private void drawAlong(int start, float[] field) {
        float last = 0;
        for (int c = 0; c < columns.length; c++) {
            last = columnKeeps[c] * last + columnAdds[c] * field[start + c];
            field[start + c] = last;
        }
    }

    /** Four rows at once: in one alone each value waits for the one before. */
    private void drawAlongFour(int first, float[] field) {
        int width = columns.length;
        int second = first + width;
        int third = second + width;
        int fourth = third + width;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < width; i++) {
            float keep = columnKeeps[i];
            float add = columnAdds[i];
            a = keep * a + add * field[first + i];
            b = keep * b + add * field[second + i];
            c = keep * c + add * field[third + i];
            d = keep * d + add * field[fourth + i];
            field[first + i] = a;
            field[second + i] = b;
            field[third + i] = c;
            field[fourth + i] = d;
        }
    }
}
