package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/** Levels of sectors in cells: path loss from the store or made now, and the antennas over it. */
final class LevelMaker {
    static final List<EntryLoss> MEDIAN = List.of(EntryLoss.MEDIAN);

    private final Terrain terrain;
    private final ShadowingSigma shadowing;
    private final @Nullable LossCorrection correction;
    private final CoverageOptions options;
    private final PathLossWork pathLossWork;
    private final Workers workers;
    private final LongAdder boundedCellCount = new LongAdder();
    private final LongAdder ruledOutCellCount = new LongAdder();

    LevelMaker(
            Terrain terrain,
            ShadowingSigma shadowing,
            @Nullable LossCorrection correction,
            CoverageOptions options,
            PathLossWork pathLossWork,
            Workers workers) {
        this.terrain = terrain;
        this.shadowing = shadowing;
        this.correction = correction;
        this.options = options;
        this.pathLossWork = pathLossWork;
        this.workers = workers;
    }

    /**
     * Levels in a window, a list of layers for each sector.
     *
     * @param onlyServing where path loss alone keeps a sector from serving no antenna is asked and its level is
     *     negative infinity
     */
    List<List<SectorSignal>> ofSectors(
            List<InstalledSector> sectors,
            List<EntryLoss> layers,
            CellWindow within,
            boolean onlyServing,
            ProgressListener listener) {
        List<PathLossMatrix> matrices =
                pathLossWork.matrices(sectors.stream().map(Mast::of).toList(), listener);
        List<List<SectorSignal>> signals = new ArrayList<>(Collections.nCopies(sectors.size(), List.of()));
        workers.forEach(sectors.size(), i -> {
            InstalledSector sector = sectors.get(i);
            signals.set(i, signals(sector, layers, matrices.get(i), within, onlyServing));
        });
        return List.copyOf(signals);
    }

