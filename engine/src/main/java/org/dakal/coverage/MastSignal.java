package org.dakal.coverage;

import java.util.List;
import org.dakal.coverage.kernel.FastMath;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.SectorAim;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;

/**
 * Levels of all sectors that share a matrix. The direction from mast to cell is found once for all of them; an antenna's gain is
 * taken along the straight line to the phone, bent by the effective Earth radius.
 */
final class MastSignal {
    private final PathLossMatrix matrix;
    private final Terrain terrain;
    private final double receiverHeightMeters;
    private final double twiceEarthRadiusMeters;
    private final double antennaMeters;
    private final double gridConvergenceDegrees;
    private final List<SectorAim> sectors;
    private final double loudestDbm;

    MastSignal(
            PathLossMatrix matrix,
            Terrain terrain,
            ServiceProfile profile,
            RadioEnvironment environment,
            List<InstalledSector> installed) {
        this.matrix = matrix;
        this.terrain = terrain;
        this.receiverHeightMeters = profile.receiverHeightAboveGroundMeters();
        this.twiceEarthRadiusMeters = 2000 * environment.effectiveEarthRadiusKm();
        this.antennaMeters = terrain.ground()
                        .elevationMeters(matrix.mast().xMeters(), matrix.mast().yMeters())
                + matrix.mast().heightAboveGroundMeters();
        this.gridConvergenceDegrees = installed.get(0).site().gridConvergenceDegrees();
        this.sectors = installed.stream().map(SectorAim::new).toList();
        this.loudestDbm = installed.stream()
                .mapToDouble(InstalledSector::referenceSignalEirpDbm)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    CellWindow window() {
        return matrix.window();
    }

    /** What the loudest sector has before path loss, in dBm: attenuations and losses in clutter only take from it. */
    double loudestDbm() {
        return loudestDbm;
    }

    /** The first column from one on whose path loss is at most so much, or the end when there is none. */
    int firstWithin(int row, int firstColumn, int endColumn, double mostLossDb) {
        int column = firstColumn;
        while (column < endColumn && !(matrix.lossDb(row, column) <= mostLossDb)) {
            column++;
        }
        return column;
    }

    /** One past the last such column. */
    int endWithin(int row, int firstColumn, int endColumn, double mostLossDb) {
        int column = endColumn;
        while (column > firstColumn && !(matrix.lossDb(row, column - 1) <= mostLossDb)) {
            column--;
        }
        return column;
    }

    /**
     * Levels along a row of the grid, for columns of the window.
     *
     * @param row in the grid, inside the window
     * @param firstColumn first column, inside the window
     * @param endColumn one past the last
     * @param rsrpDbm one array per sector, filled from position {@code offset} on: dBm, negative infinity beyond the
     *     radius, NaN unknown
     * @param offset position of {@code firstColumn} in these arrays
     */
    void row(int row, int firstColumn, int endColumn, float[][] rsrpDbm, int offset) {
        rowWithin(row, firstColumn, endColumn, rsrpDbm, offset, Float.MAX_VALUE);
    }

    /**
     * The same, where only some path loss is of interest.
     *
     * @param mostLossDb beyond it no antenna is asked, and levels are negative infinity
     * @return cells ruled out so
     */
    int rowWithin(int row, int firstColumn, int endColumn, float[][] rsrpDbm, int offset, double mostLossDb) {
        CellGrid grid = terrain.grid();
        double dy = grid.yMeters(row) - matrix.mast().yMeters();
        // The last sector's levels take the place of the losses one by one.
        float[] losses = rsrpDbm[sectors.size() - 1];
        matrix.row(row, firstColumn, endColumn, losses, offset);
        int ruledOut = 0;
        for (int column = firstColumn; column < endColumn; column++) {
            int at = offset + column - firstColumn;
            float lossDb = losses[at];
            if (!(lossDb <= mostLossDb)) {
                ruledOut += lossDb < PathLossMatrix.OUT_OF_REACH ? 1 : 0;
                float level = Float.isNaN(lossDb) ? Float.NaN : Float.NEGATIVE_INFINITY;
                for (int k = 0; k < sectors.size(); k++) {
                    rsrpDbm[k][at] = level;
                }
                continue;
            }
            int index = grid.index(row, column);
            double dx = grid.xMeters(column) - matrix.mast().xMeters();
            double distance = Math.sqrt(dx * dx + dy * dy);
            double fall = antennaMeters
                    - terrain.ground().get(index)
                    - receiverHeightMeters
                    + distance * distance / twiceEarthRadiusMeters;
            double bearing = FastMath.atan2Degrees(dx, dy) + gridConvergenceDegrees;
            double below = FastMath.atan2Degrees(fall, distance);
            double clutterDb = terrain.receiverLossDb(index);
            for (int k = 0; k < sectors.size(); k++) {
                rsrpDbm[k][at] = (float) (sectors.get(k).levelDbm(bearing, below) - lossDb - clutterDb);
            }
        }
        return ruledOut;
    }
}
