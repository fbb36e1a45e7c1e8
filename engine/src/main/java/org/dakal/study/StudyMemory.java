package org.dakal.study;

import org.dakal.grid.CellGrid;
import org.dakal.network.IndoorProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.ClutterRaster;

/**
 * The memory that the arrays of a study take, from what it is made of: all that grows with the cells of the grid or
 * with the sectors, path loss excepted.
 *
 * @param groundByteCount what is there before anything is computed: heights, land cover, the province, a calibration
 * @param layerByteCount coverage of all bands and over them, in the open and indoors
 * @param workByteCount what is held beside that at one time, by findings or by the files that are being made
 */
public record StudyMemory(long groundByteCount, long layerByteCount, long workByteCount) {
    /** Two levels, two sectors, SINR and probability, overlap and class. */
    private static final int LAYERS_BYTES_PER_CELL = 4 * Float.BYTES + 2 * Short.BYTES + 2;

    private static final int INDOOR_BYTES_PER_CELL = Float.BYTES + 1;
    /** The kinds of cells and the queue of a search for connected areas. */
    private static final int SPOTS_BYTES_PER_CELL = 2 * Integer.BYTES;
    /** A map as it is stored and its coarser levels, and the raster it is made from anew. */
    private static final int MAP_BYTES_PER_CELL = 2 * Float.BYTES + Float.BYTES / 3 + 1;
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
                cellCount * workBytes
                        + (long) SECTOR_BYTES * request.network().sectors().size());
    }

    /** Held at once. */
    public long heapByteCount() {
        return groundByteCount + layerByteCount + workByteCount;
    }
}
