package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.QualityChoice;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that work on a scenario: which, on what terrain, how finely, with how many threads. */
public final class ScenarioChoice {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; all processors when not given.")
    private @Nullable Integer threads;

    @Option(names = "--cell-size", paramLabel = "METERS", description = "Side of a cell, instead of the scenario's.")
    private @Nullable Double cellSizeMeters;

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    @Mixin
    private final QualityChoice qualityChoice = new QualityChoice();

    private @Nullable TerrainChoice terrainChoice;
    private int threadCount;
    private Quality quality = Quality.FAST;
    private GroundStore ground = GroundStore.NONE;

    /** Checks the options and notes them among the settings; before any work. */
    public void check(Console console, Settings settings) {
        terrainChoice = terrain.choose(console);
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, 5000);
        }
        settings.add("scenario", path.toString(), "argument");
        threadCount = NumberOptions.threadCount(threads, settings);
        quality = qualityChoice.quality(settings);
        Path folder = terrainChoice.folder();
        settings.add(
                "terrain",
                folder == null ? "as the scenario says" : folder.toString(),
                folder == null ? "scenario" : terrainChoice.from());
    }

    /** Takes ground and land cover from a store where it has them, and keeps them there. */
    void keepGroundIn(GroundStore store) {
        ground = store;
    }

    /** The scenario, as the user named it. */
    public Path path() {
        return path;
    }

    private Path yamlFile() {
        return Files.isDirectory(path) ? path.resolve("scenario.yaml") : path;
    }

    /** Reads the scenario with cells of its own or of the option's size. */
    public Scenario read() throws IOException {
        return read(cellSizeMeters);
    }

    /** Reads it with cells of another size; null for the scenario's. */
    public Scenario read(@Nullable Double otherCellSizeMeters) throws IOException {
        return read(otherCellSizeMeters, NetworkEdits.NONE).scenario();
    }

    /** Reads it with its network as it is and as it would be. */
    public ChangedScenario read(NetworkEdits edits) throws IOException {
        return read(cellSizeMeters, edits);
    }

    private ChangedScenario read(@Nullable Double otherCellSizeMeters, NetworkEdits edits) throws IOException {
        if (terrainChoice == null) {
            throw new IllegalStateException("options are read before they were checked");
        }
        try {
            return ScenarioReader.read(
                    path,
                    new ScenarioOverrides(otherCellSizeMeters, terrainChoice.folder(), threadCount, quality),
                    edits,
                    ground);
        } catch (ProblemsException e) {
            throw CommandFailure.problems(path.toString(), e.problems());
        }
    }

    /** What this choice was read from, as results may not disturb it. */
    public Inputs inputs(Scenario scenario) {
        Path yaml = yamlFile();
        Path folder = yaml.toAbsolutePath().getParent();
        List<Path> inputs = new ArrayList<>(List.of(yaml));
        for (InputFile input : scenario.inputs()) {
            inputs.add(Path.of(input.path()));
            if (folder != null) {
                inputs.add(folder.resolve(input.path()));
            }
        }
        return new Inputs(inputs, scenario.inputAreas());
    }

    /** Says what was read, and where results will go. */
    public void tell(Console console, Settings settings, Scenario scenario, Path out, boolean outGiven) {
        double cellSize = scenario.request().terrain().grid().cellSizeMeters();
        settings.add("cell size", Wording.number(cellSize) + " m", cellSizeMeters == null ? "scenario" : "flag")
                .add("out", out.toString(), outGiven ? "flag" : "default");
        settings.print(console);
        ScenarioText.print(console, path, scenario);
    }
}
