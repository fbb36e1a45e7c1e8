package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal validate}: says all that is wrong with a scenario. */
@Command(
        name = "validate",
        description = "Reads a scenario with all its files, terrain included, and names every problem at once.",
        footer = {"", "Example:", "  dakal validate scenarios/qom --terrain dem"})
public final class ValidateCommand extends ToolCommand {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(
            names = "--cell-size",
            paramLabel = "METERS",
            description = "Side of a cell, instead of the scenario's; larger ones are checked sooner.")
    private @Nullable Double cellSizeMeters;

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    public ValidateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        TerrainChoice chosen = terrain.choose(console);
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, ReadingOptions.MOST_CELL_METERS);
        }
        // Which cells no file knows, and which blocks are damaged, only their heights tell.
        int threadCount = Runtime.getRuntime().availableProcessors();
        Scenario scenario;
        try {
            scenario = ScenarioReader.read(
                    path, new ScenarioOverrides(cellSizeMeters, chosen.folder(), threadCount, Quality.STANDARD));
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
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("valid", scenario != null);
        if (scenario != null) {
            told.put("name", scenario.name());
            told.put("title", scenario.title());
        }
        told.put("problems", problems.stream().map(Told::of).toList());
        printJson(told);
    }

    /** A problem as {@code --json} prints it; scenarios/validate.schema.json says what each key means. */
    private record Told(String severity, String place, String value, String message, String hint) {
        static Told of(Problem problem) {
            return new Told(
                    Words.of(problem.severity()), problem.place(), problem.value(), problem.message(), problem.hint());
        }
    }
}
