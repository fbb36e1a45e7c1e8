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
        int i = 0;
        while (i < knots.length - 2 && x > knots[i + 1]) {
            i++;
        }
        return values[i] + (values[i + 1] - values[i]) * (x - knots[i]) / (knots[i + 1] - knots[i]);
    }
}
