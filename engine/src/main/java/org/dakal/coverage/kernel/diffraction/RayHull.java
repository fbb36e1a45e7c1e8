package org.dakal.coverage.kernel.diffraction;

/**
 * Upper hulls of a ray's samples: for each sample the hull of all from the first to it, as a chain of vertices back
 * towards the mast. Whatever is highest from a point beyond the samples, or above a straight line, is one of the
 * chain's few vertices. Distances are in steps, so that a vertex is its sample's number; sample 0, the mast's ground,
 * is on no hull.
 */
final class RayHull {
    private final int[] previous;
    /** Rise per step from the vertex before to this one. */
    private final double[] slope;

    private final double[] inverse;
    private final double stepKm;
    private final double stepsPerKm;
    private double[] y = {};

    RayHull(FoldedEarth earth) {
        int capacity = earth.capacity();
        stepKm = earth.stepKm;
        stepsPerKm = 1 / stepKm;
        previous = new int[capacity];
        slope = new double[capacity];
        inverse = new double[capacity];
        for (int i = 1; i < capacity; i++) {
            inverse[i] = 1.0 / i;
        }
    }

    /** Takes up a ray's heights, samples 0 to count - 1. */
    void begin(double[] heights, int count) {
        y = heights;
        if (count > 1) {
            previous[1] = 0;
            slope[1] = Double.POSITIVE_INFINITY;
        }
        for (int i = 2; i < count; i++) {
            int vertex = i - 1;
            double height = heights[i];
            // A vertex stays only if the line to it rises faster than that from it to the new one.
            while (slope[vertex] * (i - vertex) <= height - heights[vertex]) {
                vertex = previous[vertex];
            }
            previous[i] = vertex;
            slope[i] = (height - heights[vertex]) * inverse[i - vertex];
        }
    }

    /** The vertex before, 0 when there is none. */
    int previous(int vertex) {
        return previous[vertex];
    }

    /**
     * The vertex of the hull of a ray's samples before a receiver that it sees steepest. Slopes over the vertices rise
     * and then fall, and the tangent is near the end: walk back while they rise.
     *
     * @param receiver with at least one sample of the ray before it
     */
    int steepestFrom(FoldedReceiver receiver) {
        double steps = receiver.distanceKm * stepsPerKm;
        double height = receiver.foldedMeters;
        int i = receiver.rayLast;
        while (slope[i] * (steps - i) < height - y[i]) {
            i = previous[i];
        }
        return i;
    }

    /** Slope of a vertex as seen from a receiver, m/km. */
    double slopeFrom(FoldedReceiver receiver, int vertex) {
        return (y[vertex] - receiver.foldedMeters) / (receiver.distanceKm - vertex * stepKm);
    }

    /** The steepest slope that a receiver sees, m/km. */
    double steepestSlope(FoldedReceiver receiver) {
        return slopeFrom(receiver, steepestFrom(receiver));
    }
}
