package org.dakal.scenarios.writing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.measurements.CellMatcher;
import org.dakal.scenarios.measurements.DropReason;
import org.dakal.scenarios.measurements.MeasurementFiles;
import org.dakal.scenarios.measurements.MeasurementFilter;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.geopackage.SqliteFile;
import org.dakal.scenarios.writing.output.Inputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/**
 * A result whose promises can be read off its columns: in column c LTE has -80 - 2 c dBm and a share of 1 - c / 24 of
 * served places, without shadowing margin; Q001/A is best to column 11, Q002/A beyond. Served is -105 dBm.
 */
class VerificationTest {
    private static final PhoneSetup BARE = new PhoneSetup(0, 0, 0);

    @TempDir
    private Path folder;

    private Path out;
    private final List<String> rows = new ArrayList<>(List.of("latitudeDegrees,longitudeDegrees,rsrpDbm,cellIdentity"));

    @BeforeEach
    void writeResult() throws IOException {
        out = folder.resolve("out");
        StudyWriter.write(
                StudyWriter.open(out, SmallStudy.scenario(), Inputs.NONE),
                SmallStudy.scenario(),
                SmallStudy.result(),
                List.of(),
                SmallStudy.runInfo());
        SmallStudy.forgetDigests(out.resolve(StudyWriter.SUMMARY_FILE));
        Path sectors = out.resolve("sectors.csv");
        String table = Files.readString(sectors);
        // The last columns before the position are cellIdentity, physicalCellId and channel.
        Files.writeString(sectors, table.replaceFirst("(0,Q001/A,.*),,,,([\\d.]+,[\\d.]+)\n", "$1,256,,,$2\n"));
    }

    /** A reading in the middle of a cell. */
    private void measure(int row, int column, double levelDbm, String cellIdentity) {
        Coordinate degrees = new MapProjection(SmallStudy.GRID.epsgCode())
                .toGeographic(SmallStudy.GRID.xMeters(column), SmallStudy.GRID.yMeters(row));
        rows.add(String.format(Locale.ROOT, "%.8f,%.8f,%s,%s", degrees.y, degrees.x, levelDbm, cellIdentity));
    }

    private Verification verify(PhoneSetup phone) throws IOException, ProblemsException {
        Path file = Files.write(folder.resolve("drive.csv"), rows);
        return Verification.of(
                VerifiedResult.open(out),
                MeasurementFiles.read(List.of(file), Map.of(), MeasurementFilter.DEFAULT),
                MeasurementFilter.DEFAULT,
                phone);
    }

    /**
     * Promised -88, -100, -102, -108 and nothing; measured -90, -98, -107, -100 and -120: errors 2, -2, 5 and -8, mean
     * -0.75, root of (4 + 4 + 25 + 64) / 4 = 4.924. Claimed and so: 2; claimed falsely: 1 (-102); missed: 1 (-108).
     */
    private void drive() {
        measure(5, 4, -90, "256");
        measure(5, 10, -98, "");
        measure(5, 11, -107, "");
        measure(5, 14, -100, "256");
        measure(12, 21, -120, "");
    }

    @Test
    void figuresAreThoseOfThePlaces() throws Exception {
        drive();
        measure(2, 20, -100, ""); // terrain is unknown there
        measure(5, 40, -100, ""); // east of the grid
        String[] swapped = rows.get(1).split(",", 3);
        rows.add(swapped[1] + "," + swapped[0] + "," + swapped[2]); // on the grid, latitude for longitude
        Verification verification = verify(BARE);
        assertThat(verification.campaigns().get(0).dropped())
                .isEqualTo(Map.of(DropReason.UNKNOWN_GROUND, 1, DropReason.OUTSIDE_GRID, 1, DropReason.SWAPPED, 1));
        assertThat(verification.campaigns().get(0).matched())
                .isEqualTo(Map.of(CellMatcher.Kind.CELL_IDENTITY, 2, CellMatcher.Kind.STRONGEST, 3));
        VerificationFigures figures = VerificationFigures.of(verification);
        assertThat(figures.overall().placeCount()).isEqualTo(5);
        assertThat(figures.overall().errorPlaceCount()).isEqualTo(4);
        assertThat(figures.overall().errors().meanDb()).isCloseTo(-0.75, within(0.01));
        assertThat(figures.overall().errors().rmseDb()).isCloseTo(4.924, within(0.01));
        VerificationFigures.ThresholdCheck served = figures.thresholds().get(1);
        assertThat(served.threshold()).isEqualTo("served");
        assertThat(List.of(served.rightFraction(), served.falseFraction(), served.missedFraction()))
                .containsExactly(0.6, 0.2, 0.2);
        assertThat(served.claimedCount()).isEqualTo(3);
        assertThat(served.claimedRightFraction()).isCloseTo(2 / 3.0, within(1e-9));
    }

