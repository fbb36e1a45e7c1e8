package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Isfahan and Lorestan are made by dakal new from what ships, are small, and say what is made up. */
class ShippedProvincesTest {
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private Path folder;

    private static Downloads downloads(Path sources, Path outline, @Nullable Path terrain, String title) {
        Path places = sources.resolve("public-points.csv");
        return TestDownloads.of(outline)
                .name(title)
                .terrain(terrain)
                .people(sources.resolve("settlements.csv"))
                .cells(sources.resolve("masts.csv"))
                .places(Files.exists(places) ? List.of(places) : List.of())
                .given();
    }

    private static Scenario read(Path scenario) throws IOException, ProblemsException {
        return ScenarioReader.read(scenario, new ScenarioOverrides(4000.0, null, 1, Quality.STANDARD));
    }

    /** The census of 2016 counted 5,120,850 people in the province of Isfahan and 1,760,649 in Lorestan. */
    @ParameterizedTest
    @CsvSource({"isfahan, Isfahan province, 5120850, 432", "lorestan, Lorestan province, 1760649, 217"})
    void shippedTablesAreWhatDakalNewMakes(String name, String title, long people, int sites) throws Exception {
        Path shipped = Path.of(name);
        Path made = folder.resolve("made");
        Path sources = shipped.resolve("sources");
        new NewScenario(downloads(sources, sources.resolve("outline.geojson"), null, title)).make(made, false);
        try (Stream<Path> tables = Files.list(made.resolve("data"))) {
            for (Path table : tables.toList()) {
                assertThat(shipped.resolve("data").resolve(String.valueOf(table.getFileName())))
                        .hasSameTextualContentAs(table);
            }
        }
        Scenario scenario = read(shipped);
        assertThat(scenario.request().network().sites()).hasSize(sites);
        assertThat(scenario.request().surroundings().settlements().stream()
                        .mapToDouble(settlement -> settlement.people())
                        .sum())
                .isEqualTo((double) people);
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();
        assertThat(scenario.notices().toString()).contains("Masts, villages", "illustrative", "ETOPO5", "GeoNames");
        try (Stream<Path> files = Files.walk(shipped)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    /** 3 of 24 county seats are connected; fibre to the other 21 takes 13,666 m, each length rounded to a metre. */
    @Test
    void isfahansSeatsNeedTheFibreThatIsTold() throws Exception {
        Scenario isfahan = read(Path.of("isfahan"));
        assertThat(isfahan.request().proposals()).hasSize(21);
        assertThat(isfahan.backhauls()).hasSize(21);
        assertThat(isfahan.backhauls().stream()
                        .flatMap(backhaul -> backhaul.links().stream())
                        .mapToDouble(link -> link.lengthKm())
                        .sum())
                .isCloseTo(13.666, within(0.011));
    }

    /** The same masts and people on the real outline and real terrain, all of which is known. */
    @ParameterizedTest
    @CsvSource({"isfahan, 107927", "lorestan, 28285"})
    void onRealOutlinesAndTerrain(String name, double squareKm) throws Exception {
        Path outline = SharedData.require("boundaries/" + name + "_province_osm.geojson");
        Path terrain = SharedData.require("terrain/central-iran-dted0-30s.tif");
        Path made = folder.resolve("real");
        NewScenario.Made told = new NewScenario(
                        downloads(Path.of(name, "sources").toAbsolutePath(), outline, terrain, "Real " + name))
                .make(made, false);
        assertThat(told.isComplete()).isTrue();
        Scenario scenario = read(made);
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();
        assertThat(scenario.warnings()).extracting(Problem::message).noneMatch(said -> said.contains("not covered"));
        double area = scenario.request().province().cellCount() * 16.0;
        assertThat(area).isCloseTo(squareKm, within(0.02 * squareKm));
    }
}
