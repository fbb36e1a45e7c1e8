package org.dakal.tools.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.grid.RasterSpace;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.Draws;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.scenarios.store.ProgramDigest;
import org.jspecify.annotations.Nullable;

/**
 * A study as a machine of the cluster has it: what was put into the shared folder for it, read when it is needed, for
 * all tasks of the process together.
 */
final class WorkerStudy {
    /** Cells of a page: a tile's rows are short beside the grid's, and touch few of them. */
    private static final int PAGE_CELLS = 1024;
    /** So many rows of path loss are in memory at a time. */
    private static final int ROWS_AT_ONCE = 32;
    /** A band's layers take so much. */
    private static final int LAYERS_BYTES_PER_CELL = 22;
    /** Layers of the whole grid may take such a part of the memory. */
    private static final int PART_FOR_LAYERS = 4;

    private static final Map<Address, WorkerStudy> KNOWN = new ConcurrentHashMap<>();

    private final SharedFolder folder;
    private final Inputs inputs;
    private final GroundBlocks ground;
    private final SharedLosses losses;
    private final Map<String, Object> objects = new ConcurrentHashMap<>();
    private final Map<String, Draws> drawn = new HashMap<>();
    /** Layers of the whole grid, in which one tile is made after another, and others beside it. */
    private final RasterSpace whole = RasterSpace.shared();
    /** One task at a time makes a tile, and holds what is named by it. */
    private final Map<CellWindow, Object> locks = new ConcurrentHashMap<>();

    /**
     * Where a study's inputs are.
     *
     * @param shared address of the folder
     * @param inputs name of the {@link Inputs} in it
     * @param hadoop settings of Hadoop, besides its own
     */
    record Address(String shared, String inputs, Map<String, String> hadoop) implements Serializable {}

    /**
     * What every machine must know of a study.
     *
     * @param program digest of the program, for another one may compute other bits
     * @param java version of the one that asks, to be told where another one would compute other bits
     * @param scenarioName for people who look into the store
     * @param lossLimitBytes of path loss that may stay
     * @param ground where terrain and land cover are
     * @param profile what counts as service
     * @param options how coverage is computed
     * @param correction what a calibration adds to path loss; null for nothing
     */
    record Inputs(
            String program,
            String java,
            String scenarioName,
            long lossLimitBytes,
            GroundBlocks.Index ground,
            ServiceProfile profile,
            CoverageOptions options,
            @Nullable LossCorrection correction) {}

    /**
     * A matrix to be made.
     *
     * @param mast whose
     * @param key its name as the driver has it; another one tells that this machine computes other bits
     */
    record Piece(Mast mast, String key) {}

    private WorkerStudy(Address address) throws IOException {
        this.folder = SharedFolder.open(address.shared(), address.hadoop());
        this.inputs = ObjectBytes.read(folder.readByContent(address.inputs()), Inputs.class);
        if (!ProgramDigest.ofThisProgram().orElse("").equals(inputs.program())) {
            throw new IOException("a machine of the cluster runs another build of Dakal than the one that asks");
        }
        this.ground = new GroundBlocks(inputs.ground(), folder);
        this.losses = SharedLosses.open(
                folder,
                inputs.lossLimitBytes(),
                inputs.scenarioName(),
                ground.terrain(),
                inputs.profile().receiverHeightAboveGroundMeters(),
                inputs.options());
    }

