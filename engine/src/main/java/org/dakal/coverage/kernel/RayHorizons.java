package org.dakal.coverage.kernel;

/**
 * Horizons of a mast and of receivers on a ray over an Earth whose effective radius differs a little from receiver to receiver, because the
 * Irregular Terrain Model takes it from the mean height of each path.
 *
 * <p>With b the curvature's half, the slope from the mast to sample i is A_i - b x_i. Of two samples the nearer can only win
 * at a large b, so a chain of candidates is kept that could win between the least and the largest b of the ray: a sample
 * joins when it is the steepest so far at the least b, and pushes out those it beats at the largest. From a receiver the horizon is a
 * vertex of the upper hull of h - b x^2; the hull for the largest b has all vertices of the others. Each sample remembers
 * its predecessor in both chains, so any receiver finds its own.
 */
final class RayHorizons {
    private static final int NONE = 0;

    private final double stepMeters;
    private final double mastHeight;
    private final int[] steepest;
    private final int[] lessSteep;
    private final int[] hullBefore;
    private double[] values = {};
    private double leastBend;
    private double largestBend;

    private int sampleT;
    private int sampleR;
    private double angleT;
    private double angleR;

    RayHorizons(int capacity, double stepMeters, double mastHeight) {
        this.stepMeters = stepMeters;
        this.mastHeight = mastHeight;
        this.steepest = new int[capacity];
        this.lessSteep = new int[capacity];
        this.hullBefore = new int[capacity];
    }

    /**
     * Takes up a ray.
     *
     * @param firstRadiusMeters one bound of the effective Earth radii to come
     * @param secondRadiusMeters the other
     */
    void begin(HeightSums heights, int count, double firstRadiusMeters, double secondRadiusMeters) {
        values = heights.values();
        // a little more, for paths so short that the receiver's own height counts
        leastBend = 0.5 / Math.max(firstRadiusMeters, secondRadiusMeters) * 0.99;
        largestBend = 0.5 / Math.min(firstRadiusMeters, secondRadiusMeters) * 1.01;
        double best = Double.NEGATIVE_INFINITY;
        int top = NONE;
        for (int i = 1; i < count; i++) {
            double x = i * stepMeters;
            double slope = (values[i] - mastHeight) / x;
            if (slope - leastBend * x > best) {
                best = slope - leastBend * x;
                while (top != NONE && slope - largestBend * x > slopeFromMast(top, largestBend)) {
                    top = lessSteep[top];
                }
                lessSteep[i] = top;
                top = i;
            }
            steepest[i] = top;
            hullBefore[i] = predecessor(i);
        }
    }

    /** The sample that hides most of what lies behind it, of those before one; that one itself where it is higher still. About, for a mean Earth. */
    int steepestBefore(int number) {
        int best = number;
        double bend = 0.5 * (leastBend + largestBend);
        double most = slopeFromMast(number, bend);
        for (int i = steepest[number - 1]; i != NONE; i = lessSteep[i]) {
            double slope = slopeFromMast(i, bend);
            if (slope > most) {
                most = slope;
                best = i;
            }
        }
        return best;
    }

    private double slopeFromMast(int i, double bend) {
        double x = i * stepMeters;
        return (values[i] - mastHeight) / x - bend * x;
    }

    /** The sample before i on the hull of samples 1 to i; NONE for the first. */
    private int predecessor(int i) {
        int vertex = i - 1;
        if (vertex == NONE) {
            return NONE;
        }
        double y = folded(i);
        int before = hullBefore[vertex];
        while (before != NONE) {
            double yBefore = folded(before);
            // the vertex stays only if it lies above the line from the one before to the new one
            if ((folded(vertex) - yBefore) * (i - before) > (y - yBefore) * (vertex - before)) {
                break;
            }
            vertex = before;
            before = hullBefore[vertex];
        }
        return vertex;
    }

    private double folded(int i) {
        double x = i * stepMeters;
        return values[i] - largestBend * x * x;
    }

    /**
     * Finds the horizons of a path.
     *
     * @param rayLast last sample of the ray; those after it are the receiver's own, already in the heights
     * @param before last sample before the receiver; 0 when there is none
     * @param distance of the receiver
     * @param receiverMeters receiving antenna, counted as the heights are
     */
    void find(int rayLast, int before, double distance, double receiverMeters, double earthRadius) {
        double bend = 1 / (2 * earthRadius);
        angleT = (receiverMeters - mastHeight) / distance - distance * bend;
        angleR = (mastHeight - receiverMeters) / distance - distance * bend;
        sampleT = NONE;
        sampleR = NONE;
        if (before == 0) {
            return;
        }
        if (bend < leastBend || bend > largestBend) {
            findOneByOne(before, distance, receiverMeters, bend);
            return;
        }
        for (int i = steepest[rayLast]; i != NONE; i = lessSteep[i]) {
            double slope = slopeFromMast(i, bend);
            if (slope > angleT || (slope == angleT && sampleT != NONE)) {
                angleT = slope;
                sampleT = i;
            }
        }
        for (int i = rayLast + 1; i <= before; i++) {
            double slope = slopeFromMast(i, bend);
            if (slope > angleT) {
                angleT = slope;
                sampleT = i;
            }
        }
        walkBack(rayLast, before, distance, receiverMeters, bend);
    }

    /**
     * Along the hull's vertices the slope at the largest bend rises and then falls; at the path's own bend it is larger by at most
     * the bends' difference times the whole distance. So the search ends where that cannot help any more.
     */
    private void walkBack(int rayLast, int before, double distance, double receiverMeters, double bend) {
        double slack = (largestBend - bend) * distance;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = before; i != NONE; i = i > rayLast ? i - 1 : hullBefore[i]) {
            double x = distance - i * stepMeters;
            double chord = (values[i] - receiverMeters) / x;
            double slope = chord - bend * x;
            double bounded = chord - largestBend * x;
            if (slope > angleR || (slope == angleR && sampleR != NONE)) {
                angleR = slope;
                sampleR = i;
            }
            if (i <= rayLast && bounded < highest && bounded + slack < angleR) {
                return;
            }
            highest = i <= rayLast ? Math.max(highest, bounded) : highest;
        }
    }

    private void findOneByOne(int before, double distance, double receiverMeters, double bend) {
        for (int i = 1; i <= before; i++) {
            double slopeT = slopeFromMast(i, bend);
            if (slopeT > angleT) {
                angleT = slopeT;
                sampleT = i;
            }
            double x = distance - i * stepMeters;
            double slopeR = (values[i] - receiverMeters) / x - x * bend;
            if (slopeR > angleR) {
                angleR = slopeR;
                sampleR = i;
            }
        }
    }

    /** The sample that is the mast's horizon; 0 where it is the receiver. */
    int sampleT() {
        return sampleT;
    }

    /** The sample that is the receiver's horizon; 0 where it is the mast. */
    int sampleR() {
        return sampleR;
    }

    /** Elevation of the mast's horizon in radians. */
    double angleT() {
        return angleT;
    }

    /** Elevation of the receiver's horizon in radians. */
    double angleR() {
        return angleR;
    }
}
