package org.dakal.coverage;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.network.Band;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Computes path loss, levels and coverage on one terrain, with its own threads. Values do not depend on how many. Any
 * number of callers may ask at once; long work gives way to short questions where it is started by {@link
 * #inBackground}. Close when done.
 */
public final class CoverageEngine implements AutoCloseable {
    private static final List<EntryLoss> MEDIAN = LevelMaker.MEDIAN;

    private final Terrain terrain;
    private final ShadowingSigma shadowing;
    private final RasterSpace space;
    private final FarTiles far;
    private final Workers workers;
    private final LevelMaker levels;
    private final SiteService siteService;
    /** Into each kind of building; what was found of one stays for all questions. */
    private final Map<Building, EntryLoss> walls = new EnumMap<>(Building.class);

    /** Starts the threads; path loss is as the models say. */
    public CoverageEngine(Terrain terrain, ServiceProfile profile, CoverageOptions options, PathLossStore store) {
        this(terrain, profile, options, store, null);
    }

    /**
     * Starts the threads.
     *
     * @param terrain on the study's grid
     * @param store where matrices of this terrain are kept, uncorrected
     * @param correction what a calibration adds to path loss, on the same grid; null for nothing
     */
    public CoverageEngine(
            Terrain terrain,
            ServiceProfile profile,
            CoverageOptions options,
            PathLossStore store,
            @Nullable LossCorrection correction) {
        this(terrain, profile, options, store, correction, RasterSpace.MEMORY, FarTiles.NONE);
    }

    /**
     * Starts the threads of an engine that need not hold all layers in memory.
     *
     * @param space where layers lie; where they lie in pages, they and path loss are worked on some rows at a time
     * @param far who else computes a whole network's layers
     */
    public CoverageEngine(
            Terrain terrain,
            ServiceProfile profile,
            CoverageOptions options,
            PathLossStore store,
            @Nullable LossCorrection correction,
            RasterSpace space,
            FarTiles far) {
        this.terrain = terrain;
        this.space = space;
        this.far = far;
        this.shadowing = ShadowingSigma.of(terrain, profile, correction);
        this.workers = new Workers(options.threadCount());
        PathLossWork pathLossWork = new PathLossWork(terrain, profile, options, store, workers);
        this.levels = new LevelMaker(terrain, shadowing, correction, options, pathLossWork, workers);
        this.siteService = new SiteService(terrain, profile, levels, workers);
        for (Building building : Building.values()) {
            walls.put(building, EntryLoss.into(building, profile));
        }
    }

    /** The matrix of one mast, from the store or made now. */
    public PathLossMatrix pathLoss(Mast mast, ProgressListener listener) {
        return pathLoss(List.of(mast), listener).get(0);
    }

    /** The matrices of some masts, from the store or made now, in their order; equal masts share one. */
    public List<PathLossMatrix> pathLoss(List<Mast> masts, ProgressListener listener) {
        return levels.matrices(masts, listener);
    }

    /** What is taken off levels behind the walls of a kind of buildings, at the share of places of the profile. */
    public EntryLoss lossInto(Building building) {
        return Objects.requireNonNull(walls.get(building));
    }

    /** How levels vary in each cell, and what counts as service. */
    public ShadowingSigma shadowing() {
        return shadowing;
    }

    /** Median levels of sectors in their windows, in the order given: the numbers that {@link #cover} compares. */
    public List<SectorSignal> signals(List<InstalledSector> sectors, ProgressListener listener) {
        return inTheOpen(levels.ofSectors(sectors, MEDIAN, terrain.grid().wholeWindow(), false, listener));
    }

    /** Levels of sectors where they may serve, in another window; negative infinity where path loss rules that out. */
    public List<SectorSignal> servingSignals(
            List<InstalledSector> sectors, CellWindow within, ProgressListener listener) {
        return inTheOpen(levels.ofSectors(sectors, List.of(EntryLoss.OUTDOORS), within, true, listener));
    }

    /** Levels of sectors where they may serve, in the open or behind walls: for each sector a signal of each layer. */
    List<List<SectorSignal>> servingSignals(
            List<InstalledSector> sectors, List<EntryLoss> layers, ProgressListener listener) {
        return levels.ofSectors(sectors, layers, terrain.grid().wholeWindow(), true, listener);
    }

    /**
     * Cells where each sector serves by itself, ascending, of those that count: an array for each layer in the open or
     * behind walls. Many sectors are looked at by others, where there are any.
     */
    public List<int[][]> servedCells(
            List<InstalledSector> sectors, List<EntryLoss> layers, IntPredicate counts, ProgressListener listener) {
        int[][][] cells = new int[sectors.size()][][];
        boolean isFar = sectors.size() > SectorSignal.MOST_AT_ONCE
                && far.findServed(sectors, layers, listener, (of, i) -> cells[i] = LevelMaker.among(of, counts));
        return isFar ? List.of(cells) : levels.servedCells(sectors, layers, counts, listener);
    }

    private static List<SectorSignal> inTheOpen(List<List<SectorSignal>> signals) {
        return signals.stream().map(layers -> layers.get(0)).toList();
    }

    /** Median levels only for those cells of the sectors' windows that lie in another window. */
    public List<SectorSignal> signals(List<InstalledSector> sectors, CellWindow within, ProgressListener listener) {
        return inTheOpen(levels.ofSectors(sectors, MEDIAN, within, false, listener));
    }

    public NetworkCoverage cover(Network network, ProgressListener listener) {
        return cover(network, null, listener);
    }

    /**
     * Coverage of a whole network, ready for {@link #update}: it takes 8 bytes more per cell and band, and updates take
     * a fraction of the time.
     */
    public NetworkCoverage coverForUpdates(Network network, ProgressListener listener) {
        return cover(network, PowerSums.zero(network.bands(), terrain.grid()), listener);
    }

    private NetworkCoverage cover(Network network, @Nullable PowerSums sums, ProgressListener listener) {
        NetworkCoverage coverage = allocate(network, sums);
        // others have no sums of power to give
        if (sums != null || !far.fill(network, null, listener, taker(TileBytes.of(coverage)))) {
            fill(coverage, List.of(terrain.grid().wholeWindow()), listener);
        }
        return coverage;
    }

    private FarTiles.Taker taker(TileBytes layers) {
        return (tile, bytes) -> {
            layers.take(tile, bytes);
            space.settle();
        };
    }

    /**
     * A tile of a network's coverage, for whoever puts such tiles together by {@link FarTiles}. Of terrain and path
     * loss it asks only for what sectors need whose windows reach into the tile.
     */
    public ByteBuffer tile(Network network, CellWindow tile, ProgressListener listener) {
        NetworkCoverage coverage = allocate(network, null);
        fill(coverage, List.of(tile), listener);
        return TileBytes.of(coverage).give(tile);
    }

    /**
     * A tile of the coverage inside buildings.
     *
     * @param outdoors what {@link #tile} gave for the same tile
     */
    public ByteBuffer indoorTile(
            Network network, IndoorProfile buildings, CellWindow tile, ByteBuffer outdoors, ProgressListener listener) {
        NetworkCoverage coverage = allocate(network, null);
        TileBytes.of(coverage).take(tile, outdoors);
        IndoorCoverage indoors = allocate(coverage, buildings);
        fill(indoors, coverage, List.of(tile), listener);
        return TileBytes.of(indoors).give(tile);
    }

    private NetworkCoverage allocate(Network network, @Nullable PowerSums sums) {
        // by many threads, for a virtual machine takes its time to give memory
        SignalLayers[] layers = new SignalLayers[network.bands().size() + 1];
        workers.forEach(layers.length, i -> layers[i] = SignalLayers.allocate(terrain.grid(), space));
        Map<String, SignalLayers> byBand = new LinkedHashMap<>();
        for (Band band : network.bands()) {
            byBand.put(band.id(), layers[byBand.size()]);
        }
        return new NetworkCoverage(network, shadowing, layers[layers.length - 1], byBand, sums);
    }

    /**
     * What {@link #coverForUpdates} made of a network on this terrain and somebody kept. Sums of power are read when
     * they are asked for; should they be damaged by then, they are made anew.
     *
     * @param fill puts what was kept into arrays by their names, see {@link CoverageArrays}; false when something is
     * missing; asked by many threads
     * @return empty when not all is there, or when it is nothing that a coverage can hold
     */
    public Optional<NetworkCoverage> recall(Network network, Predicate<Map<String, Buffer>> fill) {
        PowerSums sums = PowerSums.kept(
                network.bands(), terrain.grid(), fill, () -> coverForUpdates(network, ProgressListener.NONE));
        NetworkCoverage coverage = allocate(network, sums);
        return CoverageArrays.fill(coverage, fill, workers) ? Optional.of(coverage) : Optional.empty();
    }

    /** Kept layers of coverage inside buildings, or nothing where none are kept. */
    public Optional<IndoorCoverage> recallIndoors(
            NetworkCoverage outdoors, IndoorProfile buildings, Predicate<Map<String, Buffer>> fill) {
        return Optional.of(allocate(outdoors, buildings))
                .filter(empty -> fill.test(CoverageArrays.of(empty)))
                .filter(CoverageArrays::isSound);
    }

    /**
     * Coverage of a changed network from that of the one before: only windows of sectors that came, went or changed are
     * computed again. Equal to {@link #cover} of the changed network in every bit. Layers that cannot differ are shared
     * by both.
     *
     * @param before coverage that this engine made, best by {@link #coverForUpdates}
     */
    public NetworkCoverage update(NetworkCoverage before, Network changed, ProgressListener listener) {
        NetworkDifference difference = new NetworkDifference(before.network(), changed);
        PowerSums sums = before.powerSums();
        if (!before.network().bands().equals(changed.bands()) || !difference.keepsOrder()) {
            return sums == null ? cover(changed, listener) : coverForUpdates(changed, listener);
        }
        if (sums != null) {
            return update(before, sums, changed, difference, listener);
        }
        Map<String, SignalLayers> byBand = new LinkedHashMap<>();
        before.byBand().forEach((id, layers) -> byBand.put(id, layers.copy()));
        NetworkCoverage coverage =
                new NetworkCoverage(changed, shadowing, before.overall().copy(), byBand, null);
        difference.renumber(coverage);
        fill(coverage, difference.windows(terrain.grid()), listener);
        return coverage;
    }

    private NetworkCoverage update(
            NetworkCoverage before,
            PowerSums sums,
            Network changed,
            NetworkDifference difference,
            ProgressListener listener) {
        NetworkSignals gone = levels.ofNetwork(difference.gone(), MEDIAN, listener);
        NetworkSignals come = levels.ofNetwork(difference.come(), MEDIAN, listener);
        List<String> touched = changed.bands().stream()
                .map(Band::id)
                .filter(id -> !gone.groups(id).isEmpty() || !come.groups(id).isEmpty())
                .toList();
        List<CellWindow> windows = difference.windows(terrain.grid());
        NetworkSignals signals = levels.ofNetwork(
                changed, MEDIAN, sector -> touched.contains(sector.band().id()), windows, listener);
        NetworkCoverage after = CoverageCopy.of(before, sums, changed, difference, touched, workers);
        CoverageUpdate update = new CoverageUpdate(
                new LayerBuilder(terrain, signals, after, band -> touched.contains(band.id())),
                before,
                after,
                gone,
                come,
                difference.isGone());
        int mostSectors = Math.max(gone.mostSectorsOfMast(), come.mostSectorsOfMast());
        ThreadLocal<CoverageUpdate.Buffers> buffers = ThreadLocal.withInitial(() -> new CoverageUpdate.Buffers(
                terrain.grid().columnCount(), changed.sectors().size(), mostSectors));
        for (CellWindow window : windows) {
            workers.forEach(window.rowCount(), i -> update.fillRow(window.firstRow() + i, window, buffers.get()));
            space.settle();
        }
        return after;
    }

    /** Coverage inside each kind of building, of a network whose coverage outdoors this engine made. */
    public IndoorCoverage indoors(NetworkCoverage outdoors, IndoorProfile buildings, ProgressListener listener) {
        IndoorCoverage indoors = allocate(outdoors, buildings);
        boolean isUpdated = outdoors.powerSums() != null;
        if (isUpdated || !far.fill(outdoors.network(), buildings, listener, taker(TileBytes.of(indoors)))) {
            fill(indoors, outdoors, List.of(terrain.grid().wholeWindow()), listener);
        }
        return indoors;
    }

    private IndoorCoverage allocate(NetworkCoverage outdoors, IndoorProfile buildings) {
        Map<Building, IndoorLayers> byBuilding = new EnumMap<>(Building.class);
        walls.forEach((building, entryLoss) ->
                byBuilding.put(building, IndoorLayers.allocate(outdoors, building, entryLoss, space)));
        return new IndoorCoverage(buildings, byBuilding);
    }

    /**
     * Coverage inside each kind of building from that of the network before a change: only some windows are computed
     * again, the rest is as it was.
     *
     * @param outdoorsBefore of the network before
     * @param before inside, of the network before
     * @param windows all cells whose levels may differ, as {@link #reachOfChange} tells; no two overlap
     */
    public IndoorCoverage indoors(
            NetworkCoverage outdoors,
            NetworkCoverage outdoorsBefore,
            IndoorCoverage before,
            List<CellWindow> windows,
            ProgressListener listener) {
        Map<Building, IndoorLayers> byBuilding = new EnumMap<>(Building.class);
        before.byBuilding().forEach((building, layers) -> byBuilding.put(building, layers.copy()));
        IndoorCoverage indoors = new IndoorCoverage(before.profile(), byBuilding);
        List<CellWindow> differing = outdoors.serviceProfile().quality().isAsked()
                ? windows
                : new IndoorChange(outdoorsBefore, outdoors, before, levels, walls, listener).windows(windows, workers);
        fill(indoors, outdoors, differing, listener);
        return indoors;
    }

    private void fill(
            IndoorCoverage indoors, NetworkCoverage outdoors, List<CellWindow> windows, ProgressListener listener) {
        Network network = outdoors.network();
        List<EntryLoss> entryLosses =
                indoors.byBuilding().keySet().stream().map(walls::get).toList();
        fillInTurn(network, entryLosses, windows, TileBytes.of(indoors), listener, (signals, some) -> {
            IndoorRows rows = new IndoorRows(
                    outdoors, signals, List.copyOf(indoors.byBuilding().values()));
            ThreadLocal<IndoorRows.Buffers> buffers = ThreadLocal.withInitial(() -> new IndoorRows.Buffers(
                    terrain.grid().columnCount(), entryLosses.size(), signals.mostSectorsOfMast()));
            for (CellWindow window : some) {
                workers.forEach(window.rowCount(), i -> rows.fillRow(window.firstRow() + i, window, buffers.get()));
            }
        });
    }

    /**
     * All cells whose level, server or masts in reach may differ between two networks.
     *
     * @return windows of which no two overlap; empty when the networks differ in more than sectors that came, went or
     *     changed, so that any cell may differ
     */
    public Optional<List<CellWindow>> reachOfChange(Network before, Network after) {
        NetworkDifference difference = new NetworkDifference(before, after);
        return before.bands().equals(after.bands()) && difference.keepsOrder()
                ? Optional.of(difference.windows(terrain.grid()))
                : Optional.empty();
    }

    /**
     * Does work in the calling thread that gives way to short questions of others, and ends early when told to.
     *
     * @throws CancellationException soon after the signal is given
     */
    public <T> T inBackground(CancelSignal cancel, Supplier<T> work) {
        return workers.inBackground(cancel, work);
    }

    /**
     * Does work in the calling thread that gives way to nobody, and ends early when told to.
     *
     * @throws CancellationException soon after the signal is given
     */
    public <T> T cancellable(CancelSignal cancel, Supplier<T> work) {
        return workers.cancellable(cancel, work);
    }

    /**
     * Begins work in a thread of its own, as part of what the caller is doing.
     *
     * @return its result, once; what it failed with is thrown there
     */
    public <T> Supplier<T> beside(Supplier<T> work) {
        return workers.beside(work);
    }

    /** Sites that serve each cell, over all bands: what {@link #cover} calls served without one or two of them. */
    public ServingSites servingSites(Network network, ProgressListener listener) {
        return servingSites(network, EntryLoss.OUTDOORS, listener);
    }

    /** Sites that serve each cell behind walls: what {@link IndoorCoverage} calls served without one or two of them. */
    public ServingSites servingSites(Network network, EntryLoss entryLoss, ProgressListener listener) {
        return siteService.serving(network, entryLoss, List.of(terrain.grid().wholeWindow()), listener);
    }

    /** The sites that serve each cell of some windows, of which no two overlap; elsewhere no site is counted. */
    public ServingSites servingSites(
            Network network, EntryLoss entryLoss, List<CellWindow> windows, ProgressListener listener) {
        return siteService.serving(network, entryLoss, windows, listener);
    }

    /** The serving sites of a changed network: only windows of sectors that differ are looked at again. */
    public ServingSites servingSites(ServingSites before, Network changed, ProgressListener listener) {
        return siteService.serving(before, changed, listener);
    }

    /**
     * How far each site is above or below what service takes, in some cells in the open or behind walls, in standard
     * deviations of what varies there; sites below {@link ServiceProbability#LEAST_DEVIATES} are left out.
     *
     * @param ascendingCells each once
     */
    public SiteDeviates siteDeviates(
            Network network, int[] ascendingCells, EntryLoss entryLoss, ProgressListener listener) {
        return siteService.deviates(network, ascendingCells, entryLoss, shadowing, listener);
    }

    /** Does independent tasks 0 to count - 1 on the engine's threads; which thread does which must not matter. */
    public void share(int count, IntConsumer task) {
        workers.forEach(count, task);
    }

    /** What the path-loss work has cost and met so far. */
    public KernelReport report() {
        return levels.report();
    }

    private void fill(NetworkCoverage coverage, List<CellWindow> windows, ProgressListener listener) {
        int sectorCount = coverage.network().sectors().size();
        fillInTurn(coverage.network(), MEDIAN, windows, TileBytes.of(coverage), listener, (signals, some) -> {
            LayerBuilder builder = new LayerBuilder(terrain, signals, coverage, band -> true);
            ThreadLocal<RowBuffers> buffers =
                    ThreadLocal.withInitial(() -> new RowBuffers(terrain.grid().columnCount(), sectorCount));
            for (CellWindow window : some) {
                workers.forEach(window.rowCount(), i -> builder.fillRow(window.firstRow() + i, window, buffers.get()));
            }
        });
    }

    /**
     * Fills windows of layers: all at once in memory, else some rows after others, for which only as much of path loss
     * and layers is held as they need. A cell hears the same sectors in the same order either way.
     */
    private void fillInTurn(
            Network network,
            List<EntryLoss> layers,
            List<CellWindow> windows,
            TileBytes filled,
            ProgressListener listener,
            BiConsumer<NetworkSignals, List<CellWindow>> filling) {
        if (!space.isPaged()) {
            filling.accept(levels.ofNetwork(network, layers, sector -> true, windows, listener), windows);
            return;
        }
        levels.prepare(network, windows, listener);
        int rowsAtOnce = space.rowsAtOnce(terrain.grid(), filled.cellBytes());
        for (CellWindow window : windows) {
            for (int row = window.firstRow(); row < window.endRow(); row += rowsAtOnce) {
                int rowCount = Math.min(rowsAtOnce, window.endRow() - row);
                CellWindow some = new CellWindow(window.firstColumn(), row, window.columnCount(), rowCount);
                filled.make(
                        some,
                        network,
                        far,
                        () -> filling.accept(levels.ofRows(network, layers, some, listener), List.of(some)));
                space.settle();
            }
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
