package org.dakal.benchmarks.whole;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.Circumstances;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.calibration.StudyCorrection;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.LossCorrection;

/**
 * How long a large campaign takes: made-up places in a city of 20 km whose residuals are alike over a kilometre, all
 * forms on all blocks, and the rasters of a correction of a million cells. Argument: places (100000).
 */
public final class CalibrationScale {
    private static final double CITY_METERS = 20_000;
    private static final int CELLS_ACROSS = 1000;

    private CalibrationScale() {}

    public static void main(String[] args) throws Calibration.TooLittle {
        List<MeasuredPlace> places = places(args.length > 0 ? Integer.parseInt(args[0]) : 100_000);
        double begun = cpuSeconds();
        Calibration calibration = Calibration.of(places);
        double fitted = cpuSeconds();
        LossCorrection correction = StudyCorrection.of(
                calibration,
                Map.of("", "made-up"),
                new CellGrid(32639, 0, CITY_METERS, CITY_METERS / CELLS_ACROSS, CELLS_ACROSS, CELLS_ACROSS));
        double kriged = cpuSeconds();
        System.out.printf(
                "places %,d, proposed %s: all forms %.1f s of CPU, rasters of %,d cells %.1f s, largest heap %,d MB%n",
                places.size(),
                calibration.proposedForm().id(),
                fitted - begun,
                correction.shareFraction().grid().cellCount(),
                kriged - fitted,
                Runtime.getRuntime().totalMemory() >> 20);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static List<MeasuredPlace> places(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double east = random.nextDouble(CITY_METERS);
            double north = random.nextDouble(CITY_METERS);
            double km = Math.max(0.1, Math.hypot(east - CITY_METERS / 2, north - CITY_METERS / 2) / 1000);
            double wave = 8 * Math.sin(east / 500) * Math.cos(north / 500);
            double residual = 10 - 5 * Math.log10(km) + wave + 3 * random.nextGaussian();
            places.add(new MeasuredPlace(
                    0,
                    0,
                    east,
                    north,
                    km,
                    120,
                    120 + residual,
                    MeasuredPlace.ONE_LOCAL_MEAN,
                    1,
                    false,
                    new Circumstances("", "", "", "", 30, Double.NaN)));
        }
        return places;
    }
}
