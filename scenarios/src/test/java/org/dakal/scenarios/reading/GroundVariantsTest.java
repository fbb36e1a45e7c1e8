package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dakal.coverage.Quality;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.RasterFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scenario on other ground: what is read of terrain, land cover and shapes, and what is told of them. */
class GroundVariantsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private void edit(String file, String old, String replacement) throws IOException {
        TinyScenario.edit(folder.resolve(file), old, replacement);
    }

    private Scenario read() throws Exception {
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private String said(ScenarioOverrides overrides) {
        return ProblemPrinter.format("tiny", ScenarioProblems.of(folder, overrides))
                .replace(elsewhere.toString(), "ELSEWHERE");
    }

    /**
     * What a pattern or a folder picks and nobody can read would leave its part of the ground unknown without a word.
     */
    @Test
    void whatIsNoRegularFileIsNoTerrainAndIsTold() throws Exception {
        Path pipe = folder.resolve("dem/N35E050.hgt");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Files.createSymbolicLink(folder.resolve("dem/N36E050.hgt"), Path.of("moved.hgt"));
        Files.createDirectories(folder.resolve("dem/N37E050.hgt"));
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("dem"));
        edit("scenario.yaml", "dem/*.hgt", "l*/**.hgt");

        assertThat(said(ScenarioOverrides.none(1))).isEqualTo("""
                2 errors in tiny
                  scenario.yaml:17 terrain.sources[0].paths[0] = linked/N35E050.hgt   is a pipe, a socket or a device, must be a regular file
                  scenario.yaml:17 terrain.sources[0].paths[0] = linked/N36E050.hgt   is a link to something that is not there
                """);
        assertThat(said(new ScenarioOverrides(null, folder.resolve("dem"), 1, Quality.STANDARD))
                        .replace(folder.toString(), "FOLDER"))
                .contains(
                        "FOLDER/dem/N35E050.hgt: is a pipe, a socket or a device, must be a regular file",
                        "FOLDER/dem/N36E050.hgt: is a link to something that is not there")
                .startsWith("2 errors in tiny");
    }

    /** A folder that may not be read is told alike, but not to whoever may read all. */
    @Test
    void theFolderThatStopsASearchIsNamed() throws IOException {
        Path round = Files.createSymbolicLink(folder.resolve("dem/round"), folder.resolve("dem"));
        edit("scenario.yaml", "dem/*.hgt", "dem/**.hgt");

        assertThat(said(ScenarioOverrides.none(1)))
                .contains("dem/**.hgt   cannot be read: its links run in a circle (" + round + ")");
        assertThat(said(new ScenarioOverrides(null, folder.resolve("dem"), 1, Quality.STANDARD)))
                .contains(folder.resolve("dem") + "   cannot be read: its links run in a circle (" + round + ")");
    }

    @Test
    void anotherTerrainFolderReplacesTheSources() throws Exception {
        edit("scenario.yaml", "dem/*.hgt", "dem/gone.hgt");
        Files.createDirectories(elsewhere.resolve("deep/down"));
        TinyScenario.flatTile(elsewhere.resolve("deep/down/N34E050.hgt"));
        Scenario scenario = ScenarioReader.read(folder, new ScenarioOverrides(null, elsewhere, 1, Quality.FAST));
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();
        assertThat(scenario.inputs())
                .extracting(input -> input.path())
                .contains(elsewhere.resolve("deep/down/N34E050.hgt").toString());
    }

    @Test
    void aTerrainFolderMustHaveTerrain() throws IOException {
        assertThat(said(new ScenarioOverrides(null, elsewhere.resolve("none"), 1, Quality.FAST)))
                .isEqualTo("1 error in tiny\n  terrain folder = ELSEWHERE/none   no such folder\n");
        Files.writeString(elsewhere.resolve("readme.txt"), "nothing here");
        assertThat(said(new ScenarioOverrides(null, elsewhere, 1, Quality.FAST)))
                .isEqualTo(
                        "1 error in tiny\n  terrain folder = ELSEWHERE   has no file of HGT, DTED, GeoTIFF, VRT, BIL or Planet (index.txt) in it\n");
    }

    @Test
    void terrainOfElsewhereIsAnErrorAndGapsAreAWarning() throws Exception {
        TinyScenario.flatTile(elsewhere.resolve("N10E010.hgt"));
        assertThatThrownBy(() -> ScenarioReader.read(folder, new ScenarioOverrides(null, elsewhere, 1, Quality.FAST)))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .containsExactly("are not covered"));
        TinyScenario.flatTile(elsewhere.resolve("N34E050.hgt"));
        assertThat(ScenarioReader.read(folder, new ScenarioOverrides(null, elsewhere, 1, Quality.FAST))
                        .warnings())
                .filteredOn(problem -> problem.message().equals("cover nothing of the grid"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).endsWith("N10E010.hgt");
                    assertThat(problem.hint()).startsWith("The first lies at latitudes 10 to 11, longitudes 10 to 11;");
                });
        // Of the margin, whatever lies north of 34.6 N and a kilometre: all in the tile. West of 50 E it would not be.
        edit("data/outline.geojson", "[50.8, 34.5]", "[49.9, 34.5]");
        Scenario scenario = read();
        assertThat(scenario.terrainReport().unknownCellCount()).isPositive();
        assertThat(scenario.warnings()).extracting(Problem::message).contains("are not covered; they stay unknown");
    }

    private static List<String> warnings(Scenario scenario) {
        return scenario.warnings().stream()
                .map(problem -> problem.place() + " = " + problem.value() + " " + problem.message())
                .toList();
    }

    /** Whose codes are of another list, or that lies elsewhere: all of it was silently open land. */
    @Test
    void landCoverThatSaysNothingOfTheProvinceIsTold() throws Exception {
        assertThat(warnings(read())).isEmpty();
        edit("scenario.yaml", "{code: 1, name: open}", "{code: 11, name: open}");
        edit("scenario.yaml", "{code: 2, name: urban", "{code: 12, name: urban");
        Scenario otherCodes = read();
        assertThat(warnings(otherCodes))
                .containsExactly(
                        "clutter = 14916 of 14916 cells have a code without a class (1 in 7788, 2 in 7128); they"
                                + " count as open land");
        // The same where the raster ends before the grid does: neither word may hide the other.
        CellGrid grid = otherCodes.request().terrain().grid();
        CellGrid half = new CellGrid(
                grid.epsgCode(),
                grid.westMeters(),
                grid.northMeters(),
                grid.cellSizeMeters(),
                grid.columnCount() / 2,
                grid.rowCount());
        CogWriter.write(
                folder.resolve("data/clutter.tif"),
                ByteRaster.filled(half, (byte) 2),
                CogStyle.ofClasses("land cover", 255, List.of()));
        assertThat(warnings(read()))
                .anyMatch(warning -> warning.endsWith("are not covered; they count as open land"))
                .anyMatch(warning -> warning.endsWith("(2 in 7392); they count as open land"));
        CellGrid farSouth = new CellGrid(32639, 480_000, 3_000_000, 200, 60, 70);
        CogWriter.write(
                folder.resolve("data/clutter.tif"),
                ByteRaster.filled(farSouth, (byte) 11),
                CogStyle.ofClasses("land cover", 255, List.of()));
        int cellCount = otherCodes.request().terrain().grid().cellCount();
        assertThat(warnings(read()))
                .containsExactly("clutter = " + cellCount + " of " + cellCount
                        + " cells are not covered; they count as open land");
    }

    /**
     * Of 132 rows of 113 cells the first nine hold the codes 40 to 48, one each, and the rest 2, which is urban: 1017 cells
     * are open for want of a class, and five of the nine codes are named. The last row is beyond the file and counts apart,
     * though the code it gets (255) has no class either.
     */
    @Test
    void codesWithoutAClassAreCountedAndTold() throws Exception {
        CellGrid grid = read().request().terrain().grid();
        int rows = grid.rowCount() - 1;
        ByteRaster codes = ByteRaster.filled(
                new CellGrid(
                        grid.epsgCode(),
                        grid.westMeters(),
                        grid.northMeters(),
                        grid.cellSizeMeters(),
                        grid.columnCount(),
                        rows),
                (byte) 2);
        for (int i = 0; i < 9 * grid.columnCount(); i++) {
            codes.set(i, (byte) (40 + i / grid.columnCount()));
        }
        CogWriter.write(folder.resolve("data/clutter.tif"), codes, CogStyle.ofClasses("land cover", 200, List.of()));
        assertThat(warnings(read()))
                .containsExactly(
                        "clutter = 113 of 14916 cells are not covered; they count as open land",
                        "clutter = 1017 of 14916 cells have a code without a class (40 in 113, 41 in 113, 42 in 113, 43 in 113,"
                                + " 44 in 113 and 4 more codes); they count as open land");
    }

    /** GDAL's metadata beside land cover is read with it, and so one of the scenario's inputs. */
    @Test
    void whatStandsBesideLandCoverIsAnInput() throws Exception {
        Path beside = folder.resolve("data/clutter.tif.aux.xml");
        Files.writeString(beside, "<PAMDataset><SRS>LOCAL_CS[\"x\"]</SRS></PAMDataset>");
        Scenario scenario = read();
        assertThat(warnings(scenario))
                .singleElement()
                .asString()
                .startsWith("clutter")
                .contains(beside + ": its coordinate system is not used");
        assertThat(scenario.inputs()).extracting(InputFile::path).contains("data/clutter.tif.aux.xml");
        // Where 1 is no data, all of the east, which is open land by its code, is open because nothing is known.
        Files.writeString(
                beside,
                "<PAMDataset><PAMRasterBand band='1'><NoDataValue>1</NoDataValue></PAMRasterBand></PAMDataset>");
        assertThat(warnings(read())).singleElement().asString().contains("cells are not covered; they count as open");
    }

    /**
     * As of terrain: bytes behind the raster's end (22 of text, and the 4 that close a cloud-optimised file's last
     * block), and another datum.
     */
    @Test
    void whatIsOddAboutLandCoverIsTold() throws Exception {
        Path clutter = folder.resolve("data/clutter.tif");
        Files.writeString(clutter, "text that nobody reads", StandardOpenOption.APPEND);
        assertThat(warnings(read()))
                .containsExactly(
                        "clutter =  " + clutter + ": 26 bytes after its last image are no part of it and are left out");
        Files.copy(RasterFixtures.geoTiff("place-everest"), clutter, StandardCopyOption.REPLACE_EXISTING);
        assertThat(warnings(read()))
                .contains("clutter =  " + clutter
                        + ": EPSG:4042 is taken for WGS 84; places may be up to some hundred metres off");
    }

    /** Latitude before longitude: the province had no road kilometres and no county, and nothing said so. */
    @Test
    void shapesOfElsewhereAreTold() throws Exception {
        Files.writeString(folder.resolve("data/roads.geojson"), """
                {"type": "LineString", "coordinates": [[34.51, 50.81], [34.55, 50.85]]}""");
        Files.writeString(folder.resolve("data/counties.geojson"), """
                {"type": "Feature", "properties": {"name": "West"}, "geometry": {"type": "Polygon",
                "coordinates": [[[34.5, 50.8], [34.5, 50.85], [34.6, 50.85], [34.6, 50.8], [34.5, 50.8]]]}}""");
        assertThat(warnings(read()))
                .containsExactly(
                        "data/counties.geojson = 1 feature cover nothing of the grid",
                        "data/roads.geojson = 1 feature cover nothing of the grid");
    }

    @Test
    void seededDetailIsToldAsIllustrative() throws Exception {
        edit(
                "scenario.yaml",
                "- type: files\n      paths: [\"dem/*.hgt\"]",
                "- {type: seeded-detail, base: dem/N34E050.hgt, seed: 7, detailFraction: 0.35}");
        Scenario scenario = read();
        assertThat(scenario.notices())
                .last()
                .asString()
                .startsWith("Illustrative, not real: the terrain (seeded detail, seed 7, fraction 0.35, over");
        assertThat(scenario.terrainReport().sources().get(0).illustrative()).isTrue();
    }
}
