package org.dakal.coverage.kernel.itm;

import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.propagation.itm.TerrainStatistics;

/**
 * The terrain's irregularity (delta h) along a ray: worked out for receivers at some samples, ever farther apart, and
 * taken straight between them. The heights are the ray's own samples, not read anew at equal steps; of their distances
 * from the line through them the two deciles are found by counting how many exceed a guess, in plain integers that the
 * compiler puts into vectors.
 *
 * <p>An approximation: a model's irregularity counts samples and moves by about a percent from one sample to the next
 * anyway.
 */
final class RayIrregularity {
    /** Paths of fewer samples are looked at one by one: there are few of them, and each sample counts. */
    private static final int FIRST = 36;

    /**
     * Receivers with at least so many samples before them may be asked for: wherever their own samples begin, the ray
     * is known to the first.
     */
    static final int LEAST = FIRST + Receiver.MOST_OWN + 1;

    private static final double GROWTH = 1.06;
    /** Units of a height in a metre: a sum of a height on Earth and a line's stays within 31 bits. */
    private static final double UNITS_PER_METER = 1 << 14;

    private static final double TENTH = 0.1;
    /** A tenth of normally distributed values are this many deviations above the mean: a first guess. */
    private static final double NORMAL_DECILE = 1.28;

    /** Half of the window about the last decile, as a share of the range between both. */
    private static final double WINDOW = 0.03;
    /** A window with more samples than this is narrowed. */
    private static final double MANY = 6;

    private final double stepMeters;
    private final double samplesPerMeter;
    private final double mastSiteMeters;
    private final double receiverSiteMeters;
    private final int[] numbers;
    private final int[] knotBefore;
    private final double[] values;
    /** Change by sample from a knot on. */
    private final double[] slopes;

    private final int[] heights;
    private final int[] sampleNumbers;
    private final int[] residuals;
    private int knotCount;

    private double upper;
    private double lower;
    private int aboveLow;
    private int aboveHigh;

    RayIrregularity(int capacity, double stepMeters, double mastHeight, double receiverHeight) {
        this.stepMeters = stepMeters;
        this.mastSiteMeters = 15 * mastHeight;
        this.receiverSiteMeters = 15 * receiverHeight;
        this.heights = new int[capacity + 1];
        this.residuals = new int[capacity + 1];
        this.sampleNumbers = new int[capacity + 1];
        this.knotBefore = new int[capacity + 1];
        int[] all = new int[capacity + 2];
        int count = 0;
        int next = FIRST;
        for (int i = 0; i <= capacity; i++) {
            sampleNumbers[i] = i;
            if (i == next) {
                all[count++] = i;
                next = Math.max(i + 1, (int) (i * GROWTH));
            }
            knotBefore[i] = count - 1;
        }
        this.numbers = all;
        this.values = new double[count + 1];
        this.slopes = new double[count + 1];
        this.samplesPerMeter = 1 / stepMeters;
    }

    /** Takes up a ray whose horizons are prepared. */
    void begin(HeightSums sums, RayHorizons horizons, int count) {
        double[] ground = sums.values();
        for (int i = 0; i < count; i++) {
            heights[i] = (int) (ground[i] * UNITS_PER_METER);
        }
        knotCount = 0;
        upper = Double.NaN;
        int last = count - 1;
        if (last < FIRST) {
            return;
        }
        int whole = knotBefore[last];
        for (int k = 0; k <= whole; k++) {
            values[k] = compute(sums, numbers[k], horizons.steepestBefore(numbers[k]));
            if (k > 0) {
                slopes[k - 1] = (values[k] - values[k - 1]) / (numbers[k] - numbers[k - 1]);
            }
        }
        slopes[whole] = 0;
        knotCount = whole + 1;
    }

    /** delta h in metres towards a receiver with at least {@link #LEAST} samples before it. */
    double at(double distanceMeters) {
        double at = distanceMeters * samplesPerMeter;
        int knot = Math.min(knotBefore[Math.min((int) at, knotBefore.length - 1)], knotCount - 1);
        return values[knot] + (at - numbers[knot]) * slopes[knot];
    }

