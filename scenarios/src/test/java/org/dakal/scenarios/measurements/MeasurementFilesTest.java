package org.dakal.scenarios.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dakal.network.Technology;
import org.dakal.scenarios.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format with rows that can be used and rows that cannot, each for another reason; all rows are made up. */
class MeasurementFilesTest {
    @TempDir
    private Path folder;

    private MeasurementCampaign read(String name, String text, Map<String, String> columns)
            throws IOException, ProblemsException {
        Path file = Files.writeString(folder.resolve(name), text);
        return MeasurementFiles.read(List.of(file), columns, MeasurementFilter.DEFAULT)
                .get(0);
    }

    private MeasurementCampaign read(String name, String text) throws IOException, ProblemsException {
        return read(name, text, Map.of());
    }

    /** LTE: node 21 and cell 11 are 21 x 256 + 11 = 5387; UMTS: 8 x 65536 + 10342 = 534630. Speeds are km/h. */
    @Test
    void aLogOfGNetTrackIsRead() throws Exception {
        String head = "Timestamp\tLongitude\tLatitude\tNode\tCellID\tLAC\tNetworkTech\tLevel\tARFCN\tPSC\tSpeed\t\r\n";
        MeasurementCampaign campaign = read("log.txt", head + """
                2025.07.18_22.11.08\t50.85\t34.55\t21\t11\t7000\t4G\t-81\t2850\t325\t72\t
                2025.07.18_22.11.09\t50.85\t34.55\t8\t10342\t9000\t3G\t-90\t10712\t383\t0\t
                2025.07.18_22.11.10\t50.85\t34.55\t8\t10342\t9000\t3G\t-24\t10712\t383\t0\t
                2025.07.18_22.11.11\t50.85\t34.55\t8\t10342\t9000\t3G\t-\t10712\t383\t0\t
                2025.07.18_22.11.12\t50.85\t34.55\t21\t11\t7000\t4G\t-140\t2850\t325\t0\t
                2025.07.18_22.11.13\t50.85\t34.55\t21\t11\t7000\t4G\t-164\t2850\t325\t0\t
                2025.07.18_22.11.14\t0.0\t0.0\t21\t11\t7000\t4G\t-80\t2850\t325\t0\t
                2025.07.18_22.11.15\t50.85\t34.55\t21\t11\t7000\tWiFi\t-80\t2850\t325\t0\t
                2025.07.18_22.11.16\t50.85\t34.55\t21\t11\t7000\t4G\t-80\t2850\t325\t200\t
                2025.07.18_22.11.08\t50.85\t34.55\t21\t11\t7000\t4G\t-81\t2850\t325\t72\t
                2025.07.18_22.11.17\t50.85\t34
                """);
        assertThat(campaign.format()).isEqualTo("G-NetTrack Pro");
        assertThat(campaign.readingCount()).isEqualTo(11);
        assertThat(campaign.readings())
                .extracting(
                        reading -> reading.cell().technology(),
                        reading -> reading.cell().cellIdentity())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Technology.LTE, 5387L),
                        org.assertj.core.groups.Tuple.tuple(Technology.UMTS, 534_630L));
        assertThat(campaign.readings().get(0).fix().speedMetersPerSecond()).isEqualTo(20);
        assertThat(campaign.readings().get(0).cell().channel()).isEqualTo(2850);
        assertThat(campaign.readings().get(0).cell().physicalCellId()).isEqualTo(325);
        assertThat(campaign.span())
                .isEqualTo(new MeasurementCampaign.Span(
                        LocalDateTime.of(2025, 7, 18, 22, 11, 8), LocalDateTime.of(2025, 7, 18, 22, 11, 9)));
        assertThat(campaign.dropped())
                .isEqualTo(Map.of(
                        DropReason.IMPLAUSIBLE_LEVEL, 2,
                        DropReason.NO_LEVEL, 2,
                        DropReason.NO_POSITION, 1,
                        DropReason.NO_TECHNOLOGY, 1,
                        DropReason.TOO_FAST, 1,
                        DropReason.DUPLICATE, 1,
                        DropReason.BROKEN_ROW, 1));
        assertThat(campaign.warnings()).singleElement().asString().contains("log.txt:12: has 3 fields");
    }

    /** Milliseconds from 1970: 1679759680757 is 25 March 2023, 15:54:40 UTC. PCI -1 and 2147483647 are none. */
    @Test
    void aTableOfOpenCellIdIsRead() throws Exception {
        MeasurementCampaign campaign = read("cells.csv", """
                mcc,mnc,lac,cellid,lat,lon,signal,measured_at,rating,speed,act,psc,pci
                740,2,20700,11381762,34.55,50.85,-88,1679759680757,4.1,0.4,LTE,,-1
                740,2,20700,11381763,34.55,50.85,-88,1679759680758,4.1,0.4,LTE,,32
                740,2,20700,11381762,34.55,50.85,-88,1679759680759,80,0.4,LTE,,-1
                740,2,20700,2147483647,34.55,50.85,-88,1679759680760,4.1,0.4,UMTS,70,
                740,2,20700,1,34.55,50.85,2147483647,1679759680761,4.1,0.4,GSM,,
                740,2,20700,1,34.55,50.85,-80,1679759680761,4.1,0.4,CDMA,,
                """);
        assertThat(campaign.readings())
                .extracting(reading -> reading.cell().cellIdentity())
                .containsExactly(11_381_762L, 11_381_763L, null);
        assertThat(campaign.readings())
                .extracting(reading -> reading.cell().physicalCellId())
                .containsExactly(null, 32, 70);
        assertThat(campaign.span().first()).hasToString("2023-03-25T15:54:40.757");
        assertThat(campaign.dropped())
                .isEqualTo(Map.of(DropReason.INACCURATE, 1, DropReason.NO_LEVEL, 1, DropReason.NO_TECHNOLOGY, 1));
    }

    /** Of each the beginning was read, or the last of the two values, without a word. */
    @Test
    void aReportOfGeosubmitIsReadInFullOrRefused() {
        String report = "{\"items\": [{\"cellTowers\": []}]}";
        for (String more : List.of(" x", report, "]")) {
            assertThatThrownBy(() -> read("report.json", report + more))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems())
                                    .singleElement()
                                    .satisfies(p -> assertThat(p.message()).startsWith("is no JSON: ")));
        }
        assertThatThrownBy(() -> read("report.json", report.replace("}]}", ", \"cellTowers\": []}]}")))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.message()).contains("Duplicate field 'cellTowers'")));
    }

    @Test
    void aReportOfGeosubmitIsRead() throws Exception {
        MeasurementCampaign campaign = read("report.json", """
                {"items": [
                  {"timestamp": 1679759680757,
                   "position": {"latitude": 34.55, "longitude": 50.85, "accuracy": 10.0, "speed": 3.6},
                   "cellTowers": [
                     {"radioType": "lte", "cellId": 5387, "primaryScramblingCode": 325, "signalStrength": -95, "serving": 1},
                     {"radioType": "lte", "primaryScramblingCode": 326, "signalStrength": -99, "serving": 0},
                     {"radioType": "gsm", "cellId": 7}]},
                  {"position": {"latitude": null}, "cellTowers": [{"radioType": "gsm", "signalStrength": -70}]},
                  {"cellTowers": 5},
                  7]}
                """);
        assertThat(campaign.format()).isEqualTo("Geosubmit");
        assertThat(campaign.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.levelDbm()).isEqualTo(-95);
            assertThat(reading.cell()).isEqualTo(new Measurement.Cell(Technology.LTE, 5387L, 325, null, true));
        });
        assertThat(campaign.dropped())
                .isEqualTo(Map.of(
                        DropReason.NEIGHBOUR, 1,
                        DropReason.NO_LEVEL, 1,
                        DropReason.NO_POSITION, 1,
                        DropReason.BROKEN_ROW, 2));
        assertThat(campaign.warnings())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("report.json items[2]: must be an object with a list of cellTowers.");
    }

    @Test
    void aPlainTableIsReadByItsOwnNames() throws Exception {
        MeasurementCampaign campaign = read(
                "plain.csv",
                """
                sep=;
                Lat;Lon;RSRP;RxLev;RSSI;technology;indoors
                34.55;50.85;-95;;;;
                34.55;50.85;;-70;;;no
                34.55;50.85;;;-60;GSM;
                34.55;50.85;;;-60;LTE;
                34.55;50.85;-95;;;;yes
                34.55;50.85;-101;;;5G;
                """,
                Map.of(
                        "latitudeDegrees",
                        "Lat",
                        "longitudeDegrees",
                        "Lon",
                        "rsrpDbm",
                        "RSRP",
                        "rxLevDbm",
                        "RxLev",
                        "rssiDbm",
                        "RSSI"));
        assertThat(campaign.readings())
                .extracting(reading -> reading.cell().technology())
                .containsExactly(Technology.LTE, Technology.GSM, Technology.GSM, Technology.NR);
        assertThat(campaign.dropped()).isEqualTo(Map.of(DropReason.NO_LEVEL, 1, DropReason.INDOORS, 1));
    }

    /**
     * Good are the first row and the last two, Y being yes and indoors; every other row has one value, in any column,
     * that cannot be read. What stands for no value is not given.
     */
    @Test
    void aValueThatCannotBeReadLeavesItsReadingOut() throws Exception {
        MeasurementCampaign campaign = read("odd.csv", """
                latitudeDegrees;longitudeDegrees;rsrpDbm;time;accuracyMeters;speedMetersPerSecond;indoors;cellIdentity;channel
                34.55;50.85;-95;2025-07-18 22:11:08;3;0;N;5387;1464
                34.55;50.85;-95;not a time;3;0;0;5387;1464
                34.55;50.85;-95;;3 km;0;0;5387;1464
                34.55;50.85;-95;;3,5;0;0;5387;1464
                34.55;50.85;-95;;3;54 km/h;0;5387;1464
                34.55;50.85;-95;;3;0;oui;5387;1464
                34.55;50.85;-95;;3;0;0;B2;1464
                34.55;50.85;-95;;3;0;0;5387;abc
                34.55;50.85;-95;;3;0;0;5387;14.5
                34,55;50,85;-95,5;;3;0;0;5387;1464
                34.55;50.85;-96;-;NaN;;false;n/a;null
                34.55;50.85;-97;;3;0;Y;5387;1464
                """);
        assertThat(campaign.readings()).extracting(Measurement::levelDbm).containsExactly(-95.0, -96.0);
        assertThat(campaign.dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 9, DropReason.INDOORS, 1));
        assertThat(campaign.readingCount()).isEqualTo(12);
        assertThat(campaign.warnings()).hasSize(3).satisfies(warnings -> {
            assertThat(warnings.get(0))
                    .endsWith("odd.csv:3 time = not a time: is no time. Times are written as 2025-07-18T22:11:08.");
            assertThat(warnings.get(2))
                    .endsWith("odd.csv:5 accuracyMeters = 3,5: must be a number."
                            + " Maybe 3.5 was meant. Decimals are written with a point.");
        });
    }

    /** Good are the first row and the last of each; every other has one optional value that cannot be read. */
    @Test
    void whatProgramsWriteIsReadByTheSameRule() throws Exception {
        MeasurementCampaign log = read("log.txt", """
                Timestamp\tLongitude\tLatitude\tNode\tCellID\tNetworkTech\tLevel\tARFCN\tPSC\tSpeed\tAccuracy
                2025.07.18_22.11.08\t50.85\t34.55\t21\t11\t4G\t-81\t2850\t325\t72\t5
                18 July\t50.85\t34.55\t21\t11\t4G\t-81\t2850\t325\t72\t5
                2025.07.18_22.11.09\t50.85\t34.55\t21\tx11\t4G\t-81\t2850\t325\t72\t5
                2025.07.18_22.11.10\t50.85\t34.55\t21\t11\t4G\t-81\t28.5\t325\t72\t5
                2025.07.18_22.11.11\t50.85\t34.55\t21\t11\t4G\t-81\t2850\t325\tfast\t5
                2025.07.18_22.11.12\t50.85\t34.55\t21\t11\t4G\t-81\t2850\t325\t72\t5 m
                2025.07.18_22.11.13\t50.85\t34.55\t-\t-\t4G\t-82\t-1\t2147483647\t-\t
                """);
        assertThat(log.readings()).extracting(Measurement::levelDbm).containsExactly(-81.0, -82.0);
        assertThat(log.dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 5));
        assertThat(log.readingCount()).isEqualTo(7);
        assertThat(log.warnings().get(1)).endsWith("log.txt:4 CellID = x11: must be a number.");

        MeasurementCampaign table = read("cells.csv", """
                cellid,lat,lon,signal,measured_at,rating,speed,act,psc,pci
                5387,34.55,50.85,-88,1679759680757,4.1,0.4,LTE,,32
                5387,34.55,50.85,-88,yesterday,4.1,0.4,LTE,,32
                5387,34.55,50.85,-88,1679759680759,good,0.4,LTE,,32
                5387,34.55,50.85,-88,1679759680760,4.1,0.4,LTE,,3.2
                68719476736,34.55,50.85,-88,1679759680761,4.1,0.4,LTE,,32
                -1,34.55,50.85,-89,0,,,LTE,-1,-1
                """);
        assertThat(table.readings()).extracting(Measurement::levelDbm).containsExactly(-88.0, -89.0);
        assertThat(table.dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 4));

        MeasurementCampaign report = read("report.json", """
                {"items": [
                  {"timestamp": 1679759680757, "position": {"latitude": 34.55, "longitude": 50.85, "accuracy": "near"},
                   "cellTowers": [{"radioType": "lte", "cellId": 1, "signalStrength": -95},
                                  {"radioType": "lte", "cellId": 2, "signalStrength": -96}]},
                  {"timestamp": 1679759680758, "position": {"latitude": 34.55, "longitude": 50.85},
                   "cellTowers": [{"radioType": "lte", "cellId": 1, "signalStrength": -97, "serving": "perhaps"},
                                  {"radioType": "lte", "cellId": [2], "signalStrength": -98},
                                  {"radioType": "lte", "cellId": null, "signalStrength": -99}]}]}
                """);
        assertThat(report.readings()).extracting(Measurement::levelDbm).containsExactly(-99.0);
        assertThat(report.dropped()).isEqualTo(Map.of(DropReason.UNREADABLE, 4));
        assertThat(report.warnings().get(0)).endsWith("items[0].position.accuracy = near: must be a number.");
    }

    /** The row counts, though nobody knows that it was indoors: so it must be said. */
    @Test
    void aColumnThatNobodyReadsIsTold() throws Exception {
        MeasurementCampaign campaign =
                read("near.csv", "latitudeDegrees,longitudeDegrees,rsrpDbm,indoor,note\n34.55,50.85,-95,yes,a\n");
        assertThat(campaign.readings()).hasSize(1);
        assertThat(campaign.warnings())
                .singleElement()
                .asString()
                .endsWith(
                        "near.csv:1 = indoor and note: columns not known here are left out. Maybe indoors was meant.");
    }

    @Test
    void theSameReadingsAreNotCountedTwice() throws Exception {
        String text = "latitudeDegrees,longitudeDegrees,rsrpDbm\n34.55,50.85,-95\n";
        Path first = Files.writeString(folder.resolve("first.csv"), text);
        Path copy = Files.writeString(folder.resolve("copy.csv"), text);
        Path other = Files.writeString(folder.resolve("other.csv"), text + "34.56,50.85,-95\n");
        assertThat(MeasurementFiles.read(List.of(first, other), Map.of(), MeasurementFilter.DEFAULT))
                .hasSize(2);
        for (Path again : List.of(first, copy)) {
            assertThatThrownBy(() -> MeasurementFiles.read(List.of(first, again), Map.of(), MeasurementFilter.DEFAULT))
                    .satisfies(e -> assertThat(((ProblemsException) e).problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.message())
                                    .isEqualTo("holds the same as " + first + ", and its readings would count twice")));
        }
    }

    @Test
    void whatIsNoMeasurementIsTold() throws Exception {
        assertThatThrownBy(() -> read("a.csv", "name,size\na,1\n"))
                .isInstanceOf(ProblemsException.class)
                .satisfies(e -> assertThat(((ProblemsException) e).problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.message()).startsWith("is in no known format");
                            assertThat(problem.hint()).contains("--columns latitudeDegrees=lat");
                        }));
        assertThatThrownBy(() -> read("b.csv", "Lat,Lon,RSRP\n", Map.of("latitudeDegrees", "Latt")))
                .satisfies(e -> assertThat(((ProblemsException) e).problems().get(0))
                        .satisfies(problem -> {
                            assertThat(problem.value()).isEqualTo("Latt");
                            assertThat(problem.message()).isEqualTo("is no column of the table");
                            assertThat(problem.hint()).isEqualTo("Maybe Lat was meant.");
                        }));
        assertThatThrownBy(() -> read("c.csv", "id,txLatitudeDegrees,pathLossDb\n"))
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).hint())
                        .isEqualTo("Give it to dakal calibrate --links."));
        assertThatThrownBy(() -> read("d.json", "{\"items\": [1, 2"))
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .startsWith("is no JSON"));
        assertThatThrownBy(() -> read("e.json", "{\"type\": \"FeatureCollection\"}"))
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .isEqualTo("has no list items"));
        assertThatThrownBy(() -> read("f.csv", "cellid,lat,lat,lon,signal\n1,2,3,4,5\n"))
                .satisfies(e -> assertThat(
                                ((ProblemsException) e).problems().get(0).message())
                        .isEqualTo("is there twice among the columns"));
    }

    /** 30 readings at -110, 2 at -109, and none below: the phone hears nothing lower. A tail has fewer at its end. */
    @Test
    void aFloorIsWhereReadingsPileUp() throws Exception {
        StringBuilder piled = new StringBuilder("latitudeDegrees,longitudeDegrees,rsrpDbm\n");
        StringBuilder tail = new StringBuilder(piled);
        for (int level = -110; level <= -80; level++) {
            piled.append(("34.5,50.8," + level + "\n").repeat(level == -110 ? 30 : 2));
            tail.append(("34.5,50.8," + level + "\n").repeat(level + 111));
        }
        MeasurementCampaign campaign = read("piled.csv", piled.toString());
        assertThat(campaign.floorDbm()).isEqualTo(-110);
        assertThat(campaign.warnings()).isEmpty();
        assertThat(read("tail.csv", tail.toString()).floorDbm()).isNaN();
        MeasurementCampaign stuck = read("stuck.csv", piled + "34.5,50.8,-88\n".repeat(70));
        assertThat(stuck.warnings())
                .containsExactly("72 of 160 levels are -88 dBm: the phone may have repeated an old one");
    }

    @Test
    void datesThatNoPhonesClockHadAreTold() throws Exception {
        String head = "latitudeDegrees,longitudeDegrees,rsrpDbm,time\n34.5,50.8,-80,2026-05-01T10:00:00\n";
        assertThat(read("dated.csv", head).warnings()).isEmpty();
        assertThat(read("future.csv", head + "34.5,50.8,-81,2999-01-01T00:00:00\n")
                        .warnings())
                .containsExactly("readings are of 2999-01-01T00:00, yet to come: the phone's clock was not set, and its"
                        + " campaign's dates are not to be trusted");
        assertThat(read("unset.csv", head + "34.5,50.8,-81,1970-01-01T00:01:00\n")
                        .warnings())
                .containsExactly("readings are of 1970-01-01T00:01, before such phones: the phone's clock was not set,"
                        + " and its campaign's dates are not to be trusted");
    }
}
