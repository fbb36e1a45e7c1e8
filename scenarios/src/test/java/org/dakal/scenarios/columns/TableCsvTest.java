package org.dakal.scenarios.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.testing.SmallStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCsvTest {
    private static final StudyTables TABLES = StudyTables.of(SmallStudy.scenario(), SmallStudy.result());

    @TempDir
    Path temporary;

    @Test
    void spotsReadBackWithUnitsInTheHeader() throws IOException {
        List<NamedCsvRecord> rows = writtenAndRead("spots.csv", TABLES.spots());
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
        List<NamedCsvRecord> rows = writtenAndRead("spots.csv", TABLES.spots());
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
        List<NamedCsvRecord> rows = writtenAndRead("proposals.csv", TABLES.proposals());
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
        TableCsv.write(file, TABLES.places());
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("کهک").doesNotContain("\r").endsWith("\n");
        assertThat(text.lines()).hasSize(4);
    }

    /**
     * The city's centre is in column 4 of row 7: -88 dBm, good, served by sector 0. Dar Bala's is in column 19: -118
     * dBm, blind, in the blind spot.
     */
    @Test
    void placesSayWhatThePhoneShowsInTheCentre() {
        assertThat(TABLES.places().rows().get(0).values())
                .containsEntry("coverageClass", "good")
                .containsEntry("rsrpDbm", -88.0)
                .containsEntry("server", "Q001/A")
                .containsEntry("spot", null)
                .containsEntry("inProvince", true);
        assertThat(TABLES.places().rows().get(2).values())
                .containsEntry("coverageClass", "blind")
                .containsEntry("rsrpDbm", -118.0)
                .containsEntry("server", "Q002/A")
                .containsEntry("spot", "B-18S-1")
                .containsEntry("servedPeopleFraction", 0.0);
    }

    /**
     * A disc of 1,100 m, 2.2 cells, around the centre of column 12, row 7, holds 5 cells of column 12, 3 of each of 11
     * and 13 (one more would be 2.24 cells away), 1 of each of 10 and 14: thirteen. Served to column 12: 5 + 3 + 1 = 9.
     */
    @Test
    void peopleOfAPlaceAtTheEdgeOfServiceAreServedInPart() {
        Settlement town = new Settlement("T", "T", "", Settlement.Kind.TOWN, 486_250, 3_836_250, 100, 1100, true);
        PlaceColumns.Study study = new PlaceColumns.Study(
                SmallStudy.result().coverage(),
                cell -> SmallStudy.province().grid().columnOf(cell) <= 11 ? 0.5 : 0,
                SmallStudy.province(),
                SmallStudy.result().spots(),
                SmallStudy.scenario().projection());
        // indoors half of the people of columns 10 and 11: (1 + 3) x 0.5 of 13
        assertThat(PlaceColumns.ALL.row(new PlaceColumns.Seen(town, study)).values())
                .containsEntry("servedPeopleFraction", 0.6923)
                .containsEntry("indoorServedPeopleFraction", 0.1538);
        Settlement beyond = new Settlement("B", "B", "", Settlement.Kind.TOWN, 480_250, 3_836_250, 100, 1100, true);
        assertThat(PlaceColumns.ALL.row(new PlaceColumns.Seen(beyond, study)).values())
                .containsEntry("servedPeopleFraction", null);
    }

    /**
     * From Dar Bala, column 19 row 7, the blind spot's anchor in column 18 row 2 is 1 cell west and 5 north: grid
     * bearing 360 - atan(1/5) = 348.69 degrees. At longitude 50.88, west of the zone's 51, grid north leans west of
     * true north by 0.12 * sin(34.7) = about 0.06 degrees, so the true bearing is a little less.
     */
    @Test
    void bearingsLeaveFromTrueNorth() {
        Row blind = TABLES.spots().rows().get(1);
        assertThat(blind.number("nearestPlaceBearingDegrees")).isBetween(348.55, 348.67);
        assertThat(blind.number("nearestPlaceKm")).isEqualTo(2.55);
    }

    private List<NamedCsvRecord> writtenAndRead(String name, Table table) throws IOException {
        Path file = temporary.resolve(name);
        TableCsv.write(file, table);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    /** What is written reads back by the same list, also when it has fewer columns than today's. */
    @Test
    void rowsReadBackByTheirColumns() throws IOException {
        Path file = temporary.resolve("places.csv");
        TableCsv.write(file, TABLES.places());
        assertThat(TableCsv.read(file, PlaceColumns.ALL))
                .usingRecursiveComparison()
                .isEqualTo(TABLES.places().rows());
        Files.writeString(file, "id,people,illustrative,rsrpDbm\nV,12,true,\n");
        Map<String, @Nullable Object> read =
                TableCsv.read(file, PlaceColumns.ALL).get(0).values();
        assertThat(read).containsOnlyKeys("id", "people", "illustrative", "rsrpDbm");
        assertThat(read).containsEntry("people", 12.0).containsEntry("rsrpDbm", null);
        Files.writeString(file, "id,name\nV,Sarab\u2069\n");
        assertThat(TableCsv.read(file, PlaceColumns.ALL).get(0).text("name")).isEqualTo("Sarab");
        Files.writeString(file, "id,people\nV,many\n");
        assertThatThrownBy(() -> TableCsv.read(file, PlaceColumns.ALL)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A row of text and a number, as a spreadsheet would see it. */
    private record Hostile(String name, double rsrpDbm, List<String> others) {}

    @Test
    void textThatASpreadsheetWouldComputeHasAnApostropheAndNumbersHaveNone() throws IOException {
        Path file = temporary.resolve("hostile.csv");
        List<Hostile> rows = List.of(
                new Hostile("=HYPERLINK(\"x\")", -105, List.of("@a", "b")),
                new Hostile("+1", -1, List.of("-c")),
                new Hostile("\tq", 2, List.of("b", "=a")),
                new Hostile("a=b", 3, List.of()));
        Columns<Hostile> columns = Columns.<Hostile>of("hostile", "")
                .text("name", Hostile::name)
                .means("", "")
                .number(ColumnKind.DBM, "rsrpDbm", Hostile::rsrpDbm)
                .means("", "")
                .texts("others", Hostile::others)
                .means("", "")
                .build();
        TableCsv.write(file, columns.table(rows));
        assertThat(Files.readString(file)).isEqualTo("""
                \uFEFFname,rsrpDbm,others
                "'=HYPERLINK(""x"")",-105,'@a; b
                '+1,-1,'-c
                '\tq,2,b; =a
                a=b,3,
                """);
    }
}
