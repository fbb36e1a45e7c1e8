package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dakal.proposals.stability.Headline;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyResult;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal run}: a scenario's whole study. */
@Command(
        name = "run",
        description = "Computes a scenario's coverage, finds its weak and blind spots, weighs its proposals, and writes"
                + " maps, tables and a report.",
        footer = {
            "",
            "Files are written aside and put in place when all are done; an earlier result",
            "stays until then.",
            "",
            "Examples:",
            "  dakal run scenarios/qom",
            "  dakal run scenarios/qom --out out/qom-fine --cell-size 50 --terrain dem",
            "  dakal run scenarios/qom --cell-size 25 --estimate",
            "  dakal run scenarios/qom --master spark://host:7077 --shared /mnt/all/dakal"
        })
public final class RunCommand extends FolderCommand {
    @Mixin
    private final CountOption count = new CountOption();

    @Mixin
    private final DrawsOption draws = new DrawsOption(Headline.USUAL_DRAWS);

    @Option(
            names = "--estimate",
            description = "Only says what the run would cost: time, memory and disk, from a short calibration.")
    private boolean isEstimate;

    @Mixin
    private final MemoryOption memory = new MemoryOption();

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    private Effort reading = Effort.NONE;
    private OptionalInt coreCount = OptionalInt.empty();

    public RunCommand(Console console) {
        super(
                console,
                List.of(StudyWriter.SUMMARY_FILE),
                Phase.COVERAGE,
                Phase.EXPOSURE,
                Phase.PROPOSALS,
                Phase.INDOORS,
                Phase.SPOTS,
                Phase.OPERATORS,
                Phase.DRAWS,
                Phase.WRITING);
    }

    @Override
    protected void check() throws IOException {
        NativeLibraries.ofSystem().loadSqlite();
        count.check();
        draws.check();
        if (isEstimate) {
            coreCount = cluster.coreCount(); // the cluster itself need not run yet
        } else {
            cluster.check();
        }
        super.check();
    }

    @Override
    protected void note() {
        cluster.note(settings);
    }

    @Override
    protected Scenario read() throws IOException {
        List<Scenario> read = new ArrayList<>();
        reading = Effort.of(() -> read.add(count.applied(choice.read())));
        return read.get(0);
    }

    @Override
    protected Answer answer(Study study) throws IOException {
        if (!isEstimate) {
            return super.answer(study);
        }
        Scenario scenario = study.scenario();
        ScenarioText.print(console, choice.path(), scenario);
        memory.checkFor(scenario.request());
        RunEstimate estimate = study.ofStore(store -> new RunEstimator(
                        scenario,
                        store,
                        memory.limitBytes(),
                        draws.count(),
                        runInfo().of(scenario))
                .estimate(reading, coreCount, cellSize -> count.applied(choice.read(cellSize))));
        return new Answer(null, "", () -> estimate.print(console, cluster), timings -> estimate);
    }

    @Override
    protected String folderName(Scenario scenario) {
        return scenario.name();
    }

    @Override
    protected List<String> names(Scenario scenario) {
        return StudyWriter.names(scenario);
    }

    @Override
    protected MemoryOption memory() {
        return memory;
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        Scenario scenario = study.scenario();
        draws.tellUnused(console, scenario.request());
        try (MemoryOption.Room room = memory.room(scenario.request(), console)) {
            StudyResult result = cluster.isGiven() ? shared(study, room) : study.result(room.space(), draws.count());
            RunInfo run = runInfo().of(scenario);
            study.begin(Phase.WRITING);
            WrittenResult written =
                    StudyWriter.write(results, scenario, result, ResultPages.of(scenario, result, run), run);
            study.finish();
            return new Answer(
                    written, "report.html", () -> tell(scenario, result), timings -> Told.of(written, timings));
        }
    }

    private StudyResult shared(Study study, MemoryOption.Room room) throws IOException {
        try (Cluster.Work work = cluster.begin(study)) {
            StudyResult result = study.result(room.space(), work, draws.count());
            work.finish();
            work.told().forEach(console::say);
            return result;
        }
    }

    private void tell(Scenario scenario, StudyResult result) {
        StudyText.print(console, scenario.request().surroundings(), result);
        TerrainReport terrain = scenario.terrainReport();
        Report.missingTerrain(console, terrain.unknownCellCount(), terrain.cellCount());
        memory.tellPeak(console);
    }

    /** What {@code --json} prints; scenarios/run.schema.json says what each key means. */
    private record Told(String out, List<String> files, Map<String, Double> phaseSeconds, Record summary) {
        static Told of(WrittenResult written, List<PhaseTiming> timings) {
            Map<String, Double> seconds = new LinkedHashMap<>();
            timings.forEach(timing -> seconds.put(timing.phase().words(), timing.seconds()));
            return new Told(
                    written.folder().toString(),
                    written.files().stream().map(Path::toString).toList(),
                    seconds,
                    written.index());
        }
    }
}
