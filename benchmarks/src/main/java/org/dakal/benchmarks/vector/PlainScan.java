package org.dakal.benchmarks.vector;

import org.dakal.units.FastLogs;

/** Plain Java, as the engine does it. */
final class PlainScan implements RayScan {
    @Override
    public double leastRatio(
            double[] km,
            double[] near,
            double[] far,
            double farWeight,
            double startMeters,
            double slope,
            double distanceKm,
            double limit) {
        double best = limit;
        for (int i = 0; i < km.length; i++) {
            double x = km[i];
            double height = near[i] + (far[i] - near[i]) * farWeight;
            double clearance = startMeters + slope * x - height;
            double width = x * (distanceKm - x);
            if (clearance * clearance < best * width) {
                best = clearance * clearance / width;
            }
        }
        return best;
    }

    @Override
    public void log10(double[] numbers, double[] logs) {
        for (int i = 0; i < numbers.length; i++) {
            logs[i] = FastLogs.log10(numbers[i]);
        }
    }
}
