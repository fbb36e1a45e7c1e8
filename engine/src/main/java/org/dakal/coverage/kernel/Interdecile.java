package org.dakal.coverage.kernel;

import org.dakal.propagation.itm.TerrainLine;

/**
 * Interdecile range of the heights of a path about their line, as the Irregular Terrain Model counts it: read at equal steps, at
 * most 245 of them. The two deciles are found among the few values beyond a guess: the last receiver's, and less if that was
 * too bold. The guess changes nothing but the work.
 */
final class Interdecile {
    private static final int MOST = 245;

    private final double[] samples = new double[MOST];
    private final double[] candidates = new double[MOST + 1];
    private double upperGuess;
    private double lowerGuess;

    /**
     * The range in metres.
     *
     * @param heights of the ray, the receiver's own at last
     * @param last number of the receiver
     * @param start where the first is read
     * @param end where the last is read, at most last
     * @param decile a tenth of their number, rounded up; they are 10 decile - 5
     */
    double rangeMeters(double[] heights, int last, double start, double end, int decile) {
        int count = 10 * decile - 5;
        read(heights, last, start, (end - start) / (count - 1), count);
        double margin = 0.02 * (upperGuess + lowerGuess);
        double upper = decileth(count, decile, upperGuess, margin);
        for (int i = 0; i < count; i++) {
            samples[i] = -samples[i];
        }
        double lower = decileth(count, decile, lowerGuess, margin);
        upperGuess = upper;
        lowerGuess = lower;
        return upper + lower;
    }

    /** Reads the samples and takes their line off. */
    private void read(double[] heights, int last, double start, double stride, int count) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < count; i++) {
            double at = start + i * stride;
            int before = Math.min((int) at, last - 1);
            double value = heights[before] + (at - before) * (heights[before + 1] - heights[before]);
            samples[i] = value;
            sum += value;
            weighted += i * value;
        }
        int length = count - 1;
        double centre = 0.5 * length;
        double half = (samples[0] + samples[length]) / 2;
        double moment = weighted - centre * sum - (samples[length] - samples[0]) / 2 * centre;
        double slope = TerrainLine.slope(moment, length);
        double atStart = (sum - half) / length - slope * centre;
        for (int i = 0; i < count; i++) {
            samples[i] -= atStart + i * slope;
        }
    }

    /** The decile-th largest sample. */
    private double decileth(int count, int decile, double guess, double margin) {
        double room = margin;
        int found = collect(count, guess - room);
        while (found < decile) {
            room = room > 0 ? 4 * room : 1e-3 + 0.1 * Math.abs(guess);
            found = collect(count, room > 1e6 ? Double.NEGATIVE_INFINITY : guess - room);
        }
        return largest(found, decile);
    }

    /** Gathers the samples above a threshold. */
    private int collect(int count, double threshold) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            double value = samples[i];
            candidates[found] = value;
            found += value >= threshold ? 1 : 0;
        }
        return found;
    }

    /** The rank-th largest of the first candidates, by Hoare's selection. */
    private double largest(int count, int rank) {
        int from = 0;
        int to = count - 1;
        int wanted = rank - 1;
        while (from < to) {
            double pivot = candidates[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (candidates[i] > pivot) {
                    i++;
                }
                while (candidates[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = candidates[i];
                    candidates[i] = candidates[j];
                    candidates[j] = swap;
                    i++;
                    j--;
                }
            }
            if (wanted <= j) {
                to = j;
            } else if (wanted >= i) {
                from = i;
            } else {
                break;
            }
        }
        return candidates[wanted];
    }
}
