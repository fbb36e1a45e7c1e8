package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonFiles;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.comparison.ComparisonText;
import org.dakal.scenarios.writing.comparison.FolderComparer;
import org.dakal.scenarios.writing.comparison.ResultComparer;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.StudyResult;

/** Compares two output folders of {@code dakal run} on the same grid: a scenario before and after a change. */
public final class OutputComparison {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "comparison.json";

    /** Names of the files that are for people, and of the index. */
    public static final List<String> PAGES = List.of("comparison-fa.html", "comparison.html", INDEX_FILE);

    /** Names of all files. */
    public static final List<String> NAMES = List.of(
            "NOTICE.txt",
            "class-change.tif",
            "comparison-fa.html",
            "comparison.html",
            INDEX_FILE,
            "rsrp-difference.tif");

    private OutputComparison() {}

    /**
     * What changed from one to the other.
     *
     * @param before the first output folder
     * @param after the second output folder
     * @throws ProblemsException with every reason why they cannot be compared
     * @throws IOException when a file cannot be read
     */
    public static Comparison compare(Path before, Path after, RunInfo run) throws ProblemsException, IOException {
        return FolderComparer.compare(before, after, run);
    }

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
            ComparisonSummary.Edits edits,
            Supplier<Optional<DrawnHeadline>> drawing,
            RunInfo run) {
        return ResultComparer.compare(today, before, changed, after, edits, drawing, run);
    }

    /**
     * Writes files, all at once.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param names {@link #PAGES}, or {@link #NAMES} for rasters too
     */
    public static WrittenResult write(
            OutputFolder folder, Comparison comparison, List<ExtraFile> pages, List<String> names)
            throws OutputException {
        Record index = stage(folder, "", comparison, pages, names);
        return new WrittenResult(folder.place(""), folder.commit(), index);
    }

    /**
     * Writes files that appear when the folder is committed.
     *
     * @param prefix of the paths, empty or ending in a slash
     * @param names {@link #PAGES}, or {@link #NAMES} for rasters too
     * @return the index as written
     */
    public static Record stage(
            OutputFolder folder, String prefix, Comparison comparison, List<ExtraFile> pages, List<String> names)
            throws OutputException {
        Map<String, OutputFile.Content> files = ComparisonFiles.of(comparison);
        files.keySet().retainAll(names);
        pages.forEach(page -> files.put(page.path(), page.content()));
        return FileSet.stage(
                folder,
                prefix + INDEX_FILE,
                files,
                made -> {
                    if (!made.equals(names)) {
                        throw new IllegalArgumentException("a comparison has the files " + names + ", not " + made);
                    }
                    return comparison.json(made);
                },
                1);
    }

    public static String text(Comparison comparison) {
        return ComparisonText.of(comparison.summary());
    }
}
