package org.dakal.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * The sectors in which two networks differ.
 *
 * @param gone in the first network only
 * @param come in the second network only
 */
record SectorDifference(List<InstalledSector> gone, List<InstalledSector> come) {
    static final SectorDifference NONE = new SectorDifference(List.of(), List.of());

    /** Compares networks of the same bands. */
    static SectorDifference between(Network before, Network after) {
        return new SectorDifference(onlyIn(before, after), onlyIn(after, before));
    }

    private static List<InstalledSector> onlyIn(Network network, Network other) {
        List<InstalledSector> only = new ArrayList<>();
        for (InstalledSector installed : network.sectors()) {
            Site counterpart = other.site(installed.site().id());
            if (!Objects.equals(installed.site(), counterpart)
                    && (counterpart == null || !hangsOn(counterpart, installed))) {
                only.add(installed);
            }
        }
        return only;
    }

    private static boolean hangsOn(Site site, InstalledSector installed) {
        return site.xMeters() == installed.site().xMeters()
                && site.yMeters() == installed.site().yMeters()
                && site.gridConvergenceDegrees() == installed.site().gridConvergenceDegrees()
                && site.sectors().contains(installed.sector());
    }

    /** The smallest window that holds all cells these sectors can reach. */
    CellWindow window(CellGrid grid) {
        CellWindow window = CellWindow.EMPTY;
        for (InstalledSector installed : gone) {
            window = window.union(Installation.of(installed).window(grid));
        }
        for (InstalledSector installed : come) {
            window = window.union(Installation.of(installed).window(grid));
        }
        return window;
    }
}
