package org.dakal.propagation.ehata;

/** Straight lines between the points of a curve read off a figure; beyond the ends the last lines go on. */
final class Polyline {
    private Polyline() {}

    /**
     * The curve's value.
     *
     * @param x where
     * @param knots growing, at least two
     * @param values one for each knot
     */
    static double at(double x, double[] knots, double... values) {
        int i = segment(x, knots);
        return between(x, knots, i, values[i], values[i + 1]);
    }

    /** Number of the knot that the line through x begins at. */
    static int segment(double x, double[] knots) {
        int i = 0;
        while (i < knots.length - 2 && x > knots[i + 1]) {
            i++;
        }
        return i;
    }

    /** The value on the line from a knot to the next. */
    static double between(double x, double[] knots, int i, double from, double to) {
        return from + (to - from) * (x - knots[i]) / (knots[i + 1] - knots[i]);
    }
}
