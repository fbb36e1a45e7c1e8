package org.dakal.coverage.kernel;

/**
 * Heights of a ray with a receiver's own behind a sample, and their running sums: plain and weighted with their number. Heights
 * are counted from the mast's ground, which keeps the sums small and their differences exact enough.
 */
final class HeightSums {
    private final double[] values;
    /** Sums over all samples before a number. */
    private final double[] sums;

    private final double[] weightedSums;
    private double reference;
    private double lowest;
    private double highest;
    private int receiver;
    private double hidden;

    HeightSums(int capacity) {
        values = new double[capacity + 1];
        sums = new double[capacity + 2];
        weightedSums = new double[capacity + 2];
    }

    /** Takes up the known samples of a ray. */
    void begin(double[] ground, int count) {
        reference = count == 0 ? 0 : ground[0];
        lowest = 0;
        highest = 0;
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double height = ground[i] - reference;
            values[i] = height;
            sums[i] = sum;
            weightedSums[i] = weighted;
            sum += height;
            weighted += height * i;
            lowest = Math.min(lowest, height);
            highest = Math.max(highest, height);
        }
        sums[count] = sum;
        weightedSums[count] = weighted;
    }

    /** Puts a receiver's ground behind sample number - 1, above sea level. */
    void setReceiver(int number, double groundMeters) {
        receiver = number;
        hidden = values[number];
        values[number] = groundMeters - reference;
    }

    /** Gives the ray its own sample back. */
    void unsetReceiver() {
        values[receiver] = hidden;
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
        return last < receiver ? sums[last + 1] - sums[first] : sums[receiver] - sums[first] + values[receiver];
    }

    /** Sum of height times (number - centre). */
    double moment(int first, int last, double centre) {
        if (last < receiver) {
            return weightedSums[last + 1] - weightedSums[first] - centre * (sums[last + 1] - sums[first]);
        }
        return weightedSums[receiver]
                - weightedSums[first]
                - centre * (sums[receiver] - sums[first])
                + values[receiver] * (receiver - centre);
    }
}
