package org.dakal.proposals.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ExpectedNeed;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Suggests sites where nobody proposed one: several times as many promising places as wanted are computed by the
 * engine, and one after another the place that newly serves most people (then area), or most area where a study ranks
 * by it, besides those before it is taken; in expectation unless somebody wants it counted by threshold.
 */
public final class CandidateGenerator {
    private static final int COMPUTED_PER_WANTED = 5;
    private static final int LEAST_COMPUTED = 40;
    /** So many cells are asked for places where area is ranked by, spread over all that need service. */
    private static final int CELLS_ASKED = 2000;

    private final CoverageEngine engine;
    private final Terrain terrain;
    private final ExposureMap exposure;
    private final List<Settlement> settlements;
    private final DoubleBinaryOperator convergenceDegrees;
    private final ServiceGoal goal;
    private final boolean isByArea;
    private final CountBy countBy;

    /**
     * @param convergenceDegrees bearing of grid north at an easting and northing
     * @param goal where service counts in expectation; by threshold it counts in the open
     * @param rankBy whether area decides, or people
     * @param countBy how they are counted; people by threshold in any case where none are given
     */
    public CandidateGenerator(
            CoverageEngine engine,
            Terrain terrain,
            ExposureMap exposure,
            List<Settlement> settlements,
            DoubleBinaryOperator convergenceDegrees,
            ServiceGoal goal,
            RankBy rankBy,
            CountBy countBy) {
        this.goal = goal;
        this.isByArea = rankBy == RankBy.AREA;
        this.countBy = countBy;
        this.engine = engine;
        this.terrain = terrain;
        this.exposure = exposure;
        this.settlements = List.copyOf(settlements);
        this.convergenceDegrees = convergenceDegrees;
    }

    /** A place that was computed. */
    private static final class Computed {
        final int cell;
        final Site site;
        /** Cells without service today that it serves by threshold. */
        final int[] served;
        /** What it newly serves at most: what it did when last asked, and the more others do the less is left. */
        double mostAmount = Double.POSITIVE_INFINITY;

