package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.tools.cli.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DakalTest {
    @Test
    void versionNamesTheProgramItsCommitAndJava() {
        RunOfDakal run = RunOfDakal.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("dakal 0.1.0\n")
                .contains("commit ", "java " + Runtime.version().feature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "compare", "footprint", "loss", "profile"})
    void everyCommandHelpsWithAnExample(String command) {
        RunOfDakal run = RunOfDakal.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: dakal " + command, "Example", "  dakal " + command + " ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(RunOfDakal.of("--help").out()).contains("\n  " + command);
    }

    /** A line that picocli breaks is one that nobody can copy. */
    @Test
    void examplesAndNotesFitTheirLine() {
        Console console =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
        CommandLine program = DakalCommand.commandLine(console);
        assertThat(program.getCommandSpec().usageMessage().footer())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        program.getSubcommands()
                .values()
                .forEach(command -> assertThat(
                                command.getCommandSpec().usageMessage().footer())
                        .allSatisfy(line -> assertThat(line.formatted()).hasSizeLessThan(80)));
    }

    /** Each is found by its name alone, without the others. */
    @Test
    void aCommandIsMadeAlone() {
        Console console =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
        Map<String, CommandLine> all = DakalCommand.commandLine(console).getSubcommands();
        assertThat(all).hasSizeGreaterThan(20);
        for (String name : all.keySet()) {
            Map<String, CommandLine> alone =
                    DakalCommand.commandLine(console, List.of(name, "--help")).getSubcommands();
            assertThat(alone).containsOnlyKeys(name);
            assertThat(Objects.requireNonNull(alone.get(name)).getUsageMessage())
                    .isEqualTo(Objects.requireNonNull(all.get(name)).getUsageMessage());
        }
    }

    @Test
    void helpMayComeFirst() {
        assertThat(RunOfDakal.of("help", "verify").out())
                .isNotEmpty()
                .isEqualTo(RunOfDakal.of("verify", "--help").out());
        assertThat(RunOfDakal.of("help").out())
                .isNotEmpty()
                .isEqualTo(RunOfDakal.of("--help").out());
    }

    /** picocli takes help for a format, and of a lone percent sign it only grumbles on the console. */
    @Test
    void helpIsAFormatWithoutArguments() {
        Console console = new Console(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of("CI", "true"));
        Map<String, CommandLine> commands = DakalCommand.commandLine(console).getSubcommands();
        assertThat(commands).containsKey("bench");
        commands.values()
                .forEach(command -> assertThat(
                                command.getCommandSpec().usageMessage().footer())
                        .allSatisfy(line ->
                                assertThatCode(() -> line.formatted()).as(line).doesNotThrowAnyException()));
    }

    @Test
    void noCommandIsBadInput() {
        RunOfDakal run = RunOfDakal.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("dakal: A command is missing.\n    See dakal --help\n");
    }

    @Test
    void aMistypedCommandGetsASuggestion() {
        RunOfDakal run = RunOfDakal.of("los");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        dakal: los is no command.
                            Maybe loss was meant.
                            See dakal --help
                        """);
        assertThat(RunOfDakal.of("rnu", "x").err()).contains("rnu is no command.", "Maybe run was meant.");
    }

    @Test
    void aMistypedOptionModelOrNumberGetsOneToo() {
        assertThat(RunOfDakal.of("run", "x", "--cellsize", "500").err())
                .contains("'--cellsize'", "Maybe --cell-size was meant.");
        assertThat(RunOfDakal.of("run", "x", "--cell-size", "500m").err()).contains("'500m' is not a number");
        assertThat(RunOfDakal.of("run", "x", "--threads", "many").err()).contains("'many' is not a whole number");
        // What Java would read as 900, 1, 8 and 10 without a word.
        assertThat(RunOfDakal.of("run", "x", "--cell-size", "900f").err()).contains("'900f' is not a number. Write ");
        assertThat(RunOfDakal.of("run", "x", "--cell-size", "0x1p3").err()).contains("'0x1p3' is not a number");
        assertThat(RunOfDakal.of("run", "x", "--threads", "010").err())
                .contains("'010' is not a whole number. Write it without zeros before it");
        assertThat(RunOfDakal.of("sure", "x", "--draws", "1.000").err()).contains("Maybe 1000 was meant.");
        assertThat(RunOfDakal.of("loss", "--links", "x", "--model", "itu-p1812").err())
                .contains("Maybe itu-r-p1812 was meant. Known models: free-space, ");
    }

    /** Files under two names are one; of two columns for one name the first would be lost. */
    @Test
    void whatIsGivenTwiceIsTold() {
        assertThat(RunOfDakal.of("compare-plans", "a", "b/../a").err())
                .isEqualTo("dakal compare-plans: b/../a is given twice.\n    See dakal compare-plans --help\n");
        assertThat(RunOfDakal.of("serve", "s", "./s").err()).contains("./s is given twice.");
        assertThat(RunOfDakal.of("whatif", "s", "--add", "A", "--add", "./A").err())
                .contains("./A is given twice with --add.");
        assertThat(RunOfDakal.of("verify", "o", "--measurements", "m", "m").err())
                .contains("m is given twice with --measurements.");
        assertThat(RunOfDakal.of("verify", "o", "--measurements", "m", "--columns", "rsrpDbm=a,rsrpDbm=b")
                        .err())
                .contains("rsrpDbm is given twice with --columns.");
        assertThat(RunOfDakal.of("new", "n", "--outline", "o", "--cells", "c", "--cells", "./c")
                        .err())
                .contains("./c is given twice with --cells.");
        assertThat(RunOfDakal.of("validate", "s", "--help").exitCode()).isZero();
    }

    /** An empty path is the current folder to Java: a variable that is not set would have files written there. */
    @Test
    void aPathThatIsEmptyIsRefused() {
        Console console =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
        Map<String, CommandLine> commands = DakalCommand.commandLine(console).getSubcommands();
        List<String> seen = new ArrayList<>();
        commands.forEach((name, command) -> command.getCommandSpec().options().stream()
                .filter(option -> List.of("DIR", "FILE", "FOLDER").contains(option.paramLabel())
                        && !option.longestName().equals("--shared")) // an address, it may be
                .forEach(option -> {
                    RunOfDakal run = RunOfDakal.of(name, option.longestName(), " ", "x", "y");
                    assertThat(run.err()).contains(option.longestName(), "' ' names no file or folder");
                    assertThat(run.exitCode()).isEqualTo(2);
                    seen.add(name + " " + option.longestName());
                }));
        assertThat(seen).contains("run --out", "run --store", "run --terrain", "new --outline");
        assertThat(RunOfDakal.of("run", "x", "--master", "local", "--shared", "")
                        .err())
                .startsWith("dakal: --shared = '' names no folder.\n");
        assertThat(RunOfDakal.of("run", "").err())
                .isEqualTo(
                        "dakal run: Invalid value for positional parameter at index 0 (SCENARIO): '' names no file or"
                                + " folder\n    See dakal run --help\n");
    }

    @Test
    void aMissingOptionIsNamed() {
        RunOfDakal run = RunOfDakal.of("loss", "--model", "free-space");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("dakal loss: Missing required option: '--links=FILE'", "See dakal loss --help");
    }
}
