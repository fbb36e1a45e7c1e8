package org.dakal.coverage.kernel;

/**
 * Heights of a ray with a receiver's own behind a sample, and their running sums: plain and weighted with their number. Heights
 * are counted from the mast's ground, which keeps the sums small and their differences exact enough.
 */
final class HeightSums {
    /** Samples of a small and of a large block, as powers of two. */
    static final int SMALL_BITS = 2;

    static final int LARGE_BITS = 4;
    /** No two heights on Earth differ by more. */
    static final double MOST_METERS = 20_000;

    static final HeightSums NONE = new HeightSums(0);

    private final double[] values;
    /** Sums over all samples before a number. */
    private final double[] sums;

    private final double[] weightedSums;
    private final HeightBlocks smallBlocks;
    private final HeightBlocks largeBlocks;
    private double reference;
    private double lowest;
    private double highest;
    private int receiver;
    private int firstOwn;
    private final double[] hidden = new double[Receiver.MOST_OWN + 1];

    HeightSums(int capacity) {
        values = new double[capacity + 1];
        sums = new double[capacity + 2];
        weightedSums = new double[capacity + 2];
        smallBlocks = new HeightBlocks(SMALL_BITS, capacity);
        largeBlocks = new HeightBlocks(LARGE_BITS, capacity);
    }

    /** Takes up the known samples of a ray. */
    void begin(double[] ground, int count) {
        reference = count == 0 ? 0 : ground[0];
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double height = ground[i] - reference;
            values[i] = height;
            sums[i] = sum;
            weightedSums[i] = weighted;
            sum += height;
            weighted += height * i;
        }
        sums[count] = sum;
        weightedSums[count] = weighted;
        smallBlocks.begin(values, count);
        largeBlocks.begin(values, count);
        lowest = largeBlocks.lowest();
        highest = largeBlocks.highest();
    }

    /** Bounds of the ray's own samples, in blocks that hold a few values read every so many samples. */
    HeightBlocks blocks(double samplesPerValue) {
        return samplesPerValue > 2 ? largeBlocks : smallBlocks;
    }

    /** First sample that is the receiver's and not the ray's. */
    int firstOwn() {
        return firstOwn;
    }

    /** Puts a receiver's own samples and ground behind the last one of the ray. */
    void setReceiver(Receiver asked) {
        receiver = asked.last + 1;
        firstOwn = asked.rayLast + 1;
        for (int i = firstOwn; i < receiver; i++) {
            hidden[i - firstOwn] = values[i];
            values[i] = asked.ownGround[i - firstOwn] - reference;
        }
        hidden[receiver - firstOwn] = values[receiver];
        values[receiver] = asked.groundMeters - reference;
    }

    /** Gives the ray its own samples back. */
    void unsetReceiver() {
        System.arraycopy(hidden, 0, values, firstOwn, receiver - firstOwn + 1);
    }

    /** What heights are counted from, above sea level. */
    double referenceMeters() {
        return reference;
    }

    /** Lowest sample above sea level. */
    double lowestMeters() {
        return reference + lowest;
    }

    /** Highest sample above sea level. */
    double highestMeters() {
        return reference + highest;
    }

    double at(int number) {
        return values[number];
    }

    /** All heights; not to be written. */
    double[] values() {
        return values;
    }

    /** Sum of heights first to last; none where last is before first. */
    double sum(int first, int last) {
        int end = Math.min(last + 1, firstOwn);
        double sum = first < end ? sums[end] - sums[first] : 0;
        for (int i = Math.max(first, firstOwn); i <= last; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Sum of height times (number - centre). */
    double moment(int first, int last, double centre) {
        int end = Math.min(last + 1, firstOwn);
        double moment = first < end ? weightedSums[end] - weightedSums[first] - centre * (sums[end] - sums[first]) : 0;
        for (int i = Math.max(first, firstOwn); i <= last; i++) {
            moment += values[i] * (i - centre);
        }
        return moment;
    }
}
