package org.dakal.scenarios.terrain.relief;

/**
 * Smooth random hills of one size: gradient noise (K. Perlin, "Improving noise", SIGGRAPH 2002) on a lattice of side 1,
 * twice continuously differentiable, zero at the lattice points. Only integer mixing and arithmetic that is the same on
 * every machine.
 */
final class GradientNoise {
    private static final int DIRECTIONS = 64;
    private static final double[] EAST = new double[DIRECTIONS];
    private static final double[] NORTH = new double[DIRECTIONS];

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            EAST[i] = StrictMath.cos(2 * Math.PI * i / DIRECTIONS);
            NORTH[i] = StrictMath.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private GradientNoise() {}

    /**
     * Value at a place, about -0.7 to 0.7 with standard deviation 0.25.
     *
     * @param key tells one field of hills from another
     */
    static double value(double x, double y, long key) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        long column = (long) floorX;
        long row = (long) floorY;
        double fx = x - floorX;
        double fy = y - floorY;
        double u = fade(fx);
        double v = fade(fy);
        double a = slope(column, row, key, fx, fy);
        double b = slope(column + 1, row, key, fx - 1, fy);
        double c = slope(column, row + 1, key, fx, fy - 1);
        double d = slope(column + 1, row + 1, key, fx - 1, fy - 1);
        double south = a + u * (b - a);
        double north = c + u * (d - c);
        return south + v * (north - south);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double slope(long column, long row, long key, double dx, double dy) {
        int direction = (int) (mix(column * 0x9E3779B97F4A7C15L + mix(row + key)) >>> 58);
        return EAST[direction] * dx + NORTH[direction] * dy;
    }

    /** Every bit of the input changes about half of the output (D. Stafford's mix 13 of MurmurHash3's finaliser). */
    static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
