package org.dakal.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.SweepArea;
import org.dakal.coverage.kernel.WindowWork;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.terrain.LandCoverCatalog;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One mast's path loss, 30 km around, 900 MHz, 50 m mast, one thread, no I/O. {@code cells} in the state's print gives
 * the work of one operation; cells per second are that times the score.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class FootprintBenchmark {
    private static final double RADIUS_METERS = 30_000;

    @Param({"itu-r-p1812"})
    public String model = "itu-r-p1812";

    @Param({"fast", "standard"})
    public String quality = "standard";

    /** "rugged" is the bench terrain, "hills" the same with heights divided by ten, "flat" by a hundred. */
    @Param({"rugged", "hills", "flat"})
    public String ground = "rugged";

    /** "mixed" is every class of P.1812's own table by turns, in squares of about 1 km. */
    @Param({"none", "mixed"})
    public String landCover = "none";

    /** Cell size in metres, near that of 3 and 1 arc-seconds. */
    @Param({"90", "30"})
    public int cellSizeMeters = 90;

    private Terrain terrain = new Terrain(BenchWorlds.NOTHING, null);
    private CellWindow window = CellWindow.EMPTY;
    private Coordinate mast = new Coordinate();
    private float[] lossDb = {};
    private PathLossModel pathLossModel = PropagationModels.all().get(0);
    private RadioLink link = RadioLink.of(900, 50, 1.5);

    @Setup
    public void setup() {
        terrain = BenchTerrain.load(cellSizeMeters == 30 ? 1 : 3, RADIUS_METERS, cellSizeMeters);
        if (!ground.equals("rugged")) {
            float[] values = terrain.ground().values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] /= ground.equals("hills") ? 10 : 100;
            }
            terrain = new Terrain(new ElevationRaster(terrain.grid(), values), null);
        }
        if (landCover.equals("mixed")) {
            terrain = new Terrain(terrain.ground(), mixed(terrain.grid(), 1000 / cellSizeMeters));
        }
        mast = BenchTerrain.mast();
        window = terrain.grid().windowAround(mast.x, mast.y, RADIUS_METERS);
        lossDb = Sweep.allocate(window);
        pathLossModel = PropagationModels.find(model).orElseThrow();
        System.err.println("cells: " + footprint());
    }

    private static ClutterRaster mixed(CellGrid grid, int cellsOfSquare) {
        List<ClutterClass> classes = LandCoverCatalog.ITU.classes();
        byte[] codes = new byte[grid.cellCount()];
        for (int cell = 0; cell < codes.length; cell++) {
            int square = grid.columnOf(cell) / cellsOfSquare + 3 * (grid.rowOf(cell) / cellsOfSquare);
            codes[cell] = (byte) classes.get(square % classes.size()).code();
        }
        return new ClutterRaster(grid, codes, null, classes);
    }

    @Benchmark
    public int footprint() {
        SweepArea area = new SweepArea(terrain, window, mast.x, mast.y, RADIUS_METERS);
        WindowWork work = ModelLoops.work(pathLossModel, link, area, quality.equals("fast"));
        return work.sweep().sweep(0, work.unitCount(), lossDb);
    }
}
