package org.dakal.coverage.kernel.itm;

/**
 * Sums of heights read at equal steps between the samples of a ray, plain and weighted with their number. Where the
 * step is nearly a sample's, stretches of readings move along with the samples, one each, and a stretch's sums follow
 * from the ray's running sums; else each reading is added.
 *
 * <p>In a stretch reading i lies behind sample j = i + k by a share c + e j, with e = stride - 1. So it is h(j) + (c +
 * e j) (h(j+1) - h(j)), and summing by parts leaves only sums of h and j h, and the two samples at the ends.
 */
final class ResampledSums {
    private static final double MOST_STRETCHES = 24;

    private double plain;
    private double weighted;

    /** Sum of the readings. */
    double plain() {
        return plain;
    }

    /** Sum of reading times number. */
    double weighted() {
        return weighted;
    }

    /** Sums count readings from a fractional sample number on; the last must lie before the receiver. */
    void sum(HeightSums heights, double start, double stride, int count) {
        plain = 0;
        weighted = 0;
        double excess = stride - 1;
        if (Math.abs(excess) * count > MOST_STRETCHES) {
            addOneByOne(heights.values(), start, stride, count);
            return;
        }
        int i = 0;
        while (i < count) {
            double at = start + i * stride;
            int offset = (int) at - i;
            int end = count;
            if (excess > 0) {
                end = (int) Math.min(count, Math.ceil((offset + 1 - start) / excess));
            } else if (excess < 0) {
                end = (int) Math.min(count, Math.floor((offset - start) / excess) + 1);
            }
            end = Math.max(i + 1, end);
            addStretch(heights, i + offset, end - 1 + offset, offset, start - offset - excess * offset, excess);
            i = end;
        }
    }

    private void addStretch(HeightSums heights, int first, int last, int offset, double share, double excess) {
        double[] h = heights.values();
        double heightSum = heights.sum(first, last);
        double momentSum = heights.moment(first, last, 0);
        double inner = heightSum - h[first];
        double innerMoment = momentSum - first * h[first];
        // sums of h(j+1) - h(j), of j times it and of j squared times it
        double rise = h[last + 1] - h[first];
        double riseMoment = last * h[last + 1] - first * h[first] - inner;
        double riseSquare =
                (double) last * last * h[last + 1] - (double) first * first * h[first] - 2 * innerMoment + inner;
        double sum = heightSum + share * rise + excess * riseMoment;
        plain += sum;
        weighted += momentSum + share * riseMoment + excess * riseSquare - offset * sum;
    }

    /** Four sums at a time, so that additions need not wait for each other. */
    private void addOneByOne(double[] h, double start, double stride, int count) {
        double a = 0;
        double b = 0;
        double aWeighted = 0;
        double bWeighted = 0;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            double at = start + i * stride;
            int j = (int) at;
            double value = h[j] + (at - j) * (h[j + 1] - h[j]);
            a += value;
            aWeighted += i * value;
            double next = start + (i + 1) * stride;
            int k = (int) next;
            double nextValue = h[k] + (next - k) * (h[k + 1] - h[k]);
            b += nextValue;
            bWeighted += (i + 1) * nextValue;
        }
        for (; i < count; i++) {
            double at = start + i * stride;
            int j = (int) at;
            double value = h[j] + (at - j) * (h[j + 1] - h[j]);
            a += value;
            aWeighted += i * value;
        }
        plain = a + b;
        weighted = aWeighted + bWeighted;
    }
}
