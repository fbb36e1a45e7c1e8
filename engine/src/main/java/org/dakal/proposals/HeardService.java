package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.jspecify.annotations.Nullable;

/**
 * Service that interference may deny. A sector that comes may take service from others' cells, so nothing follows from
 * counting: each trial brings the coverage up to date in its own window and compares.
 */
final class HeardService implements ServiceState {
    private final CoverageEngine engine;
    private final ProvinceMask province;
    private final Reach reach;
    private final ProgressListener listener;
    private NetworkCoverage now;
    private @Nullable IndoorCoverage indoorsNow;
    private @Nullable Tried lastTried;

    private static final class Tried {
        final SectorDifference difference;
        final NetworkCoverage coverage;

        @Nullable IndoorCoverage indoors;

        Tried(SectorDifference difference, NetworkCoverage coverage) {
            this.difference = difference;
            this.coverage = coverage;
        }
    }

    HeardService(
            NetworkCoverage today,
            CoverageEngine engine,
            ProvinceMask province,
            boolean looksIndoors,
            ProgressListener listener) {
        this.engine = engine;
        this.province = province;
        this.listener = listener;
        this.reach = new Reach(engine, province, List.of(EntryLoss.OUTDOORS), Map.of(), listener);
        this.now = today.powerSums() == null ? engine.coverForUpdates(today.network(), listener) : today;
        // who is in which building is the goal's to say; here is only what each kind of building lets in
        this.indoorsNow = looksIndoors ? engine.indoors(now, new IndoorProfile(0, new TreeMap<>()), listener) : null;
    }

    @Override
    public boolean isServed(int cell) {
        return now.classAt(cell).isServed();
    }

    @Override
    public Effect effectOf(SectorDifference difference) {
        NetworkCoverage after = tried(difference).coverage;
        return effect(difference, this::isServed, cell -> after.classAt(cell).isServed());
    }

    @Override
    public Effect indoorEffectOf(SectorDifference difference, int indoorLayer) {
        IndoorCoverage before = indoorsNow;
        IndoorCoverage after = indoors(tried(difference));
        if (before == null || after == null) {
            return new Effect(new int[0], new int[0]);
        }
        // kinds of building come in their order, as the goal's layers do
        Building building = List.copyOf(after.byBuilding().keySet()).get(indoorLayer);
        return effect(
                difference,
                cell -> before.classAt(building, cell).isServed(),
                cell -> after.classAt(building, cell).isServed());
    }

    @Override
    public void apply(SectorDifference difference) {
        Tried tried = tried(difference);
        indoorsNow = indoors(tried);
        now = tried.coverage;
        lastTried = null;
    }

    @Override
    public int[] cellsOf(List<InstalledSector> sectors) {
        return reach.cellsOf(sectors);
    }

    private Tried tried(SectorDifference difference) {
        Tried known = lastTried;
        if (known == null || !known.difference.equals(difference)) {
            known = new Tried(difference, engine.update(now, after(now.network(), difference), listener));
            lastTried = known;
        }
        return known;
    }

    /**
     * Amounts in the open by whose share of locations served a difference would change. A place counts by its best
     * server, with what disturbs it at the median: what another site would serve there is not added.
     */
    ExpectedLayer.Change expectedOf(SectorDifference difference, IntToDoubleFunction amountAt) {
        NetworkCoverage after = tried(difference).coverage;
        CellWindow window = difference.window(province.grid());
        double gained = 0;
        double lost = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int start = province.grid().index(row, window.firstColumn());
            for (int cell = start; cell < start + window.columnCount(); cell++) {
                double amount = province.contains(cell) ? amountAt.applyAsDouble(cell) : 0;
                double rise = amount > 0 ? amount * (servedShare(after, cell) - servedShare(now, cell)) : 0;
                gained += Math.max(0, rise);
                lost += Math.max(0, -rise);
            }
        }
        return new ExpectedLayer.Change(gained, lost);
    }

    private static double servedShare(NetworkCoverage coverage, int cell) {
        float share = coverage.overall().locationProbabilityFraction().get(cell);
        return Float.isNaN(share) ? 0 : share;
    }

    private @Nullable IndoorCoverage indoors(Tried tried) {
        IndoorCoverage before = indoorsNow;
        if (before != null && tried.indoors == null) {
            List<CellWindow> windows = CellWindow.merged(List.of(tried.difference.window(province.grid())));
            tried.indoors = engine.indoors(tried.coverage, now, before, windows, listener);
        }
        return tried.indoors;
    }

    private Effect effect(SectorDifference difference, IntPredicate before, IntPredicate after) {
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        CellWindow window = difference.window(province.grid());
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int start = province.grid().index(row, window.firstColumn());
            for (int cell = start; cell < start + window.columnCount(); cell++) {
                if (province.contains(cell) && before.test(cell) != after.test(cell)) {
                    (after.test(cell) ? gained : lost).set(cell);
                }
            }
        }
        return new Effect(gained.stream().toArray(), lost.stream().toArray());
    }

    /** A network of which some sectors go and others come; what takes another's place stands where that stood. */
    private static Network after(Network network, SectorDifference difference) {
        Set<String> gone = difference.gone().stream().map(InstalledSector::key).collect(Collectors.toSet());
        Map<String, InstalledSector> come = new LinkedHashMap<>();
        difference.come().forEach(sector -> come.put(sector.key(), sector));
        List<Site> sites = new ArrayList<>();
        for (Site site : network.sites()) {
            List<Sector> sectors = new ArrayList<>();
            for (Sector sector : site.sectors()) {
                InstalledSector changed = come.remove(site.id() + "/" + sector.id());
                if (changed != null) {
                    sectors.add(changed.sector());
                } else if (!gone.contains(site.id() + "/" + sector.id())) {
                    sectors.add(sector);
                }
            }
            sectors.addAll(takeOf(site, come));
            sites.add(site.withSectors(sectors));
        }
        while (!come.isEmpty()) {
            Site site = come.values().iterator().next().site();
            sites.add(site.withSectors(takeOf(site, come)));
        }
        return new Network(network.bands(), sites);
    }

    private static List<Sector> takeOf(Site site, Map<String, InstalledSector> come) {
        List<InstalledSector> its = come.values().stream()
                .filter(sector -> sector.site().id().equals(site.id()))
                .toList();
        its.forEach(sector -> come.remove(sector.key()));
        return its.stream().map(InstalledSector::sector).toList();
    }
}
