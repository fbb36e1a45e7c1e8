package org.dakal.study;

import org.dakal.coverage.SectorSignal;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.pathloss.LossCorrection;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.KnownService;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.UntouchedLayer;
import org.dakal.terrain.ClutterRaster;

/**
 * The memory that the arrays of a study take, from what it is made of: all that grows with the cells of the grid or
 * with the sectors, path loss excepted.
 *
 * @param groundByteCount what is there before anything is computed: heights, land cover, the province, a calibration
 * @param layerByteCount coverage of all bands and over them, in the open and indoors
 * @param workByteCount what is held beside that at one time, by findings, by proposals being weighed and drawn, or by
 *     the files that are being made
 */
public record StudyMemory(long groundByteCount, long layerByteCount, long workByteCount) {
    /** Two levels, two sectors, SINR and probability, overlap and class. */
    private static final int LAYERS_BYTES_PER_CELL = 4 * Float.BYTES + 2 * Short.BYTES + 2;

    private static final int INDOOR_BYTES_PER_CELL = Float.BYTES + 1;
    /** The kinds of cells and the queue of a search for connected areas. */
    private static final int SPOTS_BYTES_PER_CELL = 2 * Integer.BYTES;
    /** A map as it is stored and its coarser levels, and the raster it is made from anew. */
    private static final int MAP_BYTES_PER_CELL = 2 * Float.BYTES + Float.BYTES / 3 + 1;
    /** What an inhabited cell takes as a place at stake in draws, with the sites heard there: more than weighing. */
    private static final int DRAWS_BYTES_PER_INHABITED_CELL = 1_500;
    /** Deviates of a site in a cell while they are gathered: twice in lists that grow, then in their places. */
    private static final int GATHERED_BYTES_PER_SITE = 40;
    /** Sites that are heard in a town. */
    private static final int MOST_SITES_HEARD = 200;
    /** The share of its window that a sector serves: of Qom's a fiftieth. */
    private static final double SERVED_SHARE = 0.03;
    /** A sector's antenna as it is aimed, and what a session knows of it. */
    private static final int SECTOR_BYTES = 32_000;

    /** What a run of a study takes. */
    public static StudyMemory of(StudyRequest request) {
        CellGrid grid = request.terrain().grid();
        long cellCount = grid.cellCount();
        ClutterRaster clutter = request.terrain().clutter();
        LossCorrection correction = request.correction();
        IndoorProfile indoor = request.indoor();
        int groundBytes = Float.BYTES + 1 + (clutter == null ? 0 : 1) + (correction == null ? 0 : 2 * Float.BYTES);
        int layerBytes = LAYERS_BYTES_PER_CELL * (request.network().bands().size() + 1)
                + (indoor == null ? 0 : INDOOR_BYTES_PER_CELL * Building.values().length);
        int workBytes = Math.max(
                SPOTS_BYTES_PER_CELL,
                MAP_BYTES_PER_CELL * request.coverageOptions().threadCount());
        return new StudyMemory(
                cellCount * groundBytes,
                cellCount * layerBytes,
                Math.max(cellCount * workBytes, weighingByteCount(request))
                        + (long) SECTOR_BYTES * request.network().sectors().size());
    }

    /** What weighing proposals takes, and drawing the best of them. */
    private static long weighingByteCount(StudyRequest request) {
        if (request.proposals().isEmpty()) {
            return 0;
        }
        CellGrid grid = request.terrain().grid();
        Network network = request.network();
        int layerCount = 1 + (request.indoor() == null ? 0 : Building.values().length);
        // of each layer how many serve a cell and whether others do, and once what a trial changes
        long cellBytes = (layerCount + 1L) * Short.BYTES
                + (request.serviceProfile().quality().isAsked()
                        ? 2L * Long.BYTES * network.bands().size()
                        : 0);
        long windowCells = request.masts().stream()
                .mapToLong(mast -> grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters())
                        .cellCount())
                .max()
                .orElse(0);
        int lookedCount =
                KnownService.Looked.of(network, request.proposals()).sectors().size();
        long servedBytes = (long) (SERVED_SHARE * windowCells * lookedCount * layerCount * Integer.BYTES);
        long gatheredBytes = (long) GATHERED_BYTES_PER_SITE
                * SiteDeviates.PART_CELLS
                * Math.min(MOST_SITES_HEARD, network.sites().size());
        long levelsBytes = windowCells * Float.BYTES * SectorSignal.MOST_AT_ONCE;
        boolean isAreaExpected = request.countBy() == CountBy.EXPECTED && request.rankBy() == RankBy.AREA;
        long expectedBytes = isAreaExpected
                ? (long) Double.BYTES * UntouchedLayer.nodeCount()
                        + (long) Float.BYTES * request.proposals().size()
                : 0;
        return grid.cellCount() * (cellBytes + expectedBytes)
                + servedBytes
                + inhabitedCellCount(request) * DRAWS_BYTES_PER_INHABITED_CELL
                + Math.max(gatheredBytes, levelsBytes);
    }

    /** Cells of settlements' discs, each by itself, and no more than there are. */
    private static long inhabitedCellCount(StudyRequest request) {
        CellGrid grid = request.terrain().grid();
        double cellArea = grid.cellSizeMeters() * grid.cellSizeMeters();
        double count = 0;
        for (Settlement settlement : request.surroundings().settlements()) {
            count += 1 + Math.PI * settlement.radiusMeters() * settlement.radiusMeters() / cellArea;
        }
        return (long) Math.min(grid.cellCount(), count);
    }

    /** Held at once. */
    public long heapByteCount() {
        return groundByteCount + layerByteCount + workByteCount;
    }
}
