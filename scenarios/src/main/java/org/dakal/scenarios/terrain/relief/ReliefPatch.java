package org.dakal.scenarios.terrain.relief;

/**
 * A coarse relief over one cell of its lattice: a surface without creases through the posts (Catmull-Rom, once
 * continuously differentiable) and how hilly the land is (uniform cubic B-spline of the posts' local relief, never
 * negative). Made from the four by four posts around the cell.
 *
 * @param row of the cell's southern posts
 * @param column of the cell's western posts
 * @param heights of the posts from one row south and one column west of that on, row by row; kept, not copied
 * @param reliefs local relief at the same posts
 * @param isComplete true when all posts that were used are known
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares patches
record ReliefPatch(long row, long column, double[] heights, double[] reliefs, boolean isComplete) {
    static final int SIDE = 4;

    boolean isCell(long cellRow, long cellColumn) {
        return cellRow == row && cellColumn == column;
    }

    /** Height at fractions of the cell north and east. */
    double heightMeters(double north, double east) {
        return catmullRom(
                catmullRom(heights[0], heights[1], heights[2], heights[3], east),
                catmullRom(heights[4], heights[5], heights[6], heights[7], east),
                catmullRom(heights[8], heights[9], heights[10], heights[11], east),
                catmullRom(heights[12], heights[13], heights[14], heights[15], east),
                north);
    }

    /** Local relief at fractions of the cell north and east. */
    double reliefMeters(double north, double east) {
        return bSpline(
                bSpline(reliefs[0], reliefs[1], reliefs[2], reliefs[3], east),
                bSpline(reliefs[4], reliefs[5], reliefs[6], reliefs[7], east),
                bSpline(reliefs[8], reliefs[9], reliefs[10], reliefs[11], east),
                bSpline(reliefs[12], reliefs[13], reliefs[14], reliefs[15], east),
                north);
    }

    private static double catmullRom(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static double bSpline(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return (s * s * s * a
                        + (3 * t * t * t - 6 * t * t + 4) * b
                        + (3 * s * s * s - 6 * s * s + 4) * c
                        + t * t * t * d)
                / 6;
    }
}