    /** The study at an address, opened once in a process. */
    static WorkerStudy of(Address address) {
        return KNOWN.computeIfAbsent(address, where -> {
            try {
                return new WorkerStudy(where);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Lets go of a study that was opened in this process, if it was. */
    static void close(Address address) throws IOException {
        WorkerStudy study = KNOWN.remove(address);
        if (study != null) {
            study.losses.close();
        }
    }

    /** Makes the matrices of some masts that the store does not have; the bytes of them all. */
    long makeLosses(List<Piece> pieces) throws IOException {
        CellGrid grid = inputs.ground().grid();
        List<Mast> masts = pieces.stream().map(Piece::mast).toList();
        ground.read(masts.stream().map(mast -> window(grid, mast)).toList());
        for (Piece piece : pieces) {
            if (!losses.key(piece.mast()).equals(piece.key())) {
                throw new IOException("a machine of the cluster would compute other bits of path loss than the one that"
                        + " asks: its Java is " + Runtime.version() + ", that of the one that asks " + inputs.java()
                        + ". Start master and workers with the Java that dakal --java-home tells, or dakal with theirs"
                        + " by DAKAL_JAVA_HOME.");
            }
        }
        try (CoverageEngine engine = engine(pages())) {
            engine.pathLoss(masts, ProgressListener.NONE);
        }
        if (!losses.problem().isEmpty()) {
            throw new IOException("path loss cannot be kept: " + losses.problem());
        }
        return masts.stream().mapToLong(losses::byteCount).sum();
    }

    /**
     * Computes a tile and puts it into the shared folder, unless it is there.
     *
     * @param outdoors name of the tile outdoors, which must be there for a tile indoors
     * @param indoors name of the tile inside buildings; null when only the one outdoors is asked for
     * @param buildings which buildings
     * @return bytes written
     */
    long makeTile(
            String network,
            CellWindow tile,
            String outdoors,
            @Nullable String indoors,
            @Nullable IndoorProfile buildings)
            throws IOException {
        Network wanted = object(network, Network.class);
        CellGrid grid = inputs.ground().grid();
        Set<CellWindow> windows = new LinkedHashSet<>(List.of(tile));
        for (InstalledSector sector : wanted.sectors()) {
            CellWindow reach = window(grid, Mast.of(sector));
            if (!reach.intersection(tile).isEmpty()) {
                windows.add(reach);
            }
        }
        ground.read(new ArrayList<>(windows));
        synchronized (locks.computeIfAbsent(tile, window -> new Object())) {
            ByteBuffer open = folder.readChecked(outdoors).orElse(null);
            long byteCount = 0;
            if (open == null) {
                try (CoverageEngine engine = engine(layersOf(wanted))) {
                    open = engine.tile(wanted, tile, ProgressListener.NONE);
                }
                byteCount += keep(outdoors, open);
            }
            if (indoors != null && buildings != null) {
                try (CoverageEngine engine = engine(layersOf(wanted))) {
                    byteCount += keep(indoors, engine.indoorTile(wanted, buildings, tile, open, ProgressListener.NONE));
                }
            }
            return byteCount;
        }
    }

    /** Where layers lie while a tile is made: pages hold the tile alone, where layers of the whole grid do not fit. */
    private RasterSpace layersOf(Network network) {
        // over all bands and inside buildings too
        double bytesPerCell = (network.bands().size() + 2) * LAYERS_BYTES_PER_CELL;
        double mostBytes = (double) Runtime.getRuntime().maxMemory() / PART_FOR_LAYERS;
        return bytesPerCell * inputs.ground().grid().cellCount() <= mostBytes ? whole.sharing() : pages();
    }

    /**
     * What is drawn, and of whom: a comparison as all machines have it.
     *
     * @param today the network without any alternative
     * @param province its cells by number
     * @param settlements who lives where
     */
    record Drawn(
            Network today,
            BitSet province,
            List<Settlement> settlements,
            List<Alternative> alternatives,
            StabilityOptions options) {}

    /** Makes some draws of a comparison; what is at stake is found once in a process. */
    double[][] draw(String comparison, int first, int end) throws IOException {
        Draws draws;
        synchronized (drawn) {
            draws = drawn.get(comparison);
            if (draws == null) {
                Drawn wanted = ObjectBytes.read(folder.readByContent(comparison), Drawn.class);
                ground.read(List.of(inputs.ground().grid().wholeWindow()));
                try (CoverageEngine engine = engine(pages())) {
                    draws = new RankStability(
                                    engine,
                                    inputs.profile(),
                                    ProvinceMask.ofCells(inputs.ground().grid(), wanted.province()::get),
                                    wanted.settlements(),
                                    ServiceGoal.OUTDOORS,
                                    wanted.options())
                            .draws(wanted.today(), wanted.alternatives());
                }
                drawn.put(comparison, draws);
            }
        }
        return draws.columns(first, end);
    }

    /**
     * Finds the cells where sectors serve and puts them into the shared folder, unless they are there.
     *
     * @param layers name of the list of layers they are asked of
     * @return bytes written
     */
    long findServed(String layers, List<InstalledSector> sectors, String name) throws IOException {
        CellGrid grid = inputs.ground().grid();
        List<EntryLoss> wanted = new ArrayList<>();
        List<?> asked = object(layers, List.class);
        asked.forEach(layer -> wanted.add((EntryLoss) layer));
        ground.read(
                sectors.stream().map(sector -> window(grid, Mast.of(sector))).toList());
        try (CoverageEngine engine = engine(pages())) {
            return keep(name, ServedBytes.of(engine.servedCells(sectors, wanted, cell -> true, ProgressListener.NONE)));
        }
    }

    private long keep(String name, ByteBuffer bytes) throws IOException {
        folder.remove(name); // where something is, it is damaged
        folder.writeChecked(name, bytes);
        return bytes.remaining();
    }

    private static CellWindow window(CellGrid grid, Mast mast) {
        return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
    }

    private RasterSpace pages() {
        long rowsBytes = 8L * ROWS_AT_ONCE * inputs.ground().grid().columnCount() * 2 * LAYERS_BYTES_PER_CELL;
        return RasterSpace.paged(new HeapPages(), rowsBytes, PAGE_CELLS);
    }

    private CoverageEngine engine(RasterSpace space) {
        return new CoverageEngine(
                ground.terrain(),
                inputs.profile(),
                inputs.options(),
                losses,
                inputs.correction(),
                space,
                FarTiles.NONE);
    }

    /** A value that was put into the folder. */
    private <T> T object(String name, Class<T> type) throws IOException {
        Object known = objects.get(name);
        if (known == null) {
            known = ObjectBytes.read(folder.readByContent(name), type);
            objects.put(name, known);
        }
        return type.cast(known);
    }

    /** Pages of one tile's layers, which are all in memory. */
    private static final class HeapPages implements RasterSpace.Scratch {
        private final Map<Long, ByteBuffer> pages = new HashMap<>();

        @Override
        public void write(long position, ByteBuffer bytes) {
            pages.put(
                    position, ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
        }

        @Override
        public void read(long position, ByteBuffer into) {
            ByteBuffer page = pages.get(position);
            if (page == null) {
                throw new IllegalArgumentException("nothing was put at " + position);
            }
            into.put(page.duplicate());
        }
    }
}
