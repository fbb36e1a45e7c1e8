package org.dakal.scenarios.writing;

import java.util.List;
import java.util.Map;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonFiles;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.WrittenResult;

/** The files of a comparison. */
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
}
