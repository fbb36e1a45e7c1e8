package org.dakal.tools.cli.study;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyMemory;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.store.ByteSizes;
import org.dakal.tools.cli.store.StudyStore;

/**
 * Says what a run would cost. Path loss is timed on a few masts, with the scenario's own cells, models and quality; all
 * that follows on the whole study with coarse cells, of two sizes, which tells what grows with the cells and what does
 * not. What the first of each takes longer is told apart: a run, too, begins with code that Java has not compiled yet.
 */
final class RunEstimator {
    /** Cells of the larger coarse study: more for a large study, whose line is otherwise drawn out too far. */
    private static final int LEAST_COARSE_CELL_COUNT = 480_000;

    private static final int MOST_COARSE_CELL_COUNT = 2_000_000;
    private static final int WANTED_OVER_COARSE = 12;
    /** Cells of the larger coarse study over those of the smaller one. */
    private static final int COARSE_OVER_COARSER = 8;
    /** The larger coarse study has at most this share of the cells of a small study. */
    private static final double LARGEST_SHARE = 0.5;
    /** Cells of path loss that are timed at once. */
    private static final long TIMED_CELL_COUNT = 3_000_000;
    /** Slow models are timed for so long at once, and none for longer than twice that once a speed is known. */
    private static final double LONGEST_TIMING_SECONDS = 4;
    /** Java is still compiling while one of as many cells twice again takes less than this share of the time. */
    private static final double SETTLED_SHARE = 0.95;
    /** Reads the scenario with cells of another size. */
    @FunctionalInterface
    interface Reader {
        Scenario read(double cellSizeMeters) throws IOException;
    }

    /** What a coarse study took after its path loss, by what it was spent on. */
    private record Parts(
            Effort whole,
            double levels,
            double spots,
            double otherFindings,
            double writing,
            long mapByteCount,
            long documentByteCount) {
        /** The shorter of two times of each part: what was longer had Java compiling beside it. */
        Parts orQuicker(Parts other) {
            return new Parts(
                    whole,
                    Math.min(levels, other.levels),
                    Math.min(spots, other.spots),
                    Math.min(otherFindings, other.otherFindings),
                    Math.min(writing, other.writing),
                    mapByteCount,
                    documentByteCount);
        }
    }

    private final StudyStore store;
    private final long memoryBytes;
    private final int drawCount;
    private final RunInfo run;
    private final StudyRequest request;
    private final CellGrid grid;
    private int timedMastCount;
    private long timedCellCount;
    /** What the first masts took longer than those after them. */
    private double compilingSeconds;

    /**
     * @param memoryBytes that the run may take by {@code --memory}; zero when nobody says
     * @param drawCount draws of the best proposals
     */
    RunEstimator(Scenario scenario, StudyStore store, long memoryBytes, int drawCount, RunInfo run) {
        this.memoryBytes = memoryBytes;
        this.drawCount = drawCount;
        this.store = store;
        this.run = run;
        this.request = scenario.request();
        this.grid = request.terrain().grid();
    }

    /**
     * @param reading what reading the scenario took
     * @param sharedCoreCount cores of this machine that threads share the run by; empty where it may be any machines
     */
    RunEstimate estimate(Effort reading, OptionalInt sharedCoreCount, Reader reader) throws IOException {
        long start = System.nanoTime();
        Set<Mast> masts = request.masts();
        Effort pathLoss = pathLoss(masts);
        List<Mast> missing = store.missing(masts);
        Coarse coarser = coarse(reader, 1.0 / COARSE_OVER_COARSER);
        Coarse coarse = coarse(reader, 1);
        // The first is there for Java to compile what it runs often; the others are then told apart by their cells.
        Parts cold = timed(coarse);
        Parts warming = timed(coarse);
        Parts small = timed(coarser);
        Parts large = timed(coarse).orQuicker(warming);
        small = timed(coarser).orQuicker(small);
        double least = coarser.cellCount();
        double most = coarse.cellCount();
        double wanted = grid.cellCount();
        Sizes cells = new Sizes(least, most, wanted);
        Sizes documents = Sizes.likely(
                (double) small.documentByteCount(), (double) large.documentByteCount(), cells, findingCells());
        // maps are written beside documents, which take longer
        RunEstimate.Seconds seconds = new RunEstimate.Seconds(
                reading.seconds(),
                pathLoss.seconds(),
                extended(cold.levels(), small.levels(), large.levels(), least, most, wanted),
                extended(cold.otherFindings(), small.otherFindings(), large.otherFindings(), least, most, wanted)
                        + shared(cold.spots(), small.spots(), large.spots(), cells, documents),
                cold.writing() + large.writing() * (documents.wanted() / documents.most() - 1));
        // of what follows path loss threads work as much at once as in the study that was timed
        double cpuSeconds = reading.cpuSeconds()
                + pathLoss.cpuSeconds()
                + (seconds.whole() - reading.seconds() - pathLoss.seconds())
                        * cold.whole().plus(large.whole()).cpuSeconds()
                        / cold.whole().plus(large.whole()).seconds();
        // coarse cells differ more from their neighbours, so that maps of fine ones pack better
        double resultBytes = documents.wanted()
                + extended(
                        (double) large.mapByteCount(),
                        (double) small.mapByteCount(),
                        (double) large.mapByteCount(),
                        Math.pow(least, PACKING_EXPONENT),
                        Math.pow(most, PACKING_EXPONENT),
                        Math.pow(wanted, PACKING_EXPONENT));
        StudyMemory memory = StudyMemory.of(request);
        // on a disk packed and mapped, in the heap as floats
        long lossBytes = store.isOnDisk()
                ? store.likelyByteCount(masts)
                : masts.stream()
                        .mapToLong(mast -> 4L * window(mast).cellCount())
                        .sum();
        return new RunEstimate(
                masts.size(),
                masts.size() - missing.size(),
                cellCount(missing),
                request.coverageOptions().threadCount(),
                seconds,
                seconds.whole(),
                cpuSeconds,
                memory(memory, lossBytes),
                new RunEstimate.Disk(store.likelyByteCount(missing), (long) resultBytes),
                shared(seconds, cold.levels() - large.levels(), missing.size(), memory, lossBytes)
                        .machines(sharedCoreCount),
                new RunEstimate.Calibration(
                        timedMastCount,
                        timedCellCount,
                        List.of(coarser.cellMeters(), coarse.cellMeters()),
                        (System.nanoTime() - start) * 1e-9));
    }

