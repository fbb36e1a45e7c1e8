package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is too small, on a real process. */
class OutOfMemoryTest {
    @TempDir
    private Path folder;

    /** 100 km around in cells of 30 m are 44 million, 178 MB for the ground alone. */
    @Test
    void itIsSaidWithWhatHelps() throws Exception {
        Path terrain = Files.createDirectories(folder.resolve("dem"));
        FlatTile.write(terrain);
        RealProcess dakal = RealProcess.start(
                folder.resolve("said"),
                "-Xmx100m",
                "footprint",
                "--terrain",
                terrain.toString(),
                "--lat",
                "34.5",
                "--lon",
                "50.5",
                "--height",
                "30",
                "--frequency",
                "900",
                "--radius",
                "100",
                "--cell-size",
                "30",
                "--model",
                "free-space",
                "--out",
                folder.resolve("loss.tif").toString());
        assertThat(dakal.exitCode()).isEqualTo(1);
        assertThat(dakal.said())
                .contains("dakal: not enough memory (the limit is ", "DAKAL_JAVA_OPTS=-Xmx", "--cell-size")
                .doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("loss.tif")).doesNotExist();
    }
}
