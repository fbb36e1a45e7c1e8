package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Side;
import org.dakal.scenarios.writing.summary.StudySummary;

/** Puts a comparison together. */
public final class FolderComparer {
    private FolderComparer() {}

    /**
     * What changed from one folder to the other.
     *
     * @throws ProblemsException with every reason why they cannot be compared
     * @throws IOException when a file cannot be read
     */
    public static Comparison compare(Path before, Path after, RunInfo run) throws ProblemsException, IOException {
        List<ResultFolder> folders = ResultFolders.open(before, after);
        ResultFolder a = folders.get(0);
        ResultFolder b = folders.get(1);
        FloatRaster levelsBefore = a.levels();
        FloatRaster levelsAfter = b.levels();
        ByteRaster classesBefore = a.classes();
        ByteRaster classesAfter = b.classes();
        checkGrids(a, levelsBefore.grid(), classesBefore.grid());
        checkGrids(b, levelsAfter.grid(), classesAfter.grid());
        FloatRaster difference = RasterComparer.difference(levelsBefore, levelsAfter);
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

    private static Side side(ResultFolder result) {
        StudySummary summary = result.summary();
        return new Side(
                result.folder().toString().replace('\\', '/'),
                summary.scenario().name(),
                summary.scenario().title(),
                summary.software().version(),
                summary.software().commit());
    }

    /** A folder put together from several runs would otherwise give nonsense. */
    private static void checkGrids(ResultFolder result, CellGrid levels, CellGrid classes) throws ProblemsException {
        CellGrid said = said(result);
        List<Problem> problems = new ArrayList<>();
        if (!levels.equals(said)) {
            problems.add(otherGrid(result.folder().resolve("rsrp.tif")));
        }
        if (!classes.equals(said)) {
            problems.add(otherGrid(result.folder().resolve("coverage-class.tif")));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private static CellGrid said(ResultFolder result) throws ProblemsException {
        try {
            return result.summary().grid().toGrid();
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(List.of(new Problem(
                    Problem.Severity.ERROR,
                    result.folder().resolve("summary.json") + ": grid",
                    "",
                    "is no grid: " + e.getMessage(),
                    "Maybe run the study again.")));
        }
    }

    private static Problem otherGrid(Path file) {
        return new Problem(
                Problem.Severity.ERROR,
                file.toString(),
                "",
                "is on another grid than summary.json beside it says",
                "Maybe files of two runs were mixed; run the study again.");
    }
}
