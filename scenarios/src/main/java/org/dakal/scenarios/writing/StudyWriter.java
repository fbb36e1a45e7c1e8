package org.dakal.scenarios.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.maps.BandFolders;
import org.dakal.scenarios.writing.maps.MapFile;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.summary.StudySummaries;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.scenarios.writing.tables.CsvTable;
import org.dakal.scenarios.writing.tables.PlaceRow;
import org.dakal.scenarios.writing.tables.ProposalRow;
import org.dakal.scenarios.writing.tables.SectorRow;
import org.dakal.scenarios.writing.tables.SpotRow;
import org.dakal.scenarios.writing.tables.StudyTables;
import org.dakal.study.StudyResult;

/** Writes all that a study found into one folder, all at once. What each file holds is in scenarios/OUTPUTS.md. */
public final class StudyWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String SUMMARY_FILE = "summary.json";

    private StudyWriter() {}

    /**
     * Writes a result in place of an earlier one. Rasters are written side by side when the study was given more than one
     * thread; each file depends on its content only.
     *
     * @param outDir made when absent; files in it that are not ours stay
     * @param extra files made elsewhere, e.g. the report
     * @return the files, in the order of their names
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static List<Path> write(
            Path outDir, Scenario scenario, StudyResult result, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        StudyTables tables = StudyTables.of(scenario, result);
        Map<String, String> folders = BandFolders.of(result.coverage().network().bands());
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("findings.gpkg", file -> FindingsGeoPackage.write(file, scenario, result, tables, run));
        contents.put("findings.kmz", file -> FindingsKmz.write(file, scenario, result, tables));
        contents.put("spots.csv", file -> CsvTable.write(file, SpotRow.class, tables.spots()));
        contents.put("proposals.csv", file -> CsvTable.write(file, ProposalRow.class, tables.proposals()));
        contents.put("places.csv", file -> CsvTable.write(file, PlaceRow.class, tables.places()));
        contents.put("sectors.csv", file -> CsvTable.write(file, SectorRow.class, tables.sectors()));
        contents.put("NOTICE.txt", text(NoticeText.of(scenario, result, run)));
        for (MapFile map : StudyMaps.of(scenario, result.coverage(), run, folders)) {
            contents.put(map.path(), map.content()::writeTo);
        }
        for (ExtraFile file : extra) {
            if (contents.put(file.path(), file.content()) != null || file.path().equals(SUMMARY_FILE)) {
                throw new IllegalArgumentException("two files of name " + file.path());
            }
        }
        List<String> names = new ArrayList<>(contents.keySet());
        names.add(SUMMARY_FILE);
        names.sort(Comparator.naturalOrder());
        StudySummary summary =
                StudySummaries.of(scenario, result, tables, run, folders).withFiles(names);
        contents.put(SUMMARY_FILE, text(SummaryJson.text(summary)));
        boolean sideBySide = scenario.request().coverageOptions().threadCount() > 1;
        try (OutputFolder folder = OutputFolder.open(outDir, SUMMARY_FILE)) {
            writeAll(outDir, folder, contents, sideBySide);
            return folder.commit();
        }
    }

    private static void writeAll(
            Path outDir, OutputFolder folder, Map<String, OutputFile.Content> contents, boolean sideBySide)
            throws OutputException {
        Stream<Map.Entry<String, OutputFile.Content>> files = contents.entrySet().stream();
        try {
            (sideBySide ? files.parallel() : files).forEach(entry -> {
                try {
                    entry.getValue().writeTo(folder.file(entry.getKey()));
                } catch (IOException e) {
                    throw new UncheckedIOException(OutputException.of(outDir.resolve(entry.getKey()), e));
                }
            });
        } catch (UncheckedIOException e) {
            throw OutputException.of(outDir, e);
        }
    }

    private static OutputFile.Content text(String text) {
        return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
