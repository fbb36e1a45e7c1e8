package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.dakal.scenarios.raster.TiffSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heights must run on over the edges of files, whatever meets there. */
class TerrainMosaicTest {
    private static final double ACROSS_DEGREES = 1e-9;

    @TempDir
    Path folder;

    /** Hills of 400 m with waves of a kilometre: every file's own posts see them differently. */
    private static double hills(double latitude, double longitude) {
        return 1000 + 200 * Math.sin(700 * latitude) * Math.cos(600 * longitude) + 100 * (latitude - 34);
    }

    /** Largest step between two sides of the meridian 51, and of the parallel 35, in metres. */
    private static double largestStep(ElevationSource source) {
        SplittableRandom random = new SplittableRandom(5);
        double worst = 0;
        for (int i = 0; i < 4000; i++) {
            double latitude = 34.01 + 0.98 * random.nextDouble();
            double west = source.elevationMeters(latitude, 51 - ACROSS_DEGREES);
            double east = source.elevationMeters(latitude, 51 + ACROSS_DEGREES);
            assertThat(west + east).isNotNaN();
            worst = Math.max(worst, Math.abs(west - east));
        }
        return worst;
    }

    @Test
    void oneSecondBesideThreeSecondsLeavesNoStep() throws IOException {
        Path fine = TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, 3601, TerrainMosaicTest::hills);
        Path coarse = TerrainSamples.hgt(folder, "N34E051.hgt", 34, 51, 1201, TerrainMosaicTest::hills);
        assertThat(largestStep(TerrainFiles.open(List.of(coarse, fine)))).isLessThan(0.01);
        // Without the correction the two files do differ: between posts of 3" lies what only 1" sees.
        double finer = TerrainFiles.open(List.of(fine)).elevationMeters(34.5 + 1 / 3600.0, 51);
        double coarser = TerrainFiles.open(List.of(coarse)).elevationMeters(34.5 + 1 / 3600.0, 51);
        assertThat(Math.abs(finer - coarser)).isGreaterThan(0.5);
    }

    @Test
    void theCorrectionEndsOnePostInside() throws IOException {
        Path fine = TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, 3601, TerrainMosaicTest::hills);
        Path coarse = TerrainSamples.hgt(folder, "N34E051.hgt", 34, 51, 1201, TerrainMosaicTest::hills);
        ElevationSource both = TerrainFiles.open(List.of(fine, coarse));
        ElevationSource alone = TerrainFiles.open(List.of(coarse));
        double latitude = 34.5 + 1 / 3600.0;
        double atEdge = both.elevationMeters(latitude, 51) - alone.elevationMeters(latitude, 51);
        double halfPost =
                both.elevationMeters(latitude, 51 + 0.5 / 1200) - alone.elevationMeters(latitude, 51 + 0.5 / 1200);
        assertThat(halfPost).isCloseTo(atEdge / 2, within(1e-6));
        assertThat(both.elevationMeters(latitude, 51 + 1 / 1200.0))
                .isCloseTo(alone.elevationMeters(latitude, 51 + 1 / 1200.0), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "finer"})
    void rastersOfCellsMeetWithoutAStep(String kind) throws IOException {
        int side = kind.equals("same") ? 200 : 600;
        Path west = TiffSamples.heights(folder.resolve("w.tif"), 50, 35, 1.0 / 200, 200, 200, TerrainMosaicTest::hills);
        Path east =
                TiffSamples.heights(folder.resolve("e.tif"), 51, 35, 1.0 / side, side, side, TerrainMosaicTest::hills);
        ElevationSource both = TerrainFiles.open(List.of(west, east));
        assertThat(largestStep(both)).isLessThan(0.01);
        // The edge lies half-way between the outer cells' middles.
        if (kind.equals("same")) {
            double latitude = 34.5025;
            double mean = (TerrainFiles.open(List.of(west)).elevationMeters(latitude, 50.9975)
                            + TerrainFiles.open(List.of(east)).elevationMeters(latitude, 51.0025))
                    / 2;
            assertThat(both.elevationMeters(latitude, 51)).isCloseTo(mean, within(1e-4));
        }
    }

    /** Four rasters around a corner: bilinear over the corner is the mean of the four cells that touch it. */
    @Test
    void fourFilesMeetAtACorner() throws IOException {
        List<Path> files = List.of(
                TiffSamples.heights(folder.resolve("nw.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 100),
                TiffSamples.heights(folder.resolve("ne.tif"), 51, 35, 0.25, 4, 4, (lat, lon) -> 200),
                TiffSamples.heights(folder.resolve("sw.tif"), 50, 34, 0.25, 4, 4, (lat, lon) -> 300),
                TiffSamples.heights(folder.resolve("se.tif"), 51, 34, 0.25, 4, 4, (lat, lon) -> 600));
        ElevationSource source = TerrainFiles.open(files);
        assertThat(source.elevationMeters(34, 51)).isCloseTo(300, within(1e-6));
        assertThat(source.elevationMeters(34.0625, 51)).isCloseTo((3 * 150 + 450) / 4.0, within(1e-6));
        assertThat(source.elevationMeters(34.9, 50.1)).isEqualTo(100);
        // On the outer half cell the outer cell's own height holds.
        assertThat(source.elevationMeters(35, 50)).isEqualTo(100);
        assertThat(source.elevationMeters(35.0001, 50)).isNaN();
        assertThat(source.description()).isEqualTo("4 files, GeoTIFF 15 arc-minutes");
    }

    @Test
    void theFinerFileWinsAndTheCoarserFillsItsVoids() throws IOException {
        Path fine =
                TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, 1201, (lat, lon) -> lat < 34.5 ? Double.NaN : 700);
        Path coarse = TerrainSamples.dted(folder, "n34.dt0", 34, 50, 300, 300, (lat, lon) -> 400);
        ElevationSource source = TerrainFiles.open(List.of(coarse, fine));
        assertThat(source.elevationMeters(34.7, 50.5)).isEqualTo(700);
        assertThat(source.elevationMeters(34.2, 50.5)).isEqualTo(400);
        assertThat(source.description()).isEqualTo("1 file, DTED 0 30 arc-seconds; 1 file, HGT 3 arc-seconds");
        assertThat(source.postSpacingDegrees()).isEqualTo(1.0 / 1200);
    }

    @Test
    void aFileAroundTheWorldMeetsItself() throws IOException {
        // 36 columns of 10 degrees from 0 to 360 east; columns 35 and 0 meet at the meridian of Greenwich.
        Path world = TiffSamples.heights(
                folder.resolve("world.tif"), 0, 40, 10, 36, 8, (lat, lon) -> Math.round((lon - 5) / 10) * 10.0);
        ElevationSource source = TerrainFiles.open(List.of(world));
        assertThat(source.elevationMeters(5, -175)).isEqualTo(180);
        assertThat(source.elevationMeters(5, 185)).isEqualTo(180);
        assertThat(source.elevationMeters(5, -90)).isCloseTo(265, within(1e-4));
        // Half-way between 350 (column 35) and 0 (column 0)
        assertThat(source.elevationMeters(5, 0)).isCloseTo(175, within(1e-4));
        assertThat(source.elevationMeters(5, -ACROSS_DEGREES)).isCloseTo(175, within(1e-4));
    }

    /**
     * Two files of one cell, whose posts half-way down the western edge stand at 100 and 130 m: row 600 of 1201. What
     * only one of them knows is no difference, and a file that nobody has asked anything needs no word.
     */
    @Test
    void twoFilesOfOnePlaceAreTold() throws IOException {
        Path a = TerrainSamples.hgt(folder, "N34E050.a.hgt", 34, 50, 1201, (lat, lon) -> 100);
        Path b = TerrainSamples.hgt(
                folder,
                "N34E050.b.hgt",
                34,
                50,
                1201,
                (lat, lon) -> lat == 34.5 && lon == 50 ? 130 : lat == 35 ? Double.NaN : 100);
        ElevationSource source = TerrainFiles.open(List.of(a, b));
        assertThat(source.warnings()).isEmpty();
        assertThat(source.elevationMeters(34.5, 50)).isEqualTo(100);
        assertThat(source.warnings())
                .containsExactly(a + ": " + b + " is of the same place and differs, first at column 0, row 600: 100 m"
                        + " here, 130 m there; what is here counts, as it comes first");
        ElevationSource turned = TerrainFiles.open(List.of(b, a));
        assertThat(turned.elevationMeters(34.5, 50)).isEqualTo(130);
        assertThat(turned.warnings()).singleElement().asString().startsWith(b + ": " + a);
    }

    /** The same heights twice, as HGT and as DTED of the same posts, and files beside each other need no word. */
    @Test
    void twoFilesOfOnePlaceThatAgreeAreNotTold() throws IOException {
        Path hgt = TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, 1201, (lat, lon) -> 100 + Math.round(10 * lat));
        Path dted = TerrainSamples.dted(folder, "n34.dt1", 34, 50, 30, 30, (lat, lon) -> 100 + Math.round(10 * lat));
        Path beside = TerrainSamples.hgt(folder, "N34E051.hgt", 34, 51, 1201, (lat, lon) -> 7);
        ElevationSource source = TerrainFiles.open(List.of(hgt, dted, beside));
        assertThat(source.elevationMeters(34.5, 50.5)).isEqualTo(445);
        assertThat(source.elevationMeters(34.5, 51.5)).isEqualTo(7);
        assertThat(source.warnings()).isEmpty();
        Path other = TerrainSamples.dted(folder, "n34.dt1", 34, 50, 30, 30, (lat, lon) -> 99);
        ElevationSource differing = TerrainFiles.open(List.of(hgt, other));
        assertThat(differing.elevationMeters(34.5, 50.5)).isEqualTo(445);
        assertThat(differing.warnings()).singleElement().asString().contains("is of the same place and differs");
    }
}
