package org.dakal.proposals;

import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;

/**
 * All of a sector that its level depends on; its site's other sectors do not matter. Equal installations have equal
 * signals.
 */
record Installation(
        String siteId, double xMeters, double yMeters, double gridConvergenceDegrees, Sector sector, Band band) {
    static Installation of(InstalledSector installed) {
        return new Installation(
                installed.site().id(),
                installed.site().xMeters(),
                installed.site().yMeters(),
                installed.site().gridConvergenceDegrees(),
                installed.sector(),
                installed.band());
    }
}
