package org.dakal.scenarios.writing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.testing.SmallStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private static final StudyTables TABLES = StudyTables.of(SmallStudy.scenario(), SmallStudy.result());

    @TempDir
    Path temporary;

    @Test
    void spotsReadBackWithUnitsInTheHeader() throws IOException {
        List<NamedCsvRecord> rows = writtenAndRead("spots.csv", SpotRow.class, TABLES.spots());
        assertThat(rows).hasSize(3);
        NamedCsvRecord weak = rows.get(0);
        assertThat(weak.getHeader())
                .startsWith("id", "coverageClass", "areaSquareKm", "people", "villageCount", "villages")
                .contains("roadKm", "worstRsrpDbm", "nearestPlaceBearingDegrees", "ridgeElevationMeters")
                .doesNotHaveDuplicates();
        assertThat(weak.getField("coverageClass")).isEqualTo("weak");
        assertThat(weak.getField("areaSquareKm")).isEqualTo("15");
        assertThat(weak.getField("villages")).isEqualTo("Sarab, upper");
        assertThat(weak.getField("worstRsrpDbm")).isEqualTo("-114");
        assertThat(weak.getField("cause")).isEqualTo("terrain");
        assertThat(weak.getField("ridgeDiffractionLossDb")).isEqualTo("21.25");
    }

    /** A level of minus infinity (nothing reaches) and NaN (unknown) are both no number; the class tells them apart. */
    @Test
    void whereThereIsNoLevelTheFieldIsEmpty() throws IOException {
        List<NamedCsvRecord> rows = writtenAndRead("spots.csv", SpotRow.class, TABLES.spots());
        NamedCsvRecord blind = rows.get(1);
        assertThat(blind.getField("worstRsrpDbm")).isEmpty();
        assertThat(blind.getField("medianRsrpDbm")).isEqualTo("-118");
        assertThat(blind.getField("cause")).isEqualTo("too far");
        assertThat(blind.getField("ridgeElevationMeters")).isEmpty();
        NamedCsvRecord unknown = rows.get(2);
        assertThat(unknown.getField("coverageClass")).isEqualTo("unknown");
        assertThat(unknown.getField("medianRsrpDbm")).isEmpty();
        assertThat(unknown.getField("cause")).isEqualTo("no data");
    }

    @Test
    void costsHaveNoExponentAndNamesKeepQuotesAndCommas() throws IOException {
        List<NamedCsvRecord> rows = writtenAndRead("proposals.csv", ProposalRow.class, TABLES.proposals());
        NamedCsvRecord first = rows.get(0);
        assertThat(first.getField("name")).isEqualTo("Mast at Sarab, \"east\"");
        assertThat(first.getField("costAmount")).isEqualTo("9500000000");
        // 9,500,000,000 toman / 264 people = 35,984,848.4848...
        assertThat(first.getField("costPerNewlyServedPerson")).isEqualTo("35984848.48");
        assertThat(first.getField("worsens")).isEqualTo("false");
        NamedCsvRecord removal = rows.get(2);
        assertThat(removal.getField("aloneLossPeople")).isEqualTo("1000");
        assertThat(removal.getField("costPerNewlyServedPerson")).isEmpty();
        assertThat(removal.getField("alreadyServedFraction")).isEmpty();
        assertThat(removal.getField("worsens")).isEqualTo("true");
    }

    @Test
    void spreadsheetsSeeUtf8AndPlainLines() throws IOException {
        Path file = temporary.resolve("places.csv");
        CsvTable.write(file, PlaceRow.class, TABLES.places());
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("کهک").doesNotContain("\r").endsWith("\n");
        assertThat(text.lines()).hasSize(4);
    }

    /**
     * The city's centre is in column 4 of row 7: -88 dBm, good, served by sector 0. Dar Bala's is in column 19: -118 dBm,
     * blind, in the blind spot.
     */
    @Test
    void placesSayWhatThePhoneShowsInTheCentre() {
        PlaceRow city = TABLES.places().get(0);
        assertThat(city.coverageClass()).isEqualTo("good");
        assertThat(city.rsrpDbm()).isEqualTo(-88.0);
        assertThat(city.server()).isEqualTo("Q001/A");
        assertThat(city.spot()).isNull();
        assertThat(city.inProvince()).isTrue();
        PlaceRow village = TABLES.places().get(2);
        assertThat(village.coverageClass()).isEqualTo("blind");
        assertThat(village.rsrpDbm()).isEqualTo(-118.0);
        assertThat(village.server()).isEqualTo("Q002/A");
        assertThat(village.spot()).isEqualTo("B-18S-1");
        assertThat(village.servedPeopleFraction()).isEqualTo(0.0);
    }

    /**
     * A disc of 1,100 m, 2.2 cells, around the centre of column 12, row 7, holds 5 cells of column 12, 3 of each of 11 and 13
     * (one more would be 2.24 cells away), 1 of each of 10 and 14: thirteen. Served to column 12: 5 + 3 + 1 = 9.
     */
    @Test
    void peopleOfAPlaceAtTheEdgeOfServiceAreServedInPart() {
        Settlement town = new Settlement("T", "T", "", Settlement.Kind.TOWN, 486_250, 3_836_250, 100, 1100, true);
        PlaceRow row = PlaceRow.of(
                town,
                SmallStudy.result().coverage(),
                cell -> SmallStudy.province().grid().columnOf(cell) <= 11 ? 0.5 : 0,
                SmallStudy.province(),
                SmallStudy.result().spots(),
                SmallStudy.scenario().projection());
        assertThat(row.servedPeopleFraction()).isEqualTo(0.6923);
        // indoors half of the people of columns 10 and 11: (1 + 3) x 0.5 of 13
        assertThat(row.indoorServedPeopleFraction()).isEqualTo(0.1538);
        Settlement beyond = new Settlement("B", "B", "", Settlement.Kind.TOWN, 480_250, 3_836_250, 100, 1100, true);
        assertThat(PlaceRow.of(
                                beyond,
                                SmallStudy.result().coverage(),
                                null,
                                SmallStudy.province(),
                                List.of(),
                                SmallStudy.scenario().projection())
                        .servedPeopleFraction())
                .isNull();
    }

    /**
     * From Dar Bala, column 19 row 7, the blind spot's anchor in column 18 row 2 is 1 cell west and 5 north: grid bearing
     * 360 - atan(1/5) = 348.69 degrees. At longitude 50.88, west of the zone's 51, grid north leans west of true north by
     * 0.12 * sin(34.7) = about 0.06 degrees, so the true bearing is a little less.
     */
    @Test
    void bearingsLeaveFromTrueNorth() {
        Double bearing = TABLES.spots().get(1).nearestPlaceBearingDegrees();
        assertThat(bearing).isBetween(348.55, 348.67);
        assertThat(TABLES.spots().get(1).nearestPlaceKm()).isEqualTo(2.55);
    }

    private List<NamedCsvRecord> writtenAndRead(String name, Class<? extends Record> type, List<? extends Record> rows)
            throws IOException {
        Path file = temporary.resolve(name);
        write(file, type, rows);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> void write(Path file, Class<T> type, List<? extends Record> rows)
            throws IOException {
        CsvTable.write(file, type, (List<T>) rows);
    }

    /** A row of text and a number, as a spreadsheet would see it. */
    public record Hostile(String name, double rsrpDbm, List<String> others) {}

    @Test
    void textThatASpreadsheetWouldComputeHasAnApostropheAndNumbersHaveNone() throws IOException {
        Path file = temporary.resolve("hostile.csv");
        List<Hostile> rows = List.of(
                new Hostile("=HYPERLINK(\"x\")", -105, List.of("@a", "b")),
                new Hostile("+1", -1, List.of("-c")),
                new Hostile("\tq", 2, List.of("b", "=a")),
                new Hostile("a=b", 3, List.of()));
        CsvTable.write(file, Hostile.class, rows);
        assertThat(Files.readString(file)).isEqualTo("""
                \uFEFFname,rsrpDbm,others
                "'=HYPERLINK(""x"")",-105,'@a; b
                '+1,-1,'-c
                '\tq,2,b; =a
                a=b,3,
                """);
    }
}
