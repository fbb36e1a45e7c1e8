package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.output.RunInfo;

/** Compares two folders, once it is sure that each is of one run. */
public final class FolderComparer {
    private FolderComparer() {}

    /**
     * What changed from one output folder of {@code dakal run} to the other, on the same grid.
     *
     * @throws ProblemsException with every reason why they cannot be compared
     * @throws IOException when a file cannot be read
     */
    public static Comparison compare(Path before, Path after, RunInfo run) throws ProblemsException, IOException {
        List<ResultFolder> folders = ResultFolders.open(before, after);
        for (ResultFolder folder : folders) {
            checkGrids(folder, folder.levels().grid(), folder.classes().grid());
        }
        Comparison comparison = ResultComparer.compare(
                folders.get(0), folders.get(1), ComparisonSummary.Edits.NONE, Optional::empty, run);
        ResultFolders.checkUnchanged(folders);
        return comparison;
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
