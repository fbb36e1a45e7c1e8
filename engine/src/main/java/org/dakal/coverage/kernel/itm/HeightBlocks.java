package org.dakal.coverage.kernel.itm;

/** Lowest and highest of each few samples of a ray. */
final class HeightBlocks {
    private final int bits;
    private final double[] highest;
    private final double[] lowest;

    /** Blocks of two to the power of bits. */
    HeightBlocks(int bits, int capacity) {
        this.bits = bits;
        this.highest = new double[(capacity >> bits) + 1];
        this.lowest = new double[(capacity >> bits) + 1];
    }

    /** Takes up samples. */
    void begin(double[] values, int count) {
        for (int first = 0; first < count; first += 1 << bits) {
            double low = values[first];
            double high = low;
            int end = Math.min(count - 1, first + (1 << bits));
            for (int i = first + 1; i <= end; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            lowest[first >> bits] = low;
            highest[first >> bits] = high;
        }
    }

    /** Two to this power is the number of samples in a block. */
    int bits() {
        return bits;
    }

    /** Highest of a block's samples and the one after them: nothing between is higher. */
    double highest(int block) {
        return highest[block];
    }

    /** Lowest of them. */
    double lowest(int block) {
        return lowest[block];
    }
}
