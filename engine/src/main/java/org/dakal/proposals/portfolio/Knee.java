package org.dakal.proposals.portfolio;

/**
 * Where a curve that rises ever more slowly turns: the point farthest above the straight line from its beginning to its
 * end (Satopaa and others: Finding a "Kneedle" in a haystack, 2011, without smoothing).
 */
final class Knee {
    /** Less than this share of the height above the line is no knee. */
    private static final double LEAST_FRACTION = 0.05;

    private Knee() {}

    /** The place of the knee in a curve's points, by growing x; -1 when there is none. */
    static int of(double[] x, double[] y) {
        int last = x.length - 1;
        double width = last < 0 ? 0 : x[last] - x[0];
        double height = last < 0 ? 0 : y[last] - y[0];
        int knee = -1;
        double most = LEAST_FRACTION;
        for (int i = 1; i < last && width > 0 && height > 0; i++) {
            double above = (y[i] - y[0]) / height - (x[i] - x[0]) / width;
            if (above > most) {
                most = above;
                knee = i;
            }
        }
        return knee;
    }
}
