package org.dakal.tools.cli;

import java.util.List;
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

    /** The program as it hears anything but {@code calibrate --links}. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, List.of());
    }

    /** The program for some arguments: those of calibrate say which of its two forms is meant. */
    static CommandLine commandLine(Console console, List<String> arguments) {
        boolean isOfLinks =
                arguments.stream().anyMatch(argument -> argument.equals("--links") || argument.startsWith("--links="));
        return NumberOptions.readNumbers(new CommandLine(new DakalCommand())
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new TerrainCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new WhatIfCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new FootprintCommand(console))
                .addSubcommand(new OutageCommand(console))
                .addSubcommand(new SureCommand(console))
                .addSubcommand(new BackhaulCommand(console))
                .addSubcommand(new SuggestCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new ComparePlansCommand(console))
                .addSubcommand(new LossCommand(console))
                .addSubcommand(isOfLinks ? new CalibrateCommand(console) : new CalibrateStudyCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ModelsCommand(console))
                .addSubcommand(new StoreCommand(console))
                .addSubcommand(new ProfileCommand(console))
                .addSubcommand(new BenchCommand(console))
                .setUsageHelpAutoWidth(false));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
