package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private String said(String name) {
        String text = new InputFiles(folder, problems).text(name, new Place("scenario.yaml", 3, "sites"));
        assertThat(text).isNull();
        Problem problem = problems.sorted().get(0);
        return problem.value() + " " + problem.message() + " " + problem.hint();
    }

    @Test
    void aDeviceIsRefusedWithoutBeingReadAndIsNoMisspelling() {
        assumeThat(Path.of("/dev/zero")).exists();

        assertThat(said("/dev/zero")).isEqualTo("/dev/zero is a pipe, a socket or a device, must be a regular file ");
    }

    /** What is there is not misspelt: a device was proposed for itself. */
    @Test
    void whatIsThereIsNotProposedForItself() throws IOException {
        Path there = Files.writeString(folder.resolve("sites.csv"), "");
        assertThat(InputFiles.nearestFile(there)).isEmpty();
        assertThat(InputFiles.nearestFile(folder.resolve("site.csv"))).contains("sites.csv");
    }

    @Test
    void aNamedPipeIsRefusedWithoutWaitingForItsOtherEnd() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        Path pipe = folder.resolve("sites.csv");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(said("sites.csv"))
                        .isEqualTo("sites.csv is a pipe, a socket or a device, must be a regular file "));
    }

    @Test
    void aLinkToNowhereIsNamedAsThat() throws IOException {
        Files.createSymbolicLink(folder.resolve("sites.csv"), Path.of("moved.csv"));

        assertThat(said("sites.csv")).isEqualTo("sites.csv is a link to something that is not there ");
    }

    @Test
    void aLinkToAFileIsThatFile() throws IOException {
        Files.writeString(folder.resolve("moved.csv"), "id\n");
        Files.createSymbolicLink(folder.resolve("sites.csv"), Path.of("moved.csv"));

        assertThat(InputFiles.refusal(folder.resolve("sites.csv"))).isNull();
    }

    @Test
    void aMisspeltNameIsHelped() throws IOException {
        Files.writeString(folder.resolve("sites.csv"), "id\n");

        assertThat(said("site.csv"))
                .isEqualTo("site.csv no such file (looked in " + folder + ") Maybe sites.csv was meant.");
    }

    @Test
    void aMisspeltFolderIsHelped() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("date"), "no folder");

        assertThat(said("dato/maps/sites.csv"))
                .isEqualTo("dato/maps/sites.csv no such file (looked in " + folder + ") There is no folder "
                        + folder.resolve("dato") + ". Maybe " + folder.resolve("data") + " was meant.");
    }
}
