package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code broken} spoils the sound scenario in one way; the list of problems is compared letter by
 * letter.
 */
class BrokenScenarioTest {
    @TempDir
    private Path folder;

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(TinyScenario.resource("broken"))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysExactly(String name) throws IOException {
        Mistake mistake = Mistake.read(TinyScenario.resource("broken").resolve(name));
        TinyScenario.copyTo(folder);
        mistake.spoil(folder);

        List<Problem> problems = ScenarioProblems.of(folder, ScenarioOverrides.none(1));

        String said = ProblemPrinter.format("tiny", problems).replace(folder.toString(), "FOLDER");
        assertThat(said).isEqualTo(mistake.expected());
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            assertThatThrownBy(() -> ScenarioReader.read(folder, ScenarioOverrides.none(1)))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems()).isEqualTo(problems));
        }
    }

    @Test
    void thereAreAtLeastSeventy() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(70);
    }
}
