package org.dakal.coverage.kernel;

/**
 * The sample of a clear path that intrudes most into the Fresnel zone. Not a question a hull can answer, because the zone
 * is wide in the middle; blocks of samples whose highest point cannot matter are skipped whole.
 */
final class FresnelSearch {
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final double[] highest;
    private double[] folded = {};
    private double stepKm;
    /** Where the last search ended: the next receiver's worst sample is rarely far from it. */
    private int hint;

    FresnelSearch(int capacity) {
        highest = new double[(capacity >> BLOCK_BITS) + 1];
    }

    /** Takes up a ray: heights with the Earth folded in, samples 0 to count - 1. */
    void begin(double[] foldedMeters, int count, double sampleStepKm) {
        folded = foldedMeters;
        stepKm = sampleStepKm;
        hint = 1;
        for (int block = 0; block << BLOCK_BITS < count; block++) {
            double top = Double.NEGATIVE_INFINITY;
            int end = Math.min(count, (block + 1) << BLOCK_BITS);
            for (int i = block << BLOCK_BITS; i < end; i++) {
                top = Math.max(top, foldedMeters[i]);
            }
            highest[block] = top;
        }
    }

    /**
     * Smallest squared clearance under the line of sight divided by d1 d2, over samples 1 to last, or the given limit when
     * none is below it. Every sample must be under the line.
     *
     * @param last last sample before the receiver, at least 1
     * @param distanceKm of the receiver
     * @param lineStartMeters height of the line at the mast
     * @param lineSlope of the line in metres per km, in folded heights
     * @param limit where the search may stop caring, m2/km2
     */
    double smallestRatio(int last, double distanceKm, double lineStartMeters, double lineSlope, double limit) {
        double best = limit;
        int bestSample = Math.min(hint, last);
        double ratio = ratio(bestSample, distanceKm, lineStartMeters, lineSlope);
        if (ratio < best) {
            best = ratio;
        }
        double middle = distanceKm / 2;
        for (int start = 0; start <= last; start += BLOCK) {
            int end = Math.min(last, start + BLOCK - 1);
            double nearKm = start * stepKm;
            double farKm = end * stepKm;
            double lowestLine = lineStartMeters + lineSlope * (lineSlope < 0 ? farKm : nearKm);
            double gap = lowestLine - highest[start >> BLOCK_BITS];
            double widest = middle < nearKm ? nearKm : Math.min(middle, farKm);
            if (gap > 0 && gap * gap >= best * widest * (distanceKm - widest)) {
                continue;
            }
            for (int i = Math.max(1, start); i <= end; i++) {
                double x = i * stepKm;
                double clearance = lineStartMeters + lineSlope * x - folded[i];
                if (clearance * clearance < best * x * (distanceKm - x)) {
                    best = clearance * clearance / (x * (distanceKm - x));
                    bestSample = i;
                }
            }
        }
        hint = bestSample;
        return best;
    }

    /** The sample the last search ended at: the one with the smallest ratio, if that was below the limit. */
    int sample() {
        return hint;
    }

    private double ratio(int i, double distanceKm, double lineStartMeters, double lineSlope) {
        double x = i * stepKm;
        double clearance = lineStartMeters + lineSlope * x - folded[i];
        return clearance * clearance / (x * (distanceKm - x));
    }
}
