package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;
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
        Path file = folder.resolve(raster);
        try (InputStream in = PopulationSquaresTest.class.getResourceAsStream(raster)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        Path outline = Files.writeString(
                folder.resolve("outline.geojson"),
                String.format(
                        Locale.ROOT,
                        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,34.3],[%2$s,34.3],[%2$s,34.7],[%1$s,34.7],[%1$s,34.3]]]}",
                        westDegrees,
                        eastDegrees));
        Path made = folder.resolve("made");
        Downloads given = new Downloads(
                "",
                outline,
                null,
                file,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                Double.NaN,
                Downloads.Tables.PLAIN);
        NewScenario.make(given, made, false);
        return Files.readAllLines(made.resolve("data/settlements.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people-degrees.tif", "people-utm.tif", "people-mercator.tif"})
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
}
