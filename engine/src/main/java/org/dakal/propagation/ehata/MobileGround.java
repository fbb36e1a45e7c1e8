package org.dakal.propagation.ehata;

/**
 * The ground of a path as the model looks at it: points in even steps, counted from the mobile. What it asks of all
 * points at once a ray can answer from sums it keeps.
 */
public interface MobileGround {
    /** A part of a step by which points may miss a distance. */
    double EVENNESS = 1e-6;

    /** Number of steps, one fewer than points. */
    int steps();

    /** Length of a step. */
    double stepMeters();

    /** Ground of a point above sea level. */
    double groundMeters(int i);

    /** Mean ground of the points from one to another, both included. */
    double meanGroundMeters(int from, int to);

    /**
     * First moment of the ground of the points 0 to n about their middle, in metres times steps; the outer two weigh
     * half.
     */
    double momentMeterSteps(int n);

    /**
     * Ground exceeded by a share of the first points in metres, counted by whole points; the highest of them counts at
     * least.
     *
     * @param count points, at least 1
     * @param tenths share in tenths: 1, 5 or 9
     */
    double exceededMeters(int count, int tenths);

    /**
     * The point between the ends that both see at the largest elevation angle, larger than to each other; 0 when there
     * is none.
     *
     * @param baseMeters the base station's antenna above sea level
     * @param mobileMeters the mobile's
     * @param curvaturePerMeter of the effective Earth
     */
    int commonHorizon(double baseMeters, double mobileMeters, double curvaturePerMeter);

    /** Length of the path in metres. */
    default double lengthMeters() {
        return steps() * stepMeters();
    }

    /** Length of the path in km. */
    default double lengthKm() {
        return lengthMeters() / 1000;
    }

    default double mobileGroundMeters() {
        return groundMeters(0);
    }

    default double baseGroundMeters() {
        return groundMeters(steps());
    }

    /** Whole steps in a distance. */
    default int stepsIn(double distanceKm) {
        return (int) (distanceKm * 1000 / stepMeters() + EVENNESS);
    }

    /** Rank from the top of what a share of so many points exceeds. */
    static int rank(int count, int tenths) {
        return Math.max(1, tenths * count / 10);
    }
}
