package org.dakal.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.SweepArea;
import org.dakal.coverage.kernel.WindowWork;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
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

    /** "rugged" is the bench terrain, "flat" the same with heights divided by a hundred. */
    @Param({"rugged", "flat"})
    public String ground = "rugged";

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
        if (ground.equals("flat")) {
            float[] values = terrain.ground().values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] /= 100;
            }
            terrain = new Terrain(new ElevationRaster(terrain.grid(), values), null);
        }
        mast = BenchTerrain.mast();
        window = terrain.grid().windowAround(mast.x, mast.y, RADIUS_METERS);
        lossDb = Sweep.allocate(window);
        pathLossModel = PropagationModels.find(model).orElseThrow();
        System.err.println("cells: " + footprint());
    }

    @Benchmark
    public int footprint() {
        SweepArea area = new SweepArea(terrain, window, mast.x, mast.y, RADIUS_METERS);
        WindowWork work = ModelLoops.work(pathLossModel, link, area, quality.equals("fast"));
        return work.sweep().sweep(0, work.unitCount(), lossDb);
    }
}
