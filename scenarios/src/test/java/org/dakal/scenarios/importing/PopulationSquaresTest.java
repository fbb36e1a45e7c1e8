package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.dakal.scenarios.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People are conserved on the way from a raster into a scenario. The rasters were written by GDAL 3.6.2: 48 by 44
 * pixels of 32-bit numbers, (3 column + 5 row) mod 11 times 12.5 people in each, no data where column + row is a
 * multiple of 13: -99999, or in UTM -200, of which that file says nothing.
 */
class PopulationSquaresTest {
    private static final int COLUMNS = 48;
    private static final int ROWS = 44;

    @TempDir
    private Path folder;

    private static double planted(IntPredicate columns) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if ((column + row) % 13 != 0 && columns.test(column)) {
                    sum += (3 * column + 5 * row) % 11 * 12.5;
                }
            }
        }
        return sum;
    }

    /** People in the table of settlements of a province between two meridians. */
    private double people(String raster, double westDegrees, double eastDegrees) throws IOException, ProblemsException {
        return rows(raster, westDegrees, eastDegrees, null).stream()
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                .sum();
    }

    private Path copied(String raster) throws IOException {
        Path file = folder.resolve(raster);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = PopulationSquaresTest.class.getResourceAsStream(raster)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    /** Rows of the table of settlements of a province between two meridians. */
    private List<String> rows(String raster, double westDegrees, double eastDegrees, @Nullable Path census)
            throws IOException, ProblemsException {
        Path file = copied(raster);
        Path outline = Files.writeString(
                folder.resolve("outline.geojson"),
                String.format(
                        Locale.ROOT,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,34.3],[%2$s,34.3],[%2$s,34.7],[%1$s,34.7],[%1$s,34.3]]]}",
                        westDegrees,
                        eastDegrees));
        Path made = folder.resolve("made");
        Downloads given = TestDownloads.of(outline).people(file).census(census).given();
        new NewScenario(given).make(made, false);
        return Files.readAllLines(made.resolve("data/settlements.csv")).stream()
                .skip(1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people-degrees.tif", "people-utm.tif", "people-mercator.tif", "people-mollweide.tif"})
    void nobodyIsLostOrDoubled(String raster) throws Exception {
        double planted = planted(column -> true);
        assertThat(planted).as("enough for a ten-thousandth to be some people").isGreaterThan(100_000);
        assertThat(people(raster, 50.3, 50.7)).isCloseTo(planted, within(1e-4 * planted));
    }

    /** Pixels begin at 50.38 and are 0.005 wide: the middles of columns 0 to 23 lie west of 50.5 degrees. */
    @Test
    void whoeverLivesBeyondTheOutlineIsNotCounted() throws Exception {
        double planted = planted(column -> column <= 23);
        assertThat(people("people-degrees.tif", 50.3, 50.5)).isCloseTo(planted, within(1e-4 * planted));
    }

    /** The Global Human Settlement Layer comes in tiles of Mollweide: columns 0 to 19 and 20 to 47 are two files. */
    @Test
    void nobodyIsLostBetweenTwoTiles() throws Exception {
        copied("people-tiles/GHS_POP_R1_C2.tif");
        double planted = planted(column -> true);
        double west = people("people-tiles/GHS_POP_R1_C1.tif", 50.2, 50.8);
        assertThat(west).isCloseTo(planted(column -> column < 20), within(1e-4 * planted));
        Path outline = folder.resolve("outline.geojson");
        Path made = folder.resolve("both");
        new NewScenario(TestDownloads.of(outline)
                        .people(folder.resolve("people-tiles"))
                        .given())
                .make(made, false);
        double both = Files.readAllLines(made.resolve("data/settlements.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                .sum();
        assertThat(both).isCloseTo(planted, within(1e-4 * planted));
    }

    /**
     * Two counties meet at 50.5 degrees. The western one's people, columns 0 to 23, become 60,000; nobody knows of the
     * eastern one, which keeps the raster's.
     */
    @Test
    void aCountyHasThePeopleOfItsCensus() throws Exception {
        Path counties = Files.writeString(folder.resolve("outline.geojson"), """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"West"},"geometry":{"type":"Polygon",
                "coordinates":[[[50.3,34.3],[50.5,34.3],[50.5,34.7],[50.3,34.7],[50.3,34.3]]]}},
                {"type":"Feature","properties":{"name":"East"},"geometry":{"type":"Polygon",
                "coordinates":[[[50.5,34.3],[50.7,34.3],[50.7,34.7],[50.5,34.7],[50.5,34.3]]]}}]}
                """);
        Path census = Files.writeString(folder.resolve("census.csv"), "name,population\nWest,60000\n");
        Downloads given = TestDownloads.of(counties)
                .people(copied("people-degrees.tif"))
                .census(census)
                .given();
        Path made = folder.resolve("made");
        NewScenario.Made told = new NewScenario(given).make(made, false);
        double sum = Files.readAllLines(made.resolve("data/settlements.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                .sum();
        assertThat(sum).isCloseTo(60_000 + planted(column -> column > 23), within(10.0));
        assertThat(told.notes().assumed()).anyMatch(line -> line.contains("to the census's 60,000"));

        Files.writeString(census, "name,population\nWset,60000\n");
        assertThatThrownBy(() -> new NewScenario(given).make(folder.resolve("again"), false))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems().get(0).message()).isEqualTo("is no county of the outline"));
    }
}
