package org.dakal.tools.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.FarDraws;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.ProgramDigest;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.study.Cluster;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag$;

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
                Runtime.version().toString(),
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
        public boolean findServed(
                List<InstalledSector> sectors,
                List<EntryLoss> layers,
                ProgressListener listener,
                ObjIntConsumer<int[][]> taker) {
            try {
                SharedStudy.this.findServed(sectors, layers, listener, taker);
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
        String name = of.network();
        take(
                tiles(of.key(), buildings != null),
                SharedStudy::nameOf,
                open -> makeTiles(name, open, buildings, listener),
                (tile, bytes) -> taker.take(tile.window(), bytes));
    }

    /** Makes what is not in the folder. */
    private interface Maker<T> {
        void make(List<T> open) throws IOException;
    }

    /** Takes parts from the folder after they were made there; those that are damaged are made again. */
    private <T> void take(List<T> parts, Function<T, String> name, Maker<T> maker, BiConsumer<T, ByteBuffer> taker)
            throws IOException {
        List<T> open = parts;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new IOException(Wording.count(open.size(), "file") + " in " + folder
                        + " cannot be read, though they were written " + ATTEMPTS + " times");
            }
            maker.make(open);
            List<T> damaged = new ArrayList<>();
            for (T part : open) {
                Optional<ByteBuffer> bytes = folder.readChecked(name.apply(part));
                bytes.ifPresent(found -> taker.accept(part, found));
                if (bytes.isEmpty()) {
                    folder.remove(name.apply(part));
                    damaged.add(part);
                }
            }
            open = damaged;
        }
    }

    private synchronized void findServed(
            List<InstalledSector> sectors,
            List<EntryLoss> layers,
            ProgressListener listener,
            ObjIntConsumer<int[][]> taker)
            throws IOException {
        List<Mast> missing = missing(sectors.stream().map(Mast::of).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            makeLosses(new LinkedHashSet<>(missing), listener);
        }
        String asked = folder.writeByContent(run.of("inputs"), ObjectBytes.of(layers));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sectors.size()).boxed().toList());
        order.sort(Comparator.comparing(i -> Mast.of(sectors.get(i)), alongRows()));
        List<Tasks.Served> parts = new ArrayList<>();
        Map<String, List<Integer>> places = new HashMap<>();
        for (List<Integer> some : batches(order)) {
            byte[] bytes = ObjectBytes.of(
                    new ArrayList<>(some.stream().map(sectors::get).toList()));
            String name = run.of("served/" + Sha256.of(bytes) + "-" + asked.substring(asked.length() - NAME_DIGITS));
            parts.add(new Tasks.Served(bytes, name));
            places.put(name, some);
        }
        take(
                parts,
                Tasks.Served::name,
                open -> {
                    List<Tasks.Served> toFind = missing(open, Tasks.Served::name);
                    stage(
                            "windows",
                            "sectors",
                            toFind.size(),
                            sectors.size(),
                            toFind,
                            new Tasks.FindServed(address, asked),
                            listener);
                },
                (part, bytes) -> {
                    for (int place : places.getOrDefault(part.name(), List.of())) {
                        taker.accept(ServedBytes.read(bytes, layers.size()), place);
                    }
                });
    }

    /** Neighbours see the same ground. */
    private Comparator<Mast> alongRows() {
        CellGrid grid = request.terrain().grid();
        int side = Cluster.tileSide(grid);
        return Comparator.comparingInt((Mast mast) -> Math.floorDiv(grid.rowAt(mast.yMeters()), side))
                .thenComparingDouble(Mast::xMeters)
                .thenComparingDouble(Mast::yMeters);
    }

    private List<Mast> missing(Set<Mast> masts) throws IOException {
        List<Mast> missing = new ArrayList<>();
        for (Mast mast : masts) {
            if (!losses.has(mast)) {
                missing.add(mast);
            }
        }
        return missing;
    }

    /** Parts of a list, of which each is a task. */
    private <T> List<List<T>> batches(List<T> all) {
        int wave = 4 * Math.max(1, spark.defaultParallelism());
        int atOnce = Math.max(1, Math.min(MOST_MASTS, all.size() / wave));
        return IntStream.iterate(0, first -> first < all.size(), first -> first + atOnce)
                .mapToObj(first -> all.subList(first, Math.min(all.size(), first + atOnce)))
                .toList();
    }

    private static String nameOf(Tasks.Tile tile) {
        return tile.indoors() == null ? tile.outdoors() : tile.indoors();
    }

    private List<Tasks.Tile> tiles(String key, boolean isIndoors) {
        CellGrid grid = request.terrain().grid();
        int side = Cluster.tileSide(grid);
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

    private void makeLosses(Set<Mast> masts, ProgressListener listener) throws IOException {
        if (spark.sc().isStopped()) {
            throw new IOException("the cluster's master gave up this run; the logs of its workers say why");
        }
        List<Mast> missing = missing(masts);
        missing.sort(alongRows());
        List<byte[]> batches = new ArrayList<>();
        for (List<Mast> some : batches(missing)) {
            batches.add(ObjectBytes.of(some.stream()
                    .map(mast -> new WorkerStudy.Piece(mast, losses.key(mast)))
                    .collect(Collectors.toCollection(ArrayList::new))));
        }
        stage("path loss", "masts", missing.size(), masts.size(), batches, new Tasks.Losses(address), listener);
    }

    private <T> List<T> missing(List<T> parts, Function<T, String> name) throws IOException {
        List<T> missing = new ArrayList<>();
        for (T part : parts) {
            if (!folder.has(name.apply(part))) {
                missing.add(part);
            }
        }
        return missing;
    }

    private void makeTiles(
            String network, List<Tasks.Tile> tiles, @Nullable IndoorProfile buildings, ProgressListener listener)
            throws IOException {
        List<Tasks.Tile> missing = missing(tiles, SharedStudy::nameOf);
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
            Tasks.Task<T, Tasks.Done> task,
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
    private <T, R> List<R> collected(String stage, Collection<T> parts, Tasks.Task<T, R> task) throws IOException {
        if (parts.isEmpty()) {
            return List.of();
        }
        try {
            Object results = spark.sc()
                    .runJob(
                            spark.parallelize(List.copyOf(parts), parts.size()).rdd(),
                            new Tasks.Run<>(task),
                            ClassTag$.MODULE$.<R>apply(Object.class));
            @SuppressWarnings("unchecked") // each is what the task gave
            List<R> given = (List<R>) Arrays.asList((Object[]) results);
            return given;
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
                "the cluster gave up " + stage + ": " + reason + (reason.endsWith(".") ? "" : ".")
                        + " What is done stays in " + folder
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
