package org.dakal.coverage.kernel.diffraction;

/**
 * The sample of a clear path that intrudes most into the Fresnel zone. Not a question a hull can answer, because the
 * zone is wide in the middle; groups and blocks of samples that cannot matter are skipped whole.
 */
final class FresnelSearch {
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int GROUP_BITS = 6;
    private static final int GROUP = 1 << GROUP_BITS;

    private final CoverLines blocks;
    private final CoverLines groups;
    private final double stepKm;
    private double[] folded = {};
    /** Largest slope from the mast's antenna to samples 1 to i. */
    private double[] slopeFromMast = {};
    /** By group: the highest sample in it and in those before. */
    private final double[] highestUpTo;

    /** The ray on the other side of the receiver, and its share. */
    private FresnelSearch other = this;

    private double otherWeight;

    /** The receiver asked about: its distance and the line of sight in folded heights. */
    private double distanceKm;

    private double lineStartMeters;
    private double lineSlope;

    private double best;
    private int bestSample;
    private int knownCount;
    /** So many samples, from the first on, lie under lines, and the highest point of those lines. */
    private int coveredCount;

    private double highestCovered;
    /** Where the last search ended: the next receiver's worst sample is rarely far from it. */
    private int hint;

    FresnelSearch(FoldedEarth earth) {
        stepKm = earth.stepKm;
        blocks = new CoverLines(earth.capacity(), BLOCK_BITS);
        highestUpTo = new double[(earth.capacity() >> GROUP_BITS) + 1];
        groups = new CoverLines(earth.capacity(), GROUP_BITS);
    }

    /**
     * Takes up a ray: samples 0 to count - 1.
     *
     * @param foldedMeters heights with the Earth folded in
     * @param steepestFromMast largest slope from the mast's antenna to samples 1 to i
     */
    void begin(double[] foldedMeters, double[] steepestFromMast, int count) {
        folded = foldedMeters;
        slopeFromMast = steepestFromMast;
        knownCount = count;
        hint = 1;
        coveredCount = 0;
        highestCovered = Double.NEGATIVE_INFINITY;
    }

    /** Covers the samples up to one with lines, a group at a time: few receivers ask for those far from the mast. */
    private void cover(int last) {
        if (last < coveredCount) {
            return;
        }
        int from = coveredCount;
        int count = Math.min(knownCount, (last | (GROUP - 1)) + 1);
        coveredCount = count;
        blocks.cover(folded, from, count);
        double highest = highestCovered;
        for (int start = from; start < count; start += BLOCK) {
            int end = Math.min(count, start + BLOCK) - 1;
            highest = Math.max(
                    highest,
                    Math.max(blocks.heightAt(start >> BLOCK_BITS, start), blocks.heightAt(start >> BLOCK_BITS, end)));
            highestUpTo[start >> GROUP_BITS] = highest;
        }
        highestCovered = highest;
        groups.cover(folded, from, count, blocks);
    }

    /**
     * Smallest squared clearance under the line of sight divided by d1 d2, over all samples before the receiver, or the
     * given limit when none is below it. The ground is the mean of this ray's and another's. Every sample must be under
     * the line, and there must be one.
     *
     * @param other another ray of the same mast
     * @param otherWeight its share, 0 to 1; at 0 it is not looked at
     * @param own the receiver's own samples, folded
     * @param antennaMeters height of the line at the mast
     * @param limit where the search may stop caring, m2/km2
     */
    double smallestRatio(
            FresnelSearch other,
            double otherWeight,
            FoldedReceiver receiver,
            double[] own,
            double antennaMeters,
            double limit) {
        this.other = other;
        this.otherWeight = otherWeight;
        distanceKm = receiver.distanceKm;
        lineStartMeters = antennaMeters;
        lineSlope = receiver.directSlope;
        best = limit;
        int rayLast = receiver.rayLast;
        bestSample = receiver.last;
        if (rayLast > 0) {
            int first = Math.min(hint, rayLast);
            consider(first, height(first));
        }
        for (int j = receiver.ownCount() - 1; j >= 0; j--) {
            consider(rayLast + 1 + j, own[j]);
        }
        if (rayLast > 0) {
            cover(rayLast);
            other.cover(rayLast);
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
            if (isHarmlessUpTo(groupEnd)) {
                return;
            }
            if (canMatter(groups, other.groups, group >> GROUP_BITS, group, groupEnd)) {
                for (int block = groupEnd & -BLOCK; block >= group; block -= BLOCK) {
                    int end = Math.min(last, block + BLOCK - 1);
                    if (canMatter(blocks, other.blocks, block >> BLOCK_BITS, block, end)) {
                        searchBlock(Math.max(1, block), end);
                    }
                }
            }
        }
    }

    private void searchBlock(int start, int end) {
        if (otherWeight == 0) {
            for (int i = start; i <= end; i++) {
                consider(i, folded[i]);
            }
        } else {
            for (int i = start; i <= end; i++) {
                consider(i, folded[i] + (other.folded[i] - folded[i]) * otherWeight);
            }
        }
    }

    private double height(int sample) {
        return otherWeight == 0
                ? folded[sample]
                : folded[sample] + (other.folded[sample] - folded[sample]) * otherWeight;
    }

    /**
     * True when surely no sample up to one is nearer to the line of sight. Their slopes from the antenna are at most
     * the largest, so their clearance grows with their distance x, and its square over x (d - x) does; it is enough to
     * know that half way to the sample, and that from there back to the mast the line is far above all ground.
     */
    private boolean isHarmlessUpTo(int sample) {
        int group = sample >> GROUP_BITS;
        double steepest = slopeFromMast[sample];
        double top = highestUpTo[group];
        if (otherWeight > 0) {
            steepest += (other.slopeFromMast[sample] - steepest) * otherWeight;
            top += (other.highestUpTo[group] - top) * otherWeight;
        }
        double half = 0.5 * sample * stepKm;
        double rest = distanceKm - half;
        double below = lineSlope - steepest;
        double gap = lineStartMeters + Math.min(0, lineSlope) * half - top;
        return below * below * half >= best * rest && gap > 0 && gap * gap >= best * half * rest;
    }

    /**
     * False when no sample of a stretch can be nearer to the line of sight, because none is above the stretch's own
     * line.
     */
    private boolean canMatter(CoverLines lines, CoverLines others, int stretch, int start, int end) {
        double atZero = lines.atZero(stretch);
        double slope = lines.slope(stretch);
        if (otherWeight > 0) {
            atZero += (others.atZero(stretch) - atZero) * otherWeight;
            slope += (others.slope(stretch) - slope) * otherWeight;
        }
        // The gap between two lines is least at one of the ends
        double perSample = lineSlope * stepKm - slope;
        double gap = lineStartMeters - atZero + perSample * (perSample < 0 ? end : start);
        return canMatter(start * stepKm, end * stepKm, gap);
    }

    private boolean canMatter(double nearKm, double farKm, double gap) {
        double middle = distanceKm / 2;
        double widest = Math.max(nearKm, Math.min(farKm, middle));
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