    private SharedRun shared(
            RunEstimate.Seconds seconds, double levelsCompiling, int mastCount, StudyMemory memory, long lossBytes) {
        int side = Cluster.tileSide(grid);
        int tiles =
                Math.floorDiv(grid.rowCount() + side - 1, side) * Math.floorDiv(grid.columnCount() + side - 1, side);
        int stageCount = request.indoor() == null ? 1 : 2;
        return new SharedRun(
                seconds,
                compilingSeconds + Math.max(0, levelsCompiling),
                request.coverageOptions().threadCount(),
                mastCount,
                stageCount * tiles,
                (long) stageCount * grid.cellCount(),
                memory.layerByteCount() + memory.groundByteCount() + lossBytes,
                memory.groundByteCount(),
                memory.layerByteCount(),
                lossBytes,
                ByteSizes.of(EXECUTOR_MEMORY, System.getProperty(EXECUTOR_MEMORY, "1g")));
    }

    /** A setting of Spark's, and what it is when nobody gives it. */
    private static final String EXECUTOR_MEMORY = "spark.executor.memory";

    /** Bytes of maps grow with this power of their cells: Qom, 30,000 to 2.3 million cells. */
    private static final double PACKING_EXPONENT = 0.8;
    /** Java's own, with the program and what is there whatever the study. */
    private static final long JAVA_BYTES = 180_000_000;
    /** The young over what of them is kept for survivors. */
    private static final int SURVIVORS_SHARE = 8;

    private RunEstimate.Memory memory(StudyMemory memory, long lossBytes) {
        long held = memory.heapByteCount();
        long rasters = (long) Float.BYTES
                * grid.cellCount()
                * request.coverageOptions().threadCount();
        long peak = peakByteCount(held, rasters, youngByteCount());
        return memoryBytes > 0
                ? new RunEstimate.Memory(held, 0, Math.min(memoryBytes, peak))
                : new RunEstimate.Memory(held, lossBytes, peak + lossBytes);
    }

    /**
     * The heap grows by what Java has not tidied up yet until tidying costs it little time: to seven and a half times
     * what is held in three provinces, but by no more than the young may take. Rasters too large for the eighth of
     * them that is kept for survivors move among the old and lie there dead: as often as one is found in use, and the
     * more seldom one has room, so that their share grows with the square of their size, up to as much as is held.
     */
    static long peakByteCount(long held, long rasterBytes, long youngBytes) {
        double overSurvivors = Math.min(1, SURVIVORS_SHARE * (double) rasterBytes / youngBytes);
        return JAVA_BYTES + held + Math.min(15 * held / 2, youngBytes) + (long) (held * overSurvivors * overSurvivors);
    }

