package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dakal.network.ServiceProfile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.writing.comparison.ResultFolder;
import org.dakal.scenarios.writing.maps.BandFolders;
import org.dakal.scenarios.writing.maps.IndoorMaps;
import org.dakal.scenarios.writing.maps.MapFile;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.scenarios.writing.summary.MissingData;
import org.dakal.scenarios.writing.summary.StudySummaries;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.study.OperatorTotals;
import org.dakal.study.StudyResult;

/** Writes all that a study found into one folder, all at once. What each file holds is in scenarios/OUTPUTS.md. */
public final class StudyWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String SUMMARY_FILE = "summary.json";

    private static final List<String> TABLES = List.of(
            "findings.gpkg", "findings.kmz", "spots.csv", "proposals.csv", "places.csv", "sectors.csv", "NOTICE.txt");

    private StudyWriter() {}

    /**
     * Begins a result, before the study runs: nobody else can write to the folder from then on.
     *
     * @param outDir made when absent; files in it that are not ours stay
     * @throws OutputException when the folder cannot be written, or holds files of a result's names that are not ours
     */
    public static OutputFolder open(Path outDir, Scenario scenario, Inputs inputs) throws OutputException {
        OutputFolder folder = OutputFolder.open(outDir, inputs, SUMMARY_FILE);
        folder.refuseForeign(names(scenario));
        return folder;
    }

    /** What every result of a scenario has, files made elsewhere and maps of buildings excepted. */
    public static List<String> names(Scenario scenario) {
        List<String> names = new ArrayList<>(TABLES);
        names.add(SUMMARY_FILE);
        Map<String, String> folders =
                BandFolders.of(scenario.request().network().bands());
        names.addAll(StudyMaps.names(folders.values()));
        return names;
    }

    /**
     * Writes a result in place of an earlier one. Files are made and written side by side on as many threads as the
     * study had; each depends on its content only.
     *
     * @param folder as {@link #open} gave it
     * @param extra files made elsewhere, e.g. the report
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static WrittenResult write(
            OutputFolder folder, Scenario scenario, StudyResult result, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        Record index = stage(folder, "", scenario, result, extra, run, name -> true);
        return new WrittenResult(folder.place(""), folder.commit(), index);
    }

    /**
     * Writes only what {@link OutputComparison} reads of a result, in a folder below; it appears when the folder is
     * committed.
     *
     * @param below name of the folder below
     */
    public static void stageForComparison(
            OutputFolder folder, String below, Scenario scenario, StudyResult result, RunInfo run)
            throws OutputException {
        stage(folder, below + "/", scenario, result, List.of(), run, ResultFolder.NEEDED_FILES::contains);
    }

    /** Writes a result; it appears when the folder is committed. */
    public static void stage(
            OutputFolder folder, Scenario scenario, StudyResult result, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        stage(folder, "", scenario, result, extra, run, name -> true);
    }

    /** Writes the GeoPackage of a result, by itself. */
    public static void geoPackage(Path file, Scenario scenario, StudyResult result, RunInfo run) throws IOException {
        FindingsGeoPackage.write(file, scenario, result, StudyTables.of(scenario, result), run);
    }

    private static Record stage(
            OutputFolder folder,
            String prefix,
            Scenario scenario,
            StudyResult result,
            List<ExtraFile> extra,
            RunInfo run,
            Predicate<String> wanted)
            throws OutputException {
        StudyTables tables = StudyTables.of(scenario, result);
        Map<String, String> folders = BandFolders.of(result.coverage().network().bands());
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("findings.gpkg", file -> FindingsGeoPackage.write(file, scenario, result, tables, run));
        contents.put("findings.kmz", file -> FindingsKmz.write(file, scenario, result, tables));
        contents.put("spots.csv", file -> TableCsv.write(file, tables.spots()));
        contents.put("proposals.csv", file -> TableCsv.write(file, tables.proposals()));
        contents.put("places.csv", file -> TableCsv.write(file, tables.places()));
        contents.put("sectors.csv", file -> TableCsv.write(file, tables.sectors()));
        contents.put("NOTICE.txt", text(NoticeText.of(scenario, result, run)));
        List<MapFile> maps = new ArrayList<>(StudyMaps.of(scenario, result.coverage(), run, folders));
        if (result.indoor() != null) {
            maps.addAll(IndoorMaps.of(scenario, result.coverage(), result.indoor(), run));
        }
        OperatorTotals operators = result.operators();
        if (operators != null) {
            maps.add(StudyMaps.operators(scenario, result.coverage(), operators, run));
        }
        for (MapFile map : maps) {
            contents.put(map.path(), map.content());
        }
        Map<String, OutputFile.Content> all = withFirst(extra, contents);
        all.keySet().removeIf(wanted.negate());
        StudySummary summary = StudySummaries.of(scenario, result, tables, run, folders);
        return FileSet.stage(
                folder,
                prefix + SUMMARY_FILE,
                all,
                summary::withFiles,
                scenario.request().coverageOptions().threadCount());
    }

    /** Files made elsewhere come first: they may take longest. */
    private static Map<String, OutputFile.Content> withFirst(
            List<ExtraFile> extra, Map<String, OutputFile.Content> contents) {
        Map<String, OutputFile.Content> all = new LinkedHashMap<>();
        for (ExtraFile file : extra) {
            boolean isTaken = contents.containsKey(file.path()) || file.path().equals(SUMMARY_FILE);
            if (isTaken || all.put(file.path(), file.content()) != null) {
                throw new IllegalArgumentException("two files of name " + file.path());
            }
        }
        all.putAll(contents);
        return all;
    }

    private static OutputFile.Content text(String text) {
        return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** NOTICE.txt: what must be said with every file of the result, also with the tables, which have no room for it. */
    static final class NoticeText {
        private NoticeText() {}

        static String of(Scenario scenario, StudyResult result, RunInfo run) {
            ServiceProfile profile = result.coverage().serviceProfile();
            StringBuilder text = new StringBuilder();
            text.append(scenario.title()).append('\n');
            if (!scenario.localTitle().isEmpty()) {
                text.append(scenario.localTitle()).append('\n');
            }
            text.append("\nThese notices belong to every file in this folder.\n");
            section(text, "Notices", scenario.notices());
            section(text, "Service profile", List.of(profile.name() + ": " + profile.status()));
            section(
                    text,
                    "Terrain",
                    scenario.terrainReport().sources().stream()
                            .map(NoticeText::source)
                            .toList());
            section(text, "Missing data", MissingData.of(scenario, result));
            text.append("\nMade by dakal ")
                    .append((run.version() + " " + run.commit()).trim())
                    .append(".\n");
            return text.toString();
        }

        private static String source(TerrainReport.Source source) {
            boolean said = source.description().contains("illustrative");
            return source.description() + (source.illustrative() && !said ? " (illustrative)" : "") + ": "
                    + source.cellCount() + " cells";
        }

        private static void section(StringBuilder text, String title, List<String> lines) {
            if (lines.isEmpty()) {
                return;
            }
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }
}
