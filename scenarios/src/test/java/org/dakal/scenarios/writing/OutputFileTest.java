package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path temporary;

    @Test
    void replacesOnlyWithTheWholeContent() throws IOException {
        Path file = temporary.resolve("new/loss.tif");
        OutputFile.write(file, aside -> {
            assertThat(file).doesNotExist();
            Files.writeString(aside, "whole");
        });
        assertThat(file).hasContent("whole");
        assertThatThrownBy(() -> OutputFile.write(file, aside -> {
                    Files.writeString(aside, "half");
                    throw new IOException("Disk quota exceeded");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("the disk is full");
        assertThat(file).hasContent("whole");
        assertThat(temporary.resolve("new")).isDirectoryContaining(entry -> entry.equals(file));
        assertThat(temporary.resolve("new").toFile().list()).hasSize(1);
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> OutputFile.write(temporary, aside -> Files.writeString(aside, "x")))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + temporary + ": it is a folder, not a file. Maybe add a file name.");
    }
}
