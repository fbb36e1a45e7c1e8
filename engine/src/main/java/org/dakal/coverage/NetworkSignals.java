package org.dakal.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.Mast;

/** A network's sectors, sorted by the mast they share, so that rows of levels can be asked for band by band. */
final class NetworkSignals {
    /**
     * Sectors that share a matrix and a site.
     *
     * @param signal their levels
     * @param sectorNumbers their numbers in the network's list, in the order of the signal's arrays
     */
    record Group(MastSignal signal, List<Integer> sectorNumbers) {
        CellWindow window() {
            return signal.window();
        }
    }

    private record Key(String siteId, String bandId, Mast mast) {
        static Key of(InstalledSector installed) {
            return new Key(installed.site().id(), installed.band().id(), Mast.of(installed));
        }
    }

    private final Map<String, List<Group>> groupsByBand = new LinkedHashMap<>();

    /** @param isWanted which of the network's sectors are sorted; the others are as if silent */
    NetworkSignals(Network network, Predicate<InstalledSector> isWanted, SignalFactory factory) {
        Map<Key, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < network.sectors().size(); i++) {
            InstalledSector sector = network.sectors().get(i);
            if (isWanted.test(sector)) {
                numbers.computeIfAbsent(Key.of(sector), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (Band band : network.bands()) {
            groupsByBand.put(band.id(), new ArrayList<>());
        }
        numbers.forEach((key, list) -> {
            List<InstalledSector> sectors =
                    list.stream().map(network.sectors()::get).toList();
            List<Group> groups = groupsByBand.get(key.bandId());
            if (groups != null) {
                groups.add(new Group(factory.signal(key.mast(), sectors), List.copyOf(list)));
            }
        });
    }

    /** Groups of a band, by their first sector's number. */
    List<Group> groups(String bandId) {
        return groupsByBand.getOrDefault(bandId, List.of());
    }

    /** Sectors of the mast that has most of them. */
    int mostSectorsOfMast() {
        return groupsByBand.values().stream()
                .flatMap(List::stream)
                .mapToInt(group -> group.sectorNumbers().size())
                .max()
                .orElse(0);
    }

    /** Makes the signal of a mast whose matrix is ready. */
    @FunctionalInterface
    interface SignalFactory {
        MastSignal signal(Mast mast, List<InstalledSector> sectors);
    }
}