    /**
     * Claims 1 - c / 24: 5/6, 7/12, 13/24, 5/12 and 0, of which the first, second and fourth are so. Brier: (1/36 +
     * 25/144 + 169/576 + 49/144 + 0) / 5 = 0.16701. The tenth from 0.5 has two places, one of them served.
     */
    @Test
    void claimsAreHeldAgainstWhatIsSo() throws Exception {
        drive();
        VerificationFigures figures = VerificationFigures.of(verify(BARE));
        assertThat(figures.brierScore()).isCloseTo(0.16701, within(2e-4));
        assertThat(figures.reliability())
                .extracting(VerificationFigures.Reliability::placeCount)
                .containsExactly(1, 1, 2, 1);
        assertThat(figures.reliability().get(2).observedFraction()).isEqualTo(0.5);
        assertThat(figures.reliability().get(2).claimedFraction()).isCloseTo(0.5625, within(1e-3));
    }

    /**
     * Claimed 5/6 of a cell's locations; of two local means there one is served and one is not, of one place the mean
     * is: half of the place is so. Brier: (1/36 + 25/36) / 2 = 13/36.
     */
    @Test
    void whatIsSoOfACellIsTheShareOfItsLocalMeans() throws Exception {
        measure(5, 4, -90, "256");
        Coordinate aside = new MapProjection(SmallStudy.GRID.epsgCode())
                .toGeographic(SmallStudy.GRID.xMeters(4) + 100, SmallStudy.GRID.yMeters(5));
        rows.add(String.format(Locale.ROOT, "%.8f,%.8f,-108,256", aside.y, aside.x));
        VerificationFigures figures = VerificationFigures.of(verify(BARE));
        assertThat(figures.overall().errors().meanDb()).isCloseTo(11, within(0.01)); // -88 promised, -99 their mean
        assertThat(figures.reliability()).singleElement().satisfies(row -> {
            assertThat(row.observedFraction()).isEqualTo(0.5);
            assertThat(row.placeCount()).isEqualTo(1);
        });
        assertThat(figures.brierScore()).isCloseTo(13 / 36.0, within(2e-4));
        assertThat(figures.thresholds().get(1).claimedRightFraction()).isEqualTo(0.5);
        assertThat(figures.thresholds().get(1).falseFraction()).isEqualTo(0.5);
    }

