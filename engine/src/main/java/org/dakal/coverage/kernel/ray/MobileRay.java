package org.dakal.coverage.kernel.ray;

import org.dakal.propagation.ehata.MobileGround;

/**
 * A ray's ground as the extended Hata model looks at it: from a receiver back to the mast, in as many even steps as the
 * path has. These are a sample's step times 1 + e, with e so small that no point lies more than half a step from its
 * sample. So point k from the mast lies k e of a step behind sample k, or before it, and its height follows from two
 * samples; sums of heights, and of heights times their numbers, follow by parts from the ray's running sums. Points
 * from the ray's last sample on are read one by one, because the receiver's own samples may lie behind it.
 *
 * <p>Heights are counted from the mast's ground, which keeps the sums small.
 */
final class MobileRay implements MobileGround {
    private static final int BLOCK_BITS = 3;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final double FIRST_MARGIN = 0.03;
    private static final double LEAST_MARGIN_METERS = 1e-6;

    private final double sampleMeters;
    private final double mastHeightMeters;
    /** Samples over the mast's ground. */
    private final double[] heights;
    /** Sums over all samples before a number: of heights, and of heights times numbers. */
    private final double[] sums;

    private final double[] weightedSums;
    /** By block of samples, with those beside it: largest slope from the mast's antenna over a flat Earth. */
    private final double[] blockSlope;
    /** By block: highest and lowest of the same samples, which no point of the block is beyond. */
    private final double[] blockTop;

    private final double[] blockBottom;
    /** By block: that of the largest slope among it and those before. */
    private final int[] steepestBlock;
    /** One over a number of steps. */
    private final double[] perSteps;

    /** For one, five and nine tenths. */
    private final RankWindow[] windows;

    private final double[] lastFound = new double[3];
    private double mastGround;
    private double receiverGround;
    private int steps;
    private double spacing;
    private double perSpacing;
    private double excess;
    /** The first point that is read one by one, those from it on, and sums over those before a number. */
    private int firstOwn;

    private final double[] own = new double[Receiver.OWN_CAPACITY + 2];
    private final double[] ownSums = new double[Receiver.OWN_CAPACITY + 3];
    private final double[] ownWeightedSums = new double[Receiver.OWN_CAPACITY + 3];

    MobileRay(double mastHeightMeters, double sampleMeters, int capacity) {
        this.mastHeightMeters = mastHeightMeters;
        this.sampleMeters = sampleMeters;
        this.heights = new double[capacity + 1];
        this.sums = new double[capacity + 1];
        this.weightedSums = new double[capacity + 1];
        int blocks = (capacity >> BLOCK_BITS) + 1;
        this.blockSlope = new double[blocks];
        this.blockTop = new double[blocks];
        this.blockBottom = new double[blocks];
        this.steepestBlock = new int[blocks];
        this.perSteps = new double[capacity + 1];
        for (int i = 1; i <= capacity; i++) {
            perSteps[i] = 1.0 / i;
        }
        this.windows = new RankWindow[] {
            new RankWindow(capacity + 1), new RankWindow(capacity + 1), new RankWindow(capacity + 1)
        };
    }

