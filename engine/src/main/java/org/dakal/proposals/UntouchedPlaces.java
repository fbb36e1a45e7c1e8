package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;

/**
 * What the sectors that no proposal touches do for a goal: places they settle, and places where one site more is
 * wanted.
 *
 * @param settled places that are served whatever proposals do
 * @param half places that one untouched site serves where two are wanted
 * @param serving by layer; none for service in the open by any site, which today's layers tell nearly without levels
 */
record UntouchedPlaces(int cellCount, BitSet settled, BitSet half, List<ServingSites> serving) {
    /**
     * Finds them.
     *
     * @param touched sectors of today's network that proposals alter or remove
     */
    static UntouchedPlaces find(
            NetworkCoverage today,
            List<InstalledSector> touched,
            CoverageEngine engine,
            ProvinceMask province,
            ServiceGoal goal,
            ProgressListener listener) {
        int cellCount = today.grid().cellCount();
        if (goal.isPlain()) {
            BitSet served = new UntouchedService(engine, province, today, touched).find(listener);
            return new UntouchedPlaces(cellCount, served, new BitSet(), List.of());
        }
        Network untouched = without(today.network(), touched);
        BitSet settled = new BitSet(goal.layers().size() * cellCount);
        BitSet half = new BitSet();
        List<ServingSites> serving = new ArrayList<>();
        for (ServiceGoal.Layer layer : goal.layers()) {
            ServingSites sites = engine.servingSites(layer.seenOf(untouched), layer.entryLoss(), listener);
            int first = serving.size() * cellCount;
            for (int cell = 0; cell < cellCount; cell++) {
                int count = sites.count(cell);
                if (count >= goal.sitesNeeded() && province.contains(cell)) {
                    settled.set(first + cell);
                } else if (count == 1 && goal.isBackedUp() && province.contains(cell)) {
                    half.set(first + cell);
                }
            }
            serving.add(sites);
        }
        return new UntouchedPlaces(cellCount, settled, half, serving);
    }

    /** A network with all its sites, of whose sectors some do not hang there. */
    static Network without(Network network, List<InstalledSector> touched) {
        Set<String> gone = new HashSet<>();
        touched.forEach(sector -> gone.add(sector.key()));
        Map<String, List<Sector>> left = new HashMap<>();
        for (InstalledSector installed : network.sectors()) {
            if (!gone.contains(installed.key())) {
                left.computeIfAbsent(installed.site().id(), id -> new ArrayList<>())
                        .add(installed.sector());
            }
        }
        List<Site> sites = network.sites().stream()
                .map(site -> site.withSectors(left.getOrDefault(site.id(), List.of())))
                .toList();
        return new Network(network.bands(), sites);
    }

    /** The places that count among the cells which a site's sector serves in a layer. */
    int[] open(String siteId, int layer, int[] cells) {
        int[] places = new int[cells.length];
        int count = 0;
        for (int cell : cells) {
            int place = layer * cellCount + cell;
            if (!settled.get(place) && !(half.get(place) && siteId.equals(onlySite(layer, cell)))) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private String onlySite(int layer, int cell) {
        ServingSites sites = serving.get(layer);
        return sites.network().sites().get(sites.only(cell)).id();
    }
}
