package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.testing.SmallIndoors;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.summary.IndoorSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.IndoorResult;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study that looks indoors leaves more than another. */
class IndoorOutputsTest {
    /** Files keep levels in steps of 1/128 dB. */
    private static final double STEP_DB = 1 / 128.0;

    @TempDir
    Path out;

    @Test
    void rastersTableAndTotalsTellOfBuildings() throws IOException {
        StudyResult result = SmallIndoors.result();
        IndoorResult indoor = Objects.requireNonNull(result.indoor());
        List<Path> files = StudyWriter.write(open(out), SmallStudy.scenario(), result, List.of(), SmallStudy.runInfo())
                .files();
        assertThat(files)
                .extracting(file -> out.relativize(file).toString())
                .contains(
                        "indoor-class-thermally-efficient.tif",
                        "indoor-class-traditional.tif",
                        "indoor-rsrp-thermally-efficient.qml",
                        "indoor-rsrp-thermally-efficient.sld",
                        "indoor-rsrp-thermally-efficient.tif",
                        "indoor-rsrp-traditional.qml",
                        "indoor-rsrp-traditional.sld",
                        "indoor-rsrp-traditional.tif");

        // the city: -88 dBm outdoors in the one band that reaches it
        int city = SmallStudy.GRID.indexAt(
                SmallStudy.scenario()
                        .request()
                        .surroundings()
                        .settlements()
                        .get(0)
                        .xMeters(),
                SmallStudy.scenario()
                        .request()
                        .surroundings()
                        .settlements()
                        .get(0)
                        .yMeters());
        double lossDb = indoor.coverage()
                .layers(Building.TRADITIONAL)
                .entryLossDbByBand()
                .getOrDefault("L900", Double.NaN);
        // this profile asks for half of the places: no margin in the street, and 14.67 dB for shadowing and entry loss
        // together
        assertThat(lossDb).isBetween(14.6, 14.7);
        FloatRaster levels =
                GeoTiff.open(out.resolve("indoor-rsrp-traditional.tif")).floatRaster();
        assertThat((double) levels.get(city)).isCloseTo(-88 - lossDb, within(STEP_DB));
        ByteRaster classes =
                GeoTiff.open(out.resolve("indoor-class-traditional.tif")).byteRaster((byte) 255);
        assertThat(classes.get(city))
                .isEqualTo(indoor.coverage().classAt(Building.TRADITIONAL, city).code());

        IndoorSummary summary = Objects.requireNonNull(
                SummaryJson.read(Files.readString(out.resolve("summary.json")), StudySummary.class)
                        .totals()
                        .indoor());
        assertThat(summary.buildings())
                .extracting(b -> b.building() + " " + b.people())
                .containsExactly("traditional 948.0", "thermally efficient 316.0"); // of 1264
        assertThat(summary.servedPeople())
                .isEqualTo(summary.buildings().stream()
                        .mapToDouble(IndoorSummary.InBuildings::servedPeople)
                        .sum());
        assertThat(Files.readString(out.resolve("places.csv"))).contains("indoorServedPeopleFraction");
    }

    private static OutputFolder open(Path folder) throws IOException {
        return OutputFolder.open(folder, Inputs.NONE, StudyWriter.SUMMARY_FILE);
    }
}
