package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.tools.cli.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command prints for programs arrives, or the command fails: a script must not take half a table for a whole
 * one.
 */
class LostOutputTest {
    private static final String SAID =
            "dakal: standard output could not be written in full: the disk is full, or the reader has closed it.";

    @TempDir
    private Path folder;

    /** A disk that is full after so many bytes. */
    private static final class FullDisk extends OutputStream {
        private int left;

        FullDisk(int left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    private static RunOfDakal run(int bytesThatFit, String... arguments) {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new FullDisk(bytesThatFit), false, StandardCharsets.UTF_8);
        int code = Dakal.run(new Console(out, new PrintWriter(err), false, Map.of("CI", "true")), arguments);
        return new RunOfDakal(code, "", err.toString());
    }

    static Stream<String> commands() {
        Console nowhere =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, Map.of());
        return DakalCommand.commandLine(nowhere).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandFailsWhenItsHelpIsLost(String command) {
        RunOfDakal lost = run(10, command, "--help");
        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.err()).contains(SAID);
        assertThat(run(1_000_000, command, "--help").exitCode()).isZero();
    }

    @Test
    void figuresThatAreLostFailTheCommand() throws IOException {
        Path scenario = TinyScenario.write(folder);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("models", "--json"));
        lines.add(List.of("store", "--store", folder.resolve("store").toString(), "--json"));
        lines.add(List.of("loss", "--model", "free-space", "--links", links().toString()));
        lines.add(List.of("run", scenario.toString(), "--no-store", "--json", "--cell-size", "1000", "--out", out()));
        for (List<String> line : lines) {
            RunOfDakal lost = run(20, line.toArray(new String[0]));
            assertThat(lost.exitCode()).as(line + ": " + lost.err()).isEqualTo(1);
            assertThat(lost.err()).contains(SAID).doesNotContain("Exception");
        }
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /** 2,500 links, so that the command also notices on its way. */
    private Path links() throws IOException {
        String link = "{\"id\":1,\"frequencyMhz\":900,\"spacingMeters\":100,\"txHeightAboveGroundMeters\":30,"
                + "\"rxHeightAboveGroundMeters\":30,\"heightsMeters\":[800,800],\"clutterHeightsMeters\":[]}\n";
        return Files.writeString(folder.resolve("links.jsonl"), link.repeat(2500));
    }

    @Test
    void badInputStaysBadInput() {
        assertThat(run(0, "loss", "--links", "/nowhere").exitCode()).isEqualTo(2);
    }

    /** Case 10 of the shared ones: the process itself, its standard output on a device that is always full. */
    @Test
    void aFullDeviceFailsTheProcess() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dakal.class.getName(),
                        "loss",
                        "--model",
                        "free-space",
                        "--links",
                        links().toString())
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("said")).content().contains(SAID);
    }
}