    /** Takes up a ray. */
    void begin(TerrainRay ray) {
        int count = ray.knownCount;
        mastGround = ray.ground[0];
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double height = ray.ground[i] - mastGround;
            heights[i] = height;
            sum += height;
            weighted += height * i;
            sums[i + 1] = sum;
            weightedSums[i + 1] = weighted;
        }
        int steepest = 0;
        for (int start = 0; start < count; start += BLOCK) {
            int block = start >> BLOCK_BITS;
            double slope = Double.NEGATIVE_INFINITY;
            double top = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            for (int i = Math.max(1, start - 1); i < Math.min(count, start + BLOCK + 1); i++) {
                double height = heights[i];
                slope = Math.max(slope, (height - mastHeightMeters) * perSteps[i]);
                top = Math.max(top, height);
                bottom = Math.min(bottom, height);
            }
            // The mast's own ground is at 0
            blockTop[block] = start == 0 ? Math.max(0, top) : top;
            blockBottom[block] = start == 0 ? Math.min(0, bottom) : bottom;
            blockSlope[block] = slope / sampleMeters;
            steepest = blockSlope[block] > blockSlope[steepest] ? block : steepest;
            steepestBlock[block] = steepest;
        }
    }

    /** Takes up a receiver on the ray. */
    void receive(Receiver receiver) {
        receiverGround = receiver.groundMeters;
        steps = receiver.last + 1;
        // As the point form has it, to the last bit: whole steps are counted by it
        double stepKm = receiver.distanceMeters / 1000 / steps;
        spacing = stepKm * 1000;
        perSpacing = 1 / spacing;
        double lastKm = receiver.last * sampleMeters / 1000;
        boolean isEven = Math.abs(lastKm - receiver.last * stepKm) <= EVENNESS * stepKm;
        excess = isEven ? 0 : spacing / sampleMeters - 1;
        firstOwn = receiver.rayLast;
        double sum = raySum(firstOwn);
        double weighted = rayWeightedSum(firstOwn);
        double at = heights[firstOwn];
        double before = at - heights[Math.max(0, firstOwn - 1)];
        for (int k = firstOwn; k <= steps; k++) {
            int j = k - firstOwn;
            double next = (k < receiver.last ? receiver.ownGround[j] : receiverGround) - mastGround;
            double share = k * excess;
            // Behind the last sample the receiver is not one step away
            double beside = share < 0 ? before : (next - at) / (k == receiver.last ? 1 + steps * excess : 1);
            double height = k == steps ? at : at + share * beside;
            own[j] = height;
            ownSums[j] = sum;
            ownWeightedSums[j] = weighted;
            sum += height;
            weighted += k * height;
            before = next - at;
            at = next;
        }
        ownSums[steps - firstOwn + 1] = sum;
        ownWeightedSums[steps - firstOwn + 1] = weighted;
    }

    /** Height of a point from the mast. */
    private double height(int k) {
        return k < firstOwn ? rayHeight(k) : own[k - firstOwn];
    }

    private double rayHeight(int k) {
        double at = heights[k];
        double beside = excess < 0 ? at - heights[Math.max(0, k - 1)] : heights[k + 1] - at;
        return at + k * excess * beside;
    }

    /** Sum of the points before one from the mast. */
    private double sum(int end) {
        return end < firstOwn ? raySum(end) : ownSums[end - firstOwn];
    }

    private double weightedSum(int end) {
        return end < firstOwn ? rayWeightedSum(end) : ownWeightedSums[end - firstOwn];
    }

    /** Sum of h(k) + k e (h(k + 1) - h(k)) over the k before one; for e below zero of h(k) + k e (h(k) - h(k - 1)). */
    private double raySum(int end) {
        int i = excess < 0 ? Math.max(0, end - 1) : end;
        return sums[end] + excess * ((end - 1) * heights[i] - sums[i]);
    }

    /** This is {@link #raySum} with each term times k. */
    private double rayWeightedSum(int end) {
        int i = excess < 0 ? Math.max(0, end - 1) : end;
        double square = (end - 1.0) * (end - 1);
        double sum = excess < 0 ? -sums[i] : sums[i];
        return weightedSums[end] + excess * (square * heights[i] - 2 * weightedSums[i] + sum);
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public double stepMeters() {
        return spacing;
    }

    @Override
    public int stepsIn(double distanceKm) {
        return (int) (distanceKm * 1000 * perSpacing + EVENNESS);
    }

    @Override
    public double groundMeters(int i) {
        return i == 0 ? receiverGround : mastGround + height(steps - i);
    }

    @Override
    public double meanGroundMeters(int from, int to) {
        return mastGround + (sum(steps - from + 1) - sum(steps - to)) * perSteps[to - from + 1];
    }

    @Override
    public double momentMeterSteps(int n) {
        // Point i from the mobile is k = steps - i
        int first = steps - n + 1;
        double inner = (steps - 0.5 * n) * (sum(steps) - sum(first)) - (weightedSum(steps) - weightedSum(first));
        return inner + 0.5 * (height(first - 1) - height(steps)) * (0.5 * n);
    }

    @Override
    public double exceededMeters(int count, int tenths) {
        int number = tenths / 4;
        RankWindow window = windows[number];
        double margin = Math.max(LEAST_MARGIN_METERS, FIRST_MARGIN * Math.abs(lastFound[0] - lastFound[2]));
        window.open(lastFound[number], margin);
        int rank = MobileGround.rank(count, tenths);
        do {
            window.clear();
            offer(window, steps + 1 - count);
        } while (!window.holds(rank));
        double found = window.largest(rank);
        lastFound[number] = found;
        // The mobile's own ground to the last bit, with which it is compared
        return found == own[steps - firstOwn] ? receiverGround : mastGround + found;
    }

    /** Offers all points from one on, whole blocks without a look at them where they lie on one side. */
    private void offer(RankWindow window, int first) {
        double top = window.top();
        double floor = window.floor();
        for (int k = Math.max(first, firstOwn); k <= steps; k++) {
            window.offer(own[k - firstOwn]);
        }
        int k = first;
        while (k < firstOwn) {
            int block = k >> BLOCK_BITS;
            int end = Math.min(firstOwn, (block + 1) << BLOCK_BITS);
            if (blockBottom[block] > top) {
                window.count(end - k);
            } else if (blockTop[block] >= floor && excess < 0) {
                for (int i = k; i < end; i++) {
                    window.offer(heights[i] + i * excess * (heights[i] - heights[Math.max(0, i - 1)]));
                }
            } else if (blockTop[block] >= floor) {
                for (int i = k; i < end; i++) {
                    window.offer(heights[i] + i * excess * (heights[i + 1] - heights[i]));
                }
            }
            k = end;
        }
    }

    @Override
    public int commonHorizon(double baseMeters, double mobileMeters, double curvaturePerMeter) {
        double base = baseMeters - mastGround;
        double mobile = mobileMeters - mastGround;
        double bend = 0.5 * curvaturePerMeter;
        int horizon = horizonOfBase(base, mobile, bend);
        return horizon == 0 || isHiddenFromMobile(horizon, mobile, bend) ? 0 : steps - horizon;
    }

    /** The point from the mast that its antenna sees steepest, 0 when that is the mobile. */
    private int horizonOfBase(double base, double mobile, double bend) {
        double steepest = slope(mobile - base, steps, bend);
        int horizon = 0;
        for (int k = steps - 1; k >= Math.max(1, firstOwn); k--) {
            double slope = slope(own[k - firstOwn] - base, k, bend);
            if (slope > steepest) {
                steepest = slope;
                horizon = k;
            }
        }
        if (firstOwn < 2) {
            return horizon;
        }
        int lastBlock = (firstOwn - 1) >> BLOCK_BITS;
        int likely = steepestBlock[lastBlock];
        for (int turn = lastBlock + 1; turn >= 0; turn--) {
            // The likely one first, so that few others can matter
            int block = turn > lastBlock ? likely : turn;
            int start = block << BLOCK_BITS;
            if (turn == likely || blockSlope[block] - bend * Math.max(0, start - 1) * sampleMeters < steepest) {
                continue;
            }
            for (int k = Math.min(firstOwn, start + BLOCK) - 1; k >= Math.max(1, start); k--) {
                double slope = slope(rayHeight(k) - base, k, bend);
                if (slope > steepest || (slope == steepest && k > horizon)) {
                    steepest = slope;
                    horizon = k;
                }
            }
        }
        return horizon;
    }

    /** True when the mobile sees another point steeper than one; of equally steep ones it takes the nearer. */
    private boolean isHiddenFromMobile(int horizon, double mobile, double bend) {
        double steepest = slope(height(horizon) - mobile, steps - horizon, bend);
        for (int k = steps - 1; k >= Math.max(1, firstOwn); k--) {
            if (hides(k, own[k - firstOwn] - mobile, horizon, steepest, bend)) {
                return true;
            }
        }
        for (int end = firstOwn; end > 1; end = (end - 1) & -BLOCK) {
            int start = Math.max(1, (end - 1) & -BLOCK);
            int nearest = steps - end + 1;
            double top = blockTop[start >> BLOCK_BITS] - mobile;
            double bound = top * perSpacing * perSteps[top > 0 ? nearest : steps - start] - bend * nearest * spacing;
            for (int k = end - 1; bound >= steepest && k >= start; k--) {
                if (hides(k, rayHeight(k) - mobile, horizon, steepest, bend)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hides(int k, double rise, int horizon, double steepest, double bend) {
        double slope = slope(rise, steps - k, bend);
        return k > horizon ? slope >= steepest : k < horizon && slope > steepest;
    }

    /** Elevation of a point so many steps away and so much higher. */
    private double slope(double rise, int stepsAway, double bend) {
        return rise * perSpacing * perSteps[stepsAway] - bend * stepsAway * spacing;
    }
}
