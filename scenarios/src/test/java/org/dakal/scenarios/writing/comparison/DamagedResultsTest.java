package org.dakal.scenarios.writing.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result folder with one file damaged is refused with the file's name; seeded damages are in DamagedInputsTest. */
class DamagedResultsTest {
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
                    StudyWriter.open(folder, SmallStudy.scenario(), Inputs.NONE),
                    SmallStudy.scenario(),
                    SmallStudy.result(),
                    List.of(),
                    SmallStudy.runInfo());
            SmallStudy.forgetDigests(folder.resolve(StudyWriter.SUMMARY_FILE));
        }
    }

    @Test
    void aFileThatIsNoneOfItsKindIsNamed() throws IOException {
        Files.writeString(damaged.resolve("findings.gpkg"), "no database");
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> FolderComparer.compare(whole, damaged, SmallStudy.runInfo()))
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
                .isThrownBy(() -> FolderComparer.compare(whole, damaged, SmallStudy.runInfo()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::place, Problem::message)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(summary.toString(), "is not a summary of dakal")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"westMeters\": ?[0-9.E]+ | \"westMeters\": perhaps | Unrecognized token",
                "\"westMeters\": ?[0-9.E]+ | \"westMeters\": \"far\" | holds another kind of value than it must at grid.westMeters",
                "\"westMeters\": ?[0-9.E]+ | \"westMeters\":, | Unexpected character"
            })
    void aSummaryThatIsNoJsonIsToldInPlainWords(String pattern, @Nullable String instead, String reason)
            throws IOException {
        Path summary = damaged.resolve("summary.json");
        String text = Files.readString(summary, StandardCharsets.UTF_8);
        String changed = text.replaceFirst(pattern, instead == null ? "" : instead);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(summary, changed);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> FolderComparer.compare(whole, damaged, SmallStudy.runInfo()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::message)
                        .containsExactly("cannot be read as a summary: " + reason));
    }
}
