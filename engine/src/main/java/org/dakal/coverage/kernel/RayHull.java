package org.dakal.coverage.kernel;

/**
 * Upper hull of the samples of a ray seen so far, grown one sample at a time from the mast outwards. Whatever is highest from
 * a point beyond the samples, or above a straight line, is one of its few vertices.
 */
final class RayHull {
    private final double[] x;
    private final double[] y;
    private int size;

    RayHull(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    void clear() {
        size = 0;
    }

    /** Adds a sample farther out than all before; vertices that it puts under the hull are dropped. */
    void add(double newX, double newY) {
        while (size >= 2) {
            double ax = x[size - 2];
            double ay = y[size - 2];
            // The last vertex stays only if it lies above the line from the one before to the new one.
            if ((y[size - 1] - ay) * (newX - ax) > (newY - ay) * (x[size - 1] - ax)) {
                break;
            }
            size--;
        }
        x[size] = newX;
        y[size++] = newY;
    }

    int size() {
        return size;
    }

    double x(int vertex) {
        return x[vertex];
    }

    double y(int vertex) {
        return y[vertex];
    }

    /** Largest slope from a point beyond all samples back to any of them, heights over distances, up positive. */
    double steepestSlopeFrom(double fromX, double fromY) {
        int vertex = steepestVertexFrom(fromX, fromY);
        return (y[vertex] - fromY) / (fromX - x[vertex]);
    }

    /**
     * The vertex with that slope. Slopes over the vertices rise and then fall, and the tangent is near the end: walk back while they
     * rise.
     */
    int steepestVertexFrom(double fromX, double fromY) {
        int i = size - 1;
        double best = (y[i] - fromY) / (fromX - x[i]);
        while (i > 0) {
            double slope = (y[i - 1] - fromY) / (fromX - x[i - 1]);
            if (slope <= best) {
                break;
            }
            best = slope;
            i--;
        }
        return i;
    }
}
