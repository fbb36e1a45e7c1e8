package org.dakal.proposals;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;

/**
 * All of a sector that its level depends on; its site's other sectors do not matter. Equal installations have equal
 * signals.
 */
public record Installation(
        String siteId, double xMeters, double yMeters, double gridConvergenceDegrees, Sector sector, Band band) {
    public static Installation of(InstalledSector installed) {
        return new Installation(
                installed.site().id(),
                installed.site().xMeters(),
                installed.site().yMeters(),
                installed.site().gridConvergenceDegrees(),
                installed.sector(),
                installed.band());
    }

    /** All cells it may reach. */
    public CellWindow window(CellGrid grid) {
        return grid.windowAround(xMeters, yMeters, sector.radiusKm() * 1000);
    }
}
