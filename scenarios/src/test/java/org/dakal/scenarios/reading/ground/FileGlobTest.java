package org.dakal.scenarios.reading.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGlobTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    /** Below dem: itself, two folders and ten tiles are thirteen entries. */
    @BeforeEach
    void tiles() throws IOException {
        for (int i = 0; i < 10; i++) {
            Path tile = folder.resolve("dem/" + (i % 2 == 0 ? "even/" : "odd/") + "t" + i + ".tif");
            Files.createDirectories(tile.getParent());
            Files.createFile(tile);
        }
    }

    private List<String> expand(int mostEntries) {
        return FileGlob.expand(
                "dem/**/*.tif", Place.of("scenario.yaml"), new InputFiles(folder, problems), problems, mostEntries);
    }

    @Test
    void filesAreSortedByTheirPaths() {
        assertThat(expand(13))
                .containsExactly(
                        "dem/even/t0.tif",
                        "dem/even/t2.tif",
                        "dem/even/t4.tif",
                        "dem/even/t6.tif",
                        "dem/even/t8.tif",
                        "dem/odd/t1.tif",
                        "dem/odd/t3.tif",
                        "dem/odd/t5.tif",
                        "dem/odd/t7.tif",
                        "dem/odd/t9.tif");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aFolderOfTooManyEntriesIsNotWalkedToItsEnd() {
        assertThat(expand(12)).isEmpty();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("cannot be read: ", "more than 12 files and folders"));
    }
}
