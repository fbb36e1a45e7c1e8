package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Edits;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.study.StudyResult;
import org.jspecify.annotations.Nullable;

/** Puts a comparison together, wherever the results are. */
public final class ResultComparer {
    private ResultComparer() {}

    /** What changed from one study in memory to another of the same grid. */
    public static Comparison compare(
            Scenario today,
            StudyResult before,
            Scenario changed,
            StudyResult after,
            Edits edits,
            @Nullable DrawnHeadline drawn,
            RunInfo run) {
        try {
            return compare(
                    new ResultInMemory("today", today, before, run),
                    new ResultInMemory("changed", changed, after, run),
                    edits,
                    drawn == null ? null : DrawnSummary.Drawn.of(List.of(), drawn),
                    run);
        } catch (IOException | ProblemsException e) {
            throw new IllegalStateException("a comparison in memory reads no file", e);
        }
    }

    static Comparison compare(
            ComparedResult a, ComparedResult b, Edits edits, DrawnSummary.@Nullable Drawn drawn, RunInfo run)
            throws ProblemsException, IOException {
        ByteRaster classesBefore = a.classes();
        ByteRaster classesAfter = b.classes();
        FloatRaster difference = RasterComparer.difference(a.levels(), b.levels());
        ByteRaster change = ClassChange.raster(classesBefore, classesAfter);
        Map<String, ComparedResult.Place> places = b.places();
        List<Settlement> settlements =
                places.values().stream().map(ComparedResult.Place::settlement).toList();
        ProvinceMask province = ProvinceMask.ofCells(change.grid(), cell -> change.get(cell) != ClassChange.OUTSIDE);
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
                RasterComparer.transitions(classesBefore, classesAfter),
                RasterComparer.levels(difference),
                new ComparisonSummary.DrawnChange(served(a), served(b), drawn),
                SpotComparer.compare(a, classesBefore, b, classesAfter),
                ListComparer.places(a.places(), places),
                ListComparer.proposals(a.summary(), b.summary()));
        return new Comparison(summary, difference, change, classesBefore, classesAfter, province, settlements);
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
}
