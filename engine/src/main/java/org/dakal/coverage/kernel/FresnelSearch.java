package org.dakal.coverage.kernel;

/**
 * The sample of a clear path that intrudes most into the Fresnel zone. Not a question a hull can answer, because the zone
 * is wide in the middle; blocks of samples whose highest point cannot matter are skipped whole.
 */
final class FresnelSearch {
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int GROUP_BITS = 7;
    private static final int GROUP = 1 << GROUP_BITS;

    private final double[] highestOfBlock;
    private final double[] highestOfGroup;
    private final double stepKm;
    private double[] folded = {};

    /** The receiver asked about: its distance and the line of sight in folded heights. */
    private double distanceKm;

    private double lineStartMeters;
    private double lineSlope;

    private double best;
    private int bestSample;
    /** Where the last search ended: the next receiver's worst sample is rarely far from it. */
    private int hint;

    FresnelSearch(FoldedEarth earth) {
        stepKm = earth.stepKm;
        highestOfBlock = new double[(earth.capacity() >> BLOCK_BITS) + 1];
        highestOfGroup = new double[(earth.capacity() >> GROUP_BITS) + 1];
    }

    /** Takes up a ray: heights with the Earth folded in, samples 0 to count - 1. */
    void begin(double[] foldedMeters, int count) {
        folded = foldedMeters;
        hint = 1;
        double topOfGroup = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < count; start += BLOCK) {
            double top = Double.NEGATIVE_INFINITY;
            int end = Math.min(count, start + BLOCK);
            for (int i = start; i < end; i++) {
                top = Math.max(top, foldedMeters[i]);
            }
            highestOfBlock[start >> BLOCK_BITS] = top;
            topOfGroup = (start & (GROUP - 1)) == 0 ? top : Math.max(topOfGroup, top);
            highestOfGroup[start >> GROUP_BITS] = topOfGroup;
        }
    }

    /**
     * Smallest squared clearance under the line of sight divided by d1 d2, over all samples before the receiver, or the given limit
     * when none is below it. Every sample must be under the line, and there must be one.
     *
     * @param own the receiver's own samples, folded
     * @param antennaMeters height of the line at the mast
     * @param limit where the search may stop caring, m2/km2
     */
    double smallestRatio(FoldedReceiver receiver, double[] own, double antennaMeters, double limit) {
        distanceKm = receiver.distanceKm;
        lineStartMeters = antennaMeters;
        lineSlope = receiver.directSlope;
        best = limit;
        int rayLast = receiver.rayLast;
        bestSample = receiver.last;
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            consider(rayLast + 1 + j, own[j]);
        }
        if (rayLast > 0) {
            int first = Math.min(hint, rayLast);
            consider(first, folded[first]);
            searchRay(rayLast);
        }
        hint = bestSample;
        return best;
    }

    /** The sample the last search ended at: the one with the smallest ratio, if that was below the limit. */
    int sample() {
        return bestSample;
    }

    private void searchRay(int last) {
        for (int group = last & -GROUP; group >= 0; group -= GROUP) {
            int groupEnd = Math.min(last, group + GROUP - 1);
            if (canMatter(group, groupEnd, highestOfGroup[group >> GROUP_BITS])) {
                for (int block = groupEnd & -BLOCK; block >= group; block -= BLOCK) {
                    int end = Math.min(last, block + BLOCK - 1);
                    if (canMatter(block, end, highestOfBlock[block >> BLOCK_BITS])) {
                        for (int i = Math.max(1, block); i <= end; i++) {
                            consider(i, folded[i]);
                        }
                    }
                }
            }
        }
    }

    /** False when no sample from one to another can be nearer to the line, given the highest of them. */
    private boolean canMatter(int start, int end, double highest) {
        double nearKm = start * stepKm;
        double farKm = end * stepKm;
        double gap = lineStartMeters + lineSlope * (lineSlope < 0 ? farKm : nearKm) - highest;
        double widest = Math.max(nearKm, Math.min(distanceKm / 2, farKm));
        return !(gap > 0 && gap * gap >= best * widest * (distanceKm - widest));
    }

    private void consider(int sample, double height) {
        double x = sample * stepKm;
        double clearance = lineStartMeters + lineSlope * x - height;
        double width = x * (distanceKm - x);
        if (clearance * clearance < best * width) {
            best = clearance * clearance / width;
            bestSample = sample;
        }
    }
}
