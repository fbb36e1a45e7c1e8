package org.dakal.coverage.kernel.diffraction;

/**
 * For each stretch of a ray's samples a straight line that none of them is above, near to them where the ground is
 * gentle.
 */
final class CoverLines {
    private final int bits;
    private final double[] slope;
    private final double[] atZero;

    /**
     * Allocates.
     *
     * @param capacity most samples of a ray
     * @param bits stretches are 2^bits samples long
     */
    CoverLines(int capacity, int bits) {
        this.bits = bits;
        this.slope = new double[(capacity >> bits) + 1];
        this.atZero = new double[(capacity >> bits) + 1];
    }

    /**
     * Takes up a ray's heights, samples 0 to count - 1: each line runs along the stretch's two ends and is raised to
     * its highest.
     */
    void begin(double[] heights, int count) {
        cover(heights, 0, count);
    }

    /** Takes up samples from the first of a stretch to count - 1, and leaves those before it as they are. */
    void cover(double[] heights, int from, int count) {
        int length = 1 << bits;
        for (int start = from; start < count; start += length) {
            int end = Math.min(count, start + length);
            double rise = (heights[end - 1] - heights[start]) / Math.max(1, end - 1 - start);
            double top = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                double height = heights[i] - rise * i;
                top = height > top ? height : top;
            }
            slope[start >> bits] = rise;
            atZero[start >> bits] = top;
        }
    }

    /** Takes up the same heights from finer lines: these are raised to the ends of those. */
    void begin(double[] heights, int count, CoverLines finer) {
        cover(heights, 0, count, finer);
    }

    /** Takes up samples from the first of a stretch to count - 1, and leaves those before it as they are. */
    void cover(double[] heights, int from, int count, CoverLines finer) {
        int length = 1 << bits;
        int part = 1 << finer.bits;
        for (int start = from; start < count; start += length) {
            int end = Math.min(count, start + length);
            double rise = (heights[end - 1] - heights[start]) / Math.max(1, end - 1 - start);
            double top = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i += part) {
                int last = Math.min(end, i + part) - 1;
                double near = finer.heightAt(i >> finer.bits, i) - rise * i;
                double far = finer.heightAt(i >> finer.bits, last) - rise * last;
                top = Math.max(top, Math.max(near, far));
            }
            slope[start >> bits] = rise;
            atZero[start >> bits] = top;
        }
    }

    /** The stretch that a sample is in. */
    int stretch(int sample) {
        return sample >> bits;
    }

    /** First sample of the stretch that one is in. */
    int start(int sample) {
        return sample >> bits << bits;
    }

    /** Height of a stretch's line at a sample. */
    double heightAt(int stretch, int sample) {
        return atZero[stretch] + slope[stretch] * sample;
    }

    /** Height of a stretch's line where sample 0 is. */
    double atZero(int stretch) {
        return atZero[stretch];
    }

    /** Rise of a stretch's line per sample. */
    double slope(int stretch) {
        return slope[stretch];
    }
}
