package org.dakal.coverage.kernel.itm;

import java.util.Arrays;
import org.dakal.coverage.kernel.ray.RankWindow;
import org.dakal.propagation.itm.TerrainLine;

/**
 * Interdecile range of the heights of a path about their line, as the Irregular Terrain Model counts it: read at equal
 * steps, at most 245 of them. Nothing is sorted: around the last receiver's deciles a window is opened, the values
 * beyond it are counted and only those in it are kept. Blocks of the ray that lie wholly on one side are counted
 * without a look at their values. Where a decile is not in its window, that is widened; it changes nothing but the
 * work.
 */
final class Interdecile {
    private static final int MOST = 245;
    /** So few values are sorted. */
    private static final int FEW = 45;

    private static final double FIRST_MARGIN = 0.025;
    private static final double LEAST_MARGIN_METERS = 1e-6;

    private final ResampledSums sums = new ResampledSums();
    private final RankWindow upper = new RankWindow(MOST);
    private final RankWindow lower = new RankWindow(MOST);
    private final double[] few = new double[FEW];
    private double upperDecile;
    private double lowerDecile;

    private HeightSums heights = HeightSums.NONE;
    private double start;
    private double stride;
    private int count;
    private double lineStart;
    private double lineSlope;

    /**
     * The range in metres.
     *
     * @param path heights with the receiver's own at last
     * @param last number of the receiver
     * @param from where the first is read
     * @param to where the last is read, below last
     * @param decile a tenth of their number, rounded up; they are 10 decile - 5
     */
    double rangeMeters(HeightSums path, int last, double from, double to, int decile) {
        heights = path;
        start = from;
        count = 10 * decile - 5;
        int length = count - 1;
        stride = (to - from) / length;
        fit(length);
        if (count <= FEW) {
            return sortedRange(decile);
        }
        double margin = Math.max(LEAST_MARGIN_METERS, FIRST_MARGIN * (upperDecile - lowerDecile));
        upper.open(upperDecile, margin);
        lower.open(-lowerDecile, margin);
        boolean areFound = false;
        while (!areFound) {
            scan();
            boolean isUpperFound = upper.holds(decile);
            areFound = lower.holds(decile) && isUpperFound;
        }
        upperDecile = upper.largest(decile);
        lowerDecile = -lower.largest(decile);
        return upperDecile - lowerDecile;
    }

    private double sortedRange(int decile) {
        double[] all = heights.values();
        for (int i = 0; i < count; i++) {
            double at = start + i * stride;
            int before = (int) at;
            few[i] = all[before] + (at - before) * (all[before + 1] - all[before]) - (lineStart + i * lineSlope);
        }
        Arrays.sort(few, 0, count);
        return few[count - decile] - few[decile - 1];
    }

    private void fit(int length) {
        sums.sum(heights, start, stride, count);
        double first = read(0);
        double last = read(length);
        double centre = 0.5 * length;
        // the two outer values count half
        double moment = sums.weighted() - centre * sums.plain() - (last - first) / 2 * centre;
        lineSlope = TerrainLine.slope(moment, length);
        lineStart = (sums.plain() - (first + last) / 2) / length - lineSlope * centre;
    }

    private double read(int i) {
        double at = start + i * stride;
        int before = (int) at;
        double[] values = heights.values();
        return values[before] + (at - before) * (values[before + 1] - values[before]);
    }

    /** Counts and gathers, block by block. */
    private void scan() {
        upper.clear();
        lower.clear();
        double upperTop = upper.top();
        double upperFloor = upper.floor();
        double lowerTop = -lower.floor();
        double lowerFloor = -lower.top();
        HeightBlocks blocks = heights.blocks(stride);
        int bits = blocks.bits();
        double inverse = 1 / stride;
        double slope = lineSlope * inverse;
        double atZero = lineStart - start * slope;
        double change = slope * (1 << bits);
        // what the line is at least and at most over a block, but for the block's own share
        double least = atZero + Math.min(0, change);
        double most = atZero + Math.max(0, change);
        int firstBlock = (int) start >> bits;
        int whole = Math.max(firstBlock, (heights.firstOwn() - 1) >> bits);
        for (int block = firstBlock; block < whole; block++) {
            double line = change * block;
            double high = blocks.highest(block) - line - least;
            double low = blocks.lowest(block) - line - most;
            if (high >= upperFloor || low <= lowerTop) {
                int from = readingBehind(block << bits, inverse);
                int end = readingBehind((block + 1) << bits, inverse);
                if (low > upperTop && low > lowerTop) {
                    upper.count(end - from);
                } else if (high < lowerFloor && high < upperFloor) {
                    lower.count(end - from);
                } else {
                    gather(from, end);
                }
            }
        }
        gather(readingBehind(whole << bits, inverse), count);
    }

    /** Number of the first reading behind a sample; one on the sample itself belongs to either side. */
    private int readingBehind(int sample, double inverseStride) {
        double readings = (sample - start) * inverseStride;
        return readings <= 0 ? 0 : Math.min(count, (int) readings + 1);
    }

    private void gather(int from, int end) {
        double[] values = heights.values();
        for (int i = from; i < end; i++) {
            double at = start + i * stride;
            int before = (int) at;
            double value = values[before]
                    + (at - before) * (values[before + 1] - values[before])
                    - (lineStart + i * lineSlope);
            upper.offer(value);
            lower.offer(-value);
        }
    }
}
