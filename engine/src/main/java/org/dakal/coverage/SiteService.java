package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.terrain.Terrain;

/** Which sites serve where, over all bands, and how far each is above or below what service takes. */
record SiteService(Terrain terrain, ServiceProfile profile, LevelMaker levels, Workers workers) {
    /** The serving sites of some windows, of which no two overlap. */
    ServingSites serving(Network network, EntryLoss entryLoss, List<CellWindow> windows, ProgressListener listener) {
        ServingSites serving = ServingSites.allocate(terrain.grid(), network);
        fill(serving, windows, entryLoss, listener);
        return serving;
    }

    ServingSites serving(ServingSites before, Network changed, ProgressListener listener) {
        NetworkDifference difference = new NetworkDifference(before.network(), changed);
        ServingSites serving = before.copyFor(changed);
        fill(serving, difference.windows(sector -> servedWindow(sector, listener)), EntryLoss.OUTDOORS, listener);
        return serving;
    }

    /** A window beyond which path loss alone keeps a sector from serving. */
    private CellWindow servedWindow(InstalledSector sector, ProgressListener listener) {
        PathLossMatrix matrix =
                levels.matrices(List.of(Mast.of(sector)), listener).get(0);
        return SiteMarginRows.window(
                levels.mastSignal(matrix, List.of(sector), List.of(EntryLoss.OUTDOORS)), levels.servedDbm(sector));
    }

    private void fill(ServingSites serving, List<CellWindow> windows, EntryLoss entryLoss, ProgressListener listener) {
        SiteMarginRows rows = siteMarginRows(serving.network(), 0, entryLoss, windows, listener);
        ThreadLocal<RowBuffers> buffers = ThreadLocal.withInitial(() -> new RowBuffers(
                terrain.grid().columnCount(), serving.network().sectors().size()));
        for (CellWindow window : windows) {
            workers.forEach(
                    window.rowCount(), i -> serving.fillRow(window.firstRow() + i, window, rows, buffers.get()));
        }
    }

    /** Behind walls each band is looked at by itself, since what is lost there hangs on the frequency. */
    SiteDeviates deviates(
            Network network,
            int[] ascendingCells,
            EntryLoss entryLoss,
            ShadowingSigma shadowing,
            ProgressListener listener) {
        double least = ServiceProbability.LEAST_DEVIATES;
        if (!entryLoss.isBehindWalls()) {
            double leastDb = shadowing.leastDesignMarginDb(least);
            SiteMargins margins = margins(network, ascendingCells, leastDb, entryLoss, listener);
            return SiteDeviates.of(ascendingCells, List.of(margins), List.of(shadowing::deviates), least, workers);
        }
        List<SiteMargins> margins = new ArrayList<>();
        List<SiteDeviates.ToDeviates> toDeviates = new ArrayList<>();
        for (Band band : network.bands()) {
            EntryDeviates[] byValue = IntStream.range(0, shadowing.valueCount())
                    .mapToObj(number -> entryLoss.deviates(band, shadowing.valueDb(number)))
                    .toArray(EntryDeviates[]::new);
            double leastDb = Arrays.stream(byValue)
                    .mapToDouble(table -> table.marginDb(least))
                    .min()
                    .orElseThrow();
            List<Site> sites = network.sites().stream()
                    .map(site -> site.withSectors(site.sectors().stream()
                            .filter(sector -> sector.bandId().equals(band.id()))
                            .toList()))
                    .toList();
            margins.add(margins(new Network(network.bands(), sites), ascendingCells, leastDb, entryLoss, listener));
            toDeviates.add((marginDb, cell) -> byValue[shadowing.number(cell)].of(marginDb));
        }
        return SiteDeviates.of(ascendingCells, margins, toDeviates, least, workers);
    }

    SiteMargins margins(
            Network network,
            int[] ascendingCells,
            double leastMarginDb,
            EntryLoss entryLoss,
            ProgressListener listener) {
        SiteMarginRows rows =
                siteMarginRows(network, leastMarginDb, entryLoss, List.of(windowOf(ascendingCells)), listener);
        ThreadLocal<RowBuffers> buffers = ThreadLocal.withInitial(() ->
                new RowBuffers(terrain.grid().columnCount(), network.sectors().size()));
        return SiteMargins.gather(
                terrain.grid(),
                ascendingCells,
                leastMarginDb,
                (row, window, visitor) -> rows.visit(row, window, buffers.get(), visitor),
                workers::forEach);
    }

    /** Masts that reach none of it need not be looked up. */
    private CellWindow windowOf(int[] ascendingCells) {
        CellGrid grid = terrain.grid();
        if (ascendingCells.length == 0) {
            return CellWindow.EMPTY;
        }
        int firstRow = grid.rowOf(ascendingCells[0]);
        int rowCount = grid.rowOf(ascendingCells[ascendingCells.length - 1]) - firstRow + 1;
        IntSummaryStatistics columns =
                Arrays.stream(ascendingCells).map(grid::columnOf).summaryStatistics();
        return new CellWindow(columns.getMin(), firstRow, columns.getMax() - columns.getMin() + 1, rowCount);
    }

    private SiteMarginRows siteMarginRows(
            Network network,
            double leastMarginDb,
            EntryLoss entryLoss,
            List<CellWindow> windows,
            ProgressListener listener) {
        return new SiteMarginRows(
                network,
                profile,
                levels.ofNetwork(network, List.of(entryLoss), sector -> true, windows, listener),
                leastMarginDb);
    }
}
