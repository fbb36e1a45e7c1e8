package org.dakal.tools.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.writing.OutputFile;
import org.dakal.scenarios.writing.OutputKind;
import org.dakal.scenarios.writing.tables.BackhaulRow;
import org.dakal.scenarios.writing.tables.CsvTable;
import org.dakal.scenarios.writing.tables.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal backhaul}: how each proposal's new sites are connected, and why. */
@Command(
        name = "backhaul",
        sortOptions = false,
        description =
                "Says for each site that a proposal adds whether fibre or a microwave hop connects it, to what, for how"
                        + " much, and why. The scenario's section backhaul says what there is.",
        footer = {"", "Example:", "  dakal backhaul scenarios/qom --out backhaul.csv"})
final class BackhaulCommand implements Callable<Integer> {
    private final Console console;
    private final Settings settings = new Settings();

    @Mixin
    HelpOption help;

    @Mixin
    private final ScenarioChoice choice = new ScenarioChoice();

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the table as CSV.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The table as JSON on standard output.")
    private boolean json;

    BackhaulCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        choice.check(console, settings);
        settings.print(console);
        Scenario scenario = choice.read();
        ScenarioText.print(console, scenario);
        console.print(ProblemPrinter.format(scenario.name(), scenario.warnings()));
        if (scenario.backhauls().isEmpty()) {
            throw CommandFailure.badInput(
                    "The scenario says nothing of backhaul, or has no proposals.",
                    "Give it a section backhaul; scenarios/FORMAT.md shows one.");
        }
        List<BackhaulRow> rows = BackhaulRow.of(scenario.backhauls());
        TextTable table = new TextTable("llllrrl", "proposal", "site", "by", "to", "km", "cost");
        for (BackhaulRow row : rows) {
            table.row(
                    row.proposal(),
                    row.site(),
                    row.kind(),
                    row.to(),
                    String.format(Locale.ROOT, "%.1f", row.lengthKm()),
                    String.format(Locale.ROOT, "%,.0f", row.costAmount()),
                    row.costCurrency());
        }
        List<String> lines = table.lines();
        console.say(lines.get(0));
        for (int i = 0; i < rows.size(); i++) {
            console.say(lines.get(i + 1));
            console.say("           " + rows.get(i).why());
        }
        if (out != null) {
            Report.file(
                    console,
                    out,
                    OutputFile.at(out, OutputKind.table("a table of backhaul", "proposal"), choice.inputs(scenario))
                            .write(file -> CsvTable.write(file, BackhaulRow.class, rows)));
        }
        if (json) {
            JsonMapper mapper = new JsonMapper();
            ArrayNode array = mapper.createArrayNode();
            rows.forEach(row -> array.add(mapper.valueToTree(row)));
            console.out().println(array);
        }
        return ExitCodes.DONE;
    }
}
