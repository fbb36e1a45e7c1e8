package org.dakal.scenarios.writing.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.OutputComparison;
import org.dakal.scenarios.writing.StudyWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result folder with one file damaged is compared or refused with the file's name; nothing else may come of it. */
class DamagedResultsTest {
    private static final int DAMAGES_PER_FILE = 40;

    @TempDir
    private Path temporary;

    private Path whole;
    private Path damaged;

    @BeforeEach
    void write() throws IOException {
        whole = temporary.resolve("whole");
        damaged = temporary.resolve("damaged");
        for (Path folder : List.of(whole, damaged)) {
            StudyWriter.write(
                    StudyWriter.open(folder, SmallStudy.scenario(), List.of()),
                    SmallStudy.scenario(),
                    SmallStudy.result(),
                    List.of(),
                    SmallStudy.runInfo());
            SmallStudy.forgetDigests(folder.resolve(StudyWriter.SUMMARY_FILE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "rsrp.tif", "coverage-class.tif", "findings.gpkg", "places.csv"})
    void aDamageIsEitherHarmlessOrNamed(String name) throws IOException {
        Path file = damaged.resolve(name);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(20261128 + name.hashCode());
        int refused = 0;
        for (int i = 0; i < DAMAGES_PER_FILE; i++) {
            Files.write(file, damage(good, random));
            try {
                OutputComparison.compare(whole, damaged, SmallStudy.runInfo());
            } catch (ProblemsException e) {
                refused++;
                assertThat(e.problems())
                        .extracting(Problem::place)
                        .as("damage %d of %s", i, name)
                        .anyMatch(place -> place.contains(name)
                                || name.equals("summary.json") && place.startsWith("summary.json")
                                || place.contains("coverage-class.tif")
                                || place.contains("rsrp.tif"));
                assertThat(e.problems()).extracting(Problem::message).noneMatch(text -> text.contains("Exception"));
            }
        }
        assertThat(refused).as("damages of %s that were noticed", name).isPositive();
    }

    /** Cut off, bytes turned, a stretch left out, a stretch of zeros, or digits exchanged. */
    private static byte[] damage(byte[] good, Random random) {
        int at = random.nextInt(good.length);
        int length = 1 + random.nextInt(Math.min(200, good.length));
        byte[] bad = good.clone();
        switch (random.nextInt(5)) {
            case 0 -> bad = Arrays.copyOf(good, at);
            case 1 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                int end = Math.min(good.length, at + length);
                bad = new byte[good.length - (end - at)];
                System.arraycopy(good, 0, bad, 0, at);
                System.arraycopy(good, end, bad, at, good.length - end);
            }
            case 3 -> Arrays.fill(bad, at, Math.min(good.length, at + length), (byte) 0);
            default -> {
                for (int i = at; i < Math.min(good.length, at + length); i++) {
                    if (bad[i] >= '0' && bad[i] <= '9') {
                        bad[i] = (byte) ('0' + random.nextInt(10));
                    }
                }
            }
        }
        return bad;
    }

    @Test
    void aFileThatIsNoneOfItsKindIsNamed() throws IOException {
        Files.writeString(damaged.resolve("findings.gpkg"), "no database");
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> OutputComparison.compare(whole, damaged, SmallStudy.runInfo()))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new Problem(
                                Problem.Severity.ERROR,
                                damaged.resolve("findings.gpkg").toString(),
                                "",
                                "is damaged and cannot be read",
                                "Maybe run the study again.")));
    }

    @Test
    void aSummaryThatLostAPartIsNamed() throws IOException {
        Path summary = damaged.resolve("summary.json");
        String text = Files.readString(summary, StandardCharsets.UTF_8);
        Files.writeString(summary, text.replaceFirst("\"byClass\"", "\"byKlass\""));
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> OutputComparison.compare(whole, damaged, SmallStudy.runInfo()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::place, Problem::message)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(summary.toString(), "is not a summary of dakal")));
    }
}
