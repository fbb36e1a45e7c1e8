package org.dakal.proposals.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SectorSignal;
import org.dakal.coverage.ServingSites;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.proposals.CountBy;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Suggests sites where nobody proposed one: several times as many promising places as wanted are computed by the
 * engine, and one after another the place that newly serves most people (then area) besides those before it is taken;
 * people are counted in expectation unless somebody wants them by threshold.
 */
public final class CandidateGenerator {
    private static final int COMPUTED_PER_WANTED = 5;
    private static final int LEAST_COMPUTED = 40;
    /** Fewer people newly served are nobody. */
    private static final double LEAST_PEOPLE = 0.5;

    private final CoverageEngine engine;
    private final Terrain terrain;
    private final ServiceProfile profile;
    private final ExposureMap exposure;
    private final List<Settlement> settlements;
    private final DoubleBinaryOperator convergenceDegrees;
    private final CountBy countBy;

    /**
     * @param convergenceDegrees bearing of grid north at an easting and northing
     * @param countBy how people are counted; by threshold in any case where none are given
     */
    public CandidateGenerator(
            CoverageEngine engine,
            Terrain terrain,
            ServiceProfile profile,
            ExposureMap exposure,
            List<Settlement> settlements,
            DoubleBinaryOperator convergenceDegrees,
            CountBy countBy) {
        this.countBy = countBy;
        this.engine = engine;
        this.terrain = terrain;
        this.profile = profile;
        this.exposure = exposure;
        this.settlements = List.copyOf(settlements);
        this.convergenceDegrees = convergenceDegrees;
    }

    /** A place that was computed. */
    private static final class Computed {
        final int cell;
        final Site site;
        /** Cells that it serves by threshold. */
        final int[] served;
        /** What it is heard by where people are counted in expectation; null else. */
        final @Nullable SiteDeviates heard;
        /** People it newly serves at most: what it did when last asked, and the more others do the less is left. */
        double mostPeople = Double.POSITIVE_INFINITY;

        Computed(int cell, Site site, int[] served, @Nullable SiteDeviates heard) {
            this.cell = cell;
            this.site = site;
            this.served = served;
            this.heard = heard;
        }
    }

    /**
     * Suggestions, best first; fewer than wanted when no more serve anybody or anything new.
     *
     * @param idPrefix of the new sites' ids, which are numbered by rank
     */
    public List<Candidate> suggest(
            Network today, CandidateOptions options, String idPrefix, ProgressListener listener) {
        ServingSites serving = engine.servingSites(today, listener);
        int[] needy = exposure.cellsOf(cell ->
                serving.count(cell) == 0 && !Float.isNaN(terrain.ground().get(cell)));
        ExpectedNeed need = countBy == CountBy.EXPECTED && exposure.hasSettlements()
                ? new ExpectedNeed(
                        today,
                        engine,
                        exposure,
                        cell -> !Float.isNaN(terrain.ground().get(cell)),
                        listener)
                : null;
        HighGround ground = new HighGround(terrain.ground(), exposure, options);
        List<Computed> left = new ArrayList<>();
        List<HighGround.Place> places = places(ground, today, needy, need, options);
        for (HighGround.Place place : places) {
            left.add(compute(today, options, idPrefix, place.cell(), need));
            listener.progressed(left.size(), places.size(), "places");
        }
        BitSet open = new BitSet();
        for (int cell : needy) {
            open.set(cell);
        }
        List<Candidate> chosen = new ArrayList<>();
        List<Computed> taken = new ArrayList<>();
        while (chosen.size() < options.count() && !left.isEmpty()) {
            Computed best = best(left, open, need);
            left.remove(best);
            int[] gained = gained(best, open);
            if (gained.length == 0 && best.mostPeople < LEAST_PEOPLE) {
                break;
            }
            boolean isApart = taken.stream().allMatch(o -> ground.distanceKm(o.cell, best.cell) >= options.spacingKm());
            if (isApart) {
                chosen.add(describe(best, gained, idPrefix + (chosen.size() + 1)));
                taken.add(best);
                if (need != null && best.heard != null) {
                    need.take(best.heard);
                }
                for (int cell : gained) {
                    open.clear(cell);
                }
            }
        }
        return chosen;
    }

