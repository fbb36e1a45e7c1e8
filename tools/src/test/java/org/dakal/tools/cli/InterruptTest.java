package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of the work, on a real process. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class InterruptTest {
    private static final int INTERRUPTED = 128 + 2;

    @TempDir
    private Path folder;

    private Path said;

    @BeforeEach
    void signalsWork() throws IOException {
        RealProcess.assumeInterruptsWork();
        said = folder.resolve("said");
    }

    /** The input is a pipe that never ends, so the work is surely not over when the signal comes. */
    @Test
    void noHalfWrittenFileIsLeft() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo");
        Path results = folder.resolve("results");
        Path pipe = folder.resolve("links.jsonl");
        Files.createDirectories(results);
        Files.writeString(results.resolve("losses.jsonl"), "{\"lossDb\":1}");
        RealProcess.runTool("/usr/bin/mkfifo", pipe.toString());
        RealProcess dakal = RealProcess.start(
                said,
                "-Xmx200m",
                "loss",
                "--model",
                "free-space",
                "--links",
                pipe.toString(),
                "--out",
                results.resolve("losses.jsonl").toString());
        try (OutputStream links = Files.newOutputStream(pipe)) {
            links.write("{\"id\":1}\n".getBytes(StandardCharsets.UTF_8));
            links.flush();
            while (files(results).size() < 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            dakal.interrupt();
            assertThat(dakal.exitCode()).isEqualTo(INTERRUPTED);
        }
        assertThat(files(results)).containsExactly("losses.jsonl");
        assertThat(results.resolve("losses.jsonl")).hasContent("{\"lossDb\":1}");
        assertThat(dakal.said()).doesNotContain("Exception", "\tat ");
    }

    /** Cells of 10 m with a profile each: minutes of work. */
    @Test
    void aStudyLeavesNoFolderBehind() throws Exception {
        Path out = folder.resolve("out");
        RealProcess dakal = RealProcess.start(
                said,
                "-Xmx2g",
                "run",
                TinyScenario.write(folder).toString(),
                "--out",
                out.toString(),
                "--cell-size",
                "10",
                "--exact");
        dakal.await("Tiny land");
        dakal.interrupt();
        assertThat(dakal.exitCode()).isEqualTo(INTERRUPTED);
        assertThat(out).doesNotExist();
        assertThat(dakal.said()).doesNotContain("Exception", "\tat ");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
