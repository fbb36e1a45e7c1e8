package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for what cannot be tried inside the test's. */
public final class RealProcess {
    private final Process process;
    private final Path said;

    private RealProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts it.
     *
     * @param said where its words go, both for people and for machines
     * @param javaOption one option for the Java machine
     */
    static RealProcess start(Path said, String javaOption, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                javaOption,
                "-cp",
                System.getProperty("java.class.path"),
                Dakal.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().remove("DAKAL_TERRAIN");
        builder.environment().remove("DAKAL_DEBUG");
        builder.environment().put("DAKAL_STORE", said.resolveSibling("store").toString());
        return new RealProcess(builder.start(), said);
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** Waits until it has said something. */
    void await(String words) throws IOException, InterruptedException {
        while (!said().contains(words)) {
            assertThat(process.isAlive()).as("running; it said: %s", said()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        runTool("/bin/kill", "-INT", Long.toString(process.pid()));
    }

    /** Skips the test where signals cannot be sent or would not arrive. */
    public static void assumeInterruptsWork() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no /bin/kill");
        assumeTrue(
                !interruptIsIgnored(), "this process was started with SIGINT ignored, and its children would be too");
    }

    static void runTool(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** As under nohup or in the background of a script; Linux tells in /proc, signal 2 is the second bit. */
    private static boolean interruptIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
