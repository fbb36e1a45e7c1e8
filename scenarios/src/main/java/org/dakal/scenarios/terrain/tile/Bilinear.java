package org.dakal.scenarios.terrain.tile;

/** Interpolation between four neighbours. */
public final class Bilinear {
    private Bilinear() {}

    /** A neighbour of weight zero is not asked, so that a void beside a known post does not hide it. */
    public static double mix(
            double northWest,
            double northEast,
            double southWest,
            double southEast,
            double fractionEast,
            double fractionSouth) {
        double north = mix(northWest, northEast, fractionEast);
        return fractionSouth == 0 ? north : mix(north, mix(southWest, southEast, fractionEast), fractionSouth);
    }

    private static double mix(double a, double b, double fraction) {
        if (fraction == 0) {
            return a;
        }
        return fraction == 1 ? b : a + (b - a) * fraction;
    }
}