    /** Q001/A was measured twice, once where it is promised to be best: only there its error is its own. */
    @Test
    void aSectorsErrorsAreThoseWhereItIsPromised() throws Exception {
        drive();
        VerificationFigures figures = VerificationFigures.of(verify(BARE));
        assertThat(figures.promisedServerFraction()).isEqualTo(0.5);
        assertThat(figures.groups().stream().filter(group -> group.kind().equals("sector")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.name()).isEqualTo("Q001/A");
                    assertThat(group.errors().meanDb()).isCloseTo(2, within(0.01));
                });
        assertThat(figures.groups().stream().filter(group -> group.kind().equals("class")))
                .extracting(VerificationFigures.Group::name)
                .containsExactly("good", "served", "weak", "blind");
    }

    /** A car takes 6 dB, and its antenna gives 2: 4 dB are added to each level, so all errors fall by 4. */
    @Test
    void whatTheCarTakesIsGivenBack() throws Exception {
        drive();
        assertThat(VerificationFigures.of(verify(new PhoneSetup(2, 0, 6)))
                        .overall()
                        .errors()
                        .meanDb())
                .isCloseTo(-4.75, within(0.01));
    }

    /**
     * Twenty readings at -110 in column 16 (promised -112), which is the phone's floor: they have no error, and whether
     * -115 is reached nobody knows; -105 is not.
     */
    @Test
    void aFloorIsABoundAndNoError() throws Exception {
        for (int i = 0; i < 20; i++) {
            measure(5, 16, -110, "");
        }
        measure(5, 4, -90, "");
        Verification verification = verify(BARE);
        VerificationFigures figures = VerificationFigures.of(verification);
        assertThat(verification.campaigns().get(0).campaign().floorDbm()).isEqualTo(-110);
        assertThat(figures.overall().placeCount()).isEqualTo(2);
        assertThat(figures.overall().errorPlaceCount()).isEqualTo(1);
        assertThat(figures.thresholds())
                .extracting(VerificationFigures.ThresholdCheck::placeCount)
                .containsExactly(2, 2, 1);
    }

    /** Squares of two cells, 1 km2 each: the province has 60, and readings lie in 4 of them, in 5 cells of 0.25 km2. */
    @Test
    void theFilesSayWhereNobodyMeasured() throws Exception {
        drive();
        Path verified = folder.resolve("verified");
        Verification verification = verify(BARE);
        VerificationWriter.write(
                VerificationWriter.open(verified, Inputs.of(List.of(out))),
                verification,
                List.of(),
                SmallStudy.runInfo());
        JsonNode json =
                new JsonMapper().readTree(verified.resolve("verification.json").toFile());
        assertThat(json.path("measuredAreaSquareKm").asDouble()).isEqualTo(1.25);
        assertThat(json.path("gapAreaSquareKm").asDouble()).isEqualTo(56);
        assertThat(json.path("files").toString())
                .isEqualTo(
                        "[\"readings.tif\",\"verification-places.csv\",\"verification.gpkg\",\"verification.json\"]");
        ByteRaster readings = GeoTiff.open(verified.resolve("readings.tif")).byteRaster((byte) 255);
        assertThat(readings.get(5, 4)).isEqualTo((byte) 1);
        assertThat(readings.get(5, 5)).isZero();
        assertThat(readings.get(0, 0)).isEqualTo((byte) 255);
        assertThat(Files.readAllLines(verified.resolve("verification-places.csv")))
                .hasSize(6);
        try (Connection connection = SqliteFile.read(verified.resolve("verification.gpkg"));
                Statement sql = connection.createStatement();
                ResultSet gaps = sql.executeQuery("SELECT count(*), sum(areaSquareKm) FROM verification_gaps")) {
            assertThat(gaps.getInt(1)).isEqualTo(56);
            assertThat(gaps.getDouble(2)).isEqualTo(56);
        }
    }

    @Test
    void aFolderOfTwoRunsIsNoResult() throws Exception {
        measure(5, 4, -90, "");
        Files.copy(
                out.resolve("bands/L900/rsrp.tif"),
                out.resolve("bands/L900/best-server.tif"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(out.resolve("bands/G900_old/location-probability.tif"));
        assertThatThrownBy(() -> verify(BARE))
                .isInstanceOf(ProblemsException.class)
                .satisfies(e -> assertThat(((ProblemsException) e).problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.place()).endsWith("location-probability.tif")));
    }

    @Test
    void aBandWhoseTechnologyHasNoThresholdsIsTold() throws Exception {
        measure(5, 4, -90, "");
        Path summary = out.resolve(StudyWriter.SUMMARY_FILE);
        Files.writeString(
                summary, Files.readString(summary).replace("\"technology\":\"GSM\"", "\"technology\":\"UMTS2\""));
        assertThatThrownBy(() -> verify(BARE))
                .isInstanceOf(ProblemsException.class)
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .isEqualTo("holds what no result has, in summary.json or sectors.csv"));
    }
}
