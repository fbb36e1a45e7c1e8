package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Problem.Severity;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios whose tables were misread once, through the door the commands use. */
class CasesOfTextTest {
    private static List<String> errors(Path folder) {
        return ScenarioProblems.of(folder, ScenarioOverrides.none(1)).stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(CasesOfTextTest::words)
                .toList();
    }

    private static String words(Problem problem) {
        return problem.place() + " = " + problem.value() + " " + problem.message() + ". " + problem.hint();
    }

    /** 12.500, 1.200 and 1,000 people are thousands; each of these was read as 12.5, 1.2 and hinted to be 1.000. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p2 | 2 people = 12.500 | 12500 | 1
            p3 | 3 people = 1.200 | 1200 | 2
            c24thou | 2 people = 1,000 | 1000 | 1
            """)
    void peopleAreWhole(String folder, String place, String meant, int count) {
        assertThat(errors(SharedData.requireCase("05-thousands-point-in-people/" + folder)))
                .hasSize(count)
                .contains("data/settlements.csv:" + place + " must be a whole number. Maybe " + meant
                        + " was meant. Thousands are written without a mark.");
    }

    /** As with --terrain: the folder's file has a Persian name. */
    @Test
    void terrainMayHaveAPersianName() throws IOException, ProblemsException {
        Path cases = SharedData.requireCase("12-posix-locale-non-ascii-path");
        Scenario scenario = ScenarioReader.read(
                cases.resolve("base"), new ScenarioOverrides(null, cases.resolve("c_dem"), 1, Quality.FAST));
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();
        assertThat(scenario.inputs())
                .extracting(InputFile::path)
                .anyMatch(path -> path.contains("c_dem") && path.codePoints().anyMatch(c -> c > 0x600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-posix-locale-non-ascii-path/base",
                "12-posix-locale-non-ascii-path/c_fa",
                "13-csv-sep-line/c01sep",
                "14-csv-invisible-characters/c04lre",
                "14-csv-invisible-characters/c05nbsp",
                "14-csv-invisible-characters/c06b_rlm_id",
                "14-csv-invisible-characters/c29b_hdrnbsp",
                "14-csv-invisible-characters/c29dblbom"
            })
    void siteS1StandsWhereItIsWritten(String folder) throws IOException, ProblemsException {
        Path path = SharedData.requireCase(folder);
        assertThat(errors(path)).isEmpty();
        assertThat(ScenarioReader.read(path, ScenarioOverrides.none(1))
                        .request()
                        .network()
                        .sites())
                .singleElement()
                .satisfies(site -> {
                    assertThat(site.id()).isEqualTo("S1");
                    // 34.5 N is 3,817.9 km of meridian from the equator, by any table of UTM: (0.9996 scale) 3,817 to
                    // 3,819 km.
                    assertThat(site.yMeters()).isBetween(3_816_500.0, 3_819_500.0);
                });
    }
}
