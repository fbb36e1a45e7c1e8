package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/**
 * A made-up drive around the one sector of a tiny scenario: levels are the map's less 7 dB and less 4 dB a decade of
 * distance, and vary by 3 dB.
 */
class CalibrateStudyCommandTest {
    private static final double OFFSET_DB = 7;
    private static final double SLOPE_DB = 4;
    private static final double SPREAD_DB = 3;

    @TempDir
    private Path folder;

    private Path scenario;
    private Path drive;

    @BeforeEach
    void makeADrive() throws IOException {
        scenario = TinyScenario.write(folder);
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("sectors:\n      - {id: A,", "sectors:\n      - {id: A, cellIdentity: 1001,"));
        assertThat(Files.readString(yaml)).contains("cellIdentity: 1001");
        run("run", scenario.toString(), "--no-store", "--out", path("before"));
        FloatRaster levels = GeoTiff.open(folder.resolve("before/rsrp.tif")).floatRaster();
        CellGrid grid = levels.grid();
        MapProjection projection = new MapProjection(grid.epsgCode());
        Coordinate mast = projection.toGrid(34.49, 50.5);
        Random random = new Random(20261129);
        StringBuilder text = new StringBuilder("latitudeDegrees,longitudeDegrees,rsrpDbm,technology,cellIdentity\n");
        for (int cell = 0; cell < grid.cellCount(); cell += 3) {
            double x = grid.xMeters(grid.columnOf(cell));
            double y = grid.yMeters(grid.rowOf(cell));
            double km = mast.distance(new Coordinate(x, y)) / 1000;
            if (km > 0.4 && km < 7) {
                double level = levels.get(cell) - OFFSET_DB - SLOPE_DB * Math.log10(km);
                // Two places of a cell, farther apart than 40 wavelengths: the spread is that of each, not of their
                // mean.
                for (double aside = -0.25; aside < 0.5; aside += 0.5) {
                    Coordinate at = projection.toGeographic(x + aside * grid.cellSizeMeters(), y);
                    text.append(String.format(
                            Locale.ROOT,
                            "%.6f,%.6f,%.2f,LTE,1001%n",
                            at.y,
                            at.x,
                            level + SPREAD_DB * random.nextGaussian()));
                }
            }
        }
        // Whose sector is not known tells its band only.
        Coordinate corner = projection.toGeographic(grid.xMeters(3), grid.yMeters(3));
        text.append(String.format(Locale.ROOT, "%.6f,%.6f,-100,LTE,%n", corner.y, corner.x));
        // 120 m from the mast, where P.1812 says nothing, 30 dB too weak: were it taken, the slope would show it.
        Coordinate near = projection.toGeographic(mast.x, mast.y + 120);
        float weak = levels.get(grid.indexAt(mast.x, mast.y + 120)) - 30;
        text.append(String.format(Locale.ROOT, "%.6f,%.6f,%.2f,LTE,1001%n", near.y, near.x, weak));
        drive = Files.writeString(folder.resolve("drive.csv"), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static RunOfDakal run(String... arguments) {
        RunOfDakal run = RunOfDakal.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private JsonNode verified(String result) throws IOException {
        return new ObjectMapper()
                .readTree(run("verify", path(result), "--measurements", drive.toString(), "--json")
                        .out());
    }

    @Test
    void whatWasPlantedIsFoundNamedAndUsedByEveryCommand() throws IOException {
        Path out = scenario.resolve("calibration");
        RunOfDakal calibrated = run(
                "calibrate",
                scenario.toString(),
                "--measurements",
                drive.toString(),
                "--no-store",
                "--out",
                out.toString(),
                "--json");
        ResultSchema.holds("calibration", new ObjectMapper().readTree(calibrated.out()));
        assertThat(calibrated.err())
                .contains("2 of " + (drivenCount() + 1)
                        + " places tell no loss: which sector was heard is not known there");
        assertThat(out).isDirectoryContaining(file -> file.endsWith("calibration.html"));
        String yaml = Files.readString(out.resolve("calibration.yaml"));
        assertThat(number(yaml, "offsetDb")).isCloseTo(OFFSET_DB, within(0.6));
        assertThat(number(yaml, "slopeDbPerDecade")).isCloseTo(SLOPE_DB, within(1.5));
        assertThat(number(yaml, "sigmaDb")).isCloseTo(SPREAD_DB, within(0.4));
        assertThat(yaml).contains("model: \"itu-r-p1812\"", "drive.csv (SHA-256 ");

        Path main = scenario.resolve("scenario.yaml");
        Files.writeString(
                main,
                Files.readString(main)
                        .replace(
                                "rankBy: people",
                                "propagation: {calibration: calibration/calibration.yaml}\nrankBy: people"));
        RunOfDakal run = run("run", scenario.toString(), "--no-store", "--out", path("after"));

        assertThat(run.err())
                .contains("note: Levels are corrected by the calibration calibration/calibration.yaml (SHA-256");
        assertThat(folder.resolve("after/summary.json"))
                .content()
                .contains("Levels are corrected by the calibration", "calibration/reach.tif");
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("after/summary.json").toFile());
        ResultSchema.holds("summary", summary);
        JsonNode told = summary.at("/calibration");
        assertThat(told.at("/file").asText()).isEqualTo("calibration/calibration.yaml");
        assertThat(told.at("/sha256").asText()).hasSize(64);
        assertThat(told.at("/form").asText()).isIn("offset", "slopes");
        assertThat(told.at("/bands")).hasToString("[\"L900\"]");
        assertThat(told.at("/untunedBands")).isEmpty();
        assertThat(told.at("/sigmaDb").asDouble()).isCloseTo(SPREAD_DB, within(0.4));
        // The profile's 8 dB hold where nobody drove, and the drive's spread where it holds in full.
        assertThat(told.at("/mostSigmaDb").asDouble()).isEqualTo(8);
        assertThat(told.at("/leastSigmaDb").asDouble()).isCloseTo(SPREAD_DB, within(0.4));
        // All within 7 km of the mast was driven and the correction fades in 4 km more: about the area of 11 km around.
        assertThat(told.at("/reachFraction").asDouble()).isBetween(0.3, 0.99);
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("before/summary.json").toFile())
                        .at("/calibration")
                        .isNull())
                .isTrue();
        JsonNode before = verified("before");
        JsonNode after = verified("after");
        assertThat(before.at("/overall/meanDb").asDouble()).isGreaterThan(OFFSET_DB);
        assertThat(after.at("/overall/meanDb").asDouble()).isCloseTo(0, within(0.3));
        // Errors are of cells, means of two.
        assertThat(after.at("/overall/rmseDb").asDouble()).isCloseTo(SPREAD_DB / Math.sqrt(2), within(0.3));
        FloatRaster variability =
                GeoTiff.open(folder.resolve("after/location-variability.tif")).floatRaster();
        assertThat(variability.get(0)).as("far from the drive").isEqualTo(8);
        assertThat((double) variability.get(
                        variability.grid().rowCount() / 2, variability.grid().columnCount() / 2))
                .isCloseTo(SPREAD_DB, within(0.4));
        JsonNode served = after.at("/thresholds/1");
        assertThat(served.at("/threshold").asText()).isEqualTo("served");
        assertThat(served.at("/claimedCount").asInt()).isBetween(1, drivenCount() - 1);
        // Levels and shares are stored in steps, so that one place in hundreds may fall on the other side.
        assertThat(served.at("/claimedCount").asInt()).isCloseTo(claimedCount(), within(2));
        assertThat(after.at("/brierScore").asDouble())
                .isLessThan(before.at("/brierScore").asDouble());
    }

    /** A place is claimed to be served where nine of ten of its own locations are, by the spread of its own cell. */
    private int claimedCount() throws IOException {
        FloatRaster probability =
                GeoTiff.open(folder.resolve("after/location-probability.tif")).floatRaster();
        MapProjection projection = new MapProjection(probability.grid().epsgCode());
        int count = 0;
        List<String> lines = Files.readAllLines(drive);
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",", -1);
            Coordinate at = projection.toGrid(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            count += probability.get(probability.grid().indexAt(at.x, at.y)) >= 0.9 ? 1 : 0;
        }
        return count / 2; // two lines for each place
    }

    private int drivenCount() throws IOException {
        return (Files.readAllLines(drive).size() - 1) / 2;
    }

    private static double number(String yaml, String key) {
        return yaml.lines()
                .filter(line -> line.strip().startsWith(key + ":"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tooLittleIsBadInput() throws IOException {
        Path few = Files.writeString(
                folder.resolve("few.csv"),
                "latitudeDegrees,longitudeDegrees,rsrpDbm,technology,cellIdentity\n34.5,50.51,-90,LTE,1001\n");
        RunOfDakal run = RunOfDakal.of(
                "calibrate", scenario.toString(), "--measurements", few.toString(), "--no-store", "--out", path("fit"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "dakal: what was measured of the scenario's sectors has 1 place where losses were measured, must"
                                + " be 20 or more.");
        assertThat(folder.resolve("fit")).doesNotExist();
    }

    /** Nothing at all was used: the hint says what most readings were left out for, and what to do about that. */
    @Test
    void whenNothingIsUsedTheCommonestReasonIsTheHint() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.csv"), """
                latitudeDegrees,longitudeDegrees,rsrpDbm,technology,cellIdentity
                34.5,50.51,-90,LTE,999
                34.5,50.52,-91,LTE,999
                10,10,-91,LTE,1001
                """);
        RunOfDakal run = RunOfDakal.of(
                "calibrate",
                scenario.toString(),
                "--measurements",
                foreign.toString(),
                "--no-store",
                "--out",
                path("fit"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("has 0 places where losses were measured, must be 20 or more.")
                .contains(
                        "No reading could be used; left out most often: a cell or band that the network does not have."
                                + " Give the scenario's sectors their cellIdentity, or physicalCellId and channel.");
    }

    /** One of two bands was measured: the answer says so in both languages, and no chart of the pages is empty. */
    @Test
    void aBandThatWasNotMeasuredIsToldAndPagesAreWhole() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "radiusKm: 15}]",
                                "radiusKm: 15}, {id: L1800, technology: LTE, frequencyMhz: 1800, bandwidthMhz: 10,"
                                        + " radiusKm: 15}]")
                        .replace(
                                "    proposals:".strip() + "\n",
                                "      - {id: B, band: L1800, antenna: whip, heightAboveGroundMeters: 20,"
                                        + " azimuthDegrees: 0, eirpDbm: 44}\nproposals:\n"));
        RunOfDakal run = run(
                "calibrate",
                scenario.toString(),
                "--measurements",
                drive.toString(),
                "--no-store",
                "--out",
                path("fit"));
        assertThat(run.out() + run.err())
                .contains(
                        "warning: bands that were not measured stay as they were: L1800; those that were are corrected:"
                                + " L900.");
        assertThat(pages()).hasSize(2);
        for (Path page : pages()) {
            String text = Files.readString(page);
            boolean isPersian = text.contains("lang=\"fa\"") && page.toString().contains("fa");
            assertThat(text)
                    .contains(
                            isPersian
                                    ? "باندهای اندازه‌نگرفته"
                                    : "Bands that were not measured stay as they were: L1800")
                    .contains(isPersian ? "شیب با بلندی آنتن" : "Slope over antenna height");
            if (isPersian) {
                assertThat(text).doesNotContain("ands that were not measured", "sectors that it needs");
            }
            String[] charts = text.split("<figure class=\"curve calibration\"", -1);
            assertThat(charts).as(page.toString()).hasSize(5);
            for (int chart = 1; chart < charts.length; chart++) {
                assertThat(charts[chart].substring(0, charts[chart].indexOf("</figure>")))
                        .contains("<circle", "<text");
            }
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("fit"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
