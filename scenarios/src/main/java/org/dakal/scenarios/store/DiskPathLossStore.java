package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dakal.coverage.CoverageOptions;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.LossValues;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.pathloss.RecentMatrices;
import org.dakal.study.StateStore;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Matrices on disk, for one study's terrain and settings. Files of other studies lie beside; several processes may use
 * the same folder. A disk that fails or is full never fails a study: its matrices then stay in memory, and {@link #use}
 * says why.
 */
public final class DiskPathLossStore implements PathLossStore, AutoCloseable {
    /** Size of a store when nobody says another. */
    public static final long DEFAULT_LIMIT_BYTES = 16_000_000_000L;

    /** Losses held open, mapped from their files; where nothing can be written they are in memory. */
    private static final long OPEN_BYTES = 1L << 34;

    /** Bytes that a cell of a window takes when it is packed, the more the more rugged the ground is. */
    private static final double LIKELY_CELL_BYTES = 1.2;

    /** Left free on the disk for others. */
    private static final long FREE_BYTES = 1L << 29;
    /** A run that writes more than this looks at the limit again. */
    private static final long BYTES_BETWEEN_PRUNINGS = 1L << 28;

    private final StoreFolder folder;
    private final long limitBytes;
    private final String scenario;
    private final String quality;
    private final MatrixKeys keys;
    private final @Nullable StoreSession session;
    private final boolean isMapped;
    private final RecentMatrices matrices = new RecentMatrices(OPEN_BYTES);
    private final AtomicInteger writer = new AtomicInteger();
    /** By key, so that a matrix which two threads find at once, or which is opened anew, counts once. */
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    private final AtomicLong foundBytes = new AtomicLong();
    private final AtomicInteger writtenCount = new AtomicInteger();
    private final AtomicLong writtenBytes = new AtomicLong();
    private final AtomicLong bytesToPruning = new AtomicLong(BYTES_BETWEEN_PRUNINGS);
    private final AtomicInteger droppedCount = new AtomicInteger();
    private volatile boolean isStateReused;
    private volatile String problem = "";

    private DiskPathLossStore(
            StoreFolder folder,
            long limitBytes,
            String scenario,
            MatrixKeys keys,
            String quality,
            @Nullable StoreSession session,
            boolean isMapped) {
        this.isMapped = isMapped;
        this.folder = folder;
        this.limitBytes = limitBytes;
        this.scenario = scenario;
        this.quality = quality;
        this.keys = keys;
        this.session = session;
    }

    /**
     * Opens a store for a study.
     *
     * @param isMapped whether losses are read through mapped files; else each look at them reads, and they take no
     *     memory of the process
     */
    public static DiskPathLossStore open(
            Path path, long limitBytes, String scenario, StudyRequest request, boolean isMapped) {
        return open(
                path,
                limitBytes,
                scenario,
                request.terrain(),
                request.serviceProfile().receiverHeightAboveGroundMeters(),
                request.coverageOptions(),
                isMapped);
    }

    /**
     * Opens a store for whoever has a part of a study.
     *
     * @param terrain on the study's grid, known in the windows of all masts that will be asked for
     */
    public static DiskPathLossStore open(
            Path path,
            long limitBytes,
            String scenario,
            Terrain terrain,
            double receiverHeightMeters,
            CoverageOptions options,
            boolean isMapped) {
        StoreFolder folder = new StoreFolder(path);
        MatrixKeys keys = new MatrixKeys(terrain, receiverHeightMeters, options);
        String quality = options.quality().id();
        try {
            return new DiskPathLossStore(
                    folder, limitBytes, scenario, keys, quality, StoreSession.begin(folder), isMapped);
        } catch (IOException e) {
            // What is there may still be read.
            DiskPathLossStore store =
                    new DiskPathLossStore(folder, limitBytes, scenario, keys, quality, null, isMapped);
            store.fail("cannot write to " + path);
            return store;
        }
    }

    @Override
    public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
        Map<Mast, PathLossMatrix> known = new LinkedHashMap<>();
        masts.forEach(mast -> find(mast).ifPresent(matrix -> known.put(mast, matrix)));
        return known;
    }

    private Optional<PathLossMatrix> find(Mast mast) {
        Optional<PathLossMatrix> known = matrices.find(mast);
        if (known.isPresent()) {
            return known;
        }
        String key = keys.of(mast);
        CellWindow window = keys.window(mast);
        Optional<PathLossMatrix> read =
                read(folder.matrix(key), key, window).map(losses -> new PathLossMatrix(mast, window, losses));
        read.ifPresent(matrices::put);
        return read;
    }

    /** Whether a mast's matrix seems to be here, by its file's name alone; nothing in it is checked yet. */
    public boolean seemsToHave(Mast mast) {
        return file(mast).toFile().length() > 0;
    }

    /** Names a mast's matrix by all that it depends on: the same on machines that compute the same bits. */
    public String key(Mast mast) {
        return keys.of(mast);
    }

    /** Where a mast's matrix lies, when it is here. */
    public Path file(Mast mast) {
        return folder.matrix(keys.of(mast));
    }

    /**
     * Names what follows from a study's network, by all that it depends on, the program too; empty when it cannot be
     * told by which program.
     *
     * @param request the study, on the terrain that this store was opened for
     */
    public Optional<String> stateKey(StudyRequest request) {
        return ProgramDigest.ofThisProgram().map(program -> StateKeys.of(request, program, keys.terrainDigests()));
    }

    /** Bytes that a mast's matrix will take on the disk, as far as can be told before it is made. */
    public long likelyByteCount(Mast mast) {
        return MatrixHeader.BYTES
                + (long) (LIKELY_CELL_BYTES * keys.window(mast).cellCount());
    }

    private Optional<LossValues> read(Path file, String key, CellWindow window) {
        try {
            Optional<LossValues> losses = MatrixFile.open(file, key, window, isMapped);
            if (losses.isPresent()) {
                if (found.add(key)) {
                    foundBytes.addAndGet(file.toFile().length());
                }
                touch(file);
            } else if (Files.deleteIfExists(file)) {
                droppedCount.incrementAndGet();
            }
            return losses;
        } catch (IOException e) {
            fail("cannot read " + file);
            return Optional.empty();
        }
    }

    /** Notes that a file is in use. */
    static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A store that can only be read keeps no account of use.
        }
    }

    @Override
    public List<PathLossMatrix> keep(List<PathLossMatrix> made) {
        List<PathLossMatrix> kept =
                made.stream().map(matrix -> written(matrix).orElse(matrix)).toList();
        kept.forEach(matrices::put);
        return kept;
    }

    /** A matrix read through its file, so that its memory is free for others; empty when it cannot be written. */
    private Optional<PathLossMatrix> written(PathLossMatrix matrix) {
        CellWindow window = matrix.window();
        if (session == null || !problem.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.of(matrix.mast());
        Optional<ByteBuffer> bytes = MatrixFile.bytes(key, MatrixLabel.of(scenario, matrix.mast(), quality), matrix);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        long byteCount = bytes.get().remaining();
        if (!hasRoom(folder, byteCount)) {
            fail("the disk of " + folder.path() + " is nearly full");
            return Optional.empty();
        }
        Path file = folder.matrix(key);
        try {
            Files.createDirectories(folder.shelf(key));
            MatrixFile.write(file, folder.aside(key, session.name() + "-" + writer.incrementAndGet()), bytes.get());
            writtenCount.incrementAndGet();
            writtenBytes.addAndGet(byteCount);
            if (bytesToPruning.addAndGet(-byteCount) < 0) {
                bytesToPruning.set(BYTES_BETWEEN_PRUNINGS);
                StorePruner.prune(folder, limitBytes);
            }
            return Optional.of(new PathLossMatrix(matrix.mast(), window, MatrixFile.written(file, window, isMapped)));
        } catch (IOException e) {
            fail("cannot write to " + folder.path());
            return Optional.empty();
        }
    }

    /** Whether the disk takes so much and still has some left for others. */
    static boolean hasRoom(StoreFolder folder, long byteCount) {
        return folder.path().toFile().getUsableSpace() >= byteCount + FREE_BYTES;
    }

    /**
     * Where the state of a study's network is kept, in the same folder; nowhere when it cannot be told by which
     * program.
     *
     * @param request the study, on the terrain that this store was opened for
     */
    public StateStore states(StudyRequest request) {
        return stateKey(request)
                .<StateStore>map(key -> new DiskStateStore(
                        folder,
                        key,
                        new MatrixLabel(scenario.replace("\n", " "), DiskStateStore.KIND, quality, 0, 0),
                        request.terrain().grid().wholeWindow(),
                        limitBytes,
                        session == null ? null : session.name(),
                        new DiskStateStore.Listener() {
                            @Override
                            public void taken() {
                                isStateReused = true;
                            }

                            @Override
                            public void dropped() {
                                droppedCount.incrementAndGet();
                            }

                            @Override
                            public void failed(String reason) {
                                fail(reason);
                            }
                        }))
                .orElse(StateStore.NONE);
    }

    /**
     * Where tiles of a study's layers are kept until it is complete; nowhere when it cannot be told by which program
     * they were made.
     *
     * @param request the study, on the terrain that this store was opened for
     */
    public Optional<KeptTiles> tiles(StudyRequest request) {
        return stateKey(request).map(key -> new KeptTiles(folder.path(), key, request.network()));
    }

    /** The first reason is the one to tell. */
    private synchronized void fail(String reason) {
        if (problem.isEmpty()) {
            problem = reason;
        }
    }

    /** What was taken and given so far. */
    public StoreUse use() {
        return new StoreUse(
                found.size(),
                foundBytes.get(),
                isStateReused,
                writtenCount.get(),
                writtenBytes.get(),
                droppedCount.get(),
                problem);
    }

    /** Ends the run's claim on its matrices and brings the store within its limit. */
    @Override
    public void close() {
        if (session == null) {
            return;
        }
        try {
            session.close();
            StorePruner.prune(folder, limitBytes);
        } catch (IOException e) {
            fail("cannot tidy " + folder.path());
        }
    }
}
