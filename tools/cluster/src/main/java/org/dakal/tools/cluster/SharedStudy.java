package org.dakal.tools.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.FarDraws;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.ProgramDigest;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.study.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * A study whose path loss and layers the machines of a cluster compute, as its driver has it. First masts are shared
 * out, then tiles of the grid; what lies in the folder already, from another run or from one that was lost, is not made
 * again.
 */
final class SharedStudy implements Cluster.Work {
    /** Masts of a task: little beside starting it, and little lost with a machine. */
    private static final int MOST_MASTS = 16;

    /** Digits of its key that a network's tiles are named by, within the study's folder. */
    private static final int NAME_DIGITS = 16;

    /** Tasks of draws for each core, so that a slow one is not waited for long. */
    private static final int RANGES_OF_CORE = 4;

    private static final int LEAST_TILE_CELLS = 64;
    private static final int MOST_TILE_CELLS = 512;
    /** Tiles along a side of a grid that is small enough. */
    private static final int TILES_ALONG = 8;
    /** Tiles that are found damaged are made anew so often. */
    private static final int ATTEMPTS = 3;

    private final StudyRequest request;
    private final SharedFolder folder;
    private final JavaSparkContext spark;
    private final StageLog log = new StageLog();
    private final SharedLosses losses;
    private final RunFolder run;
    private final WorkerStudy.Address address;
    /** Names of networks in the folder and of what follows from them. */
    private final Map<Network, Names> names = new LinkedHashMap<>();

    private record Names(String network, String key) {}

    SharedStudy(
            Cluster.Job job,
            SharedFolder folder,
            JavaSparkContext spark,
            WorkerStudy.Address place,
            StudyListener listener)
            throws IOException {
        this.request = job.request();
        this.folder = folder;
        this.spark = spark;
        spark.sc().addSparkListener(log);
        listener.progressed(0, 1, "inputs");
        this.losses = SharedLosses.open(
                folder,
                job.lossLimitBytes(),
                job.scenarioName(),
                request.terrain(),
                request.serviceProfile().receiverHeightAboveGroundMeters(),
                request.coverageOptions());
        this.run = new RunFolder(folder, key(request.network()));
        CoverageOptions options = request.coverageOptions();
        WorkerStudy.Inputs inputs = new WorkerStudy.Inputs(
                ProgramDigest.ofThisProgram().orElse(""),
                job.scenarioName(),
                job.lossLimitBytes(),
                GroundBlocks.write(request.terrain(), folder, run.of("inputs")),
                request.serviceProfile(),
                new CoverageOptions(1, options.quality(), options.environment()),
                request.correction());
        String name = folder.writeByContent(run.of("inputs"), ObjectBytes.of(inputs));
        this.address = new WorkerStudy.Address(place.shared(), name, place.hadoop());
    }

