package org.dakal.tools.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.tools.cli.console.BuildInfo;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.link.CalibrateCommand;
import org.dakal.tools.cli.link.FootprintCommand;
import org.dakal.tools.cli.link.LossCommand;
import org.dakal.tools.cli.link.ProfileCommand;
import org.dakal.tools.cli.model.ModelsCommand;
import org.dakal.tools.cli.proposals.BackhaulCommand;
import org.dakal.tools.cli.proposals.ComparePlansCommand;
import org.dakal.tools.cli.proposals.PlanCommand;
import org.dakal.tools.cli.proposals.SuggestCommand;
import org.dakal.tools.cli.proposals.SureCommand;
import org.dakal.tools.cli.speed.BenchCommand;
import org.dakal.tools.cli.store.StoreCommand;
import org.dakal.tools.cli.study.CalibrateStudyCommand;
import org.dakal.tools.cli.study.CompareCommand;
import org.dakal.tools.cli.study.ExportCommand;
import org.dakal.tools.cli.study.NewCommand;
import org.dakal.tools.cli.study.OutageCommand;
import org.dakal.tools.cli.study.ReportCommand;
import org.dakal.tools.cli.study.RunCommand;
import org.dakal.tools.cli.study.ServeCommand;
import org.dakal.tools.cli.study.TerrainCommand;
import org.dakal.tools.cli.study.ValidateCommand;
import org.dakal.tools.cli.study.VerifyCommand;
import org.dakal.tools.cli.study.WhatIfCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program itself, without a command: says what commands there are. */
@Command(
        name = "dakal",
        description = "Says where a province's radio coverage is weak or blind, why, who lives there, and what each"
                + " proposal would change.",
        versionProvider = BuildInfo.Lines.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 bad input.",
            "Environment: DAKAL_TERRAIN (folder of terrain files), DAKAL_STORE (folder of the",
            "path-loss store), DAKAL_STORE_LIMIT (e.g. 4g), DAKAL_JAVA_HOME (the JDK to use),",
            "DAKAL_JAVA_OPTS (e.g. -Xmx12g), DAKAL_DEBUG=1 (details of an unexpected error).",
            "",
            "Examples:",
            "  dakal run scenarios/qom --out out/qom",
            "  dakal run --help"
        })
final class DakalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** In the order in which help lists them. */
    private static final List<Map.Entry<String, Function<Console, Object>>> COMMANDS = List.of(
            Map.entry("new", NewCommand::new),
            Map.entry("terrain", TerrainCommand::new),
            Map.entry("run", RunCommand::new),
            Map.entry("validate", ValidateCommand::new),
            Map.entry("whatif", WhatIfCommand::new),
            Map.entry("serve", ServeCommand::new),
            Map.entry("compare", CompareCommand::new),
            Map.entry("export", ExportCommand::new),
            Map.entry("report", ReportCommand::new),
            Map.entry("footprint", FootprintCommand::new),
            Map.entry("outage", OutageCommand::new),
            Map.entry("sure", SureCommand::new),
            Map.entry("backhaul", BackhaulCommand::new),
            Map.entry("suggest", SuggestCommand::new),
            Map.entry("plan", PlanCommand::new),
            Map.entry("compare-plans", ComparePlansCommand::new),
            Map.entry("loss", LossCommand::new),
            Map.entry("calibrate", CalibrateStudyCommand::new),
            Map.entry("verify", VerifyCommand::new),
            Map.entry("models", ModelsCommand::new),
            Map.entry("store", StoreCommand::new),
            Map.entry("profile", ProfileCommand::new),
            Map.entry("bench", BenchCommand::new));

    /** The program with all its commands, as it hears anything but {@code calibrate --links}. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, List.of());
    }

    /**
     * The program for some arguments: where they begin with a command, it has no other, since finding out what options
     * all of them have takes longer than some do. Those of calibrate say which of its two forms is meant.
     */
    static CommandLine commandLine(Console console, List<String> arguments) {
        boolean isOfLinks =
                arguments.stream().anyMatch(argument -> argument.equals("--links") || argument.startsWith("--links="));
        List<Map.Entry<String, Function<Console, Object>>> asked = COMMANDS.stream()
                .filter(command -> !arguments.isEmpty() && command.getKey().equals(arguments.get(0)))
                .toList();
        CommandLine program = new CommandLine(new DakalCommand());
        for (Map.Entry<String, Function<Console, Object>> command : asked.isEmpty() ? COMMANDS : asked) {
            program.addSubcommand(
                    command.getKey().equals("calibrate") && isOfLinks
                            ? new CalibrateCommand(console)
                            : command.getValue().apply(console));
        }
        program.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().sortOptions(false));
        return NumberOptions.readNumbers(program.setUsageHelpAutoWidth(false))
                .registerConverter(Path.class, DakalCommand::path);
    }

    /** An empty path would be the current folder, where nobody meant to write who gave a variable that is not set. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("'" + text + "' names no file or folder");
        }
        return Path.of(text);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