        Computed(int cell, Site site, int[] served) {
            this.cell = cell;
            this.site = site;
            this.served = served;
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
        ExpectedNeed need = countBy == CountBy.EXPECTED && (isByArea || exposure.hasSettlements())
                ? new ExpectedNeed(
                        today,
                        engine,
                        exposure,
                        goal,
                        isByArea,
                        cell -> !Float.isNaN(terrain.ground().get(cell)),
                        listener)
                : null;
        HighGround ground = new HighGround(engine, terrain.ground(), exposure, options);
        BitSet open = new BitSet();
        for (int cell : needy) {
            open.set(cell);
        }
        List<Site> sites = new ArrayList<>();
        places(ground, today, needy, need, options).forEach(place -> sites.add(site(options, idPrefix, place.cell())));
        List<Computed> left = compute(today, sites, open, listener);
        List<Candidate> chosen = new ArrayList<>();
        List<Computed> taken = new ArrayList<>();
        while (chosen.size() < options.count() && !left.isEmpty()) {
            Computed best = best(left, open, need);
            left.remove(best);
            int[] gained = gained(best, open);
            // What is for people serves none where land alone gains.
            boolean isForPeople = !isByArea && exposure.hasSettlements();
            if ((isForPeople || gained.length == 0) && best.mostAmount < leastAmount()) {
                break;
            }
            boolean isApart = taken.stream().allMatch(o -> ground.distanceKm(o.cell, best.cell) >= options.spacingKm());
            if (isApart) {
                chosen.add(describe(best, gained, idPrefix + (chosen.size() + 1), need != null));
                taken.add(best);
                if (need != null) {
                    need.add(best.site);
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
        if (need == null || need.needyCells().length == 0) {
            int[] cells = withWeight(needy);
            return ground.find(today, cells, weights(cells), most);
        }
        int[] cells = need.needyCells();
        double[] amounts = need.unservedAmounts();
        int[] asked = isByArea
                ? spread(cells.length)
                : IntStream.range(0, cells.length).toArray();
        return ground.find(
                today,
                Arrays.stream(asked).map(i -> cells[i]).toArray(),
                Arrays.stream(asked).mapToDouble(i -> amounts[i]).toArray(),
                most);
    }

    /** Positions of some of so many, evenly spread. */
    private static int[] spread(int count) {
        int step = Math.max(1, count / CELLS_ASKED);
        return IntStream.iterate(0, i -> i < count, i -> i + step).toArray();
    }

    private double leastAmount() {
        return isByArea ? ProposalBenefit.LEAST_SQUARE_KM : ProposalBenefit.LEAST_PEOPLE;
    }

    /** Cells with people where there are any; else one in so many, for the ground alone. */
    private int[] withWeight(int[] needy) {
        int[] peopled =
                Arrays.stream(needy).filter(cell -> exposure.people(cell) > 0).toArray();
        return peopled.length > 0 && !isByArea
                ? peopled
                : Arrays.stream(spread(needy.length)).map(i -> needy[i]).toArray();
    }

    private double[] weights(int[] cells) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> exposure.people(cell) > 0 && !isByArea ? exposure.people(cell) : 1)
                .toArray();
    }

    private Site site(CandidateOptions options, String idPrefix, int cell) {
        CellGrid grid = terrain.grid();
        double x = grid.xMeters(grid.columnOf(cell));
        double y = grid.yMeters(grid.rowOf(cell));
        String id = idPrefix + cell;
        return new Site(id, id, x, y, convergenceDegrees.applyAsDouble(x, y), options.sectors());
    }

    private List<Computed> compute(Network today, List<Site> sites, BitSet open, ProgressListener listener) {
        List<InstalledSector> sectors = new ArrayList<>();
        for (Site site : sites) {
            site.sectors().forEach(sector -> sectors.add(new InstalledSector(site, sector, band(today, sector))));
        }
        Iterator<int[][]> cells = engine.servedCells(sectors, List.of(EntryLoss.OUTDOORS), open::get, listener)
                .iterator();
        List<Computed> computed = new ArrayList<>();
        for (Site site : sites) {
            BitSet served = new BitSet();
            site.sectors().forEach(sector -> Arrays.stream(cells.next()[0]).forEach(served::set));
            int cell = terrain.grid().indexAt(site.xMeters(), site.yMeters());
            computed.add(new Computed(cell, site, served.stream().toArray()));
        }
        return computed;
    }

    private static Band band(Network today, Sector sector) {
        Band band = today.band(sector.bandId());
        if (band == null) {
            throw new IllegalArgumentException("no band " + sector.bandId());
        }
        return band;
    }

    /** The place that newly serves most; of equals most cells, and then the first of the map. */
    private Computed best(List<Computed> left, BitSet open, @Nullable ExpectedNeed need) {
        left.sort(Comparator.comparingDouble((Computed place) -> -place.mostAmount)
                .thenComparingInt(place -> place.cell));
        Computed best = left.get(0);
        int bestCellCount = -1;
        for (Computed place : left) {
            if (bestCellCount >= 0 && place.mostAmount < best.mostAmount) {
                break; // none of the rest can do more than it did before
            }
            int[] gained = gained(place, open);
            place.mostAmount = need == null ? amount(gained) : need.gainOf(place.site);
            boolean isBetter = place.mostAmount > best.mostAmount
                    || (place.mostAmount == best.mostAmount && gained.length > bestCellCount);
            if (bestCellCount < 0 || isBetter) {
                best = place;
                bestCellCount = gained.length;
            }
        }
        return best;
    }

    private double amount(int[] cells) {
        return isByArea ? cells.length * terrain.grid().cellAreaSquareKm() : exposure.people(cells);
    }

    private static int[] gained(Computed place, BitSet open) {
        return Arrays.stream(place.served).filter(open::get).toArray();
    }

    private Candidate describe(Computed place, int[] gained, String id, boolean isExpected) {
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
                isExpected && !isByArea ? place.mostAmount : Double.NaN,
                isExpected && isByArea ? place.mostAmount : Double.NaN,
                nearest,
                nearest == null ? Double.NaN : distanceKm(nearest, place.site));
    }

    private static double distanceKm(Settlement settlement, Site site) {
        return Math.hypot(settlement.xMeters() - site.xMeters(), settlement.yMeters() - site.yMeters()) / 1000;
    }
}
