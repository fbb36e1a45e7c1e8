package org.dakal.propagation.itm;

import java.util.Arrays;

/**
 * Straight-line fits and the irregularity of evenly spaced heights.
 *
 * <p>Source: [Alg] section 2; the way samples at the edges are counted is that of version 1.2.2.
 */
final class TerrainStatistics {
    private TerrainStatistics() {}

    /**
     * A least-squares line through part of a profile, continued to both ends.
     *
     * @param startMeters its height at the first point
     * @param endMeters its height at the last point
     */
    record Line(double startMeters, double endMeters) {}

    /**
     * Fits heights[0..intervalCount] between two distances.
     *
     * @param spacing of the heights, in the unit of the distances
     */
    static Line fit(double[] heights, int intervalCount, double spacing, double fromDistance, double toDistance) {
        int first = (int) Math.max(fromDistance / spacing, 0);
        int last = intervalCount - (int) Math.max(intervalCount - toDistance / spacing, 0);
        if (last <= first) {
            first = Math.max(first - 1, 0);
            last = intervalCount - Math.max(intervalCount - (last + 1), 0);
        }
        double length = last - first;
        double centre = first + length / 2;
        // trapezoidal weights: the two outer heights count half
        double sum = (heights[first] + heights[last]) / 2;
        double moment = (heights[last] - heights[first]) / 2 * (length / 2);
        for (int i = first + 1; i < last; i++) {
            sum += heights[i];
            moment += heights[i] * (i - centre);
        }
        double mean = sum / length;
        double slope = moment * 12 / ((length * length + 2) * length);
        return new Line(mean - slope * centre, mean + slope * (intervalCount - centre));
    }

    /** delta h: the interdecile range of the heights about their line between two distances, for an unlimited path. */
    static double irregularityMeters(
            double[] heights, int intervalCount, double spacing, double fromMeters, double toMeters) {
        double start = fromMeters / spacing;
        double end = toMeters / spacing;
        if (end - start < 2) {
            return 0;
        }
        int decile = Math.min(Math.max(4, (int) (0.1 * (end - start + 8))), 25);
        double[] samples = resample(heights, intervalCount, start, end, 10 * decile - 5);
        int last = samples.length - 1;
        Line line = fit(samples, last, 1, 0, last);
        double step = (line.endMeters() - line.startMeters()) / last;
        double onLine = line.startMeters();
        for (int i = 0; i <= last; i++) {
            samples[i] -= onLine;
            onLine += step;
        }
        Arrays.sort(samples);
        double range = samples[samples.length - decile] - samples[decile - 1];
        // [ERL79 3] inverted: what a path of this length shows is only part of the terrain's irregularity
        return range / (1 - 0.8 * Math.exp(-(toMeters - fromMeters) / 50e3));
    }

    /** Count heights at equal steps from one fractional index to another, by linear interpolation. */
    private static double[] resample(double[] heights, int intervalCount, double start, double end, int count) {
        double step = (end - start) / (count - 1);
        double[] samples = new double[count];
        int segment = (int) start;
        double past = start - segment - 1;
        for (int i = 0; i < count; i++) {
            while (past > 0 && segment + 1 < intervalCount) {
                past--;
                segment++;
            }
            samples[i] = heights[segment + 1] + (heights[segment + 1] - heights[segment]) * past;
            past += step;
        }
        return samples;
    }

    /** delta h(s) of [Alg 3.9], [ERL79 3]: the irregularity that shows over a distance. */
    static double irregularityOverMeters(double irregularityMeters, double distanceMeters) {
        return irregularityMeters * (1 - 0.8 * Math.exp(-distanceMeters / 50e3));
    }

    /** sigma_h of [Alg 3.10], [ERL79 3.6a]: deviation of the heights over a distance. */
    static double heightDeviationMeters(double irregularityOverMeters) {
        return 0.78 * irregularityOverMeters * Math.exp(-0.5 * Math.sqrt(Math.sqrt(irregularityOverMeters)));
    }
}
