package org.dakal.benchmarks.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeVariantTest {
    private static final Path QOM = Path.of("../scenarios/qom/data");

    @TempDir
    Path folder;

    /** The folder is a scenario whose one warning is of the coarse cells asked for here, and has what it was asked for. */
    @Test
    void theFolderIsAScenario() throws IOException, ProblemsException {
        write(30);
        Scenario scenario = ScenarioReader.read(folder, new ScenarioOverrides(1000.0, null, 1, Quality.FAST));
        assertThat(scenario.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).startsWith("is coarser than the scenario's 100"));
        assertThat(scenario.request().network().sites()).hasSize(30);
        assertThat(scenario.request().network().sectors())
                .hasSize(90)
                .allMatch(s -> s.sector().radiusKm() == 30)
                .allMatch(s -> s.band().modelId().equals("itu-r-p1812"));
        assertThat(scenario.request().proposals()).hasSize(20);
    }

    /** More masts leave the first ones where they were, so that cost against masts is measured on one province. */
    @Test
    void moreMastsKeepTheFirst() throws IOException {
        write(10);
        List<String> few = Files.readAllLines(folder.resolve("sites.csv"));
        List<String> fewSectors = Files.readAllLines(folder.resolve("sectors.csv"));
        write(20);
        assertThat(Files.readAllLines(folder.resolve("sites.csv"))).startsWith(few.toArray(String[]::new));
        assertThat(Files.readAllLines(folder.resolve("sectors.csv"))).startsWith(fewSectors.toArray(String[]::new));
    }

    private void write(int mastCount) throws IOException {
        MakeVariant.write("qom", QOM.resolve("outline.geojson"), QOM.resolve("etopo5.tif"), mastCount, folder);
    }
}
