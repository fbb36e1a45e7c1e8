package org.dakal.coverage.kernel.ray;

import java.util.Arrays;

/**
 * Finds the value of a rank, counted from the largest, among values offered one by one, when it is known roughly:
 * values above a window are counted, those in it kept. Where the rank does not lie in the window, that moves on towards
 * it and the values are offered again.
 */
public final class RankWindow {
    private static final double WIDENING = 4;
    private static final int FEW = 24;

    private final double[] kept;
    private double top;
    private double floor;
    private int above;
    private int keptCount;
    private boolean isFound;

    public RankWindow(int mostValues) {
        kept = new double[mostValues + 1];
    }

    /** Opens the window around a guess. */
    public void open(double guess, double margin) {
        top = guess + margin;
        floor = guess - margin;
        isFound = false;
    }

    /** Values above it are only counted. */
    public double top() {
        return top;
    }

    /** Values below it are not wanted. */
    public double floor() {
        return floor;
    }

    /** Forgets what was offered, unless the rank is found: then nothing more is wanted. */
    public void clear() {
        if (!isFound) {
            above = 0;
            keptCount = 0;
        }
    }

    /** Offers values known to be above the window, without naming them. */
    public void count(int valuesAbove) {
        above += valuesAbove;
    }

    /** Offers a value. */
    public void offer(double value) {
        if (value >= floor) {
            if (value > top) {
                above++;
            } else {
                kept[keptCount++] = value;
            }
        }
    }

    /** True when the rank lies in the window, which closes; else the window has moved. */
    public boolean holds(int rank) {
        if (isFound) {
            return true;
        }
        if (above >= rank) {
            double width = top - floor;
            floor = top;
            top += WIDENING * width;
            return false;
        }
        if (above + keptCount < rank) {
            double width = top - floor;
            top = floor;
            floor -= WIDENING * width;
            return false;
        }
        isFound = true;
        floor = Double.POSITIVE_INFINITY;
        top = Double.POSITIVE_INFINITY;
        return true;
    }

    /** The value of the rank, which must lie in the window. */
    public double largest(int rank) {
        int wanted = rank - above;
        if (keptCount > FEW) {
            Arrays.sort(kept, 0, keptCount);
            return kept[keptCount - wanted];
        }
        for (int i = 1; i < keptCount; i++) {
            double value = kept[i];
            int j = i - 1;
            while (j >= 0 && kept[j] < value) {
                kept[j + 1] = kept[j];
                j--;
            }
            kept[j + 1] = value;
        }
        return kept[wanted - 1];
    }
}
