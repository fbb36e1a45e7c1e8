package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What would keep a reader busy for long is refused with the limit, through the door the commands use. */
@Timeout(120)
class WorkBoundsTest {
    @TempDir
    private Path folder;

    private Path yaml;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
        yaml = folder.resolve("scenario.yaml");
    }

    private List<String> said() {
        return ScenarioProblems.of(folder, ScenarioOverrides.none(1)).stream()
                .map(WorkBoundsTest::words)
                .toList();
    }

    private static String words(Problem problem) {
        return (problem.place() + " " + problem.value()).strip() + ": " + problem.message();
    }

    /** A comment of 80 characters a line; the scenario itself has some 2,000. */
    @Test
    void yamlOfMoreThanFourMillionCharactersIsNotParsed() throws IOException {
        String text = Files.readString(yaml) + ("# " + "x ".repeat(38) + "x\n").repeat(50_000);
        Files.writeString(yaml, text);
        assertThat(text.length()).isGreaterThan(4_000_000);
        assertThat(said()).containsExactly("scenario.yaml " + text.length() + " characters: must be at most 4000000");
    }

    @Test
    void hundredsOfThousandsOfUnknownKeysAreCountedNotKept() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(yaml));
        for (int i = 0; i < 300_000; i++) {
            text.append('k').append(i).append(": 1\n");
        }
        Files.writeString(yaml, text);
        assertThat(said())
                .hasSizeLessThanOrEqualTo(10_001)
                .contains("scenario.yaml:60 k0: is no key of a scenario", "the input: has more than 10000 problems");
    }

    @Test
    void atMostTwoThousandCountiesAreRead() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= 2000; i++) {
            double west = 50.8 + i * 4e-5;
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "{\"type\":\"Feature\",\"properties\":{\"name\":\"C%d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                            + "[[[%.6f,34.5],[%.6f,34.5],[%.6f,34.6],[%.6f,34.6],[%.6f,34.5]]]}}%n",
                    i,
                    west,
                    west + 4e-5,
                    west + 4e-5,
                    west,
                    west));
        }
        Files.writeString(folder.resolve("data/counties.geojson"), text);
        assertThat(said()).contains("data/counties.geojson 2001 counties: must be at most 2000");
    }

    /** A sparse file: its zeros take no room on the disk. */
    @Test
    void aTableOfMoreThan64MegabytesIsRefused() throws IOException {
        try (RandomAccessFile table =
                new RandomAccessFile(folder.resolve("data/settlements.csv").toFile(), "rw")) {
            table.setLength((64L << 20) + 1);
        }
        assertThat(said())
                .containsExactly("scenario.yaml:24 people.settlements data/settlements.csv:"
                        + " is larger than 64 MB, too large for text");
    }
}
