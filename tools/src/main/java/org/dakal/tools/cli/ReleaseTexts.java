package org.dakal.tools.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.dakal.tools.cli.console.BuildInfo;
import org.dakal.tools.cli.console.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What an archive of the program has beside it: completion for shells and a page of the manual, from the commands. */
final class ReleaseTexts {
    private ReleaseTexts() {}

    /** Writes both into a folder: {@code dakal-completion.bash} and {@code dakal.1}. Called by the release build. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dakal-completion.bash"), completion());
        Files.writeString(folder.resolve("dakal.1"), manual());
    }

    /** For bash, and for zsh with bashcompinit. */
    static String completion() {
        return AutoComplete.bash("dakal", program());
    }

    /** In the language of man(7). */
    static String manual() {
        CommandLine program = program();
        StringBuilder page =
                new StringBuilder("""
                .TH DAKAL 1 "" "dakal %s"
                .SH NAME
                dakal \\- radio coverage of a province
                .SH SYNOPSIS
                .B dakal
                .I COMMAND
                [options]
                .SH DESCRIPTION
                """.formatted(escaped(BuildInfo.read().version())));
        for (String line : program.getCommandSpec().usageMessage().description()) {
            page.append(text(line));
        }
        program.getSubcommands().forEach((name, command) -> append(page, name, command));
        page.append(".SH NOTES\n");
        for (String line : program.getCommandSpec().usageMessage().footer()) {
            page.append(line.isEmpty() ? ".PP\n" : text(line) + ".br\n");
        }
        return page.toString();
    }

    private static void append(StringBuilder page, String name, CommandLine command) {
        page.append(".SH DAKAL ").append(escaped(name.toUpperCase(Locale.ROOT))).append('\n');
        for (String line : command.getCommandSpec().usageMessage().description()) {
            page.append(text(line));
        }
        for (PositionalParamSpec argument : command.getCommandSpec().positionalParameters()) {
            item(page, argument.paramLabel(), argument.description());
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            item(page, String.join(", ", option.names()) + label, option.description());
        }
    }

    private static void item(StringBuilder page, String what, String... description) {
        page.append(".TP\n.B ").append(escaped(what)).append('\n').append(text(String.join(" ", description)));
    }

    private static String text(String line) {
        String plain = escaped(Ansi.OFF.string(line));
        // A line that begins with a point or an apostrophe would be a request.
        return (plain.startsWith(".") || plain.startsWith("'") ? "\\&" : "") + plain + "\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return DakalCommand.commandLine(new Console(nowhere, nowhere, false, Map.of()));
    }
}
