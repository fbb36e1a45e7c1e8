package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.CellChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Edits;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LevelChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Transition;
import org.dakal.scenarios.writing.maps.BandFolders;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.scenarios.writing.summary.StudySummaries;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.study.StudyResult;
import org.jspecify.annotations.Nullable;

/** Puts a comparison together, wherever the results are. */
public final class ResultComparer {
    private ResultComparer() {}

    /**
     * What changed from one study to another of the same scenario, as their folders would tell, without writing them.
     *
     * @param today the scenario before, and what was found
     * @param changed the scenario after, and what was found, on the same grid
     * @param drawing people newly served less those lost, in draws, asked for last; empty where nobody drew
     */
    public static Comparison compare(
            Scenario today,
            StudyResult before,
            Scenario changed,
            StudyResult after,
            Edits edits,
            Supplier<Optional<DrawnHeadline>> drawing,
            RunInfo run) {
        try {
            Supplier<ResultInMemory> a = SideBySide.begin(() -> ResultInMemory.of("today", today, before, run));
            ResultInMemory b = ResultInMemory.of("changed", changed, after, run);
            boolean isExpected = today.request().countBy() == CountBy.EXPECTED;
            return compare(
                    a.get(),
                    b,
                    edits,
                    () -> drawing.get().or(() -> isExpected ? expected(before, after) : Optional.empty()),
                    run);
        } catch (IOException | ProblemsException e) {
            throw new IllegalStateException("a comparison in memory reads no file", e);
        }
    }

    /** The change that totals expect, where draws would count otherwise than they do. */
    private static Optional<DrawnHeadline> expected(StudyResult before, StudyResult after) {
        double change = after.totals().service().expectedServedPeople()
                - before.totals().service().expectedServedPeople();
        return Double.isNaN(change) ? Optional.empty() : Optional.of(DrawnHeadline.undrawn(change));
    }

    static Comparison compare(
            ComparedResult a, ComparedResult b, Edits edits, Supplier<Optional<DrawnHeadline>> drawing, RunInfo run)
            throws ProblemsException, IOException {
        ByteRaster classesBefore = a.classes();
        ByteRaster classesAfter = b.classes();
        ByteRaster change = ClassChange.raster(classesBefore, classesAfter);
        Supplier<ProvinceMask> tracing = SideBySide.begin(
                () -> ProvinceMask.ofCells(change.grid(), cell -> change.get(cell) != ClassChange.OUTSIDE));
        FloatRaster difference = RasterComparer.difference(a.levels(), b.levels());
        LevelChange levels = RasterComparer.levels(difference);
        List<Transition> transitions = RasterComparer.transitions(classesBefore, classesAfter);
        ComparisonSummary.SpotChanges spots = SpotComparer.compare(a, classesBefore, b, classesAfter);
        Map<String, ComparedResult.Place> places = b.places();
        List<Settlement> settlements =
                places.values().stream().map(ComparedResult.Place::settlement).toList();
        ProvinceMask province = tracing.get();
        ExposureMap exposure =
                new ExposureMap(province, new Surroundings(settlements, List.of(), List.of(), List.of()));
        List<Notice> warnings = ListComparer.warnings(a.summary(), b.summary());
        ComparisonSummary summary = new ComparisonSummary(
                new ComparisonSummary.Heading(
                        ComparisonSummary.FORMAT_VERSION,
                        new StudySummary.Software("dakal", run.version(), run.commit()),
                        side(a),
                        side(b),
                        edits,
                        ListComparer.notices(a.summary(), b.summary(), StudySummary.Heading::notices),
                        ListComparer.notices(a.summary(), b.summary(), StudySummary.Heading::noticesInLocalLanguage),
                        warnings.stream().map(Notice::text).toList(),
                        warnings.stream().map(Notice::localText).toList(),
                        ListComparer.inputs(a.summary(), b.summary())),
                Changes.totals(a.summary().totals(), b.summary().totals()),
                RasterComparer.cellChanges(change, exposure, !settlements.isEmpty()),
                transitions,
                levels,
                drawnChange(a, b, drawing.get()),
                spots,
                ListComparer.places(a.places(), places),
                ListComparer.proposals(a.summary(), b.summary()));
        return new Comparison(summary, difference, change, classesBefore, classesAfter, province, settlements);
    }

    private static ComparisonSummary.DrawnChange drawnChange(
            ComparedResult a, ComparedResult b, Optional<DrawnHeadline> drawn) {
        DrawnSummary.Drawn before = served(a);
        DrawnSummary.Drawn after = served(b);
        DrawnSummary.Drawn change = drawn.map(headline -> DrawnSummary.Drawn.of(List.of(), headline))
                .orElse(null);
        if (change == null && before != null && after != null) {
            double expected = Rounded.people(after.expectedPeople() - before.expectedPeople());
            change = new DrawnSummary.Drawn(List.of(), expected, Double.NaN, Double.NaN);
        }
        boolean isBeyondLevel = a.summary().serviceProfile().asksMoreThanLevel()
                || b.summary().serviceProfile().asksMoreThanLevel();
        return new ComparisonSummary.DrawnChange(before, after, change, isBeyondLevel);
    }

