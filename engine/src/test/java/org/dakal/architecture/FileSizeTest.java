package org.dakal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to read in one sitting. */
class FileSizeTest {
    private static final int MOST_LINES = 500;
    private static final int MEDIAN_LINES = 90;

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Test
    void noFileIsLongAndMostAreShort() throws IOException {
        List<Long> lines;
        try (Stream<Path> files = Files.walk(repository())) {
            lines = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(FileSizeTest::lineCount)
                    .sorted()
                    .toList();
        }
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(MOST_LINES);
        assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    private static long lineCount(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
