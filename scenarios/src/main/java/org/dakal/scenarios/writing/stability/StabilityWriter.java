package org.dakal.scenarios.writing.stability;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.OutputException;
import org.dakal.scenarios.writing.OutputFile;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.scenarios.writing.tables.CsvTable;
import org.jspecify.annotations.Nullable;

/** Writes how sure a ranking is; what each file holds is in scenarios/OUTPUTS.md. */
public final class StabilityWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "sure.json";

    private static final String TABLE = "sure.csv";

    private StabilityWriter() {}

    /**
     * Writes all of it in place of an earlier result, and tells the files.
     *
     * @param extra files made elsewhere, e.g. the page
     */
    public static List<Path> write(
            Path outDir,
            Scenario scenario,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity,
            List<ExtraFile> extra,
            RunInfo run)
            throws OutputException {
        List<String> names = new ArrayList<>(List.of(TABLE, INDEX_FILE));
        extra.forEach(file -> names.add(file.path()));
        names.sort(String::compareTo);
        StabilitySummary summary = StabilitySummary.of(scenario, proposals, plans, sensitivity, names, run);
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put(TABLE, file -> CsvTable.write(file, StabilityRow.class, summary.proposals()));
        extra.forEach(file -> contents.put(file.path(), file.content()));
        contents.put(INDEX_FILE, file -> Files.writeString(file, SummaryJson.text(summary), StandardCharsets.UTF_8));
        return FileSet.write(outDir, INDEX_FILE, contents);
    }
}
