package org.dakal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files stay small enough to read in one sitting. */
class SourceTreeTest {
    private static final int MOST_LINES = 500;

    @Test
    void noFileIsLong() throws IOException {
        assertThat(SourceTree.mainFiles()).hasSizeGreaterThan(50);
        for (Path file : SourceTree.mainFiles()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }
}
