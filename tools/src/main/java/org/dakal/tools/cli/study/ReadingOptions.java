package org.dakal.tools.cli.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.QualityChoice;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how scenarios are read: on what terrain, how finely, with how many threads. */
public final class ReadingOptions {
    /** Largest side of a cell. */
    static final double MOST_CELL_METERS = 5000;

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

    /** Checks the options and notes them among the settings; before any work. */
    void check(Console console, Settings settings) {
        TerrainChoice chosen = terrain.choose(console);
        terrainChoice = chosen;
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, MOST_CELL_METERS);
        }
        threadCount = NumberOptions.threadCount(threads, settings);
        quality = qualityChoice.quality(settings);
        Path folder = chosen.folder();
        settings.add(
                "terrain",
                folder == null ? "as the scenario says" : folder.toString(),
                folder == null ? "scenario" : chosen.from());
    }

    /** Side of a cell; null for the scenario's. */
    @Nullable Double cellSizeMeters() {
        return cellSizeMeters;
    }

    /** What is set in place of a scenario, with cells of some size; null for the scenario's. */
    ScenarioOverrides overrides(@Nullable Double otherCellSizeMeters, boolean mayPutLayersAside) {
        if (terrainChoice == null) {
            throw new IllegalStateException("options are read before they were checked");
        }
        return new ScenarioOverrides(
                otherCellSizeMeters, terrainChoice.folder(), threadCount, quality, mayPutLayersAside);
    }

    static Path yamlFile(Path scenario) {
        return Files.isDirectory(scenario) ? scenario.resolve("scenario.yaml") : scenario;
    }

    /** Every file that a scenario was read from, under all names it may go by. */
    static List<Path> files(Path scenario, Scenario read) {
        Path yaml = yamlFile(scenario);
        Path folder = yaml.toAbsolutePath().getParent();
        List<Path> files = new ArrayList<>(List.of(yaml));
        for (InputFile input : read.inputs()) {
            files.add(Path.of(input.path()));
            if (folder != null) {
                files.add(folder.resolve(input.path()));
            }
        }
        return files;
    }
}
