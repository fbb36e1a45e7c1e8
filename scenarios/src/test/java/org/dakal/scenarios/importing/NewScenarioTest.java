package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masts, places and grids out of tables as other programs write them. */
class NewScenarioTest {
    @TempDir
    private Path folder;

    private Path outline() throws IOException {
        return written("flat.geojson", """
                {"type":"Polygon","coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}
                """);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private NewScenario.Made make(Map<String, String> columns, int epsgCode, Path... cells)
            throws IOException, ProblemsException {
        return make(outline(), columns, epsgCode, cells);
    }

    private NewScenario.Made make(Path outline, Map<String, String> columns, int epsgCode, Path... cells)
            throws IOException, ProblemsException {
        Downloads given = TestDownloads.of(outline)
                .cells(cells)
                .tables(new Downloads.Tables(columns, epsgCode))
                .given();
        return new NewScenario(given).make(folder.resolve("made"), true);
    }

    /** A table of the scenario, each row by its columns' names. */
    private List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("made/data/" + name));
        List<String> columns = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = Arrays.asList(line.split(",", -1));
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        row.put(columns.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    /**
     * Persian headers, semicolons, decimal commas, degrees with minutes and a height. 34°30'36" N is 34.51, 50,5 is
     * 50.5. EARFCN 6400 is 791 + 0.1 (6400 - 6150) = 816 MHz; two cells on one mast, with azimuths that are known and
     * tilts that are not.
     */
    @Test
    void persianTableWithDecimalCommasAndMinutes() throws Exception {
        Path cells = written("سایت‌ها.csv", """
                سایت;عرض جغرافیایی;طول جغرافیایی;آزیموت;ارتفاع;EARFCN;اپراتور
                Q1;34°30'36" N;50,5;۱۲۰;۳۶,۵;6400;Aval
                Q1;34°30'36" N;50,5;240;36.5;6400;Aval
                """.replace("\"", "″"));
        NewScenario.Made made = make(Map.of(), 0, cells);
        assertThat(made.siteCount()).isEqualTo(1);
        Map<String, String> site = table("sites.csv").get(0);
        assertThat(site)
                .containsEntry("id", "Q1")
                .containsEntry("operator", "Aval")
                .containsEntry("assumed", "");
        assertThat(Double.parseDouble(site.get("latitudeDegrees"))).isEqualTo(34.51, within(1e-7));
        assertThat(Double.parseDouble(site.get("longitudeDegrees"))).isEqualTo(50.5, within(1e-7));
        assertThat(table("sectors.csv"))
                .extracting(row -> row.get("azimuthDegrees"))
                .containsExactly("120", "240");
        assertThat(table("sectors.csv").get(0))
                .containsEntry("band", "L816")
                .containsEntry("channel", "6400")
                .containsEntry("heightAboveGroundMeters", "36.5")
                .containsEntry("assumed", "antenna electricalTiltDegrees eirpDbm");
    }

    /**
     * What is given and cannot be used was replaced by what is usual, without a word; of two columns of one meaning one
     * was lost, and of one site at two places the second. 34.57 is 8,873 m north of 34.49, and 50.6 is 9,180 m east of
     * 50.5: 12,770 m.
     */
    @Test
    void whatCannotBeUsedIsTold() throws Exception {
        Path cells = written("cells.csv", """
                site,lat,lon,height,frequency,eirp,azimuth,bearing
                Q1,34.49,50.5,tall,0.94,1000,10,20
                Q1,34.57,50.6,30 m,940 MHz,60,10,10
                """);
        NewScenario.Made made = make(Map.of(), 0, cells);
        assertThat(made.notes().dropped())
                .contains(
                        "2 values of heightAboveGroundMeters in cells.csv that cannot be used, first 'tall'",
                        "2 values of frequencyMhz in cells.csv that cannot be used, first '0.94'",
                        "1 value of eirpDbm in cells.csv that cannot be used, first '1000'");
        assertThat(made.notes().assumed())
                .contains("column bearing is not read: one before it says azimuthDegrees too, and otherwise")
                .anyMatch(
                        line -> line.matches("rows of cells.csv with the site Q1 lie up to 127\\d\\d m apart; all stand"
                                + " where the first does"));
    }

    /**
     * Whatever ends it while files are put in place, an earlier scenario is not read with some of the new tables; what
     * a killed run left aside goes with the next one.
     */
    @Test
    void noScenarioIsHalfOldAndHalfNew() throws Exception {
        Path cells = written("cells.csv", "site,lat,lon\nQ1,34.49,50.5\n");
        make(Map.of(), 0, cells);
        Path made = folder.resolve("made");
        Path left = Files.createDirectories(folder.resolve(".made.dakal-new/data"));
        Path inTheWay = made.resolve("data/sites.csv");
        Files.delete(inTheWay);
        Files.createDirectories(inTheWay.resolve("full"));
        assertThatThrownBy(() -> make(Map.of(), 0, cells)).hasMessageContaining("cannot write");
        assertThat(made.resolve("scenario.yaml")).doesNotExist();
        assertThat(left).doesNotExist();
        Files.delete(inTheWay.resolve("full"));
        make(Map.of(), 0, cells);
        assertThat(made.resolve("scenario.yaml")).exists();
        assertThat(inTheWay).isRegularFile();
    }

    /** 1,300 was 1 person: people are whole things, and what may be decimals is not guessed at. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,300 | Maybe 1300 was meant.", "1.300 | Maybe 1300 was meant.", "-5 |", "9e15 |"})
    void peopleThatAreNoCountAreRefused(String people, @Nullable String hint) throws IOException {
        Path places = written("places.csv", "name;lat;lon;people\nNear;34.49;50.51;" + people + "\n");
        assertThatThrownBy(() -> makeOfPlaces(places))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.value()).isEqualTo(people);
                            assertThat(problem.message())
                                    .startsWith("people must be a whole number from 0 to 50000000");
                            assertThat(problem.hint()).startsWith(hint == null ? "" : hint);
                        }));
    }

    @Test
    void peopleInGroupsThatAreCertainAreRead() throws Exception {
        makeOfPlaces(written("places.csv", """
                name;lat;lon;people
                A;34.49;50.51;1 300
                B;34.5;50.51;1,234,567
                C;34.51;50.51;۱٬۳۰۰
                D;34.52;50.51;n/a
                """));
        assertThat(table("settlements.csv"))
                .extracting(row -> row.get("people"))
                .containsExactly("1300", "1234567", "1300", "0");
    }

    private NewScenario.Made makeOfPlaces(Path places) throws IOException, ProblemsException {
        Downloads given = TestDownloads.of(outline()).people(places).given();
        return new NewScenario(given).make(folder.resolve("made"), true);
    }

    /** The middle of UTM zone 39 is 51 degrees east at easting 500,000. */
    @Test
    void coordinatesOfASystemByItsCode() throws Exception {
        Path cells = written("sites.csv", "code,E,N,azimuth\nA,500000,3818000,90\n");
        Path wide = written("wide.geojson", """
                {"type":"Polygon","coordinates":[[[50.4,34.4],[51.2,34.4],[51.2,34.58],[50.4,34.58],[50.4,34.4]]]}
                """);
        make(wide, Map.of(), 32639, cells);
        assertThat(Double.parseDouble(table("sites.csv").get(0).get("longitudeDegrees")))
                .isEqualTo(51, within(1e-6));
    }

    /** A table without rows was named in the scenario, and each run warned of it. */
    @Test
    void whereNobodyIsKnownTheTableOfPeopleAwaitsRows() throws Exception {
        make(Map.of(), 0, written("sites.csv", "code,lat,lon,azimuth\nA,34.5,50.5,90\n"));
        assertThat(Files.readString(folder.resolve("made/scenario.yaml")))
                .contains("\npeople:\n  settlements: data/settlements.csv\n");
        assertThat(folder.resolve("made/data/settlements.csv")).isRegularFile();
    }

    @Test
    void columnsThatNobodyKnowsMayBeNamed() throws Exception {
        Path cells = written("sites.csv", "Hoch,Quer,azimuth\n34.5,50.5,90\n");
        assertThatThrownBy(() -> make(Map.of(), 0, cells))
                .isInstanceOf(ProblemsException.class)
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .isEqualTo("tells no place: no column is known as latitude and longitude, or as x and y"));
        assertThat(make(Map.of("Hoch", "latitudeDegrees", "Quer", "longitudeDegrees"), 0, cells)
                        .siteCount())
                .isEqualTo(1);
    }

