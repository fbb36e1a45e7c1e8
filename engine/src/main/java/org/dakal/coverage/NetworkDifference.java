package org.dakal.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ShortRaster;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.Mast;

/** Which sectors of two networks differ, and where that can matter. */
final class NetworkDifference {
    private final Network before;
    private final Network after;

    NetworkDifference(Network before, Network after) {
        this.before = before;
        this.after = after;
    }

    /** Windows that hold all sectors that came, went or changed; no two of them overlap. */
    List<CellWindow> windows(CellGrid grid) {
        return windows(sector -> {
            Mast mast = Mast.of(sector);
            return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
        });
    }

    /** The same with windows of the caller's own, which may be smaller. */
    List<CellWindow> windows(Function<InstalledSector, CellWindow> windowOf) {
        List<CellWindow> windows = new ArrayList<>();
        for (InstalledSector sector : sectors()) {
            merge(windows, windowOf.apply(sector));
        }
        return windows;
    }

    /** Sectors that went and came; one that changed is there twice, as it was and as it is. */
    private List<InstalledSector> sectors() {
        List<InstalledSector> sectors = new ArrayList<>();
        collect(before, after, sectors);
        collect(after, before, sectors);
        return sectors;
    }

    private static void merge(List<CellWindow> windows, CellWindow added) {
        CellWindow whole = added;
        for (int i = windows.size() - 1; i >= 0; i--) {
            if (!windows.get(i).intersection(whole).isEmpty()) {
                whole = whole.union(windows.remove(i));
                i = windows.size();
            }
        }
        if (!whole.isEmpty()) {
            windows.add(whole);
        }
    }

    private static void collect(Network of, Network notIn, List<InstalledSector> sectors) {
        Map<String, Installation> others = new HashMap<>();
        for (InstalledSector sector : notIn.sectors()) {
            others.put(sector.key(), Installation.of(sector));
        }
        for (InstalledSector sector : of.sectors()) {
            if (!Installation.of(sector).equals(others.get(sector.key()))) {
                sectors.add(sector);
            }
        }
    }

    /** All of a sector that its level depends on; its site's other sectors do not matter. */
    private record Installation(Object sector, Object mast, double gridConvergenceDegrees) {
        static Installation of(InstalledSector installed) {
            return new Installation(
                    installed.sector(), Mast.of(installed), installed.site().gridConvergenceDegrees());
        }
    }

    /** Turns sector numbers of the network before, copied into the new coverage, into numbers of the new network. */
    void renumber(NetworkCoverage coverage) {
        short[] newNumbers = newNumbers();
        List<SignalLayers> all = new ArrayList<>(coverage.byBand().values());
        all.add(coverage.overall());
        for (SignalLayers layers : all) {
            renumber(layers.bestSector(), newNumbers);
            renumber(layers.secondSector(), newNumbers);
        }
    }

    private short[] newNumbers() {
        Map<String, Short> byKey = new HashMap<>();
        for (int i = 0; i < after.sectors().size(); i++) {
            byKey.put(after.sectors().get(i).key(), (short) i);
        }
        short[] numbers = new short[before.sectors().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = byKey.getOrDefault(before.sectors().get(i).key(), (short) -1);
        }
        return numbers;
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
