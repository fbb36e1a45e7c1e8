package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ConnectedAreas;
import org.dakal.grid.OutlineTracer;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;

/**
 * Finds the weak, blind and unknown spots of a province: connected areas of one class (see {@link ConnectedAreas}), too
 * small ones left out unless people live there, too large ones divided (see {@link AreaDivision}). For one thread at a
 * time.
 */
public final class SpotFinder {
    /** Most people first, then largest, then by id. */
    private static final Comparator<Spot> WORST_FIRST = Comparator.<Spot>comparingDouble(
                    spot -> -spot.exposure().people())
            .thenComparingDouble(spot -> -spot.exposure().areaSquareKm())
            .thenComparing(Spot::id);

    private final ExposureMap exposure;
    private final CauseFinder causes;
    private final CellGrid grid;
    private final NearestSettlements places;
    private final int leastCellCount;
    private final long mostCellCount;

    /**
     * @param surroundings places that spots are named after
     */
    public SpotFinder(ExposureMap exposure, Surroundings surroundings, SpotOptions options, CauseFinder causes) {
        this.exposure = exposure;
        this.causes = causes;
        this.grid = exposure.province().grid();
        this.places = new NearestSettlements(grid, surroundings.settlements());
        // Areas are whole cells; a billionth of one forgives the rounding of decimal areas.
        double cellArea = grid.cellAreaSquareKm();
        this.leastCellCount = (int) Math.ceil(options.minimumAreaSquareKm() / cellArea - 1e-9);
        this.mostCellCount = (long) Math.floor(options.maximumAreaSquareKm() / cellArea + 1e-9);
    }

    /**
     * All spots, worst first: by people, then area, then id.
     *
     * @param earlier spots before a change; those that it cannot concern are taken from there, which is less work
     * @param known causes of spots of this very coverage
     */
    public List<Spot> find(NetworkCoverage coverage, EarlierSpots earlier, KnownCauses known) {
        OutlineTracer tracer = new OutlineTracer(grid);
        CauseFinder.Survey survey = causes.survey(coverage);
        List<Spot> spots = new ArrayList<>();
        boolean aimsAloneDiffer = earlier.aimsAloneDiffer(coverage.network());
        for (int[] cells : areas(coverage)) {
            Spot same = earlier.ofSameCells(cells, coverage);
            if (same == null) {
                spots.add(describe(cells, coverage, tracer, survey, known));
            } else if (earlier.isOutOfReach(cells, grid)
                    || (aimsAloneDiffer && earlier.isHeardAlike(cells, coverage))) {
                spots.add(same);
            } else {
                spots.add(describeAgain(same, coverage, survey));
            }
        }
        spots.sort(WORST_FIRST);
        return spots;
    }

    private List<int[]> areas(NetworkCoverage coverage) {
        int[] numbers = classNumbers(coverage);
        ConnectedAreas connected = new ConnectedAreas(grid, numbers);
        AreaDivision division = new AreaDivision(grid, places, leastCellCount, mostCellCount, numbers, connected);
        List<int[]> areas = new ArrayList<>();
        for (int[] cells : connected.findAll()) {
            if (cells.length < leastCellCount && exposure.people(cells) == 0) {
                continue;
            }
            if (cells.length > mostCellCount) {
                areas.addAll(division.divide(cells));
            } else {
                areas.add(cells);
            }
        }
        return areas;
    }

    private int[] classNumbers(NetworkCoverage coverage) {
        ProvinceMask province = exposure.province();
        byte[] classes = coverage.overall().coverageClass().values();
        int[] numbers = new int[classes.length];
        for (int cell = 0; cell < classes.length; cell++) {
            if (province.contains(cell) && !CoverageClass.ofCode(classes[cell]).isServed()) {
                numbers[cell] = classes[cell] + 1;
            }
        }
        return numbers;
    }

    private Spot describe(
            int[] cells, NetworkCoverage coverage, OutlineTracer tracer, CauseFinder.Survey survey, KnownCauses known) {
        CoverageClass coverageClass = coverage.classAt(cells[0]);
        Exposure inside = exposure.of(cells);
        String id;
        int anchor;
        double x;
        double y;
        if (inside.villages().isEmpty()) {
            SpotPoint point = SpotPoint.of(grid, cells);
            id = letter(coverageClass) + "-" + point.code();
            anchor = point.cell();
            x = grid.xMeters(grid.columnOf(anchor));
            y = grid.yMeters(grid.rowOf(anchor));
        } else {
            Settlement largest = inside.villages().get(0);
            id = letter(coverageClass) + "-" + largest.id();
            x = largest.xMeters();
            y = largest.yMeters();
            anchor = grid.indexAt(x, y);
        }
        Settlement place = inside.villages().isEmpty()
                ? places.nearest(x, y)
                : inside.villages().get(0);
        float[] levels = levels(cells, coverage);
        Cause cause = known.of(cells);
        return new Spot(
                id,
                coverageClass,
                cells,
                tracer.trace(cells),
                new Spot.Location(
                        x,
                        y,
                        exposure.countyOfMost(cells),
                        place,
                        place == null ? Double.NaN : Math.hypot(x - place.xMeters(), y - place.yMeters()) / 1000,
                        place == null ? Double.NaN : bearingDegrees(place, x, y)),
                inside,
                lowest(levels),
                median(levels),
                cause == null ? survey.causeOf(coverageClass, cells, anchor) : cause);
    }

    /** A spot that kept its cells, and with them its name, outline and people, under levels that may differ. */
    private Spot describeAgain(Spot spot, NetworkCoverage coverage, CauseFinder.Survey survey) {
        float[] levels = levels(spot.cells(), coverage);
        return spot.with(
                lowest(levels),
                median(levels),
                survey.causeOf(
                        spot.coverageClass(), spot.cells(), grid.indexAt(spot.anchorXMeters(), spot.anchorYMeters())));
    }

    private static char letter(CoverageClass coverageClass) {
        return coverageClass.name().charAt(0);
    }

    private static double bearingDegrees(Settlement from, double x, double y) {
        double degrees = Math.toDegrees(Math.atan2(x - from.xMeters(), y - from.yMeters()));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** Levels of the best server in dBm, ascending, unknown ones last. */
    private static float[] levels(int[] cells, NetworkCoverage coverage) {
        float[] levels = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            levels[i] = coverage.overall().bestRsrpDbm().get(cells[i]);
        }
        Arrays.sort(levels);
        return levels;
    }

    private static double lowest(float[] ascending) {
        return ascending[0];
    }

    private static double median(float[] ascending) {
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + (double) ascending[middle]) / 2;
    }
}
