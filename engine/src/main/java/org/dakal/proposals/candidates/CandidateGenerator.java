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
import org.dakal.terrain.Terrain;

/**
 * Suggests sites where nobody proposed one: several times as many promising places as wanted are computed by the
 * engine, and one after another the place that newly serves most people (then area) besides those before it is taken.
 */
public final class CandidateGenerator {
    private static final int COMPUTED_PER_WANTED = 5;
    private static final int LEAST_COMPUTED = 40;

    private final CoverageEngine engine;
    private final Terrain terrain;
    private final ServiceProfile profile;
    private final ExposureMap exposure;
    private final List<Settlement> settlements;
    private final DoubleBinaryOperator convergenceDegrees;

    /**
     * @param engine of the terrain
     * @param terrain the ground to stand on
     * @param profile what counts as service
     * @param exposure who lives where, and in which province
     * @param settlements for names
     * @param convergenceDegrees bearing of grid north at an easting and northing
     */
    public CandidateGenerator(
            CoverageEngine engine,
            Terrain terrain,
            ServiceProfile profile,
            ExposureMap exposure,
            List<Settlement> settlements,
            DoubleBinaryOperator convergenceDegrees) {
        this.engine = engine;
        this.terrain = terrain;
        this.profile = profile;
        this.exposure = exposure;
        this.settlements = List.copyOf(settlements);
        this.convergenceDegrees = convergenceDegrees;
    }

    /** A place that was computed. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares places
    private record Computed(int cell, Site site, int[] served) {}

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
        HighGround ground = new HighGround(terrain.ground(), exposure, options);
        List<HighGround.Place> places = ground.find(
                today,
                withWeight(needy),
                weights(withWeight(needy)),
                Math.max(LEAST_COMPUTED, COMPUTED_PER_WANTED * options.count()));
        List<Computed> left = new ArrayList<>();
        for (HighGround.Place place : places) {
            left.add(compute(today, options, idPrefix, place.cell()));
            listener.progressed(left.size(), places.size(), "places");
        }
        BitSet open = new BitSet();
        for (int cell : needy) {
            open.set(cell);
        }
        List<Candidate> chosen = new ArrayList<>();
        List<Computed> taken = new ArrayList<>();
        while (chosen.size() < options.count() && !left.isEmpty()) {
            Computed best = best(left, open);
            left.remove(best);
            int[] gained = gained(best, open);
            if (gained.length == 0) {
                break;
            }
            boolean isApart =
                    taken.stream().allMatch(o -> ground.distanceKm(o.cell(), best.cell()) >= options.spacingKm());
            if (isApart) {
                chosen.add(describe(best, gained, idPrefix + (chosen.size() + 1)));
                taken.add(best);
                for (int cell : gained) {
                    open.clear(cell);
                }
            }
        }
        return chosen;
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

    private Computed compute(Network today, CandidateOptions options, String id, int cell) {
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
        return new Computed(cell, site, served.stream().toArray());
    }

    private static Band band(Network today, Sector sector) {
        Band band = today.band(sector.bandId());
        if (band == null) {
            throw new IllegalArgumentException("no band " + sector.bandId());
        }
        return band;
    }

    private Computed best(List<Computed> left, BitSet open) {
        record Score(Computed place, double people, int cellCount) {}
        return left.stream()
                .map(place -> {
                    int[] gained = gained(place, open);
                    return new Score(place, exposure.people(gained), gained.length);
                })
                .max(Comparator.comparingDouble(Score::people)
                        .thenComparingInt(Score::cellCount)
                        .thenComparingInt(score -> -score.place().cell()))
                .orElseThrow()
                .place();
    }

    private static int[] gained(Computed place, BitSet open) {
        return Arrays.stream(place.served()).filter(open::get).toArray();
    }

    private Candidate describe(Computed place, int[] gained, String id) {
        Exposure gain = exposure.of(gained);
        List<Settlement> named = gain.villages().isEmpty() ? settlements : gain.villages();
        Comparator<Settlement> byDistance = Comparator.comparingDouble(s -> distanceKm(s, place.site()));
        Settlement nearest =
                named.stream().min(byDistance.thenComparing(Settlement::id)).orElse(null);
        Site computed = place.site();
        return new Candidate(
                new Site(
                        id,
                        id,
                        computed.xMeters(),
                        computed.yMeters(),
                        computed.gridConvergenceDegrees(),
                        computed.sectors()),
                terrain.ground().get(place.cell()),
                gain,
                nearest,
                nearest == null ? Double.NaN : distanceKm(nearest, place.site()));
    }

    private static double distanceKm(Settlement settlement, Site site) {
        return Math.hypot(settlement.xMeters() - site.xMeters(), settlement.yMeters() - site.yMeters()) / 1000;
    }
}