    /** Promising places; where nobody needs service, for the ground alone. */
    private List<HighGround.Place> places(
            HighGround ground, Network today, int[] needy, @Nullable ExpectedNeed need, CandidateOptions options) {
        int most = Math.max(LEAST_COMPUTED, COMPUTED_PER_WANTED * options.count());
        int[] positions = need == null ? new int[0] : need.needy();
        if (need == null || positions.length == 0) {
            return ground.find(today, withWeight(needy), weights(withWeight(needy)), most);
        }
        return ground.find(
                today,
                Arrays.stream(positions).map(need::cell).toArray(),
                Arrays.stream(positions).mapToDouble(need::unservedPeople).toArray(),
                most);
    }

    /** Cells with people where there are any; else one in so many, for the ground alone. */
    private int[] withWeight(int[] needy) {
        int[] peopled =
                Arrays.stream(needy).filter(cell -> exposure.people(cell) > 0).toArray();
        if (peopled.length > 0) {
            return peopled;
        }
        int step = Math.max(1, needy.length / 2000);
        int[] some = new int[(needy.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = needy[i * step];
        }
        return some;
    }

    private double[] weights(int[] cells) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> exposure.people(cell) > 0 ? exposure.people(cell) : 1)
                .toArray();
    }

    private Computed compute(
            Network today, CandidateOptions options, String id, int cell, @Nullable ExpectedNeed need) {
        CellGrid grid = terrain.grid();
        double x = grid.xMeters(grid.columnOf(cell));
        double y = grid.yMeters(grid.rowOf(cell));
        Site site = new Site(id, id, x, y, convergenceDegrees.applyAsDouble(x, y), options.sectors());
        List<InstalledSector> sectors = new ArrayList<>();
        for (Sector sector : options.sectors()) {
            sectors.add(new InstalledSector(site, sector, band(today, sector)));
        }
        BitSet served = new BitSet();
        for (SectorSignal signal : engine.servingSignals(sectors, ProgressListener.NONE)) {
            double least = profile.designThresholdsOf(signal.installed().band().technology())
                    .servedDbm();
            CellWindow window = signal.window();
            for (int row = window.firstRow(); row < window.endRow(); row++) {
                for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                    if (signal.rsrpDbm()[window.index(row, column)] >= least) {
                        served.set(grid.index(row, column));
                    }
                }
            }
        }
        return new Computed(cell, site, served.stream().toArray(), need == null ? null : need.heard(site));
    }

    private static Band band(Network today, Sector sector) {
        Band band = today.band(sector.bandId());
        if (band == null) {
            throw new IllegalArgumentException("no band " + sector.bandId());
        }
        return band;
    }

    /** The place that newly serves most people; of equals most cells, and then the first of the map. */
    private Computed best(List<Computed> left, BitSet open, @Nullable ExpectedNeed need) {
        left.sort(Comparator.comparingDouble((Computed place) -> -place.mostPeople)
                .thenComparingInt(place -> place.cell));
        Computed best = left.get(0);
        int bestCellCount = -1;
        for (Computed place : left) {
            if (bestCellCount >= 0 && place.mostPeople < best.mostPeople) {
                break; // none of the rest can do more than it did before
            }
            int[] gained = gained(place, open);
            place.mostPeople =
                    need == null || place.heard == null ? exposure.people(gained) : need.gainPeople(place.heard);
            boolean isBetter = place.mostPeople > best.mostPeople
                    || (place.mostPeople == best.mostPeople && gained.length > bestCellCount);
            if (bestCellCount < 0 || isBetter) {
                best = place;
                bestCellCount = gained.length;
            }
        }
        return best;
    }

    private static int[] gained(Computed place, BitSet open) {
        return Arrays.stream(place.served).filter(open::get).toArray();
    }

    private Candidate describe(Computed place, int[] gained, String id) {
        Exposure gain = exposure.of(gained);
        List<Settlement> named = gain.villages().isEmpty() ? settlements : gain.villages();
        Comparator<Settlement> byDistance = Comparator.comparingDouble(s -> distanceKm(s, place.site));
        Settlement nearest =
                named.stream().min(byDistance.thenComparing(Settlement::id)).orElse(null);
        Site computed = place.site;
        return new Candidate(
                new Site(
                        id,
                        id,
                        computed.xMeters(),
                        computed.yMeters(),
                        computed.gridConvergenceDegrees(),
                        computed.sectors()),
                terrain.ground().get(place.cell),
                gain,
                place.heard == null ? Double.NaN : place.mostPeople,
                nearest,
                nearest == null ? Double.NaN : distanceKm(nearest, place.site));
    }

    private static double distanceKm(Settlement settlement, Site site) {
        return Math.hypot(settlement.xMeters() - site.xMeters(), settlement.yMeters() - site.yMeters()) / 1000;
    }
}
