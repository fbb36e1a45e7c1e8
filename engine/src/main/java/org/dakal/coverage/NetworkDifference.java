package org.dakal.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ShortRaster;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.pathloss.Mast;

/** Which sectors of two networks differ, and where that can matter. */
record NetworkDifference(Network before, Network after) {
    /** Windows that hold all sectors that came, went or changed; no two of them overlap. */
    List<CellWindow> windows(CellGrid grid) {
        return windows(sector -> {
            Mast mast = Mast.of(sector);
            return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
        });
    }

    /**
     * Windows that hold what matters of all sectors that came, went or changed, by the caller's own window of a sector.
     */
    List<CellWindow> windows(Function<InstalledSector, CellWindow> windowOf) {
        return CellWindow.merged(sectors().stream().map(windowOf).toList());
    }

    /** Sectors that went and came; one that changed is there twice, as it was and as it is. */
    private List<InstalledSector> sectors() {
        List<InstalledSector> sectors = new ArrayList<>();
        collect(before, after, sectors);
        collect(after, before, sectors);
        return sectors;
    }

    private static void collect(Network of, Network notIn, List<InstalledSector> sectors) {
        boolean haveSameBands = of.bands().equals(notIn.bands());
        Map<String, Installation> others = new HashMap<>();
        for (InstalledSector sector : notIn.sectors()) {
            if (!haveSameBands || !isOfEqualSite(sector, of)) {
                others.put(sector.key(), Installation.of(sector));
            }
        }
        for (InstalledSector sector : of.sectors()) {
            if ((!haveSameBands || !isOfEqualSite(sector, notIn))
                    && !Installation.of(sector).equals(others.get(sector.key()))) {
                sectors.add(sector);
            }
        }
    }

    /** Most sites of two networks are one object, which is quickly seen. */
    private static boolean isOfEqualSite(InstalledSector sector, Network other) {
        return Objects.equals(sector.site(), other.site(sector.site().id()));
    }

    /** All of a sector that its level depends on; its site's other sectors do not matter. */
    private record Installation(Object sector, Object mast, double gridConvergenceDegrees) {
        static Installation of(InstalledSector installed) {
            return new Installation(
                    installed.sector(), Mast.of(installed), installed.site().gridConvergenceDegrees());
        }
    }

    /** What went, in a network of its own. */
    Network gone() {
        List<InstalledSector> gone = new ArrayList<>();
        collect(before, after, gone);
        return only(before, gone);
    }

    /** What came, in a network of its own. */
    Network come() {
        List<InstalledSector> come = new ArrayList<>();
        collect(after, before, come);
        return only(after, come);
    }

    private static Network only(Network network, List<InstalledSector> wanted) {
        Map<String, List<Sector>> bySite = new HashMap<>();
        wanted.forEach(sector -> bySite.computeIfAbsent(sector.site().id(), id -> new ArrayList<>())
                .add(sector.sector()));
        List<Site> sites = new ArrayList<>();
        for (Site site : network.sites()) {
            List<Sector> sectors = bySite.get(site.id());
            if (sectors != null) {
                sites.add(site.withSectors(sectors));
            }
        }
        return new Network(network.bands(), sites);
    }

    /** By number in the network before: true for what went. */
    boolean[] isGone() {
        List<InstalledSector> gone = new ArrayList<>();
        collect(before, after, gone);
        Set<String> keys = gone.stream().map(InstalledSector::key).collect(Collectors.toSet());
        boolean[] isGone = new boolean[before.sectors().size()];
        for (int i = 0; i < isGone.length; i++) {
            isGone[i] = keys.contains(before.sectors().get(i).key());
        }
        return isGone;
    }

    /** True when sectors that are in both networks follow each other alike; of equal levels the earlier is better. */
    boolean keepsOrder() {
        short last = -1;
        for (short number : before.numbersIn(after)) {
            if (number >= 0 && number <= last) {
                return false;
            }
            last = number >= 0 ? number : last;
        }
        return true;
    }

    /** True when no sector's number changes or goes. */
    boolean keepsNumbers() {
        short[] newNumbers = before.numbersIn(after);
        for (int i = 0; i < newNumbers.length; i++) {
            if (newNumbers[i] != i) {
                return false;
            }
        }
        return true;
    }

    /** Turns sector numbers of the network before, copied into the new coverage, into numbers of the new network. */
    void renumber(NetworkCoverage coverage) {
        List<SignalLayers> all = new ArrayList<>(coverage.byBand().values());
        all.add(coverage.overall());
        all.forEach(this::renumber);
    }

    /** Gives the sectors of some layers their new numbers. */
    void renumber(SignalLayers layers) {
        short[] newNumbers = before.numbersIn(after);
        renumber(layers.bestSector(), newNumbers);
        renumber(layers.secondSector(), newNumbers);
    }

    private static void renumber(ShortRaster sectors, short[] newNumbers) {
        short[] values = sectors.values();
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= 0) {
                values[i] = newNumbers[values[i]];
            }
        }
    }
}
