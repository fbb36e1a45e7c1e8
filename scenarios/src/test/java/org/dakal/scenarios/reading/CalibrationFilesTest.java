package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dakal.calibration.Caveat;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.InstalledSector;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.pathloss.LossCorrection.Spread;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.writing.calibration.CalibrationJson;
import org.dakal.scenarios.writing.calibration.CorrectionFiles;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a calibration is read back by the scenario that names it. */
class CalibrationFilesTest {
    @TempDir
    private Path folder;

    private CellGrid grid;

    @BeforeEach
    void nameACalibration() throws Exception {
        TinyScenario.copyTo(folder);
        grid = ScenarioReader.read(folder, ScenarioOverrides.none(1))
                .request()
                .terrain()
                .grid();
        Path yaml = folder.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("propagation:\n", "propagation:\n  calibration: fit/calibration.yaml\n"));
        Files.createDirectories(folder.resolve("fit"));
    }

    private void write(LossCorrection correction) throws Exception {
        for (Map.Entry<String, OutputFile.Content> file :
                CorrectionFiles.of(correction, "a drive, May 2026").entrySet()) {
            file.getValue().writeTo(folder.resolve("fit").resolve(file.getKey()));
        }
    }

    private static FloatRaster random(CellGrid grid, Random random, double mean, double gaps) {
        FloatRaster raster = FloatRaster.filled(grid, Float.NaN);
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            if (random.nextDouble() >= gaps) {
                raster.set(cell, (float) (mean + random.nextDouble()));
            }
        }
        return raster;
    }

    private static LossCorrection correction(CellGrid grid) {
        Random random = new Random(4);
        return new LossCorrection(
                Map.of(
                        "L900",
                        new BandCorrection(
                                "itu-r-p526",
                                1.0 / 3,
                                -2.25,
                                0.1,
                                new MeasuredRange(0.12, 1.2, 4.5),
                                new MeasuredRange(18, 30, 44),
                                random(grid, random, -3, 0.4)),
                        "G1800",
                        new BandCorrection(
                                "free-space",
                                -7,
                                0,
                                0,
                                new MeasuredRange(0.1, 0.3, 1),
                                new MeasuredRange(20, 20, 20),
                                null)),
                Map.of("urban", 1.75),
                Map.of("Q001/A", -2.0),
                random(grid, random, 0, 0),
                new Spread(7.1, Map.of("urban", 6.3), random(grid, random, 5, 0.5)));
    }

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        LossCorrection written = correction(grid);
        write(written);

        Scenario scenario = ScenarioReader.read(folder, ScenarioOverrides.none(1));

        LossCorrection read = Objects.requireNonNull(scenario.request().correction());
        BandCorrection was = Objects.requireNonNull(written.bands().get("L900"));
        BandCorrection is = Objects.requireNonNull(read.bands().get("L900"));
        assertThat(Objects.requireNonNull(is.residualDb()).values())
                .isEqualTo(Objects.requireNonNull(was.residualDb()).values());
        assertThat(is.toString().replaceAll("residualDb=.*", ""))
                .isEqualTo(was.toString().replaceAll("residualDb=.*", ""));
        assertThat(read.bands().get("G1800")).isEqualTo(written.bands().get("G1800"));
        assertThat(read.classOffsetsDb()).isEqualTo(written.classOffsetsDb());
        assertThat(read.sectorOffsetsDb()).isEqualTo(written.sectorOffsetsDb());
        assertThat(read.shareFraction().values())
                .isEqualTo(written.shareFraction().values());
        assertThat(read.spread().sigmaDb()).isEqualTo(7.1);
        assertThat(read.spread().byClassDb()).isEqualTo(written.spread().byClassDb());
        assertThat(Objects.requireNonNull(read.spread().placeDb()).values())
                .isEqualTo(Objects.requireNonNull(written.spread().placeDb()).values());
        assertThat(scenario.warnings()).isEmpty();
        assertThat(scenario.inputs().stream().map(InputFile::path))
                .contains("fit/calibration.yaml", "fit/reach.tif", "fit/residual-1.tif", "fit/spread.tif");
    }

    /** On cells of 200 m, and of 100 m again that lie a cell further east: the value at each cell's middle. */
    @Test
    void anotherGridIsTakenAtTheMiddleOfEachCellWithAWord() throws Exception {
        CellGrid coarse = new CellGrid(
                grid.epsgCode(),
                grid.westMeters() + 1000,
                grid.northMeters(),
                2 * grid.cellSizeMeters(),
                grid.columnCount() / 2 + 1,
                grid.rowCount() / 2 + 1);
        LossCorrection written = correction(coarse);
        write(written);

        Scenario scenario = ScenarioReader.read(folder, ScenarioOverrides.none(1));

        FloatRaster share =
                Objects.requireNonNull(scenario.request().correction()).shareFraction();
        assertThat(share.get(5, 3)).as("west of the raster").isZero();
        assertThat(share.get(5, 10)).isEqualTo(written.shareFraction().get(2, 0));
        assertThat(share.get(5, 11)).isEqualTo(written.shareFraction().get(2, 0));
        assertThat(share.get(6, 12)).isEqualTo(written.shareFraction().get(3, 1));
        assertThat(scenario.warnings().stream()
                        .map(warning -> warning.place() + " = " + warning.value() + " " + warning.message()))
                .containsAll(
                        List.of("fit/calibration.yaml:31 reach = reach.tif has cells of 200 m on a grid that is not the"
                                + " study's; each cell of the study takes the value at its middle"));
    }

    @Test
    void anotherReferenceSystemIsRefused() throws Exception {
        write(correction(new CellGrid(32640, 478_000, 3_835_000, 100, 20, 20)));
        assertThat(ScenarioProblems.of(folder, ScenarioOverrides.none(1)).stream()
                        .map(problem -> problem.message() + " " + problem.hint()))
                .contains(
                        "is in EPSG:32640, must be in EPSG:32639 as the scenario's grid Calibrate again on this grid.");
    }

    /** Its rasters lie east of all cells: that nothing is corrected was not said. */
    @Test
    void rastersThatReachNoCellAreTold() throws Exception {
        write(correction(new CellGrid(grid.epsgCode(), grid.westMeters() + 900_000, grid.northMeters(), 100, 20, 20)));
        Scenario scenario = ScenarioReader.read(folder, ScenarioOverrides.none(1));
        assertThat(scenario.warnings().stream().map(warning -> warning.value() + " " + warning.message()))
                .contains(
                        "reach.tif has no number but 0 in any cell of the study: it corrects nothing here",
                        "residual-1.tif has no number but 0 in any cell of the study: it corrects nothing here",
                        "spread.tif has no number but 0 in any cell of the study: it corrects nothing here");
        // Copied to another province it must not be worse there than none: levels and spreads are the same bits.
        StudyRequest request = scenario.request();
        assertThat(Objects.requireNonNull(request.correction()).reaches()).isFalse();
        assertThat(levels(request)).isEqualTo(levels(request.withCorrection(null)));
        ShadowingSigma with = ShadowingSigma.of(request.terrain(), request.serviceProfile(), request.correction());
        ShadowingSigma without = ShadowingSigma.of(request.terrain(), request.serviceProfile(), null);
        for (int cell = 0; cell < request.terrain().grid().cellCount(); cell++) {
            assertThat(with.sigmaDb(cell)).isEqualTo(without.sigmaDb(cell));
        }
    }

    private static float[] levels(StudyRequest request) {
        try (StudySession session = StudySession.open(request)) {
            InstalledSector first = request.network().sectors().get(0);
            return session.signal(first).rsrpDbm();
        }
    }

    @Test
    void aRasterOfSeveralBandsIsRefused() throws Exception {
        write(correction(grid));
        Files.copy(
                RasterFixtures.geoTiff("float32-3bands-pixel-lzw-3"),
                folder.resolve("fit/reach.tif"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(ScenarioProblems.of(folder, ScenarioOverrides.none(1)).stream()
                        .map(problem -> problem.place() + " " + problem.value() + " " + problem.message()))
                .contains("fit/reach.tif 3 bands a calibration's raster must have one band of numbers");
    }

    /** Figures are Persian in a Persian sentence; a class that is called 2 keeps its name. */
    @Test
    void caveatsHavePersianDigits() {
        String told = CalibrationJson.notice(Caveat.of(
                        "fewOfClass", "offset of land cover %s: has %s of the %s places that it needs", 2, 8, 10))
                .localText();
        assertThat(told).contains("\u20662\u2069", "\u06f8", "\u06f1\u06f0").doesNotContain("8", "10");
        assertThat(CalibrationJson.notice(Caveat.of("slopeRange", "%s %s %s", "L900", "0.050", "0.3"))
                        .localText())
                .contains("L900", "\u06f0\u066b\u06f0\u06f5\u06f0");
    }
}