    private String key(Network network) {
        return losses.stateKey(request.withNetwork(network))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public PathLossStore store() {
        return losses;
    }

    @Override
    public FarTiles tiles() {
        return new Far();
    }

    /** What the machines compute, as the engine asks for it. */
    private final class Far implements FarTiles, FarDraws {
        @Override
        public boolean fill(
                Network network, @Nullable IndoorProfile buildings, ProgressListener listener, FarTiles.Taker taker) {
            try {
                SharedStudy.this.fill(network, buildings, listener, taker);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean draw(
                Network today,
                List<Alternative> alternatives,
                StabilityOptions options,
                ProgressListener listener,
                FarDraws.Taker taker) {
            try {
                SharedStudy.this.draw(today, alternatives, options, listener, taker);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void makeLosses(ProgressListener listener) throws IOException {
        makeLosses(request.masts(), listener);
    }

    private synchronized void draw(
            Network today,
            List<Alternative> alternatives,
            StabilityOptions options,
            ProgressListener listener,
            FarDraws.Taker taker)
            throws IOException {
        BitSet province = new BitSet();
        IntStream.range(0, request.terrain().grid().cellCount())
                .filter(request.province()::contains)
                .forEach(province::set);
        WorkerStudy.Drawn drawn =
                new WorkerStudy.Drawn(today, province, request.surroundings().settlements(), alternatives, options);
        String name = folder.writeByContent(run.of("inputs"), ObjectBytes.of(drawn));
        int atOnce = Math.max(1, options.drawCount() / (RANGES_OF_CORE * Math.max(1, spark.defaultParallelism())));
        List<Tasks.Range> ranges = new ArrayList<>();
        for (int first = 0; first < options.drawCount(); first += atOnce) {
            ranges.add(new Tasks.Range(first, Math.min(options.drawCount(), first + atOnce)));
        }
        begin(ranges.size(), "ranges of draws", listener);
        long start = System.nanoTime();
        Tasks.Done whole = new Tasks.Done(0, 0, 0);
        for (Tasks.DrawnRange one : collected("draws", ranges, new Tasks.DrawRanges(address, name))) {
            taker.take(one.range().first(), one.columns());
            whole = whole.plus(one.done());
        }
        log.end("draws", "draws", options.drawCount(), whole, (System.nanoTime() - start) * 1e-9);
    }

    private synchronized void fill(
            Network network, @Nullable IndoorProfile buildings, ProgressListener listener, FarTiles.Taker taker)
            throws IOException {
        Names of = names.get(network);
        if (of == null) {
            of = new Names(folder.writeByContent(run.of("inputs"), ObjectBytes.of(network)), key(network));
            names.put(network, of);
            makeLosses(request.withNetwork(network).masts(), listener);
        }
        List<Tasks.Tile> open = tiles(of.key(), buildings != null);
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new IOException(Wording.count(open.size(), "tile") + " in " + folder
                        + " cannot be read, though they were written " + ATTEMPTS + " times");
            }
            makeTiles(of.network(), open, buildings, listener);
            List<Tasks.Tile> damaged = new ArrayList<>();
            for (Tasks.Tile tile : open) {
                Optional<ByteBuffer> bytes = folder.readChecked(nameOf(tile));
                bytes.ifPresent(found -> taker.take(tile.window(), found));
                if (bytes.isEmpty()) {
                    folder.remove(nameOf(tile));
                    damaged.add(tile);
                }
            }
            open = damaged;
        }
    }

    private static String nameOf(Tasks.Tile tile) {
        return tile.indoors() == null ? tile.outdoors() : tile.indoors();
    }

    private List<Tasks.Tile> tiles(String key, boolean isIndoors) {
        CellGrid grid = request.terrain().grid();
        int side = tileSide(grid);
        List<Tasks.Tile> tiles = new ArrayList<>();
        for (int row = 0; row < grid.rowCount(); row += side) {
            for (int column = 0; column < grid.columnCount(); column += side) {
                CellWindow window = new CellWindow(column, row, side, side).intersection(grid.wholeWindow());
                String name = run.of("tiles/" + key.substring(0, NAME_DIGITS) + "-" + row + "-" + column);
                tiles.add(new Tasks.Tile(
                        column,
                        row,
                        window.columnCount(),
                        window.rowCount(),
                        name + "-open",
                        isIndoors ? name + "-indoors" : null));
            }
        }
        return tiles;
    }

    /**
     * Sides of a grid's tiles, in cells: the same however many machines there are, so that a run that is taken up by
     * others finds them.
     */
    static int tileSide(CellGrid grid) {
        int side = (int) (Math.sqrt(grid.cellCount()) / TILES_ALONG);
        int rounded = side / LEAST_TILE_CELLS * LEAST_TILE_CELLS;
        return Math.max(LEAST_TILE_CELLS, Math.min(MOST_TILE_CELLS, rounded));
    }

    private void makeLosses(Set<Mast> masts, ProgressListener listener) throws IOException {
        CellGrid grid = request.terrain().grid();
        int side = tileSide(grid);
        if (spark.sc().isStopped()) {
            throw new IOException("the cluster's master gave up this run; the logs of its workers say why");
        }
        List<Mast> missing = new ArrayList<>();
        for (Mast mast : masts) {
            if (!losses.has(mast)) {
                missing.add(mast);
            }
        }
        // Neighbours see the same ground.
        missing.sort(Comparator.comparingInt((Mast mast) -> Math.floorDiv(grid.rowAt(mast.yMeters()), side))
                .thenComparingDouble(Mast::xMeters)
                .thenComparingDouble(Mast::yMeters));
        int wave = 4 * Math.max(1, spark.defaultParallelism());
        int atOnce = Math.max(1, Math.min(MOST_MASTS, missing.size() / wave));
        List<byte[]> batches = new ArrayList<>();
        for (int first = 0; first < missing.size(); first += atOnce) {
            List<WorkerStudy.Piece> pieces = missing.subList(first, Math.min(missing.size(), first + atOnce)).stream()
                    .map(mast -> new WorkerStudy.Piece(mast, losses.key(mast)))
                    .collect(Collectors.toCollection(ArrayList::new));
            batches.add(ObjectBytes.of(pieces));
        }
        stage("path loss", "masts", missing.size(), masts.size(), batches, new Tasks.Losses(address), listener);
    }

    private void makeTiles(
            String network, List<Tasks.Tile> tiles, @Nullable IndoorProfile buildings, ProgressListener listener)
            throws IOException {
        List<Tasks.Tile> missing = new ArrayList<>();
        for (Tasks.Tile tile : tiles) {
            if (!folder.has(nameOf(tile))) {
                missing.add(tile);
            }
        }
        byte[] profile = buildings == null ? new byte[0] : ObjectBytes.of(buildings);
        stage(
                buildings == null ? "layers" : "layers indoors",
                "tiles",
                missing.size(),
                tiles.size(),
                missing,
                new Tasks.Layers(address, network, profile),
                listener);
    }

    private <T> void stage(
            String name,
            String unit,
            int count,
            int wanted,
            Collection<T> parts,
            Function<T, Tasks.Done> task,
            ProgressListener listener)
            throws IOException {
        begin(count, unit, listener);
        long start = System.nanoTime();
        Tasks.Done whole = new Tasks.Done(0, 0, 0);
        for (Tasks.Done one : collected(name, parts, task)) {
            whole = whole.plus(one);
        }
        log.end(name, unit, wanted, whole, (System.nanoTime() - start) * 1e-9);
    }

    private void begin(int count, String unit, ProgressListener listener) {
        AtomicInteger done = new AtomicInteger();
        log.begin(() -> listener.progressed(Math.min(count, done.incrementAndGet()), count, unit));
    }

    /** What came of all parts, in their order. */
    private <T, R> List<R> collected(String stage, Collection<T> parts, Function<T, R> task) throws IOException {
        if (parts.isEmpty()) {
            return List.of();
        }
        try {
            return spark.parallelize(List.copyOf(parts), parts.size()).map(task).collect();
        } catch (Exception e) { // Spark throws checked ones through methods that declare none
            throw failure(stage, e);
        }
    }

    /** What Spark says of a stage that it gave up, without the traces of other machines. */
    private IOException failure(String stage, Exception e) {
        String reason = String.valueOf(e.getMessage())
                .lines()
                .map(line -> line.replaceFirst("^.*?: java\\.io\\.(Unchecked)?IOException: ", ""))
                .findFirst()
                .orElse(e.getClass().getSimpleName());
        return new IOException(
                "the cluster gave up " + stage + ": " + reason + " What is done stays in " + folder
                        + " for the next run.",
                e);
    }

    @Override
    public List<String> told() {
        return log.lines();
    }

    @Override
    public void finish() {
        try {
            run.complete();
            losses.prune();
        } catch (IOException e) {
            log.warn("warning: " + folder + " could not be tidied: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        run.close();
        spark.close();
        WorkerStudy.close(address);
        losses.close();
    }
}
