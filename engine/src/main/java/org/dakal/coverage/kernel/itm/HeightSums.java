package org.dakal.coverage.kernel.itm;

import org.dakal.coverage.kernel.ray.Receiver;

/**
 * Heights of a ray with a receiver's own behind a sample, and their running sums: plain and weighted with their number.
 * Heights are counted from the mast's ground, which keeps the sums small and their differences exact enough.
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
    private ItmReceiver receiver = ItmReceiver.NONE;
    private int firstOwn;
    private final double[] hidden = new double[Receiver.MOST_OWN + 1];

    HeightSums(int capacity) {
        values = new double[capacity + 1];
        sums = new double[capacity + 2];
        weightedSums = new double[capacity + 2];
        smallBlocks = new HeightBlocks(SMALL_BITS, capacity);
        largeBlocks = new HeightBlocks(LARGE_BITS, capacity);
    }

    /** Takes up the known samples of a ray; the first few of them also in blocks. */
    void begin(double[] ground, int count, int countInBlocks) {
        firstOwn = count;
        reference = count == 0 ? 0 : ground[0];
        double sum = 0;
        double weighted = 0;
        double low = 0;
        double high = 0;
        for (int i = 0; i < count; i++) {
            double height = ground[i] - reference;
            values[i] = height;
            sums[i] = sum;
            weightedSums[i] = weighted;
            low = Math.min(low, height);
            high = Math.max(high, height);
            sum += height;
            weighted += height * i;
        }
        sums[count] = sum;
        weightedSums[count] = weighted;
        lowest = low;
        highest = high;
        smallBlocks.begin(values, Math.min(count, countInBlocks));
        largeBlocks.begin(values, Math.min(count, countInBlocks));
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
    void setReceiver(ItmReceiver next) {
        receiver = next;
        firstOwn = next.firstOwn;
    }

    /** Writes the receiver's own heights into {@link #values}, for one who reads them all. */
    void install() {
        int count = receiver.last - firstOwn + 1;
        System.arraycopy(values, firstOwn, hidden, 0, count);
        System.arraycopy(receiver.heights, 0, values, firstOwn, count);
    }

    /** Gives the ray its own samples back. */
    void uninstall() {
        System.arraycopy(hidden, 0, values, firstOwn, receiver.last - firstOwn + 1);
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
        return number < firstOwn ? values[number] : receiver.height(number);
    }

    /** Heights of the ray; not to be written. */
    double[] values() {
        return values;
    }

    /** Sum of heights first to last; none where last is before first. */
    double sum(int first, int last) {
        return last < first ? 0 : sumBefore(last + 1) - sumBefore(first);
    }

    /** Sum of height times (number - centre). */
    double moment(int first, int last, double centre) {
        return last < first
                ? 0
                : weightedSumBefore(last + 1)
                        - weightedSumBefore(first)
                        - centre * (sumBefore(last + 1) - sumBefore(first));
    }

    private double sumBefore(int number) {
        return number <= firstOwn ? sums[number] : sums[firstOwn] + receiver.sumBefore(number);
    }

    private double weightedSumBefore(int number) {
        return number <= firstOwn ? weightedSums[number] : weightedSums[firstOwn] + receiver.weightedSumBefore(number);
    }
}
