package org.dakal.coverage.kernel.itm;

/**
 * Horizons of a mast and of receivers on a ray over an Earth whose effective radius differs a little from receiver to
 * receiver, because the Irregular Terrain Model takes it from the mean height of each path.
 *
 * <p>With b the curvature's half, the slope from the mast to sample i is A_i - b x_i. Of two samples the nearer can
 * only win at a large b, so a chain of candidates is kept that could win between the least and the largest b of the
 * ray: a sample joins when it is the steepest so far at the least b, and pushes out those it beats at the largest. From
 * a receiver the horizon is a vertex of the upper hull of h - b x^2; the hull for the largest b has all vertices of the
 * others. Each sample remembers its predecessor in both chains, so any receiver finds its own.
 */
final class RayHorizons {
    private static final int NONE = 0;

    private final double stepMeters;
    private final double mastHeight;
    /**
     * True when candidates are chosen for the ray's middle bend alone, and among own samples by the first ray that
     * asks: two that tie within a metre or so may change places.
     */
    private final boolean isApproximate;

    /** Slopes from the mast's antenna over a flat Earth. */
    private final double[] chords;
    /** Heights less the bulge of the Earth at the largest bend. */
    private final double[] folded;
    /** Reciprocals of the samples' distances. */
    private final double[] inverse;

    private final int[] steepest;
    private final int[] lessSteep;
    private final int[] hullBefore;
    private double[] values = {};
    private double leastBend;
    private double largestBend;
    private double bend;
    private double distance;
    private double top;

    private int sampleT;
    private int sampleR;
    private double angleT;
    private double angleR;

