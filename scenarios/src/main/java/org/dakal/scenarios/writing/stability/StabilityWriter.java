package org.dakal.scenarios.writing.stability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.SureColumns;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
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
    public static WrittenResult write(
            OutputFolder folder,
            Scenario scenario,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity,
            List<ExtraFile> extra,
            RunInfo run)
            throws OutputException {
        Table rows = SureColumns.ALL.table(proposals.alternatives());
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put(TABLE, file -> TableCsv.write(file, rows));
        return FileSet.write(
                folder,
                INDEX_FILE,
                contents,
                extra,
                names -> SureJson.ALL.row(
                        new SureJson.Drawn(new IndexKeys(scenario, names, run), proposals, plans, sensitivity)));
    }
}
