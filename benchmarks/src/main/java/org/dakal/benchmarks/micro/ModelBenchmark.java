package org.dakal.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.SweepArea;
import org.dakal.coverage.kernel.WindowWork;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.locationtech.jts.geom.Coordinate;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Every model of the catalogue on the bench terrain, 3", 30 km around, 900 MHz, 50 m mast, one thread: {@code cells} in
 * cells a second along rays ("fast"), the whole footprint or for slow models some of its rays, and {@code link} in
 * links a second from point to point, profiles of all lengths to 30 km cut out beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ModelBenchmark {
    private static final double RADIUS_METERS = 30_000;
    private static final double CELL_METERS = 90;
    private static final int LINKS = 997;
    /** Units of a sweep in one call: a part of the circle, so that slow models need not do all of it. */
    private static final int SLOW_UNITS_PER_CALL = 24;

    private static final int CHEAP_UNITS_PER_CALL = 256;

    @Param({
        "free-space",
        "okumura-hata-urban",
        "okumura-hata-urban-large",
        "okumura-hata-suburban",
        "okumura-hata-open",
        "cost231-hata-medium",
        "cost231-hata-metropolitan",
        "itu-r-p526",
        "deygout",
        "itu-r-p1812",
        "itm",
        "ehata-urban",
        "ehata-suburban",
        "ehata-rural",
        "3gpp-38901-rma-los",
        "3gpp-38901-rma-nlos",
        "3gpp-38901-rma",
        "3gpp-38901-uma-los",
        "3gpp-38901-uma-nlos",
        "3gpp-38901-uma",
        "3gpp-38901-umi-los",
        "3gpp-38901-umi-nlos",
        "3gpp-38901-umi",
        "cost231-walfisch-ikegami-los",
        "cost231-walfisch-ikegami-nlos",
        "cost231-walfisch-ikegami-nlos-metropolitan",
        "ecc33-medium",
        "ecc33-large",
        "standard-propagation-model"
    })
    public String model = "itu-r-p1812";

    private Terrain terrain = new Terrain(BenchWorlds.NOTHING, null);
    private PathLossModel pathLossModel = PropagationModels.all().get(0);
    private RadioLink link = RadioLink.of(900, 50, 1.5);
    private float[] lossDb = {};
    private Sweep sweep = (first, end, losses) -> 0;
    private int units;
    private int unitsPerCall = SLOW_UNITS_PER_CALL;
    private int nextUnit;
    private final TerrainProfile[] profiles = new TerrainProfile[LINKS];
    private int nextLink;

    /** Cells filled, for rates by cell. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Filled {
        public long cells;
    }

    /** Loads the ground, cuts the links and makes the sweep. */
    @Setup
    public void setup() {
        pathLossModel = PropagationModels.find(model).orElseThrow();
        terrain = BenchTerrain.load(3, RADIUS_METERS, CELL_METERS);
        Coordinate mast = BenchTerrain.mast();
        CellWindow window = terrain.grid().windowAround(mast.x, mast.y, RADIUS_METERS);
        lossDb = Sweep.allocate(window);
        // Models of other bands are asked for these: their cost does not depend on it
        double frequencyMhz = model.startsWith("cost231") ? 1800 : 900;
        link = RadioLink.of(frequencyMhz, 50, 1.5);
        ProfileSampler sampler = new ProfileSampler(terrain, CELL_METERS);
        for (int i = 0; i < LINKS; i++) {
            double distance = RADIUS_METERS * Math.sqrt((i + 0.5) / LINKS);
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            profiles[i] = sampler.between(
                    mast.x, mast.y, mast.x + distance * Math.cos(angle), mast.y + distance * Math.sin(angle));
        }
        makeSweep(window, mast);
    }

    private void makeSweep(CellWindow window, Coordinate mast) {
        SweepArea area = new SweepArea(terrain, window, mast.x, mast.y, RADIUS_METERS);
        WindowWork work = ModelLoops.work(pathLossModel, link, area, true);
        boolean isSwept = pathLossModel instanceof LevelGroundModel
                || pathLossModel instanceof BaseHeightModel
                || pathLossModel instanceof FreeSpace;
        unitsPerCall = isSwept ? CHEAP_UNITS_PER_CALL : SLOW_UNITS_PER_CALL;
        units = work.unitCount();
        sweep = work.sweep();
    }

    /** Fills the cells of some neighbouring rays or rows; the next call takes others. */
    @Benchmark
    public int ray(Filled filled) {
        int first = Math.min(nextUnit, units - unitsPerCall);
        int count = sweep.sweep(first, first + unitsPerCall, lossDb);
        nextUnit = (nextUnit + 7 * unitsPerCall) % units;
        filled.cells += count;
        return count;
    }

    @Benchmark
    public double link() {
        nextLink = (nextLink + 1) % LINKS;
        return pathLossModel.pathLossDb(profiles[nextLink], link);
    }
}
