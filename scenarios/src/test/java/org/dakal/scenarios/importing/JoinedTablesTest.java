package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dakal.network.Technology;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.importing.NewScenario.Made;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sites, transmitters and cells in tables of their own, as planning tools export them; antennas and columns by name.
 */
class JoinedTablesTest {
    private static final String SITES = """
            Name\tLongitude\tLatitude\tAltitude (m)\tComments
            Q1\t50,5\t34,5\t900\t
            Q2\t50,55\t34,5\t900\tnothing on it
            """;

    private static final String TRANSMITTERS = """
            Site\tTransmitter\tActive\tDX (m)\tDY (m)\tFrequency Band\tAntenna\tHeight (m)\tAzimuth (°)\t\
            Mechanical Downtilt (°)\tAdditional Electrical Downtilt (°)
            Q1\tQ1_1\ttrue\t0\t0\tE-UTRA Band 3 - 20MHz\tKX 900\t36,5\t20\t2\t4
            Q1\tQ1_2\ttrue\t0\t0\tE-UTRA Band 3 - 20MHz\tUnheard of\t36,5\t140\t2\t
            Q1\tQ1_3\tfalse\t0\t0\tE-UTRA Band 3 - 20MHz\tKX 900\t36,5\t260\t2\t4
            Q9\tQ9_1\ttrue\t0\t0\tE-UTRA Band 3 - 20MHz\tKX 900\t36,5\t260\t2\t4
            """;

    private static final String CELLS = """
            Transmitter\tName\tCarrier\tPhysical Cell ID\tMax Power (dBm)
            Q1_1\tQ1_1(0)\t20 MHz - EARFCN 1300\t77\t46
            Q1_1\tQ1_1(1)\t10 MHz - EARFCN 1450\t78\t43
            Q8_1\tQ8_1(0)\t20 MHz - EARFCN 1300\t79\t46
            """;

    @TempDir
    private Path folder;

    private Path outline;

    @BeforeEach
    void writeOutline() throws IOException {
        outline = written("o.geojson", """
                {"type":"Polygon","coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}
                """);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path atoll(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, Charset.forName("windows-1252"));
    }

    private Made make(Path... cells) throws IOException, ProblemsException {
        return new NewScenario(TestDownloads.of(outline).cells(cells).given()).make(folder.resolve("made"), true);
    }

