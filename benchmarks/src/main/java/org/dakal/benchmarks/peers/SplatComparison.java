package org.dakal.benchmarks.peers;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;

/**
 * SPLAT!'s path losses beside Dakal's, ITM against ITM on the bench terrain. Usage:
 * {@code SplatComparison LOSSES.txt STRIDE CPU_SECONDS LOADING_CPU_SECONDS RESULT.json}. The third is what SPLAT! took
 * for the whole job and the fourth what it takes for none of it; their difference is set against Dakal's CPU time after
 * warm-up with terrain in memory. Cells are counted alike: those within the radius that got a loss.
 */
public final class SplatComparison {
    /** Cells with the area of SPLAT!'s at the mast, 3" x 3" at 34.5 N: 92.5 m x 76.5 m. */
    static final double CELL_METERS_AT_3_ARC_SECONDS = 84;

    private static final int SAMPLE_COUNT = 20_000;
    private static final long SEED = 1;

    private final Terrain terrain;
    private final MapProjection projection = new MapProjection(32639);
    private final Mast mast;
    private final LossPoints splat;

    private SplatComparison(LossPoints splat, int stride) {
        this.splat = splat;
        double cellMeters = CELL_METERS_AT_3_ARC_SECONDS * stride / 3;
        this.terrain = BenchTerrain.load(stride, SplatInput.RADIUS_METERS, cellMeters);
        Coordinate place = BenchTerrain.mast();
        this.mast = new Mast(
                place.x,
                place.y,
                SplatInput.MAST_HEIGHT_METERS,
                SplatInput.FREQUENCY_MHZ,
                SplatInput.RADIUS_METERS,
                "itm");
    }

    /** Prints the figures and writes them as JSON. */
    public static void main(String[] args) throws IOException {
        int stride = Integer.parseInt(args[1]);
        double splatCpuSeconds = Double.parseDouble(args[2]) - Double.parseDouble(args[3]);
        SplatComparison comparison = new SplatComparison(LossPoints.read(Path.of(args[0])), stride);
        ObjectNode node = new JsonMapper().createObjectNode();
        comparison.run(stride, splatCpuSeconds, node);
        Files.writeString(Path.of(args[4]), node.toPrettyString() + "\n");
    }

    private void run(int stride, double splatCpuSeconds, ObjectNode node) {
        PrintStream out = System.out;
        MeasuredFootprint dakal = MeasuredFootprint.of(terrain, mast);
        double splatSpeed = splat.size() / splatCpuSeconds;
        double ratio = dakal.cellsPerCpuSecond() / splatSpeed;
        out.printf(Locale.ROOT, "%d\": 30 km around one mast of 50 m, 900 MHz, ITM, one thread%n", stride);
        speed(out, "SPLAT!", splat.size(), splatCpuSeconds);
        speed(out, "Dakal", dakal.cellCount(), dakal.cpuSeconds());
        out.printf(Locale.ROOT, "  CPU ratio: Dakal does %.1f times the cells per CPU second%n", ratio);
        node.put("arcSeconds", stride)
                .put("splatCellCount", splat.size())
                .put("splatCpuSeconds", splatCpuSeconds)
                .put("splatCellsPerCpuSecond", splatSpeed)
                .put("dakalCellCount", dakal.cellCount())
                .put("dakalCpuSeconds", dakal.cpuSeconds())
                .put("dakalRoundCount", dakal.roundCount())
                .put("dakalCellsPerCpuSecond", dakal.cellsPerCpuSecond())
                .put("cpuRatio", ratio);
        differences(dakal.matrix(), out, node);
    }

    private static void speed(PrintStream out, String name, long cells, double seconds) {
        out.printf(
                Locale.ROOT, "  %-7s %8d cells in %8.3f CPU s: %9.0f cells/s%n", name, cells, seconds, cells / seconds);
    }

    private void differences(PathLossMatrix matrix, PrintStream out, ObjectNode node) {
        double[] dakal = new double[splat.size()];
        for (int i = 0; i < dakal.length; i++) {
            Coordinate at = place(i);
            dakal[i] = nearest(matrix, at);
        }
        tell("maps", "SPLAT!'s map against Dakal's", LossDifference.of(splat.lossesDb(), dakal), out, node);

        int[] sample =
                new SplittableRandom(SEED).ints(SAMPLE_COUNT, 0, splat.size()).toArray();
        TrueLoss trueLoss = new TrueLoss(terrain, mast);
        double[] splatAt =
                Arrays.stream(sample).mapToDouble(i -> splat.lossDb(i)).toArray();
        double[] trueAt = Arrays.stream(sample)
                .mapToDouble(i -> trueAt(trueLoss, place(i)))
                .toArray();
        tell(
                "splatAgainstModel",
                "SPLAT! against the model at its own point",
                LossDifference.of(splatAt, trueAt),
                out,
                node);
        double[] dakalAt = Arrays.stream(sample).mapToDouble(i -> dakal[i]).toArray();
        double[] trueInCell = Arrays.stream(sample)
                .mapToDouble(i -> trueAt(trueLoss, centre(place(i))))
                .toArray();
        tell(
                "dakalAgainstModel",
                "Dakal against the model at its own cell",
                LossDifference.of(dakalAt, trueInCell),
                out,
                node);
    }

    private static void tell(String key, String title, LossDifference difference, PrintStream out, ObjectNode node) {
        out.printf("  %s: %s%n", title, difference.text());
        difference.into(node.putObject(key));
    }

    private Coordinate place(int i) {
        return projection.toGrid(splat.latitudeDegrees(i), splat.longitudeDegrees(i));
    }

    private double trueAt(TrueLoss trueLoss, Coordinate at) {
        return trueLoss.atDb(at.x, at.y);
    }

    private Coordinate centre(Coordinate at) {
        CellGrid grid = terrain.grid();
        return new Coordinate(grid.xMeters(grid.columnAt(at.x)), grid.yMeters(grid.rowAt(at.y)));
    }

    private double nearest(PathLossMatrix matrix, Coordinate at) {
        int row = terrain.grid().rowAt(at.y);
        int column = terrain.grid().columnAt(at.x);
        if (!matrix.window().contains(row, column)) {
            return Double.NaN;
        }
        float lossDb = matrix.lossDb(row, column);
        return lossDb == PathLossMatrix.OUT_OF_REACH ? Double.NaN : lossDb;
    }
}
