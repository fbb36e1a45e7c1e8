package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.server.PdfPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Every command has {@code --json}, and what it prints is what its schema beside OUTPUTS.md says; so are its phases
 * what it told.
 */
class JsonOfCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Schemas that are named after the file of the result, not after the command. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "validate", "validation", "compare", "comparison", "calibrate", "calibration", "verify", "verification");

    @TempDir
    private static Path folder;

    /** How each command is asked on a tiny scenario; an argument in angle brackets is a path in the folder. */
    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("new", "<new land> --outline <tiny land/outline.geojson> --terrain <tiny land/dem> --cell-size 1000");
        asked.put("terrain", "<tiny land> --terrain <tiny land/dem> --cache <tiles>");
        asked.put("run", "<tiny land> --cell-size 1000 --no-store --out <run>");
        asked.put("validate", "<tiny land>");
        asked.put(
                "whatif", "<tiny land> --cell-size 1000 --no-store --out <whatif> --set sites.S1.sectors.A.eirpDbm=34");
        asked.put("serve", "<tiny land> --cell-size 1000 --no-store --only-open");
        asked.put("compare", "<first> <second>");
        asked.put("export", "<first> --out <areas.gpkg>");
        asked.put("report", "<first> --pdf <report.pdf>");
        asked.put(
                "footprint",
                "--terrain <tiny land/dem> --lat 34.5 --lon 50.5 --height 20 --frequency 900 --radius 2"
                        + " --out <loss.tif>");
        asked.put("outage", "<tiny land> --cell-size 1000 --no-store --out <outage>");
        asked.put("sure", "<tiny land> --cell-size 1000 --no-store --out <sure> --draws 20 --models free-space");
        asked.put("backhaul", "<tiny land>");
        asked.put("suggest", "<tiny land> --cell-size 1000 --no-store --count 2 --out <suggested.yaml>");
        asked.put("plan", "<tiny land> --cell-size 1000 --no-store --out <plan> --budget 1e9 --draws 20");
        asked.put("compare-plans", "<plan one> <plan two>");
        asked.put("loss", "--links <links.jsonl> --model free-space");
        asked.put("calibrate", "--links <drive.csv> --terrain <tiny land/dem> --model free-space");
        asked.put("verify", "<first> --measurements <phone.csv>");
        asked.put("models", "");
        asked.put("store", "--store <store> --prune --limit 1g");
        asked.put("profile", "--terrain <tiny land/dem> --from 34.5,50.5 --to 34.6,50.6 --height 20 --frequency 900");
        asked.put("bench", "--compare <record.json> <record.json>");
        return asked;
    }

    private static String arguments(String command) {
        return asked().getOrDefault(command, "");
    }

    @BeforeAll
    static void makeWhatCommandsRead() throws IOException {
        Path yaml = TinyScenario.write(folder).resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replace("rankBy: people", "backhaul: {microwaveHopCost: 7000}\nrankBy: people"));
        CalibrateCommandTest.drive(folder);
        Files.writeString(
                folder.resolve("phone.csv"),
                "latitudeDegrees,longitudeDegrees,rsrpDbm,time\n34.5,50.51,-90,2026-01-02T03:04:05\n34.5,50.51,-,\n");
        Files.writeString(folder.resolve("links.jsonl"), """
                {"id":"a","frequencyMhz":900,"txHeightAboveGroundMeters":30,"rxHeightAboveGroundMeters":1.5,"spacingMeters":500,"heightsMeters":[0,0,0]}
                {"id":"b","frequencyMhz":"many"}
                """);
        Files.writeString(folder.resolve("record.json"), BenchCommandTest.record("0.010,0.0101", 0.01005));
        run("run", "<tiny land> --cell-size 1000 --store <store> --out <first>");
        run("whatif", arguments("whatif").replace("<whatif>", "<second> --full"));
        run("plan", arguments("plan").replace("<plan>", "<plan one>"));
        run("plan", arguments("plan").replace("<plan>", "<plan two>"));
    }

    private static RunOfDakal run(String command, String arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        // A blank within angle brackets belongs to a name.
        for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(" (?![^<]*>)", -1)) {
            all.add(
                    argument.startsWith("<")
                            ? folder.resolve(argument.substring(1, argument.length() - 1))
                                    .toString()
                            : argument);
        }
        RunOfDakal run = RunOfDakal.of(all.toArray(new String[0]));
        assertThat(run.exitCode()).as(command + ": " + run.err()).isZero();
        return run;
    }

    private static List<String> commands() {
        return List.copyOf(program().getSubcommands().keySet());
    }

    private static CommandLine program() {
        return DakalCommand.commandLine(
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsPrintedIsWhatTheSchemaSays(String command) throws IOException {
        assumeTrue(!command.equals("report") || PdfPages.browser().isPresent(), "there is no Chromium");
        RunOfDakal run = run(command, (arguments(command) + " --json").strip());
        String schema = SCHEMAS.getOrDefault(command, command);
        // Of loss, the only one with JSON lines, each is held; all others print one line.
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(command.equals("loss") ? 2 : 1);
        for (String line : lines) {
            ResultSchema.holds(schema, JSON.readTree(line));
        }
        assertThat(phasesThatCame(run)).isSubsetOf(phasesTold(run));
    }

    /** A command without a phase list tells none; those that came are then not looked at. */
    private static List<String> phasesTold(RunOfDakal run) {
        return run.err()
                .lines()
                .filter(line -> line.startsWith("  phases "))
                .findFirst()
                .map(line -> List.of(line.substring(10).strip().split(", ", -1)))
                .orElse(phasesThatCame(run));
    }

    private static List<String> phasesThatCame(RunOfDakal run) {
        return run.err()
                .lines()
                .dropWhile(line -> !line.equals("Phases"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("  total"))
                .map(line -> line.strip().split(" {2,}", -1)[0])
                .toList();
    }

    @Test
    void aPhaseThatNobodyToldIsNoticed() {
        RunOfDakal run =
                new RunOfDakal(0, "", "  phases     reading, writing\nPhases\n  path loss  1.00 s\n  total  1.00 s\n");
        assertThat(phasesTold(run)).containsExactly("reading", "writing");
        assertThat(phasesThatCame(run)).containsExactly("path loss");
    }

    @Test
    void everyCommandHasJsonAndASchemaThatThePageNames() throws IOException {
        assertThat(asked().keySet()).containsExactlyInAnyOrderElementsOf(commands());
        assertThat(faults(program())).isEmpty();
        String page = Files.readString(Path.of("../scenarios/OUTPUTS.md"));
        assertThat(commands())
                .allSatisfy(command -> assertThat(page)
                        .contains("`" + command + "`", "`" + SCHEMAS.getOrDefault(command, command) + ".schema.json`"));
    }

    @Command(name = "odd")
    private static final class Odd {
        @Option(names = "--json")
        @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // picocli would call it
        void json(boolean isAsked) {}
    }

    @Command(name = "mute")
    private static final class Mute {}

    /** A schema that accepts anything would prove nothing. */
    @Test
    void aCommandWithoutEitherIsNoticedAndSoIsAKeyTooMany() throws IOException {
        assertThat(faults(new CommandLine(new Mute()).addSubcommand(new Odd()).addSubcommand(new Mute())))
                .containsExactly("odd has no odd.schema.json", "mute has no --json");
        for (String command : commands()) {
            JsonNode node = JSON.readTree("{\"never\": 1}");
            assertThatThrownBy(() -> ResultSchema.holds(SCHEMAS.getOrDefault(command, command), node))
                    .as(command)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static List<String> faults(CommandLine program) {
        List<String> faults = new ArrayList<>();
        program.getSubcommands().forEach((name, command) -> {
            String schema = SCHEMAS.getOrDefault(name, name);
            if (!command.getCommandSpec().optionsMap().containsKey("--json")) {
                faults.add(name + " has no --json");
            } else if (!Files.exists(ResultSchema.file(schema))) {
                faults.add(name + " has no " + schema + ".schema.json");
            }
        });
        return faults;
    }
}