    /** How many samples it was worked out at. */
    int knotCount() {
        return knotCount;
    }

    /** Number of one of those samples. */
    int knotNumber(int knot) {
        return numbers[knot];
    }

    private double compute(HeightSums sums, int last, int horizon) {
        double distance = last * stepMeters;
        double from = Math.min(mastSiteMeters, TENTH * horizon * stepMeters);
        double to = distance - Math.min(receiverSiteMeters, TENTH * distance / 2);
        int first = (int) Math.ceil(from / stepMeters);
        int end = (int) (to / stepMeters);
        int count = end - first + 1;
        double centre = 0.5 * (first + end);
        double slope = sums.moment(first, end, centre) * 12 / ((double) count * ((double) count * count - 1));
        double mean = sums.sum(first, end) / count;
        int rise = (int) Math.rint(slope * UNITS_PER_METER);
        subtractLine(first, end + 1, rise);
        int base = (int) (mean * UNITS_PER_METER - rise * centre);
        double range = findDeciles(first, end + 1, base);
        return TerrainStatistics.ofUnlimitedPath(range / UNITS_PER_METER, to - from);
    }

    private void subtractLine(int first, int end, int rise) {
        for (int i = first; i < end; i++) {
            residuals[i] = heights[i] - rise * sampleNumbers[i];
        }
    }

    private double findDeciles(int first, int end, int base) {
        double tenth = TENTH * (end - first);
        if (Double.isNaN(upper)) {
            guess(first, end, base);
        }
        double margin = Math.max(2, WINDOW * (upper - lower));
        upper = exceeded(first, end, base + upper, margin, tenth) - base;
        lower = exceeded(first, end, base + lower, margin, end - first - tenth) - base;
        return upper - lower;
    }

    private void guess(int first, int end, int base) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            double residual = residuals[i] - (double) base;
            sum += residual * residual;
        }
        upper = NORMAL_DECILE * Math.sqrt(sum / (end - first));
        lower = -upper;
    }

    /** What so many of the residuals exceed, between the two next by a straight line. */
    private double exceeded(int first, int end, double guess, double margin, double wanted) {
        double low = guess - margin;
        double high = guess + margin;
        count(first, end, (int) low, (int) high);
        double above = aboveLow;
        double beyond = aboveHigh;
        double width = 2 * margin;
        while (above < wanted) {
            high = low;
            beyond = above;
            width *= 2;
            low -= width;
            count(first, end, (int) low, (int) low);
            above = aboveLow;
        }
        while (beyond >= wanted) {
            low = high;
            above = beyond;
            width *= 2;
            high += width;
            count(first, end, (int) high, (int) high);
            beyond = aboveHigh;
        }
        while (above - beyond > MANY && high - low > 4) {
            double middle = low + (high - low) * (above - wanted) / (above - beyond);
            double half = (high - low) * MANY / (above - beyond) / 2;
            double l = Math.max(low, middle - half);
            double h = Math.min(high, middle + half);
            count(first, end, (int) l, (int) h);
            if (aboveLow < wanted) {
                high = l;
                beyond = aboveLow;
            } else if (aboveHigh >= wanted) {
                low = h;
                above = aboveHigh;
            } else {
                low = l;
                above = aboveLow;
                high = h;
                beyond = aboveHigh;
            }
        }
        return low + (high - low) * (above - wanted) / (above - beyond);
    }

    /** Numbers of residuals above either end of a window: each leaves the sign bit of a difference. */
    private void count(int first, int end, int low, int high) {
        int one = 0;
        int other = 0;
        for (int i = first; i < end; i++) {
            int residual = residuals[i];
            one += (low - residual) >>> 31;
            other += (high - residual) >>> 31;
        }
        aboveLow = one;
        aboveHigh = other;
    }
}