    private List<SectorSignal> signals(
            InstalledSector sector,
            List<EntryLoss> layers,
            PathLossMatrix matrix,
            CellWindow within,
            boolean onlyServing) {
        CellWindow window = matrix.window().intersection(within);
        float[][] levels = new float[layers.size()][window.cellCount()];
        MastSignal signal = mastSignal(matrix, List.of(sector), layers);
        double mostLossDb =
                onlyServing ? signal.loudestDbm() - servedDbm(sector) + SiteMarginRows.ROUNDING_DB : Float.MAX_VALUE;
        DirectionBuffers buffers = new DirectionBuffers(window.columnCount());
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int ruledOut = signal.rowWithin(
                    row,
                    window.firstColumn(),
                    window.endColumn(),
                    levels,
                    window.index(row, window.firstColumn()),
                    mostLossDb,
                    buffers);
            if (onlyServing) {
                boundedCellCount.add(window.columnCount());
                ruledOutCellCount.add(ruledOut);
            }
        }
        return Arrays.stream(levels)
                .map(ofLayer -> new SectorSignal(sector, window, ofLayer))
                .toList();
    }

    /** Cells where each sector serves by itself, ascending, of those that count: an array for each layer. */
    List<int[][]> servedCells(
            List<InstalledSector> sectors, List<EntryLoss> layers, IntPredicate counts, ProgressListener listener) {
        int[][][] cells = new int[sectors.size()][][];
        int atOnce = Math.max(1, SectorSignal.MOST_AT_ONCE / layers.size());
        for (int first = 0; first < cells.length; first += atOnce) {
            int begin = first;
            List<InstalledSector> some = sectors.subList(first, Math.min(cells.length, first + atOnce));
            List<PathLossMatrix> matrices = matrices(some.stream().map(Mast::of).toList(), listener);
            workers.forEach(some.size(), i -> {
                InstalledSector sector = some.get(i);
                cells[begin + i] = signals(
                                sector, layers, matrices.get(i), terrain.grid().wholeWindow(), true)
                        .stream()
                        .map(signal -> servedCells(signal, counts))
                        .toArray(int[][]::new);
            });
        }
        return List.of(cells);
    }

    /** The cells that count, by layer. */
    static int[][] among(int[][] cells, IntPredicate counts) {
        return Arrays.stream(cells)
                .map(layer -> Arrays.stream(layer).filter(counts).toArray())
                .toArray(int[][]::new);
    }

    private int[] servedCells(SectorSignal signal, IntPredicate counts) {
        double served = servedDbm(signal.installed());
        CellWindow window = signal.window();
        int[] cells = new int[window.cellCount()];
        int count = 0;
        int at = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int cell = terrain.grid().index(row, window.firstColumn());
            for (int column = 0; column < window.columnCount(); column++, cell++, at++) {
                // An unknown level (NaN) serves nobody.
                if (signal.rsrpDbm()[at] >= served && counts.test(cell)) {
                    cells[count++] = cell;
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** Level that a sector must reach to serve. */
    double servedDbm(InstalledSector sector) {
        return shadowing
                .profile()
                .designThresholdsOf(sector.band().technology())
                .servedDbm();
    }

    /** The matrices of masts, from the store or made now, in their order. */
    List<PathLossMatrix> matrices(List<Mast> masts, ProgressListener listener) {
        return pathLossWork.matrices(masts, listener);
    }

    /** Levels of a whole network, to be asked row by row. */
    NetworkSignals ofNetwork(Network network, List<EntryLoss> layers, ProgressListener listener) {
        List<CellWindow> everywhere = List.of(terrain.grid().wholeWindow());
        return ofNetwork(network, layers, sector -> true, everywhere, listener);
    }

    /**
     * Levels of a part of a network, to be asked row by row.
     *
     * @param isWanted sectors that are asked; the others are as if silent
     * @param windows cells that will be asked for; sectors that reach none of them are silent too
     */
    NetworkSignals ofNetwork(
            Network network,
            List<EntryLoss> layers,
            Predicate<InstalledSector> isWanted,
            List<CellWindow> windows,
            ProgressListener listener) {
        return ofNetwork(network, layers, isWanted, windows, UnaryOperator.identity(), listener);
    }

    /** Levels of a whole network in a window of few rows, whose path loss is read into memory at once. */
    NetworkSignals ofRows(Network network, List<EntryLoss> layers, CellWindow rows, ProgressListener listener) {
        return ofNetwork(network, layers, sector -> true, List.of(rows), matrix -> matrix.rowsOf(rows), listener);
    }

    private NetworkSignals ofNetwork(
            Network network,
            List<EntryLoss> layers,
            Predicate<InstalledSector> isWanted,
            List<CellWindow> windows,
            UnaryOperator<PathLossMatrix> reading,
            ProgressListener listener) {
        Predicate<InstalledSector> isHeard = sector -> isWanted.test(sector) && reachesInto(Mast.of(sector), windows);
        List<Mast> masts = network.sectors().stream()
                .filter(isHeard)
                .map(Mast::of)
                .distinct()
                .toList();
        List<PathLossMatrix> matrices = pathLossWork.matrices(masts, listener);
        Map<Mast, PathLossMatrix> byMast = new ConcurrentHashMap<>();
        workers.forEach(masts.size(), i -> byMast.put(masts.get(i), reading.apply(matrices.get(i))));
        return new NetworkSignals(network, isHeard, (mast, list) -> mastSignal(matrix(byMast, mast), list, layers));
    }

    /** Makes all path loss that some windows need, with all threads at once. */
    void prepare(Network network, List<CellWindow> windows, ProgressListener listener) {
        List<Mast> masts = network.sectors().stream()
                .map(Mast::of)
                .filter(mast -> reachesInto(mast, windows))
                .toList();
        pathLossWork.matrices(masts, listener);
    }

    private boolean reachesInto(Mast mast, List<CellWindow> windows) {
        CellWindow reach = terrain.grid().windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
        return windows.stream().anyMatch(window -> !window.intersection(reach).isEmpty());
    }

    private static PathLossMatrix matrix(Map<Mast, PathLossMatrix> byMast, Mast mast) {
        PathLossMatrix matrix = byMast.get(mast);
        if (matrix == null) {
            throw new IllegalStateException("no matrix of " + mast);
        }
        return matrix;
    }

    MastSignal mastSignal(PathLossMatrix matrix, List<InstalledSector> sectors, List<EntryLoss> layers) {
        return new MastSignal(matrix, terrain, shadowing, options.environment(), correction, sectors, layers);
    }

    /** What the path-loss work has cost and met so far. */
    KernelReport report() {
        return pathLossWork.report(boundedCellCount.sum(), ruledOutCellCount.sum());
    }
}
