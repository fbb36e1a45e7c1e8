package org.dakal.tools.reports.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis: values to places on the drawing.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above low
 * @param from place of the low value
 * @param to place of the high value
 */
public record Scale(double low, double high, double from, double to) {
    /** Where a value stands on the drawing. */
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round values inside the axis, at most so many of them: steps of 1, 2 or 5 times a power of ten. */
    public List<Double> ticks(int most) {
        double step = step(most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Decimals that tell the ticks apart. */
    public int tickDecimals(int most) {
        return Math.max(0, (int) -Math.floor(Math.log10(step(most)) + 1e-9));
    }

    private double step(int most) {
        double rough = (high - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
