package org.dakal.tools.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.QualityChoice;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dakal run}: a scenario's whole study. */
@Command(
        name = "run",
        sortOptions = false,
        description = "Computes a scenario's coverage, finds its weak and blind spots, weighs its proposals, and writes"
                + " maps, tables and a report.",
        footer = {
            "",
            "Files are written aside and put in place when all are done; an earlier result",
            "stays until then.",
            "",
            "Examples:",
            "  dakal run scenarios/qom",
            "  dakal run scenarios/qom --out out/qom-fine --cell-size 50 --terrain dem"
        })
public final class RunCommand implements Callable<Integer> {
    private final Console console;
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(names = "--out", paramLabel = "DIR", description = "Results; out/NAME of the scenario when not given.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; all processors when not given.")
    private @Nullable Integer threads;

    @Option(names = "--cell-size", paramLabel = "METERS", description = "Side of a cell, instead of the scenario's.")
    private @Nullable Double cellSizeMeters;

    @Option(
            names = "--terrain",
            paramLabel = "DIR",
            description = "Folder of terrain files (HGT, DTED, GeoTIFF), instead of the scenario's terrain;"
                    + " DAKAL_TERRAIN when not given.")
    private @Nullable Path terrain;

    @Mixin
    private final QualityChoice qualityChoice = new QualityChoice();

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    @Option(names = "--json", description = "The summary as JSON on standard output.")
    private boolean json;

    public RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TerrainChoice terrainChoice = TerrainChoice.of(terrain, console);
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, 5000);
        }
        NativeLibraries.ofSystem().loadSqlite();
        if (out != null) {
            OutputFolder.check(out);
        }
        settings.add("scenario", path.toString(), "argument");
        int threadCount = NumberOptions.threadCount(threads, settings);
        Quality quality = qualityChoice.quality(settings);
        settings.add(
                "terrain",
                terrainName(terrainChoice),
                terrainChoice.folder() == null ? "scenario" : terrainChoice.from());
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        settings.print(console);
        console.say("  phases     reading, coverage, exposure, proposals, spots, writing");

        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted("reading");
        Scenario scenario = read(new ScenarioOverrides(cellSizeMeters, terrainChoice.folder(), threadCount, quality));
        progress.finish();
        Path folder = out == null ? Path.of("out", scenario.name()) : out;
        StudyStore store = StudyStore.open(storeChoice, scenario);
        StudyResult result;
        List<Path> files;
        try (OutputFolder results = StudyWriter.open(folder, scenario, ScenarioChoice.inputs(path, scenario))) {
            tell(scenario, folder);
            try (store) {
                result = StudySession.run(scenario.request(), store.store(), progress);
            }
            RunInfo runInfo = Invocation.of(spec, settings);
            progress.phaseStarted("writing");
            files = StudyWriter.write(results, scenario, result, StudyReports.of(scenario, result, runInfo), runInfo);
        }
        progress.finish();

        Report.phases(console, progress.timings());
        Report.files(console, folder, files);
        StudyText.print(console, scenario.request().surroundings(), result);
        store.tell(console);
        Report.missingTerrain(
                console,
                scenario.terrainReport().unknownCellCount(),
                scenario.terrainReport().cellCount());
        if (json) {
            printJson(folder, files, progress.timings());
        }
        Report.page(console, folder, "report.html");
        return ExitCodes.DONE;
    }

    private Scenario read(ScenarioOverrides overrides) throws IOException {
        try {
            return ScenarioReader.read(path, overrides);
        } catch (ProblemsException e) {
            throw CommandFailure.problems(path.toString(), e.problems());
        }
    }

    private static String terrainName(TerrainChoice choice) {
        return choice.folder() == null
                ? "as the scenario says"
                : choice.folder().toString();
    }

    private void tell(Scenario scenario, Path folder) {
        double cellSize = scenario.request().terrain().grid().cellSizeMeters();
        settings.add("cell size", Wording.number(cellSize) + " m", cellSizeMeters == null ? "scenario" : "flag")
                .add("out", folder.toString(), out == null ? "default" : "flag");
        settings.print(console);
        ScenarioText.print(console, path, scenario);
    }

    private void printJson(Path folder, List<Path> files, List<PhaseTiming> timings) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode node = mapper.createObjectNode();
        node.put("out", folder.toString());
        files.forEach(file -> node.withArray("files").add(file.toString()));
        timings.forEach(timing -> node.withObject("/phaseSeconds").put(timing.phase(), timing.seconds()));
        node.set(
                "summary",
                mapper.readTree(folder.resolve(StudyWriter.SUMMARY_FILE).toFile()));
        console.out().println(node);
    }
}