    /** The most of the heap that Java gives to what is young; a third of it where it does not say. */
    private static long youngByteCount() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return java == null
                ? Runtime.getRuntime().maxMemory() / 3
                : Long.parseLong(java.getVMOption("MaxNewSize").getValue());
    }

    /**
     * What path loss costs that is not kept: each kind of mast by the warm speed of some, and the cold start of one.
     */
    private Effort pathLoss(Collection<Mast> masts) throws IOException {
        Map<ModelChoice, List<Mast>> kinds = new LinkedHashMap<>();
        for (Mast mast : store.missing(masts)) {
            kinds.computeIfAbsent(mast.models(), key -> new ArrayList<>()).add(mast);
        }
        Effort whole = Effort.NONE;
        try (CoverageEngine engine = engine(request, store.store())) {
            for (List<Mast> ofKind : kinds.values()) {
                Iterator<List<Mast>> batches =
                        spreadBatches(ofKind, 4 * request.coverageOptions().threadCount());
                Sample all = timed(engine, batches);
                Effort perCell = all.perCell();
                for (int settled = 0; batches.hasNext() && settled < 2; ) {
                    Sample next = timed(engine, batches);
                    all = all.plus(next);
                    settled = next.perCell().seconds() > SETTLED_SHARE * perCell.seconds() ? settled + 1 : 0;
                    settled = all.effort().seconds() > 2 * LONGEST_TIMING_SECONDS ? 2 : settled;
                    perCell = next.perCell().seconds() < perCell.seconds() ? next.perCell() : perCell;
                }
                Effort compiling = all.effort().less(perCell.times((double) all.cellCount()));
                compilingSeconds += Math.max(0, compiling.seconds());
                whole = whole.plus(perCell.times((double) cellCount(ofKind))).plus(compiling);
            }
            timedCellCount = engine.report().cellCount();
        }
        return whole;
    }

    /** Cells of path loss and what they cost. */
    private record Sample(long cellCount, Effort effort) {
        Effort perCell() {
            return effort.times(1.0 / cellCount);
        }

        Sample plus(Sample other) {
            return new Sample(cellCount + other.cellCount, effort.plus(other.effort));
        }
    }

    private Sample timed(CoverageEngine engine, Iterator<List<Mast>> batches) throws IOException {
        Sample sample = new Sample(0, Effort.NONE);
        while (batches.hasNext()
                && sample.cellCount() < TIMED_CELL_COUNT
                && sample.effort().seconds() < LONGEST_TIMING_SECONDS) {
            List<Mast> masts = batches.next();
            Effort effort = Effort.of(() -> engine.pathLoss(masts, ProgressListener.NONE));
            sample = sample.plus(new Sample(cellCount(masts), effort));
            timedMastCount += masts.size();
        }
        return sample;
    }

    /** All masts, in an order of which any beginning is spread over the list, which is as somebody sorted it. */
    private static Iterator<List<Mast>> spreadBatches(List<Mast> masts, int batchSize) {
        List<Mast> spread = new ArrayList<>(masts);
        Collections.shuffle(spread, new Random(1));
        return IntStream.range(0, (spread.size() + batchSize - 1) / batchSize)
                .mapToObj(i -> spread.subList(i * batchSize, Math.min(spread.size(), (i + 1) * batchSize)))
                .iterator();
    }

    private static CoverageEngine engine(StudyRequest request, PathLossStore store) {
        return new CoverageEngine(
                request.terrain(), request.serviceProfile(), request.coverageOptions(), store, request.correction());
    }

    /** A study with coarse cells, and its path loss, which is no part of what is timed. */
    private record Coarse(Scenario scenario, PathLossStore losses) {
        int cellCount() {
            return scenario.request().terrain().grid().cellCount();
        }

        double cellMeters() {
            return scenario.request().terrain().grid().cellSizeMeters();
        }
    }

    private Coarse coarse(Reader reader, double share) throws IOException {
        Scenario scenario = reader.read(coarseCellMeters(share));
        PathLossStore losses = new InMemoryPathLossStore();
        try (CoverageEngine engine = engine(scenario.request(), losses)) {
            engine.pathLoss(List.copyOf(scenario.request().masts()), ProgressListener.NONE);
        }
        return new Coarse(scenario, losses);
    }

    private Parts timed(Coarse coarse) throws IOException {
        Scenario scenario = coarse.scenario();
        Path folder = Files.createTempDirectory("dakal-estimate");
        List<StudyResult> results = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try {
            Effort study = Effort.of(() -> results.add(StudySession.run(
                    scenario.request(),
                    coarse.losses(),
                    StudyListener.NONE,
                    RasterSpace.MEMORY,
                    FarTiles.NONE,
                    drawCount)));
            StudyResult result = results.get(0);
            Effort writing = Effort.of(() -> {
                try (OutputFolder output = StudyWriter.open(folder, scenario, Inputs.NONE)) {
                    files.addAll(StudyWriter.write(output, scenario, result, ResultPages.of(scenario, result, run), run)
                            .files());
                }
            });
            double levels = seconds(result, Phase.COVERAGE);
            double spots = seconds(result, Phase.SPOTS);
            long mapBytes = 0;
            long documentBytes = 0;
            for (Path file : files) {
                if (String.valueOf(file.getFileName()).endsWith(".tif")) {
                    mapBytes += Files.size(file);
                } else {
                    documentBytes += Files.size(file);
                }
            }
            return new Parts(
                    study.plus(writing),
                    levels,
                    spots,
                    study.seconds() - levels - spots,
                    writing.seconds(),
                    mapBytes,
                    documentBytes);
        } finally {
            remove(folder);
        }
    }

    private static double seconds(StudyResult result, Phase phase) {
        return result.timings().stream()
                .filter(timing -> timing.phase() == phase)
                .mapToDouble(PhaseTiming::seconds)
                .sum();
    }

    private static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (var all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /**
     * An amount at the scenario's own cells, on the line through those at two coarser sizes, and what the first time
     * cost more.
     *
     * @param cold of the larger coarse study, the first time
     * @param small of the smaller one
     * @param large of the larger one again
     * @param least cells of the smaller one
     * @param most cells of the larger one
     * @param wanted cells that the amount is asked for
     */
    static double extended(double cold, double small, double large, double least, double most, double wanted) {
        double perCell = Math.max(0, large - small) / Math.max(1, most - least);
        double always = Math.max(0, small - perCell * least);
        return always + Math.max(0, cold - large) + perCell * wanted;
    }

    /**
     * How much there is of something in two coarse studies, and in the one that is asked about.
     *
     * @param least in the smaller coarse study
     * @param most in the larger one
     * @param wanted in the study itself
     */
    record Sizes(double least, double most, double wanted) {
        /**
         * What documents, which tell of spots, take. They grow by the power of cells that they grew by from one coarse
         * study to the other, until cells are smaller than the smallest spot: finer ones find the same spots.
         *
         * @param findingCells cells that are as large as the smallest spot
         */
        static Sizes likely(double small, double large, Sizes cells, double findingCells) {
            double most = Math.min(cells.most, findingCells);
            double power = Math.log(large / small) / Math.log(most / Math.min(0.9 * most, cells.least));
            double growth = Math.min(cells.wanted, Math.max(cells.most, findingCells)) / cells.most;
            return new Sizes(small, large, large * Math.pow(growth, Math.max(0, Math.min(1, power))));
        }
    }

    /**
     * Time that some cells take, and some documents, each in proportion: both times are found from two coarse studies.
     *
     * @param cold of the larger coarse study, the first time
     */
    static double shared(double cold, double small, double large, Sizes cells, Sizes documents) {
        double determinant = cells.least * documents.most - cells.most * documents.least;
        double perCell = (small * documents.most - large * documents.least) / determinant;
        double mostPerCell = Math.min(large / cells.most, Math.max(0, large - small) / (cells.most - cells.least));
        perCell = Double.isFinite(perCell) ? Math.max(0, Math.min(mostPerCell, perCell)) : 0;
        double perByte = (large - perCell * cells.most) / documents.most;
        return Math.max(0, cold - large) + perCell * cells.wanted + perByte * documents.wanted;
    }

    /** The cells that the grid would have if each were as large as the smallest spot. */
    private double findingCells() {
        return grid.cellCount()
                * grid.cellAreaSquareKm()
                / Math.max(1e-9, request.spotOptions().minimumAreaSquareKm());
    }

    /** @param share of the larger coarse study's cells */
    private double coarseCellMeters(double share) {
        int most = Math.max(
                LEAST_COARSE_CELL_COUNT, Math.min(MOST_COARSE_CELL_COUNT, grid.cellCount() / WANTED_OVER_COARSE));
        double ofGrid = share * Math.min(LARGEST_SHARE, (double) most / grid.cellCount());
        return Math.min(ReadingOptions.MOST_CELL_METERS, grid.cellSizeMeters() / Math.sqrt(ofGrid));
    }

    private CellWindow window(Mast mast) {
        return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
    }

    /** Cells of the grid within masts' radii. */
    private long cellCount(Collection<Mast> masts) {
        return masts.stream().mapToLong(this::cellCount).sum();
    }

    private long cellCount(Mast mast) {
        CellWindow window = window(mast);
        long count = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            double dy = grid.yMeters(row) - mast.yMeters();
            double half = Math.sqrt(Math.max(0, mast.radiusMeters() * mast.radiusMeters() - dy * dy));
            double middle = (mast.xMeters() - grid.westMeters()) / grid.cellSizeMeters() - 0.5;
            double first = Math.max(window.firstColumn(), Math.ceil(middle - half / grid.cellSizeMeters()));
            double last = Math.min(window.endColumn() - 1.0, Math.floor(middle + half / grid.cellSizeMeters()));
            count += (long) Math.max(0, last - first + 1);
        }
        return Math.max(1, count);
    }
}
