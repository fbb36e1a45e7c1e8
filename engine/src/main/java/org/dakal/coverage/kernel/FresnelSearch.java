package org.dakal.coverage.kernel;

/**
 * The sample of a clear path that intrudes most into the Fresnel zone. Not a question a hull can answer, because the zone
 * is wide in the middle; groups and blocks of samples that cannot matter are skipped whole.
 */
final class FresnelSearch {
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int GROUP_BITS = 6;
    private static final int GROUP = 1 << GROUP_BITS;

    private final double[] highestOfBlock;
    private final CoverLines groups;
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
        groups = new CoverLines(earth.capacity(), GROUP_BITS);
    }

    /** Takes up a ray: heights with the Earth folded in, samples 0 to count - 1. */
    void begin(double[] foldedMeters, int count) {
        folded = foldedMeters;
        hint = 1;
        for (int start = 0; start < count; start += BLOCK) {
            double top = Double.NEGATIVE_INFINITY;
            int end = Math.min(count, start + BLOCK);
            for (int i = start; i < end; i++) {
                top = foldedMeters[i] > top ? foldedMeters[i] : top;
            }
            highestOfBlock[start >> BLOCK_BITS] = top;
        }
        groups.begin(foldedMeters, count);
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
            if (canGroupMatter(group, groupEnd)) {
                for (int block = groupEnd & -BLOCK; block >= group; block -= BLOCK) {
                    int end = Math.min(last, block + BLOCK - 1);
                    if (canBlockMatter(block, end)) {
                        for (int i = Math.max(1, block); i <= end; i++) {
                            consider(i, folded[i]);
                        }
                    }
                }
            }
        }
    }

    /** False when no sample of a group can be nearer to the line of sight, because none is above the group's own line. */
    private boolean canGroupMatter(int start, int end) {
        int group = start >> GROUP_BITS;
        double nearKm = start * stepKm;
        double farKm = end * stepKm;
        double nearGap = lineStartMeters + lineSlope * nearKm - groups.heightAt(group, start);
        double farGap = lineStartMeters + lineSlope * farKm - groups.heightAt(group, end);
        return canMatter(nearKm, farKm, nearGap < farGap ? nearGap : farGap);
    }

    /** The same of a block, from its highest sample. */
    private boolean canBlockMatter(int start, int end) {
        double nearKm = start * stepKm;
        double farKm = end * stepKm;
        double lowest = lineStartMeters + lineSlope * (lineSlope < 0 ? farKm : nearKm);
        return canMatter(nearKm, farKm, lowest - highestOfBlock[start >> BLOCK_BITS]);
    }

    private boolean canMatter(double nearKm, double farKm, double gap) {
        double middle = distanceKm / 2;
        double widest = middle < nearKm ? nearKm : middle < farKm ? middle : farKm;
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