    /**
     * A country's export of OpenCelliD: no line of names, packed. Cells 1025 and 1026 are of node 4 (4 x 256 = 1024),
     * heard 0.01 degrees north and south of their mean at 34.5, so their azimuths are 0 and 180, but for the lean of
     * the grid, which the true bearing has not. Cell 2561 is of node 10. CDMA is unknown here; the last lies elsewhere.
     */
    @Test
    void cellsOfOpenCellIdBecomeMasts() throws Exception {
        Path cells = folder.resolve("432.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cells))) {
            out.write("""
                    LTE,432,11,33001,1025,0,50.5,34.51,1000,10,1,1459813819,1459813819,0
                    LTE,432,11,33001,1026,0,50.5,34.49,1000,10,1,1459813819,1459813819,0
                    LTE,432,11,33001,2561,0,50.55,34.45,1000,1,1,1459813819,1459813819,0
                    CDMA,432,11,33001,7,0,50.5,34.5,1000,1,1,1459813819,1459813819,0
                    LTE,432,11,33001,1025,0,50.5,34.51,1000,10,1,1459813819,1459813819,0
                    LTE,432,11,33001,9999,0,59.5,34.51,1000,10,1,1459813819,1459813819,0
                    """.getBytes(StandardCharsets.UTF_8));
        }
        NewScenario.Made made = make(Map.of(), 0, cells);
        assertThat(made.siteCount()).isEqualTo(2);
        assertThat(made.notes().dropped())
                .containsExactly(
                        "1 row of 432.csv.gz beyond the grid",
                        "1 row of 432.csv.gz of another technology",
                        "1 row of 432.csv.gz repeating another cell");
        assertThat(table("sites.csv").get(0))
                .containsEntry("latitudeDegrees", "34.5")
                .containsEntry("operator", "432-11")
                .containsEntry("assumed", "latitudeDegrees longitudeDegrees");
        List<Map<String, String>> sectors = table("sectors.csv");
        assertThat(Double.parseDouble(sectors.get(0).get("azimuthDegrees")) % 360)
                .isEqualTo(0, within(0.02));
        assertThat(Double.parseDouble(sectors.get(1).get("azimuthDegrees"))).isEqualTo(180, within(0.02));
        assertThat(sectors.get(0).get("assumed"))
                .isEqualTo("band antenna heightAboveGroundMeters azimuthDegrees electricalTiltDegrees eirpDbm");
        assertThat(sectors)
                .as("two, and three of the mast that nobody knows more of")
                .hasSize(5);
    }

