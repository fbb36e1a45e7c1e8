package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terrain among the small inputs that once went wrong, through the door the commands use. */
class CasesOfTerrainTest {
    private static Scenario read(String name) throws Exception {
        Path folder = SharedData.requireCase(name);
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    /** One tile with its hole written as -32768, which is HGT's own void, -9999 and 32767: the ground is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"h2_9999", "h3_32767"})
    void whatIsNoHeightIsAsUnknownAsAVoid(String name) throws Exception {
        String folder = "04-hgt-dted-implausible-heights/";
        Scenario voids = read(folder + "h1void");
        Scenario numbers = read(folder + name);
        assertThat(voids.terrainReport().unknownCellCount()).isPositive();
        assertThat(numbers.terrainReport().unknownCellCount())
                .isEqualTo(voids.terrainReport().unknownCellCount());
        assertThat(numbers.warnings())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("is no height; it and its like"))
                .contains("are not covered; they stay unknown");
    }

    /**
     * The four variants' own values, to the square kilometre; the GeoTIFF has another edge than the tiles. The case's
     * list has 14 blind: in 2 of them half of the locations are served at the median, which is weak since then.
     */
    @ParameterizedTest
    @CsvSource({"h1void, 130", "h2_9999, 130", "h3_32767, 130", "h4tif, 140"})
    void whatIsNoHeightIsNeitherServedNorBlind(String name, long unknownSquareKm) throws Exception {
        StudyResult result =
                StudySession.run(read("04-hgt-dted-implausible-heights/" + name).request());
        assertThat(areaSquareKm(result, CoverageClass.UNKNOWN)).isEqualTo(unknownSquareKm);
        assertThat(areaSquareKm(result, CoverageClass.BLIND)).isEqualTo(12);
    }

    private static long areaSquareKm(StudyResult result, CoverageClass coverageClass) {
        return Math.round(result.totals()
                .byClass()
                .getOrDefault(coverageClass, Exposure.NONE)
                .areaSquareKm());
    }

    /** 41 kB that would unpack to 32 GB, and a pattern of 500 stars: said within seconds. */
    @Test
    @Timeout(60)
    void workIsBounded(@TempDir Path folder) throws Exception {
        Path bomb = SharedData.requireCase("21-bounded-work/bomb-1024x32M.tif");
        Path stars = SharedData.requireCase("21-bounded-work/glob-500-stars.yaml");
        TinyScenario.copyTo(folder);
        Files.delete(folder.resolve("dem/N34E050.hgt"));
        Files.copy(bomb, folder.resolve("dem/bomb.tif"));
        Path scenario = folder.resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("dem/*.hgt", "dem/*.tif"));
        assertThat(errors(folder))
                .containsExactly(
                        "dem/bomb.tif a file of 41101 bytes may hold up to 164404; they lie over each other and"
                                + " would unpack to 34359738368 bytes");
        Files.copy(stars, scenario, StandardCopyOption.REPLACE_EXISTING);
        assertThat(errors(folder)).anyMatch(error -> error.contains("matches no file"));
        assertThat(errors(Files.createDirectories(folder.resolve("alone")), stars))
                .as("the folders data, dem and antennas are not there: none of the files in them is told for itself")
                .hasSize(5)
                .anyMatch(error -> error.contains("matches no file"));
    }

    private static List<String> errors(Path folder, Path scenario) throws IOException {
        Files.copy(scenario, folder.resolve("scenario.yaml"));
        return errors(folder);
    }

    private static List<String> errors(Path folder) {
        return ScenarioProblems.of(folder, ScenarioOverrides.none(1)).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.place() + " " + problem.message())
                .toList();
    }
}