    RayHorizons(int capacity, double stepMeters, double mastHeight, boolean isApproximate) {
        this.isApproximate = isApproximate;
        this.chords = new double[capacity];
        this.folded = new double[capacity];
        this.inverse = new double[capacity + 1];
        for (int i = 1; i <= capacity; i++) {
            inverse[i] = 1 / (i * stepMeters);
        }
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
        if (isApproximate) {
            leastBend = 0.5 * (leastBend + largestBend);
            largestBend = leastBend;
        }
        double best = Double.NEGATIVE_INFINITY;
        int top = NONE;
        for (int i = 1; i < count; i++) {
            double x = i * stepMeters;
            double slope = (values[i] - mastHeight) * inverse[i];
            folded[i] = values[i] - largestBend * x * x;
            chords[i] = slope;
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

    /**
     * The sample that hides most of what lies behind it, of those before one; that one itself where it is higher still.
     * About, for a mean Earth.
     */
    int steepestBefore(int number) {
        int best = number;
        double middle = 0.5 * (leastBend + largestBend);
        double most = slopeFromMast(number, middle);
        for (int i = steepest[number - 1]; i != NONE; i = lessSteep[i]) {
            double slope = slopeFromMast(i, middle);
            if (slope > most) {
                most = slope;
                best = i;
            }
        }
        return best;
    }

    private double slopeFromMast(int i, double atBend) {
        return chords[i] - atBend * (i * stepMeters);
    }

    /** The sample before i on the hull of samples 1 to i; NONE for the first. */
    private int predecessor(int i) {
        int vertex = i - 1;
        if (vertex == NONE) {
            return NONE;
        }
        double y = folded[i];
        int before = hullBefore[vertex];
        while (before != NONE) {
            double yBefore = folded[before];
            // the vertex stays only if it lies above the line from the one before to the new one
            if ((folded[vertex] - yBefore) * (i - before) > (y - yBefore) * (vertex - before)) {
                break;
            }
            vertex = before;
            before = hullBefore[vertex];
        }
        return vertex;
    }

    /**
     * Finds the horizons of a path to a receiver with its antenna so high above its ground.
     */
    void find(ItmReceiver receiver, double antennaMeters, double earthRadius) {
        bend = 1 / (2 * earthRadius);
        distance = receiver.distance;
        top = receiver.groundMeters() + antennaMeters;
        double rise = (top - mastHeight) * receiver.perDistance;
        angleT = rise - distance * bend;
        angleR = -rise - distance * bend;
        sampleT = NONE;
        sampleR = NONE;
        int rayLast = receiver.firstOwn - 1;
        if (isApproximate) {
            tryAsT(steepest[rayLast]);
            findOwn(receiver);
            tryVertices(rayLast);
        } else if (bend < leastBend || bend > largestBend) {
            findOneByOne(rayLast);
            findOwn(receiver);
        } else {
            for (int i = steepest[rayLast]; i != NONE; i = lessSteep[i]) {
                double slope = slopeFromMast(i, bend);
                if (slope > angleT || (slope == angleT && sampleT != NONE)) {
                    angleT = slope;
                    sampleT = i;
                }
            }
            findOwn(receiver);
            walkBack(rayLast);
        }
    }

    private void tryAsT(int i) {
        double slope = slopeFromMast(i, bend);
        if (i != NONE && slope > angleT) {
            angleT = slope;
            sampleT = i;
        }
    }

    /**
     * The vertex that the receiver sees steepest for the ray's middle bend: slopes rise along the hull and then fall.
     * With the Earth's bulge taken off the heights all slopes from one place are less by the same, so that products
     * compare them.
     */
    private void tryVertices(int rayLast) {
        if (rayLast == NONE) {
            return;
        }
        double foldedTop = top - largestBend * distance * distance;
        int best = rayLast;
        double x = distance - best * stepMeters;
        double rise = folded[best] - foldedTop;
        for (int i = hullBefore[best]; i != NONE; i = hullBefore[i]) {
            double nextX = distance - i * stepMeters;
            double nextRise = folded[i] - foldedTop;
            if (nextRise * x < rise * nextX) {
                break;
            }
            best = i;
            x = nextX;
            rise = nextRise;
        }
        double slope = (values[best] - top) / x - bend * x;
        if (slope > angleR) {
            angleR = slope;
            sampleR = best;
        }
    }

    /** The receiver's own samples. */
    private void findOwn(ItmReceiver receiver) {
        int first = receiver.firstOwn;
        int end = receiver.last;
        if (first == end) {
            return;
        }
        // no own sample can be seen steeper from the mast than the highest of them at the better end
        double rise = receiver.highestOwn - mastHeight;
        double nearest = first * stepMeters;
        if (rise * inverse[rise > 0 ? first : end - 1] - bend * nearest > angleT) {
            for (int i = first; i < end; i++) {
                double slope = (receiver.height(i) - mastHeight) * inverse[i] - bend * (i * stepMeters);
                if (slope > angleT) {
                    angleT = slope;
                    sampleT = i;
                }
            }
        }
        if (!isApproximate || receiver.ownHorizonR == NONE) {
            receiver.findOwnHorizon(top, bend);
        }
        int i = receiver.ownHorizonR;
        double x = distance - i * stepMeters;
        double slope = (receiver.height(i) - top) / x - bend * x;
        if (slope > angleR) {
            angleR = slope;
            sampleR = i;
        }
    }

    /**
     * Along the hull's vertices the slope at the largest bend rises and then falls; at the path's own bend it is larger
     * by at most the bends' difference times the whole distance. So the search ends where that cannot help any more.
     */
    private void walkBack(int rayLast) {
        double slack = (largestBend - bend) * distance;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = rayLast; i != NONE; i = hullBefore[i]) {
            double x = distance - i * stepMeters;
            double chord = (values[i] - top) / x;
            double slope = chord - bend * x;
            double bounded = chord - largestBend * x;
            if (slope > angleR || (slope == angleR && sampleR != NONE)) {
                angleR = slope;
                sampleR = i;
            }
            if (bounded < highest && bounded + slack < angleR) {
                return;
            }
            highest = Math.max(highest, bounded);
        }
    }

    private void findOneByOne(int rayLast) {
        for (int i = 1; i <= rayLast; i++) {
            double slopeT = slopeFromMast(i, bend);
            if (slopeT > angleT) {
                angleT = slopeT;
                sampleT = i;
            }
        }
        for (int i = rayLast; i >= 1; i--) {
            double x = distance - i * stepMeters;
            double slopeR = (values[i] - top) / x - x * bend;
            if (slopeR > angleR || (slopeR == angleR && sampleR != NONE)) {
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