    /** Two antennas of a register at one place are two masts; two cells 5 m apart (0.00005 degrees) are one. */
    @Test
    void onlyCellsShareAMast() throws Exception {
        Path register = written("register.csv", "lat,lon,powercode_en\n34.5,50.5,Small\n34.5,50.5,Large\n");
        assertThat(make(Map.of(), 0, register).siteCount()).isEqualTo(2);
        assertThat(table("sectors.csv")).extracting(row -> row.get("band")).contains("L806", "L1843");
        Path cells = written("cells.csv", "lat,lon,PCI,EARFCN,azimuth\n34.5,50.5,1,6400,0\n34.50005,50.5,2,6400,120\n");
        assertThat(make(Map.of(), 0, cells).siteCount()).isEqualTo(1);
    }

    @Test
    void otherKindsAreNamedAsWhatTheyAre() throws Exception {
        Path zip = Files.write(folder.resolve("masts.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> make(Map.of(), 0, zip))
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .startsWith("is a zip archive, must be one of GeoJSON, "));
    }

    /** Real cells with channels and azimuths: every EARFCN of the file is a band, and no azimuth is assumed. */
    @Test
    void realCellsOfNetworkSignalGuru() throws Exception {
        Path cells = SharedData.require("real/nsg-cells-uk-23410.csv");
        Path sussex = written("sussex.geojson", """
                {"type":"Polygon","coordinates":[[[-0.3,50.75],[0.05,50.75],[0.05,51.25],[-0.3,51.25],[-0.3,50.75]]]}
                """);
        NewScenario.Made made = make(sussex, Map.of(), 0, cells);
        assertThat(made.notes().dropped()).isEmpty();
        assertThat(made.epsgCode()).isBetween(32630, 32631);
        assertThat(table("sectors.csv"))
                .hasSize(made.sectorCount())
                .allSatisfy(row -> assertThat(row.get("assumed")).doesNotContain("azimuth", "band"));
        assertThat(made.siteCount()).isLessThan(made.sectorCount());
    }

    /** ESA WorldCover comes in tiles; what lies beside them is none. */
    @Test
    void landCoverMayBeAFolderOfTiles(@TempDir Path tiles) throws Exception {
        Path empty = Files.createDirectory(tiles.resolve("empty"));
        Path full = Files.createDirectory(tiles.resolve("full"));
        for (String name : List.of("N33E051.tif", "N33E048.TIF")) {
            Files.copy(RasterFixtures.geoTiff("uint8-tile-deflate-2"), full.resolve(name));
        }
        Files.writeString(full.resolve("readme.txt"), "none");
        Path outline = Files.writeString(
                tiles.resolve("outline.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[50.3,34.3],[50.7,34.3],[50.7,34.7],[50.3,34.7],[50.3,34.3]]]}");
        Path made = tiles.resolve("made");
        new NewScenario(TestDownloads.of(outline).landCover(full).given()).make(made, false);
        assertThat(Files.readString(made.resolve("scenario.yaml")))
                .containsPattern("raster:\\n    - \"?../full/N33E048.TIF\"?\\n    - \"?../full/N33E051.tif\"?\\n");
        assertThatThrownBy(() -> new NewScenario(
                                TestDownloads.of(outline).landCover(empty).given())
                        .make(tiles.resolve("none"), false))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .anyMatch(problem -> problem.message().equals("has no GeoTIFF of land cover in it")));
    }
}
