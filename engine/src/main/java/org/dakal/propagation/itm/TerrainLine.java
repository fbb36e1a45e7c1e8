package org.dakal.propagation.itm;

/**
 * A least-squares line through part of a profile, continued to both ends.
 *
 * <p>Source: [Alg] section 2; the way points at the edges are counted is that of version 1.2.2.
 */
public final class TerrainLine {
    private double startMeters;
    private double endMeters;

    /** Its height at the first point. */
    public double startMeters() {
        return startMeters;
    }

    /** Its height at the last point. */
    double endMeters() {
        return endMeters;
    }

    /** Fits the heights between two distances in metres. */
    void fit(PathTerrain terrain, double fromMeters, double toMeters) {
        int points = terrain.last();
        int first = Math.max((int) terrain.pointAt(fromMeters), 0);
        int last = points - Math.max((int) (points - terrain.pointAt(toMeters)), 0);
        if (last <= first) {
            first = Math.max(first - 1, 0);
            last = points - Math.max(points - (last + 1), 0);
        }
        fitPoints(terrain, first, last);
    }

    /** Fits the heights of points first to last, at least two. */
    public void fitPoints(PathTerrain terrain, int first, int last) {
        double length = last - first;
        double centre = first + length / 2;
        // trapezoidal weights: the two outer heights count half
        double firstHeight = terrain.heightMeters(first);
        double lastHeight = terrain.heightMeters(last);
        double outer = (firstHeight + lastHeight) / 2;
        double outerMoment = (lastHeight - firstHeight) / 2 * (length / 2);
        place(
                outer + terrain.sum(first + 1, last - 1),
                outerMoment + terrain.moment(first + 1, last - 1, centre),
                length,
                centre,
                terrain.last());
    }

    /**
     * Sets the line from weighted sums.
     *
     * @param sum of the heights, the outer ones half
     * @param moment the same of height times (number - centre)
     * @param length intervals summed over
     * @param centre their middle
     * @param points number of the last point
     */
    private void place(double sum, double moment, double length, double centre, int points) {
        // one division for both
        double cube = length * length + 2;
        double inverse = 1 / (cube * length);
        double mean = sum * cube * inverse;
        double slope = moment * 12 * inverse;
        startMeters = mean - slope * centre;
        endMeters = mean + slope * (points - centre);
    }

    /**
     * Slope by point of the line through some heights.
     *
     * @param moment sum of height times (number - middle), the outer two half
     * @param length number of intervals
     */
    public static double slope(double moment, double length) {
        return moment * 12 / ((length * length + 2) * length);
    }
}
