package org.dakal.tools.cli.proposals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.BackhaulColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.study.ScenarioChoice;
import org.dakal.tools.cli.study.ScenarioText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal backhaul}: how each proposal's new sites are connected, and why. */
@Command(
        name = "backhaul",
        description =
                "Says for each site that a proposal adds whether fibre or a microwave hop connects it, to what, for how"
                        + " much, and why. The scenario's section backhaul says what there is.",
        footer = {"", "Example:", "  dakal backhaul scenarios/qom --out backhaul.csv"})
public final class BackhaulCommand extends ToolCommand {
    @Mixin
    private final ScenarioChoice choice = new ScenarioChoice();

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes the table as CSV.")
    private @Nullable Path out;

    public BackhaulCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        choice.check(console, settings);
        settings.print(console);
        Scenario scenario = choice.read();
        ScenarioText.print(console, choice.path(), scenario);
        if (scenario.backhauls().isEmpty()) {
            throw CommandFailure.badInput(
                    "The scenario says nothing of backhaul, or has no proposals.",
                    "Give it a section backhaul; scenarios/FORMAT.md shows one.");
        }
        Table table = BackhaulColumns.table(scenario.backhauls());
        TextTable text = new TextTable("llllrrl", "proposal", "site", "by", "to", "km", "cost");
        for (Row row : table.rows()) {
            text.row(
                    row.text(BackhaulColumns.PROPOSAL),
                    row.text(BackhaulColumns.SITE),
                    row.text(BackhaulColumns.KIND),
                    row.text(BackhaulColumns.TO),
                    Figures.format("%.1f", row.number(BackhaulColumns.LENGTH)),
                    Figures.format("%,.0f", row.number(BackhaulColumns.COST)),
                    row.text(BackhaulColumns.CURRENCY));
        }
        List<String> lines = text.lines();
        console.say(lines.get(0));
        for (int i = 0; i < table.rows().size(); i++) {
            console.say(lines.get(i + 1));
            console.say("           " + table.rows().get(i).text(BackhaulColumns.WHY));
        }
        String joined = trenches(scenario.trenchesOf(scenario.backhauls().stream()
                .map(backhaul -> backhaul.proposal().id())
                .collect(Collectors.toSet())));
        if (!joined.isEmpty()) {
            console.say("All together" + joined);
        }
        if (out != null) {
            Report.file(
                    console,
                    out,
                    OutputFile.at(out, OutputKind.table("a table of backhaul", "proposal"), choice.inputs(scenario))
                            .write(file -> TableCsv.write(file, table)));
        }
        printJson(table.rows());
        return ExitCodes.DONE;
    }

    /** What trenches of several measure, each stretch dug once; empty where there are none. */
    static String trenches(ProposalBackhaul.Together together) {
        return !(together.joinedMeters() > 0)
                ? ""
                : Figures.format(
                        ": %.1f km of trench, each by its own shortest way; %.1f km by one net (a Steiner tree, at most"
                                + " %.2f times the shortest)",
                        together.ownWaysMeters() / 1000,
                        together.joinedMeters() / 1000,
                        together.mostOfShortestFraction());
    }
}
