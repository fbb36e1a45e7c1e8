package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dakal.network.Carrier;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.reading.network.Operators;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.StoreChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that work on a scenario: which, on what terrain, how finely, with how many threads. */
public final class ScenarioChoice {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(
            names = "--operator",
            paramLabel = "ID",
            description = "Only what this operator's phones may use; A;B for phones that roam between both.")
    private @Nullable String operator;

    @Mixin
    private final ReadingOptions options = new ReadingOptions();

    private GroundStore ground = GroundStore.NONE;
    private List<InputArea> storeAreas = List.of();
    private boolean mayPutLayersAside;

    /** Checks the options and notes them among the settings; before any work. */
    public void check(Console console, Settings settings) {
        settings.add("scenario", path.toString(), "argument");
        options.check(console, settings);
        if (operator != null) {
            settings.add("operator", operator, "flag");
        }
    }

    /**
     * Takes ground and land cover from a store where it has them, keeps them there, and lets no results lie there.
     *
     * @param layersMayBePutAside whether a grid may be larger than memory holds layers of
     */
    void keepIn(StoreChoice store, boolean layersMayBePutAside) {
        mayPutLayersAside = layersMayBePutAside;
        ground = store.ground();
        storeAreas = store.areas();
    }

    public Path path() {
        return path;
    }

    /** Reads the scenario with cells of its own or of the option's size. */
    public Scenario read() throws IOException {
        return read(options.cellSizeMeters());
    }

    /** Reads it with cells of another size; null for the scenario's. */
    public Scenario read(@Nullable Double otherCellSizeMeters) throws IOException {
        return read(otherCellSizeMeters, NetworkEdits.NONE).scenario();
    }

    /** Reads it with its network as it is and as it would be. */
    public ChangedScenario read(NetworkEdits edits) throws IOException {
        return read(options.cellSizeMeters(), edits);
    }

    private ChangedScenario read(@Nullable Double otherCellSizeMeters, NetworkEdits edits) throws IOException {
        try {
            ChangedScenario read =
                    ScenarioReader.read(path, options.overrides(otherCellSizeMeters, mayPutLayersAside), edits, ground);
            return operator == null ? read : seenBy(Carrier.operatorsOf(operator), read);
        } catch (ProblemsException e) {
            throw CommandFailure.problems(path.toString(), e.problems());
        }
    }

    private static ChangedScenario seenBy(List<String> operatorIds, ChangedScenario read) {
        Set<String> known = new TreeSet<>(read.scenario().operatorIds());
        known.addAll(read.changed().operatorIds());
        for (String id : operatorIds.isEmpty() ? List.of("") : operatorIds) {
            if (!known.contains(id)) {
                throw CommandFailure.badInput(
                        "--operator " + id + ": no such operator in this scenario.",
                        known.isEmpty()
                                ? "Its masts name no two operators: everything is one network."
                                : Suggestions.nearestOrSome(id, known));
            }
        }
        return new ChangedScenario(
                Operators.seenBy(read.scenario(), operatorIds),
                Operators.seenBy(read.changed(), operatorIds),
                read.unfitProposals());
    }

    /** What this choice was read from, as results may not disturb it. */
    public Inputs inputs(Scenario scenario) {
        return new Inputs(
                ReadingOptions.files(path, scenario),
                Stream.concat(scenario.inputAreas().stream(), storeAreas.stream())
                        .toList());
    }

    /** Says what was read, and where results will go. */
    public void tell(Console console, Settings settings, Scenario scenario, Path out, boolean outGiven) {
        double cellSize = scenario.request().terrain().grid().cellSizeMeters();
        settings.add(
                        "cell size",
                        Wording.number(cellSize) + " m",
                        options.cellSizeMeters() == null ? "scenario" : "flag")
                .add("out", out.toString(), outGiven ? "flag" : "default");
        settings.print(console);
        ScenarioText.print(console, path, scenario);
    }
}
