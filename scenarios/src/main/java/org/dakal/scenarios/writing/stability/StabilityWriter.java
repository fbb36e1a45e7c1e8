package org.dakal.scenarios.writing.stability;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.OutputException;
import org.dakal.scenarios.writing.OutputFile;
import org.dakal.scenarios.writing.OutputFolder;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.tables.CsvTable;
import org.jspecify.annotations.Nullable;

/** Writes how sure a ranking is; what each file holds is in scenarios/OUTPUTS.md. */
public final class StabilityWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "sure.json";

    private static final String TABLE = "sure.csv";

    /** Names of the files, pages excepted. */
    public static final List<String> NAMES = List.of(INDEX_FILE, TABLE);

    private StabilityWriter() {}

    /**
     * Writes all of it in place of an earlier result, and tells the files.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param extra files made elsewhere, e.g. the page
     */
    public static List<Path> write(
            OutputFolder folder,
            Scenario scenario,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity,
            List<ExtraFile> extra,
            RunInfo run)
            throws OutputException {
        StabilitySummary rows = StabilitySummary.of(scenario, proposals, plans, sensitivity, List.of(), run);
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put(TABLE, file -> CsvTable.write(file, StabilityRow.class, rows.proposals()));
        extra.forEach(file -> contents.put(file.path(), file.content()));
        FileSet.stage(
                folder,
                INDEX_FILE,
                contents,
                names -> StabilitySummary.of(scenario, proposals, plans, sensitivity, names, run),
                1);
        return folder.commit();
    }
}
