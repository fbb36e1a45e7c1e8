package org.dakal.benchmarks.whole;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;

/**
 * The radial sweep against the per-cell exact mode on the bench terrain: quantiles of the absolute difference over all cells, and
 * both modes' speed. Usage: {@code SweepAccuracy [model] [cellSizeMeters] [mastHeightMeters] [frequencyMhz] [radiusKm]}.
 */
public final class SweepAccuracy {
    private SweepAccuracy() {}

    /** Prints one table to standard output. */
    public static void main(String[] args) {
        String model = argument(args, 0, "itu-r-p526");
        double cellSize = Double.parseDouble(argument(args, 1, "90"));
        double height = Double.parseDouble(argument(args, 2, "50"));
        double frequency = Double.parseDouble(argument(args, 3, "900"));
        double radius = 1000 * Double.parseDouble(argument(args, 4, "30"));
        Terrain terrain = BenchTerrain.load(cellSize < 60 ? 1 : 3, radius, cellSize);
        Coordinate place = BenchTerrain.mast();
        Mast mast = new Mast(place.x, place.y, height, frequency, radius, model);
        float[] fast = run(terrain, mast, Quality.FAST);
        float[] exact = run(terrain, mast, Quality.EXACT);
        double[] differences = new double[fast.length];
        int count = 0;
        for (int i = 0; i < fast.length; i++) {
            if (Float.isFinite(fast[i]) && Float.isFinite(exact[i])) {
                differences[count++] = Math.abs(fast[i] - exact[i]);
            }
        }
        Arrays.sort(differences, 0, count);
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "%s, cells of %.0f m, mast %.0f m, %.0f MHz, %.0f km: %d cells%n",
                model,
                cellSize,
                height,
                frequency,
                radius / 1000,
                count);
        for (double quantile : new double[] {0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
            int at = Math.min(count - 1, (int) (quantile * count));
            out.printf(Locale.ROOT, "  p%-5s %7.3f dB%n", trim(quantile * 100), differences[at]);
        }
    }

    private static String trim(double percent) {
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }

    private static float[] run(Terrain terrain, Mast mast, Quality quality) {
        CoverageOptions options =
                new CoverageOptions(Runtime.getRuntime().availableProcessors(), quality, RadioEnvironment.DEFAULT);
        try (CoverageEngine engine =
                new CoverageEngine(terrain, ServiceProfile.proposedDefault(), options, new InMemoryPathLossStore())) {
            float[] lossDb = engine.pathLoss(mast, ProgressListener.NONE).values();
            KernelReport report = engine.report();
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %7.2f s, %.3f million cells/s per core (cold)%n",
                    report.mode(),
                    report.computeSeconds(),
                    report.cellsPerSecondPerCore() / 1e6);
            return lossDb;
        }
    }

    private static String argument(String[] args, int index, String otherwise) {
        return index < args.length ? args[index] : otherwise;
    }
}
