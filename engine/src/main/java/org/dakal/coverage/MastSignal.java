package org.dakal.coverage;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.SectorAim;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.MastCorrection;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.terminal.ReceiverClutter;
import org.dakal.terrain.Terrain;
import org.dakal.units.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Levels of all sectors that share a matrix. The direction from mast to cell is found once for all of them; an
 * antenna's gain is taken along the straight line to the phone, bent by the effective Earth radius. Levels come in
 * layers: in the open, or behind the walls of a kind of building each. A calibration is taken off besides path loss.
 */
final class MastSignal {
    private final PathLossMatrix matrix;
    private final Terrain terrain;
    private final ReceiverClutter clutter;
    private final double receiverHeightMeters;
    private final double twiceEarthRadiusMeters;
    private final double antennaMeters;
    private final double gridConvergenceDegrees;
    private final SectorAim[] sectors;
    private final @Nullable MastCorrection correction;
    private final ShadowingSigma shadowing;
    private final List<EntryLoss> layers;
    /** By layer and value of shadowing, empty for layers in the open. */
    private final EntryLoss.ByElevation[][] walls;

    private final double loudestDbm;

    /**
     * Takes up the sectors of one site and band that share a matrix.
     *
     * @param layers what is taken off, one for each layer
     */
    MastSignal(
            PathLossMatrix matrix,
            Terrain terrain,
            ShadowingSigma shadowing,
            RadioEnvironment environment,
            @Nullable LossCorrection correction,
            List<InstalledSector> installed,
            List<EntryLoss> layers) {
        ServiceProfile profile = shadowing.profile();
        this.matrix = matrix;
        this.terrain = terrain;
        this.clutter = new ReceiverClutter(
                terrain,
                matrix.mast().models(),
                matrix.mast().frequencyMhz(),
                profile.receiverHeightAboveGroundMeters());
        this.receiverHeightMeters = profile.receiverHeightAboveGroundMeters();
        this.twiceEarthRadiusMeters = 2000 * environment.effectiveEarthRadiusKm();
        this.antennaMeters = terrain.ground()
                        .elevationMeters(matrix.mast().xMeters(), matrix.mast().yMeters())
                + matrix.mast().heightAboveGroundMeters();
        this.gridConvergenceDegrees = installed.get(0).site().gridConvergenceDegrees();
        this.sectors = installed.stream().map(SectorAim::new).toArray(SectorAim[]::new);
        Band band = installed.get(0).band();
        this.shadowing = shadowing;
        this.layers = layers;
        this.walls = layers.stream().map(layer -> walls(layer, band)).toArray(EntryLoss.ByElevation[][]::new);
        this.correction = MastCorrection.of(correction, installed, terrain, matrix.window());
        this.loudestDbm = installed.stream()
                        .mapToDouble(InstalledSector::referenceSignalEirpDbm)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY)
                - leastTakenOffDb();
    }

    private EntryLoss.ByElevation[] walls(EntryLoss layer, Band band) {
        return IntStream.range(0, layer.isBehindWalls() ? shadowing.valueCount() : 0)
                .mapToObj(number -> layer.at(band, shadowing.valueDb(number)))
                .toArray(EntryLoss.ByElevation[]::new);
    }

    /** What is taken off in every layer, cell and sector at least; negative where a calibration adds to levels. */
    private double leastTakenOffDb() {
        double leastDb = Double.POSITIVE_INFINITY;
        for (int layer = 0; layer < walls.length; layer++) {
            if (!layers.get(layer).isBehindWalls()) {
                leastDb = Math.min(leastDb, isHeldAgainstDesign(layer) ? shadowing.leastExtraMarginDb() : 0);
            }
            for (EntryLoss.ByElevation ofValue : walls[layer]) {
                leastDb = Math.min(leastDb, ofValue.leastDb());
            }
        }
        return leastDb + (correction == null ? 0 : correction.leastDb());
    }

    /** In the open, where cells vary in their own ways. */
    private boolean isHeldAgainstDesign(int layer) {
        return layers.get(layer) == EntryLoss.OUTDOORS && !shadowing.isUniform();
    }

    CellWindow window() {
        return matrix.window();
    }

    /**
     * What the loudest sector has before path loss, in dBm, in the layer and cell that have most: attenuations and
     * losses in clutter only take from it.
     */
    double loudestDbm() {
        return loudestDbm;
    }

    /**
     * The stretch of a row from the first to the last column whose path loss is at most so much; empty when there is
     * none.
     */
    CellWindow within(int row, int firstColumn, int endColumn, double mostLossDb, float[] losses) {
        matrix.row(row, firstColumn, endColumn, losses, 0);
        int first = 0;
        int end = endColumn - firstColumn;
        while (first < end && !(losses[first] <= mostLossDb)) {
            first++;
        }
        while (end > first && !(losses[end - 1] <= mostLossDb)) {
            end--;
        }
        return first < end ? new CellWindow(firstColumn + first, row, end - first, 1) : CellWindow.EMPTY;
    }

    /**
     * Levels along a row of the grid, for columns of the window.
     *
     * @param firstColumn first column, inside the window
     * @param endColumn one past the last
     * @param rsrpDbm one array per sector, layer after layer, filled from position {@code offset} on: dBm, negative
     *     infinity beyond the radius, NaN unknown
     * @param offset position of {@code firstColumn} in these arrays
     */
    void row(int row, int firstColumn, int endColumn, float[][] rsrpDbm, int offset, DirectionBuffers buffers) {
        rowWithin(row, firstColumn, endColumn, rsrpDbm, offset, Float.MAX_VALUE, buffers);
    }

    /**
     * Levels along a row of the grid as {@link #row} gives them, where only path loss up to a limit is of interest.
     *
     * @param mostLossDb beyond it no antenna is asked, and levels are negative infinity
     * @return cells ruled out so
     */
    int rowWithin(
            int row,
            int firstColumn,
            int endColumn,
            float[][] rsrpDbm,
            int offset,
            double mostLossDb,
            DirectionBuffers buffers) {
        int width = endColumn - firstColumn;
        float[] losses = buffers.lossDb;
        matrix.row(row, firstColumn, endColumn, losses, 0);
        int ruledOut = 0;
        int at = 0;
        while (at < width) {
            int first = at;
            while (at < width && losses[at] <= mostLossDb) {
                at++;
            }
            if (at > first) {
                fillRun(row, firstColumn + first, first, at - first, rsrpDbm, offset + first, buffers);
            }
            for (; at < width && !(losses[at] <= mostLossDb); at++) {
                ruledOut += losses[at] < PathLossMatrix.OUT_OF_REACH ? 1 : 0;
                float level = Float.isNaN(losses[at]) ? Float.NaN : Float.NEGATIVE_INFINITY;
                for (int k = 0; k < walls.length * sectors.length; k++) {
                    rsrpDbm[k][offset + at] = level;
                }
            }
        }
        return ruledOut;
    }

    /** Fills cells side by side from their losses, the first of which is at a place in the buffer. */
    private void fillRun(
            int row, int firstColumn, int place, int count, float[][] rsrpDbm, int offset, DirectionBuffers buffers) {
        int start = terrain.grid().index(row, firstColumn);
        findDirections(row, firstColumn, count, buffers);
        findEntryLosses(start, count, buffers);
        for (int k = 0; k < sectors.length; k++) {
            if (k == 0 || !sectors[k].sharesVerticalPlane(sectors[k - 1])) {
                sectors[k].verticalDb(buffers.bearings, buffers.belowDegrees, buffers.verticalDb);
            }
            sectors[k].levelsDbm(buffers.bearings, buffers.verticalDb, buffers.levelDbm);
            if (correction != null) {
                for (int n = 0; n < count; n++) {
                    buffers.levelDbm[n] -= correction.lossDb(start + n, buffers.distanceMeters[n], k);
                }
            }
            for (int layer = 0; layer < walls.length; layer++) {
                float[] levels = rsrpDbm[layer * sectors.length + k];
                if (layers.get(layer).isBehindWalls()) {
                    subtract(buffers, buffers.entryLossDb(layer), place, count, levels, offset);
                } else {
                    subtract(buffers, place, count, levels, offset);
                }
                if (isHeldAgainstDesign(layer)) {
                    for (int n = 0; n < count; n++) {
                        levels[offset + n] = shadowing.againstDesignDbm(levels[offset + n], start + n);
                    }
                }
            }
        }
    }

    private void findEntryLosses(int start, int count, DirectionBuffers buffers) {
        boolean knowsElevation = false;
        for (int layer = 0; layer < walls.length; layer++) {
            if (!layers.get(layer).isBehindWalls()) {
                continue;
            }
            if (!knowsElevation) {
                findElevations(count, buffers);
                knowsElevation = true;
            }
            double[] entryLossDb = buffers.entryLossDb(layer);
            for (int n = 0; n < count; n++) {
                entryLossDb[n] = walls[layer][shadowing.number(start + n)].lossDb(buffers.elevationDegrees[n]);
            }
        }
    }

    /**
     * Seen from the cell the mast stands less high than the cell lies low from the mast: the Earth turns by distance
     * over radius.
     */
    private void findElevations(int count, DirectionBuffers buffers) {
        for (int n = 0; n < count; n++) {
            buffers.elevationDegrees[n] =
                    buffers.belowDegrees[n] - Math.toDegrees(2 * buffers.distanceMeters[n] / twiceEarthRadiusMeters);
        }
    }

    private static void subtract(
            DirectionBuffers buffers, double[] entryLossDb, int place, int count, float[] levels, int offset) {
        double[] levelDbm = buffers.levelDbm;
        double[] clutterDb = buffers.clutterDb;
        float[] losses = buffers.lossDb;
        for (int n = 0; n < count; n++) {
            levels[offset + n] = (float) (levelDbm[n] - losses[place + n] - clutterDb[n] - entryLossDb[n]);
        }
    }

    private static void subtract(DirectionBuffers buffers, int place, int count, float[] levels, int offset) {
        double[] levelDbm = buffers.levelDbm;
        double[] clutterDb = buffers.clutterDb;
        float[] losses = buffers.lossDb;
        for (int n = 0; n < count; n++) {
            levels[offset + n] = (float) (levelDbm[n] - losses[place + n] - clutterDb[n]);
        }
    }

    private void findDirections(int row, int firstColumn, int count, DirectionBuffers buffers) {
        CellGrid grid = terrain.grid();
        int start = grid.index(row, firstColumn);
        double dy = grid.yMeters(row) - matrix.mast().yMeters();
        double mastX = matrix.mast().xMeters();
        double[] east = buffers.eastMeters;
        double[] distance = buffers.distanceMeters;
        double[] fall = buffers.belowDegrees;
        for (int n = 0; n < count; n++) {
            east[n] = grid.xMeters(firstColumn + n) - mastX;
        }
        for (int n = 0; n < count; n++) {
            distance[n] = Math.sqrt(east[n] * east[n] + dy * dy);
        }
        float[] ground = terrain.ground().values();
        for (int n = 0; n < count; n++) {
            fall[n] = antennaMeters
                    - ground[start + n]
                    - receiverHeightMeters
                    + distance[n] * distance[n] / twiceEarthRadiusMeters;
        }
        double[] bearing = buffers.bearings.degrees();
        for (int n = 0; n < count; n++) {
            bearing[n] = FastMath.atan2Degrees(east[n], dy) + gridConvergenceDegrees;
        }
        buffers.bearings.set(count);
        for (int n = 0; n < count; n++) {
            fall[n] = FastMath.atan2Degrees(fall[n], distance[n]);
        }
        clutter.lossesDb(start, count, buffers.clutterDb);
    }
}
