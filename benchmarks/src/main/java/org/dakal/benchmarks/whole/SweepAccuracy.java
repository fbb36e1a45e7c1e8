package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;

/**
 * The fast and the standard quality against the exact one, on the bench terrain or on real heights: quantiles of the
 * absolute difference over all cells, and speeds. Usage: {@code SweepAccuracy [model] [cellSizeMeters]
 * [mastHeightMeters] [frequencyMhz] [radiusKm] [terrainFolder latitude longitude]}.
 */
public final class SweepAccuracy {
    private SweepAccuracy() {}

    /** Prints one table to standard output. */
    public static void main(String[] args) throws IOException {
        String model = argument(args, 0, "itu-r-p1812");
        double cellSize = Double.parseDouble(argument(args, 1, "90"));
        double height = Double.parseDouble(argument(args, 2, "50"));
        double frequency = Double.parseDouble(argument(args, 3, "900"));
        double radius = 1000 * Double.parseDouble(argument(args, 4, "30"));
        Coordinate place = BenchTerrain.mast();
        Terrain terrain;
        if (args.length > 5) {
            double latitude = Double.parseDouble(argument(args, 6, "34.5"));
            double longitude = Double.parseDouble(argument(args, 7, "50.5"));
            MapProjection projection = new MapProjection(MapProjection.utmEpsgCode(latitude, longitude));
            place = projection.toGrid(latitude, longitude);
            terrain = BenchTerrain.around(
                    projection, place, TerrainFiles.open(TerrainFiles.find(Path.of(args[5]))), radius, cellSize);
        } else {
            terrain = BenchTerrain.load(cellSize < 60 ? 1 : 3, radius, cellSize);
        }
        Mast mast = new Mast(place.x, place.y, height, frequency, radius, model);
        System.out.printf(
                Locale.ROOT,
                "%s, cells of %.0f m, mast %.0f m, %.0f MHz, %.0f km%n",
                model,
                cellSize,
                height,
                frequency,
                radius / 1000);
        float[] exact = run(terrain, mast, Quality.EXACT);
        for (Quality quality : List.of(Quality.FAST, Quality.STANDARD)) {
            tell(run(terrain, mast, quality), exact);
        }
    }

    private static void tell(float[] losses, float[] exact) {
        double[] differences = new double[losses.length];
        int count = 0;
        int unknown = 0;
        for (int i = 0; i < losses.length; i++) {
            if (Float.isFinite(losses[i]) && Float.isFinite(exact[i])) {
                differences[count++] = Math.abs(losses[i] - exact[i]);
            } else if (Float.isFinite(exact[i])) {
                unknown++;
            }
        }
        Arrays.sort(differences, 0, count);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "  %d cells, %d known only to exact; error against exact in dB:%n   ", count, unknown);
        for (double quantile : new double[] {0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
            int at = Math.min(count - 1, (int) (quantile * count));
            out.printf(Locale.ROOT, " p%s %.3f", trim(quantile * 100), differences[at]);
        }
        out.println();
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
