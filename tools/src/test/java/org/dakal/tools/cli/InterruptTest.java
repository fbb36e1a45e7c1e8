package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of the work, on a real process. */
class InterruptTest {
    @TempDir
    private Path folder;

    /** The input is a pipe that never ends, so the work is surely not over when the signal comes. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noHalfWrittenFileIsLeft() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/kill")) && Files.isExecutable(Path.of("/usr/bin/mkfifo")),
                "there is no kill or mkfifo");
        assumeTrue(
                !interruptIsIgnored(), "this process was started with SIGINT ignored, and its children would be too");
        Path results = folder.resolve("results");
        Path pipe = folder.resolve("links.jsonl");
        Files.createDirectories(results);
        Files.writeString(results.resolve("losses.jsonl"), "from before");
        run("/usr/bin/mkfifo", pipe.toString());

        Process dakal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dakal.class.getName(),
                        "loss",
                        "--model",
                        "free-space",
                        "--links",
                        pipe.toString(),
                        "--out",
                        results.resolve("losses.jsonl").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try (var links = Files.newOutputStream(pipe)) {
            links.write("{\"id\":1}\n".getBytes(StandardCharsets.UTF_8));
            links.flush();
            awaitFiles(results, 2);
            run("/bin/kill", "-INT", Long.toString(dakal.pid()));
            assertThat(dakal.waitFor()).isEqualTo(130); // 128 + SIGINT
        }
        assertThat(files(results)).containsExactly("losses.jsonl");
        assertThat(results.resolve("losses.jsonl")).hasContent("from before");
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("Exception", "\tat ");
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

    private static void awaitFiles(Path folder, int count) throws IOException, InterruptedException {
        while (files(folder).size() < count) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
