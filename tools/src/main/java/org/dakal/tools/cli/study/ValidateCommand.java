package org.dakal.tools.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.TerrainChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal validate}: says all that is wrong with a scenario. */
@Command(
        name = "validate",
        sortOptions = false,
        description = "Reads a scenario with all its files, terrain included, and names every problem at once.",
        footer = {"", "Example:", "  dakal validate scenarios/qom --terrain dem"})
public final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(
            names = "--cell-size",
            paramLabel = "METERS",
            description = "Side of a cell, instead of the scenario's; larger ones are checked sooner.")
    private @Nullable Double cellSizeMeters;

    @Option(
            names = "--terrain",
            paramLabel = "DIR",
            description = "Folder of terrain files (HGT, DTED, GeoTIFF), instead of the scenario's terrain;"
                    + " DAKAL_TERRAIN when not given.")
    private @Nullable Path terrainFolder;

    @Option(names = "--json", description = "Whether it is valid, and every problem, as JSON on standard output.")
    private boolean json;

    public ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TerrainChoice terrain = TerrainChoice.of(terrainFolder, console);
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, 5000);
        }
        // Which cells no file knows, and which blocks are damaged, only their heights tell.
        int threadCount = Runtime.getRuntime().availableProcessors();
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(
                    path, new ScenarioOverrides(cellSizeMeters, terrain.folder(), threadCount, Quality.STANDARD));
        } catch (ProblemsException e) {
            print(null, e.problems());
            throw CommandFailure.problems(path.toString(), e.problems());
        }
        ScenarioText.print(console, path, scenario);
        console.say(path + " is valid.");
        print(scenario, scenario.warnings());
        return ExitCodes.DONE;
    }

    /** @param scenario null when it is not valid */
    private void print(@Nullable Scenario scenario, List<Problem> problems) {
        if (!json) {
            return;
        }
        ObjectNode node = new JsonMapper().createObjectNode();
        node.put("valid", scenario != null);
        if (scenario != null) {
            node.put("name", scenario.name()).put("title", scenario.title());
        }
        ArrayNode list = node.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("place", problem.place())
                    .put("value", problem.value())
                    .put("message", problem.message())
                    .put("hint", problem.hint());
        }
        console.out().println(node);
    }
}
