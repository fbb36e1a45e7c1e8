package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.study.StudyResult;

/** Puts a comparison together, wherever the results are. */
public final class ResultComparer {
    private ResultComparer() {}

    /** What changed from one study in memory to another of the same grid. */
    public static Comparison compare(
            Scenario today, StudyResult before, Scenario changed, StudyResult after, RunInfo run) {
        try {
            return compare(
                    new ResultInMemory("today", today, before, run),
                    new ResultInMemory("changed", changed, after, run),
                    run);
        } catch (IOException | ProblemsException e) {
            throw new IllegalStateException("a comparison in memory reads no file", e);
        }
    }

    static Comparison compare(ComparedResult a, ComparedResult b, RunInfo run) throws ProblemsException, IOException {
        ByteRaster classesBefore = a.classes();
        ByteRaster classesAfter = b.classes();
        FloatRaster difference = RasterComparer.difference(a.levels(), b.levels());
        ByteRaster change = ClassChange.raster(classesBefore, classesAfter);
        ComparisonSummary summary = new ComparisonSummary(
                ComparisonSummary.FORMAT_VERSION,
                new StudySummary.Software("dakal", run.version(), run.commit()),
                side(a),
                side(b),
                ListComparer.notices(a.summary(), b.summary()),
                ListComparer.warnings(a.summary(), b.summary()),
                ListComparer.inputs(a.summary(), b.summary()),
                Changes.totals(a.summary().totals(), b.summary().totals()),
                RasterComparer.cellChanges(change),
                RasterComparer.transitions(classesBefore, classesAfter),
                RasterComparer.levels(difference),
                SpotComparer.compare(a, classesBefore, b, classesAfter),
                ListComparer.places(a, b),
                ListComparer.proposals(a.summary(), b.summary()),
                ComparisonFiles.NAMES);
        return new Comparison(summary, difference, change);
    }

    private static Side side(ComparedResult result) {
        StudySummary summary = result.summary();
        return new Side(
                result.name(),
                summary.scenario().name(),
                summary.scenario().title(),
                summary.software().version(),
                summary.software().commit());
    }
}
