package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.GeoTiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class FootprintCommandTest {
    @TempDir
    private Path folder;

    private Path terrain;
    private Path out;

    @BeforeEach
    void writeTerrain() throws IOException {
        terrain = folder.resolve("flat land");
        out = folder.resolve("new/loss.tif");
        FlatTile.write(terrain);
    }

    private RunOfDakal footprint(String... more) {
        List<String> arguments = new ArrayList<>(List.of("footprint", "--height", "30", "--out", out.toString()));
        if (Arrays.stream(more).noneMatch("--lat"::equals)) {
            arguments.addAll(List.of("--lat", "34.5", "--lon", "50.5"));
        }
        arguments.addAll(List.of(more));
        return RunOfDakal.with(
                Map.of("CI", "true", "DAKAL_TERRAIN", terrain.toString()), arguments.toArray(String[]::new));
    }

    /**
     * Free space at 900 MHz between antennas of equal height: 32.4478 + 20 log 900 + 20 log d = 91.5326 + 20 log d dB.
     * The cells of 200 m within 10 km are pi 10^2 / 0.2^2 = 7854, give or take those on the edge.
     */
    @Test
    void freeSpaceOverFlatLandFollowsTheFormula() throws IOException {
        RunOfDakal run = footprint(
                "--frequency",
                "900",
                "--radius",
                "10",
                "--model",
                "free-space",
                "--receiver-height",
                "30",
                "--cell-size",
                "200",
                "--threads",
                "2",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("cells").asInt()).isCloseTo(7854, withinPercentage(1));
        assertThat(json.path("unknownCellCount").asInt()).isZero();
        assertThat(json.path("threads").asInt()).isEqualTo(2);
        assertThat(json.path("computeSeconds").asDouble()).isPositive();
        assertThat(json.path("cellsPerSecondPerCore").asDouble())
                .isCloseTo(
                        json.path("cells").asDouble()
                                / json.path("computeSeconds").asDouble()
                                / 2,
                        withinPercentage(0.001));
        assertThat(json.path("epsgCode").asInt()).isEqualTo(32639);
        assertThat(run.err()).contains("environment DAKAL_TERRAIN", "200 m", "Terrain is known everywhere");

        float[] losses = GeoTiff.open(out).floatRaster().values();
        int known = 0;
        double nearest = Double.MAX_VALUE;
        double farthest = 0;
        for (float lossDb : losses) {
            if (!Float.isNaN(lossDb)) {
                known++;
                nearest = Math.min(nearest, lossDb);
                farthest = Math.max(farthest, lossDb);
            }
        }
        assertThat(known).isEqualTo(json.path("cells").asInt());
        assertThat(farthest).isCloseTo(91.5326 + 20, within(0.2));
        assertThat(nearest).isBetween(91.5326 - 40, 91.5326 - 15); // the mast's own cell is within 142 m
    }

    /** 4 km from the tile's edge, with a radius of 10 km, more than a fifth of the circle is beyond it. */
    @Test
    void cellsWithoutTerrainAreCountedAndHoldNoData() throws IOException {
        RunOfDakal run = footprint(
                "--lat",
                "34.5",
                "--lon",
                "50.9564",
                "--frequency",
                "900",
                "--radius",
                "10",
                "--model",
                "itu-r-p526",
                "--cell-size",
                "500",
                "--exact",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("mode").asText()).isEqualTo("exact");
        // circular segment beyond 0.4 r: (acos 0.4 - 0.4 sqrt(1 - 0.16)) / pi = 25.2 % of the circle
        assertThat(json.path("unknownCellCount").asDouble() / json.path("cells").asDouble())
                .isCloseTo(0.252, within(0.03));
        assertThat(run.err()).contains("Missing data: ");
    }

    @Test
    void theCellSizeIsThatOfTheTerrainUnlessGiven() throws IOException {
        RunOfDakal run =
                footprint("--frequency", "900", "--radius", "2", "--model", "free-space", "--repeat", "2", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        // three arc-seconds of 111.195 km a degree are 92.66 m
        assertThat(json.path("cellSizeMeters").asDouble()).isEqualTo(93);
        assertThat(run.err()).contains("(default: that of the terrain)", "median of 2");
    }

    @Test
    void whatCannotBeIsSaidBeforeAnyWork() {
        RunOfDakal far = footprint("--frequency", "900", "--radius", "5000", "--model", "free-space");
        assertThat(far.exitCode()).isEqualTo(2);
        assertThat(far.err()).contains("--radius = 5000 must be 0.1 to 500.");

        RunOfDakal high = footprint("--frequency", "3500", "--radius", "5", "--model", "okumura-hata-urban");
        assertThat(high.exitCode()).isEqualTo(2);
        assertThat(high.err()).contains("frequencyMhz = 3500 must be 150 to 1500 for model okumura-hata-urban");

        RunOfDakal elsewhere = footprint(
                "--lat", "20", "--lon", "50.5", "--frequency", "900", "--radius", "5", "--model", "free-space");
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("No terrain file knows the ground at 20, 50.5.");

        RunOfDakal nowhere = footprint(
                "--frequency",
                "900",
                "--radius",
                "5",
                "--model",
                "free-space",
                "--terrain",
                folder.resolve("x").toString());
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("--terrain = ", " is not there.");
        assertThat(Files.exists(out)).isFalse();
    }

    /** 100 by 100 cells of 300 m at 1000 m around the mast, but for one that says 99999. */
    @Test
    void whatWasOddInTheTerrainIsTold() throws IOException {
        Coordinate mast = new MapProjection(32639).toGrid(34.5, 50.5);
        CellGrid grid = new CellGrid(32639, mast.x - 15_000, mast.y + 15_000, 300, 100, 100);
        FloatRaster heights = FloatRaster.filled(grid, 1000);
        heights.set(grid.index(50, 60), 99_999);
        Path odd = Files.createDirectories(folder.resolve("odd"));
        CogWriter.write(odd.resolve("odd.tif"), heights, CogStyle.of("heights", "m"));
        RunOfDakal run = footprint("--terrain", odd.toString(), "--frequency", "900", "--radius", "5");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("warning: ").contains("value 99999.0 at column 60, row 50 is no height");
    }
}
