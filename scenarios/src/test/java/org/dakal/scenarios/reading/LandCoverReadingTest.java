package org.dakal.scenarios.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.network.IndoorProfile;
import org.dakal.scenarios.LandCoverReport;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to say what stands on the ground; code 1 lies east of easting 486 km, code 2 west of it. */
class LandCoverReadingTest {
    private static final String WRITTEN = """
            clutter:
              raster: data/clutter.tif
              classes:
                - {code: 1, name: open}
                - {code: 2, name: urban, heightMeters: 10, receiverLossDb: 6}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private Scenario read(String clutter) throws Exception {
        write(clutter);
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private void write(String clutter) throws IOException {
        Path yaml = folder.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        assertThat(text).contains(WRITTEN);
        Files.writeString(yaml, text.replace(WRITTEN, clutter));
    }

    private String said(String clutter) throws IOException {
        write(clutter);
        return ProblemPrinter.format("tiny", ScenarioProblems.of(folder, ScenarioOverrides.none(1)));
    }

    private static ClutterClass classAt(Scenario scenario, double x) {
        ClutterRaster clutter = requireNonNull(scenario.request().terrain().clutter());
        return requireNonNull(clutter.classAt(clutter.grid().indexAt(x, 3_822_000)));
    }

    /**
     * Code 2 is open land and code 1 water in the catalogue; the scenario makes a suburb with narrow streets of the
     * latter.
     */
    @Test
    void aCatalogueSaysWhatCodesMeanAndTheScenarioHasTheLastWord() throws Exception {
        Scenario scenario = read("""
                clutter:
                  catalog: itu-r-p1812
                  raster: [data/clutter.tif]
                  classes:
                    - {code: 1, landCover: suburban, streetWidthMeters: 12}
                """);
        assertThat(classAt(scenario, 485_950))
                .isEqualTo(new ClutterClass(2, "open", 0, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        assertThat(classAt(scenario, 486_050)).isEqualTo(new ClutterClass(1, "water", 10, 0, 12, 9.1));
        assertThat(scenario.landCover())
                .isEqualTo(new LandCoverReport(LandCoverReport.Source.FILES, "classes of itu-r-p1812"));
        assertThat(scenario.notices()).noneMatch(notice -> notice.contains("Land cover"));
    }

    @Test
    void aCatalogueMayBeAFile() throws Exception {
        Files.writeString(
                folder.resolve("data/cover.yaml"),
                "classes:\n  - {code: 2, name: palms, landCover: trees, heightMeters: 8}\n");
        Scenario scenario = read("clutter: {catalog: data/cover.yaml, raster: data/clutter.tif}\n");
        assertThat(classAt(scenario, 485_950)).isEqualTo(new ClutterClass(2, "palms", 8, 0, 27, 9.1));
        assertThat(scenario.inputs()).anyMatch(input -> input.path().equals("data/cover.yaml"));
    }

    /** Nothing is given: settlements with people become built-up land, and every output says so, in both languages. */
    @Test
    void withoutAnyItIsDerivedFromTheSettlements() throws Exception {
        Scenario scenario = read("");
        ClutterRaster clutter = requireNonNull(scenario.request().terrain().clutter());
        scenario.request().surroundings().settlements().stream()
                .filter(s -> s.people() > 0)
                .mapToInt(s -> clutter.grid().indexAt(s.xMeters(), s.yMeters()))
                .filter(cell -> cell >= 0)
                .forEach(cell -> assertThat(clutter.heightMeters(cell)).isGreaterThan(0));
        assertThat(scenario.landCover().source()).isEqualTo(LandCoverReport.Source.SETTLEMENTS);
        assertThat(scenario.notices())
                .last()
                .asString()
                .startsWith("Land cover was not given: built-up land is derived");
        assertThat(scenario.localNotices()).last().asString().startsWith("پوشش زمین داده نشده است");
    }

    @Test
    void noneIsBareGroundAndSaysWhatThatCosts() throws Exception {
        Scenario scenario = read("clutter: none\n");
        assertThat(scenario.request().terrain().clutter()).isNull();
        assertThat(scenario.notices()).last().asString().contains("-27 dB in Beirut, -36 dB in Recife, -55 dB in Ota");
        assertThat(scenario.localNotices()).last().asString().startsWith("پوشش زمین کنار گذاشته شده است");
    }

    /** One word switches land cover off: what the scenario gives by its classes is warned of, and left alone. */
    @Test
    void whatIsGivenByClassesIsNotUsedWithoutAny() throws Exception {
        Scenario scenario = read("clutter: none\nindoor: {thermallyEfficientFraction: 0.1,"
                + " thermallyEfficientFractionByClutter: {urban: 0.4}}\n");
        assertThat(scenario.request().indoor()).isEqualTo(new IndoorProfile(0.1, new TreeMap<>()));
        assertThat(scenario.warnings()).anySatisfy(warning -> {
            assertThat(warning.toString()).contains("thermallyEfficientFractionByClutter");
            assertThat(warning.message()).isEqualTo("is not used: the scenario has no land cover");
        });
    }

    /** Heights go before those of classes; here they are 40 m in the grid's western half and nothing elsewhere. */
    @Test
    void knownHeightsGoBeforeClasses() throws Exception {
        CellGrid grid = new CellGrid(32639, 478_000, 3_835_000, 200, 90, 110);
        ByteRaster heights = ByteRaster.filled(grid, (byte) 0);
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            heights.set(cell, (byte) (grid.columnOf(cell) < 45 ? 40 : 0));
        }
        CogWriter.write(folder.resolve("data/heights.tif"), heights, CogStyle.ofClasses("heights", 255, List.of()));
        Terrain terrain =
                read(WRITTEN + "  heights: data/heights.tif\n").request().terrain();
        ClutterRaster clutter = requireNonNull(terrain.clutter());
        assertThat(clutter.heightMeters(clutter.grid().indexAt(485_950, 3_822_000)))
                .isEqualTo(40);
        assertThat(clutter.heightMeters(clutter.grid().indexAt(488_050, 3_822_000)))
                .isZero();
        // Known heights are what they are; a class's count up to the mast's antenna.
        assertThat(clutter.heightMeters(clutter.grid().indexAt(485_950, 3_822_000), 12))
                .isEqualTo(40);
    }

    /**
     * The tile is sea level everywhere. As a surface it is the roofs' in the west, so that the ground lies 10 m lower
     * there.
     */
    @Test
    void whatStandsOnASurfaceIsTakenOffTheGround() throws Exception {
        Path yaml = folder.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("paths: [\"dem/*.hgt\"]", "paths: [\"dem/*.hgt\"]\n      surface: true"));
        Scenario scenario = ScenarioReader.read(folder, ScenarioOverrides.none(1));
        Terrain terrain = scenario.request().terrain();
        assertThat(terrain.ground().get(terrain.grid().indexAt(485_950, 3_822_000)))
                .isEqualTo(-10);
        assertThat(terrain.ground().get(terrain.grid().indexAt(486_050, 3_822_000)))
                .isZero();
        assertThat(scenario.terrainReport().sources().get(0).description()).endsWith(", a surface model");
    }

    @Test
    void mistakesAreNamed() throws Exception {
        assertThat(said("""
                clutter:
                  catalog: esa-worldcove
                  classes:
                    - {code: 3, name: towns, landCover: town}
                    - {code: 4}
                """)).isEqualTo("""
                4 errors in tiny
                  scenario.yaml:18 clutter.raster: is missing; the clutter needs it
                  scenario.yaml:19 clutter.catalog = esa-worldcove   is no catalogue of land cover known here
                      Maybe esa-worldcover was meant.
                  scenario.yaml:21 clutter.classes[0].landCover = town   is no class of land cover known here
                      Known are water, open, village, trees, suburban, urban, dense-urban.
                  scenario.yaml:22 clutter.classes[1].name: is missing; a clutter class needs it
                """);
    }

    @Test
    void otherWordsThanNoneAreRefused() throws Exception {
        assertThat(said("clutter: off\n")).isEqualTo("""
                1 error in tiny
                  scenario.yaml:18 clutter = off   must be none, or give a raster, a catalog or classes, and heights
                      Without the key, land cover is derived from the settlements.
                """);
    }
}