    private List<String> rows(String table, String columns) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("made/data/" + table));
        List<String> names = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> Arrays.stream(columns.split(" ", -1))
                        .map(column -> cells.get(names.indexOf(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /**
     * EARFCN 1300 is 1805 + 0.1 (1300 - 1200) = 1815 MHz, 1450 is 1830. Transmitter Q1_2 has no cell and is one itself:
     * the middle of band 3 (1805 to 1880) is 1842.5, of whose own power nothing is said. Q1_3 is switched off, Q9 and
     * Q8_1 are in no table, and nothing is on Q2.
     */
    @Test
    void tablesOfAtollAreJoined() throws Exception {
        Made made = make(atoll("cells.txt", CELLS), atoll("tx.txt", TRANSMITTERS), written("sites.txt", SITES));
        assertThat(rows("sites.csv", "id latitudeDegrees longitudeDegrees assumed"))
                .containsExactly("Q1 34.5 50.5 ");
        assertThat(rows(
                        "sectors.csv",
                        "band azimuthDegrees heightAboveGroundMeters mechanicalTiltDegrees"
                                + " electricalTiltDegrees powerDbm physicalCellId channel"))
                .containsExactly(
                        "L1815 20 36.5 2 4 46 77 1300", "L1830 20 36.5 2 4 43 78 1450", "L1843 140 36.5 2 0   ");
        assertThat(made.notes().dropped())
                .contains(
                        "1 row of tx.txt that is not active",
                        "1 site that no transmitter names",
                        "1 row without a place on a site that no other table has on the grid",
                        "1 cell of a transmitter that no table has");
        assertThat(made.notes().missing())
                .contains("2 antennas that the tables name (KX 900, Unheard of): typical panels stand in; give a folder"
                        + " of their files with --antennas");
    }

    /** The names of Atoll's database; TILT is the mechanical one there. */
    @Test
    void columnsOfAtollsDatabase() throws Exception {
        make(
                written("sites.csv", "NAME,LONGITUDE,LATITUDE\nA,50.5,34.5\n"),
                written(
                        "xgtransmitters.csv",
                        "TX_ID,SITE_NAME,ANTENNA_NAME,AZIMUT,TILT,HEIGHT,FBAND\nA1,A,x,90,3,25,n78\n"),
                written(
                        "xgcells5gnr.csv",
                        "CELL_ID,TX_ID,CARRIER,PHY_CELL_ID,UNIQUE_ID,MAX_POWER\nA1c,A1,9,5,77,50\n"));
        assertThat(rows(
                        "sectors.csv",
                        "siteId band azimuthDegrees mechanicalTiltDegrees powerDbm physicalCellId cellIdentity"))
                .containsExactly("A N3550 90 3 50 5 77");
    }

    /** Two plain tables are joined by the name of the site; a mast of a third one stays a mast. */
    @Test
    void plainTablesAreJoinedByTheirSites() throws Exception {
        make(
                written("cells.csv", "site,azimuth\nA,90\nA,210\n"),
                written("places.csv", "id,lat,lon\nA,34.5,50.5\nB,34.52,50.5\n"),
                written("other.csv", "id,lat,lon\nC,34.54,50.5\n"));
        assertThat(rows("sites.csv", "id")).containsExactlyInAnyOrder("A", "C");
        assertThat(rows("sectors.csv", "siteId azimuthDegrees"))
                .contains("A 90", "A 210")
                .hasSize(5);
    }

    @Test
    void transmittersWithoutSitesSayWhatIsMissing() throws IOException {
        Path alone = atoll("tx.txt", TRANSMITTERS);
        assertThatThrownBy(() -> make(alone))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.message())
                                    .isEqualTo(
                                            "tells no place, and no other table has the sites or transmitters that it names");
                            assertThat(problem.hint())
                                    .isEqualTo(
                                            "Give the tables of sites, transmitters and cells together: --cells SITES"
                                                    + " TRANSMITTERS CELLS.");
                        }));
    }

    /** 10 MHz is the channel's width, and two numbers without a word between them may be either. */
    @ParameterizedTest
    @CsvSource({
        "E-UTRA Band 20 - 10MHz, LTE, 806",
        "E-UTRA Band 3 - 20MHz, LTE, 1842.5",
        "n78, NR, 3550",
        "NR n78 - 100 MHz, NR, 3550",
        "L800, LTE, 800",
        "GSM 900, GSM, 900",
        "B20, LTE, 806",
        "20 10, LTE, NaN"
    })
    void bandsAsToolsNameThem(String band, Technology technology, double megahertz) {
        assertThat(BandPlan.frequencyMhz(technology, Map.of("band", band))).isEqualTo(megahertz, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"E-UTRA Band 20 - 10MHz, LTE", "UTRA 2100, UMTS", "DCS 1800, GSM", "n78, NR", "B20,", "900,"})
    void technologiesOfBands(String band, @Nullable Technology technology) {
        assertThat(BandPlan.technologyOf(band)).isEqualTo(technology);
    }

    /**
     * The file's name with or without its ending and its line NAME are names of an antenna; what tilts it is its own.
     */
    @Test
    void antennasOfAFolderAreFoundByName() throws Exception {
        Path antennas = Files.createDirectory(folder.resolve("antennas"));
        try (InputStream kx =
                JoinedTablesTest.class.getResourceAsStream("/org/dakal/scenarios/reading/base/antennas/kx900.msi")) {
            Files.copy(Objects.requireNonNull(kx), antennas.resolve("KX 900.pln"));
        }
        Files.writeString(antennas.resolve("leaflet.txt"), "Call us!\n");
        Path cells = written(
                "cells.csv",
                "site,lat,lon,azimuth,antenna,etilt\nA,34.5,50.5,0,kx 900,\nA,34.5,50.5,90,KX 900.PLN,6\n");
        Made made = new NewScenario(TestDownloads.of(outline)
                        .cells(cells)
                        .antennas(antennas)
                        .given())
                .make(folder.resolve("made"), true);
        assertThat(rows("sectors.csv", "antenna electricalTiltDegrees assumed"))
                .containsExactly(
                        "KX-900  band heightAboveGroundMeters eirpDbm",
                        "KX-900 6 band heightAboveGroundMeters eirpDbm");
        assertThat(folder.resolve("made/data/antennas/KX-900.msi"))
                .hasSameBinaryContentAs(antennas.resolve("KX 900.pln"));
        assertThat(Files.readString(folder.resolve("made/scenario.yaml")))
                .contains("- {id: \"KX-900\", type: msi, file: \"data/antennas/KX-900.msi\"}");
        assertThat(made.notes().dropped()).anyMatch(line -> line.startsWith("1 file of antennas: leaflet.txt has no"));
    }

    @Test
    void columnsAreNamedInAFile() throws Exception {
        Path map = written("columns.yaml", "latitudeDegrees: [Hoch, Nord]\nlongitudeDegrees: Quer\n");
        Problems problems = new Problems();
        Map<String, String> columns = ColumnMap.of(List.of(map.toString(), "azimuthDegrees=Blick"), problems);
        problems.throwIfErrors();
        assertThat(columns)
                .containsOnly(
                        Map.entry("Hoch", "latitudeDegrees"),
                        Map.entry("Nord", "latitudeDegrees"),
                        Map.entry("Quer", "longitudeDegrees"),
                        Map.entry("Blick", "azimuthDegrees"));
        new NewScenario(TestDownloads.of(outline)
                        .cells(written("c.csv", "Nord,Quer,Blick\n34.5,50.5,90\n"))
                        .tables(new Downloads.Tables(columns, 0))
                        .given())
                .make(folder.resolve("made"), true);
        assertThat(rows("sectors.csv", "azimuthDegrees")).containsExactly("90");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latitude: X                | is no column
            latitudeDegrees:           | has no name of a column in the tables
            - latitudeDegrees          | must have a line COLUMN: NAME for each column
            """)
    void aMapOfColumnsSaysWhatIsWrong(String text, String message) throws IOException {
        Problems problems = new Problems();
        ColumnMap.of(List.of(written("columns.yaml", text).toString()), problems);
        assertThatThrownBy(problems::throwIfErrors)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems().get(0).message()).isEqualTo(message));
    }
}
