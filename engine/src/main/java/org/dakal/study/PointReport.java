package org.dakal.study;

import java.util.List;
import org.dakal.findings.Cause;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.jspecify.annotations.Nullable;

/**
 * What a phone gets at a place, from whom, why not better, and what would help. Everything is that of the cell the
 * place lies in.
 *
 * @param cell number of that cell in the grid
 * @param groundMeters height of the ground above sea level; NaN where terrain is unknown
 * @param coverageClass over all bands
 * @param servers every sector that reaches the cell, strongest over its own threshold first
 * @param cause why the cell is not served; null where it is
 * @param helpfulProposals ids of proposals that would serve the cell if each were built alone, in the order listed;
 *     none where it is served already
 */
public record PointReport(
        int cell,
        double groundMeters,
        CoverageClass coverageClass,
        List<Server> servers,
        @Nullable Cause cause,
        List<String> helpfulProposals) {
    public PointReport {
        servers = List.copyOf(servers);
        helpfulProposals = List.copyOf(helpfulProposals);
    }

    /**
     * A sector that reaches the cell.
     *
     * @param installed the sector
     * @param rsrpDbm its median level in the open
     * @param marginDb how far that is above what service takes at the asked share of places; negative when it does not
     *     serve
     * @param pathLossDb basic transmission loss from its mast as its model says, without the land cover around the
     *     phone
     * @param calibrationDb what a calibration adds to that; zero where none does
     */
    public record Server(
            InstalledSector installed, float rsrpDbm, double marginDb, double pathLossDb, double calibrationDb) {
        public boolean serves() {
            return marginDb >= 0;
        }
    }
}