    private static DrawnSummary.@Nullable Drawn served(ComparedResult result) {
        DrawnSummary drawn = result.summary().totals().drawn();
        return drawn == null ? null : drawn.served();
    }

    private static Side side(ComparedResult result) {
        StudySummary summary = result.summary();
        return new Side(
                result.name(),
                summary.heading().scenario().name(),
                summary.heading().scenario().title(),
                summary.heading().scenario().localTitle(),
                summary.heading().software().version(),
                summary.heading().software().commit());
    }

    /** A study that nobody wrote to a disk. */
    record ResultInMemory(
            String name,
            Scenario scenario,
            StudyResult result,
            StudyTables tables,
            StudySummary summary,
            FloatRaster levels,
            ByteRaster classes)
            implements ComparedResult {
        static ResultInMemory of(String name, Scenario scenario, StudyResult result, RunInfo run) {
            StudyTables tables = StudyTables.of(scenario, result);
            Map<String, String> folders =
                    BandFolders.of(result.coverage().network().bands());
            return new ResultInMemory(
                    name,
                    scenario,
                    result,
                    tables,
                    StudySummaries.of(scenario, result, tables, run, folders),
                    StudyMaps.levels(result.coverage()),
                    StudyMaps.classes(result.coverage(), scenario.request().province()));
        }

        @Override
        public SpotCells spotCells(CellGrid grid, List<String> ids) {
            Map<String, Spot> spots = new HashMap<>();
            result.spots().forEach(spot -> spots.put(spot.id(), spot));
            return SpotCells.ofCells(
                    grid,
                    ids.stream()
                            .map(id -> spots.containsKey(id) ? spots.get(id).cells() : new int[0])
                            .toList());
        }

        @Override
        public Map<String, Place> places() {
            return Place.of(tables.places().rows(), scenario.projection());
        }
    }

    /** What differs cell by cell. */
    static final class RasterComparer {
        private RasterComparer() {}

        static FloatRaster difference(FloatRaster before, FloatRaster after) {
            FloatRaster difference = FloatRaster.filled(before.grid(), Float.NaN);
            for (int i = 0; i < before.grid().cellCount(); i++) {
                difference.set(i, after.get(i) - before.get(i));
            }
            return difference;
        }

        static LevelChange levels(FloatRaster difference) {
            int count = 0;
            int changed = 0;
            double sum = 0;
            double lowest = 0;
            double highest = 0;
            for (float change : difference.values()) {
                if (!Float.isNaN(change)) {
                    count++;
                    changed += change == 0 ? 0 : 1;
                    sum += change;
                    lowest = Math.min(lowest, change);
                    highest = Math.max(highest, change);
                }
            }
            return new LevelChange(
                    count,
                    changed,
                    Rounded.hundredth(count == 0 ? 0 : sum / count),
                    Rounded.hundredth(lowest),
                    Rounded.hundredth(highest));
        }

        static List<CellChange> cellChanges(ByteRaster changes, ExposureMap exposure, boolean isPeopleGiven) {
            int[][] cells = exposure.cellsByCode(changes.values(), ClassChange.values().length);
            List<CellChange> areas = new ArrayList<>();
            for (ClassChange change : ClassChange.values()) {
                int[] of = cells[change.code()];
                areas.add(new CellChange(
                        change.words(),
                        Rounded.squareKm(of.length * changes.grid().cellAreaSquareKm()),
                        isPeopleGiven ? Rounded.people(exposure.people(of)) : null));
            }
            return List.copyOf(areas);
        }

        static List<Transition> transitions(ByteRaster before, ByteRaster after) {
            int classCount = CoverageClass.values().length;
            int[][] counts = new int[classCount][classCount];
            for (int i = 0; i < before.grid().cellCount(); i++) {
                if (before.get(i) != ClassChange.OUTSIDE && after.get(i) != ClassChange.OUTSIDE) {
                    counts[before.get(i)][after.get(i)]++;
                }
            }
            List<Transition> transitions = new ArrayList<>();
            for (CoverageClass a : CoverageClass.values()) {
                for (CoverageClass b : CoverageClass.values()) {
                    int count = counts[a.code()][b.code()];
                    if (a != b && count > 0) {
                        transitions.add(new Transition(
                                Words.of(a),
                                Words.of(b),
                                Rounded.squareKm(count * before.grid().cellAreaSquareKm())));
                    }
                }
            }
            return List.copyOf(transitions);
        }
    }
}
