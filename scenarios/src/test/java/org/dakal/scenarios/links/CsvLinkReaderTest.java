package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.terrain.ElevationSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinkReaderTest {
    private static final String HEADER = "id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,"
            + "rxLatitudeDegrees,rxLongitudeDegrees,rxHeightAboveGroundMeters,frequencyMhz";

    /** Ground that rises by 1000 m a degree to the north and is unknown east of 51 degrees; posts every 3". */
    private static final ElevationSource SLOPE = new ElevationSource() {
        @Override
        public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
            return longitudeDegrees > 51 ? Double.NaN : 1000 * latitudeDegrees;
        }

        @Override
        public String description() {
            return "slope";
        }

        @Override
        public boolean illustrative() {
            return true;
        }

        @Override
        public double postSpacingDegrees() {
            return 1 / 1200.0;
        }
    };

    @TempDir
    private Path folder;

    private List<PendingLink> read(@Nullable ElevationSource source, String text)
            throws IOException, ProblemsException {
        Path file = Files.writeString(folder.resolve("links.csv"), text);
        List<PendingLink> links = new ArrayList<>();
        try (LinkReader reader = LinkFiles.open(file, source)) {
            assertThat(reader.cutsProfiles()).isTrue();
            for (PendingLink link = reader.next(); link != null; link = reader.next()) {
                links.add(link);
            }
        }
        return links;
    }

    /**
     * A degree of the meridian on WGS 84 between 34.5 and 35.5 degrees is 110.94 km (a meridian degree at latitude p is
     * 111.13295 - 0.55982 cos 2p + 0.00117 cos 4p km: 110.9416 at p = 35), so a tenth of it 11.094 km; posts 92.66 m
     * apart make 120 pieces.
     */
    @Test
    void theProfileFollowsTheGeodesicOverTheTerrain() throws Exception {
        Link link = read(SLOPE, HEADER + "\na,34.95,50,30,35.05,50,1.5,900\n")
                .get(0)
                .parse();
        assertThat(link.profile().lengthKm()).isCloseTo(11.0942, within(0.0005));
        assertThat(link.profile().size()).isEqualTo(121);
        assertThat(link.profile().groundMeters(0)).isCloseTo(34_950, within(1e-6));
        assertThat(link.profile().groundMeters(60)).isCloseTo(35_000, within(0.01));
        assertThat(link.profile().groundMeters(120)).isCloseTo(35_050, within(1e-6));
        assertThat(link.environment().pathCentreLatitudeDegrees()).isCloseTo(35, within(1e-9));
        assertThat(link.transmitterHeightAboveGroundMeters()).isEqualTo(30);
        assertThat(link.receiverHeightAboveGroundMeters()).isEqualTo(1.5);
    }

    @Test
    void separatorsMarksQuotesOrderAndOptionalColumnsAreUnderstood() throws Exception {
        String text = "\uFEFFfrequencyMhz;\"id\";txLatitudeDegrees;txLongitudeDegrees;txHeightAboveGroundMeters;"
                + "rxLatitudeDegrees;rxLongitudeDegrees;rxHeightAboveGroundMeters;polarization;spacingMeters;timePercent\r\n"
                + "900;\"a;1\";34.95;50;30;35.05;50;1.5;Horizontal;5000;10\r\n";
        Link link = read(SLOPE, text).get(0).parse();
        assertThat(link.id().asText()).isEqualTo("a;1");
        assertThat(link.profile().size()).isEqualTo(4); // 11.09 km in pieces of at most 5
        assertThat(link.polarization()).hasToString("HORIZONTAL");
        assertThat(link.p1812().timePercent()).isEqualTo(10);
    }

    @Test
    void withoutTerrainTheDistanceAloneIsKnown() throws Exception {
        Link link =
                read(null, HEADER + "\na,34.95,50,30,35.05,50,1.5,900\n").get(0).parse();
        assertThat(link.profile().size()).isEqualTo(2);
        assertThat(link.profile().lengthKm()).isCloseTo(11.0942, within(0.0005));
    }

    @Test
    void unknownGroundStaysUnknown() throws Exception {
        Link link = read(SLOPE, HEADER + "\na,35,50.99,30,35,51.01,1.5,900\n")
                .get(0)
                .parse();
        assertThat(link.profile().isKnown()).isFalse();
        assertThat(link.profile().groundMeters(0)).isEqualTo(35_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,91,50,30,35,50,1.5,900 | txLatitudeDegrees = 91 must be -90 to 90",
                "a,35,50,30,35,181,1.5,900 | rxLongitudeDegrees = 181 must be -180 to 180",
                "a,35,50,30,35,50,1.5,900 | transmitter and receiver are at the same place",
                "a,35,50,,35.1,50,1.5,900 | txHeightAboveGroundMeters is missing",
                "a,35,50,30,35.1,50,1.5 | frequencyMhz is missing",
                "a,35,50,30,35.1,50,x,900 | rxHeightAboveGroundMeters = x must be a number",
                ",35,50,30,35.1,50,1.5,900 | id is missing",
                "a,35,50,0,35.1,50,1.5,900 | txHeightAboveGroundMeters = 0 must be more than 0",
                "a,35,50,30,35,1,50,1.5,900 | has 9 values, the first line names 8 columns; values with the separator in"
                        + " them stand in quotation marks"
            })
    void aBadLineHasItsProblemAndTheNextGoesOn(String line, String problem) throws Exception {
        List<PendingLink> links = read(SLOPE, HEADER + "\n" + line + "\n\ngood,35,50,30,35.1,50,1.5,900\n");
        assertThat(links).hasSize(2);
        assertThatThrownBy(() -> links.get(0).parse())
                .isInstanceOf(LinkProblem.class)
                .hasMessage(problem);
        assertThat(links.get(1).parse().id().asText()).isEqualTo("good");
        assertThat(links.get(1).lineNumber()).isEqualTo(4);
    }

    @Test
    void anOpenQuotationMarkSpoilsItsOwnLineOnly() throws Exception {
        List<PendingLink> links = read(SLOPE, HEADER + "\n\"a,35,50\nb,35,50,30,35.1,50,1.5,900\n");
        assertThatThrownBy(() -> links.get(0).parse()).isInstanceOf(LinkProblem.class);
        assertThat(links.get(1).parse().id().asText()).isEqualTo("b");
    }

    @Test
    void textOfAnotherEncodingIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("u.csv"), HEADER.getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> LinkFiles.open(file, SLOPE))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message())
                                        .startsWith("is no UTF-8 text: it holds zero bytes")));
    }

    @Test
    void missingColumnsAreAllNamedAndUnknownOnesWarnedOf() {
        assertThatThrownBy(() -> read(SLOPE, "id,txLatitudeDegrees,rxLatitudeDegrees,colour,id\n"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .containsExactly(
                                        "is there twice among the columns",
                                        "has no column txLongitudeDegrees",
                                        "has no column txHeightAboveGroundMeters",
                                        "has no column rxLongitudeDegrees",
                                        "has no column rxHeightAboveGroundMeters",
                                        "has no column frequencyMhz"));
    }

    /** One cause, one word: the misspelt column is named beside the missing one, and nowhere again. */
    @Test
    void aMisspeltColumnIsToldOnce() {
        assertThatThrownBy(() -> read(SLOPE, HEADER.replace("frequencyMhz", "frequencyMHZ_") + ",colour\n"))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(p -> {
                            assertThat(p.message()).isEqualTo("has no column frequencyMhz");
                            assertThat(p.hint()).isEqualTo("Maybe its column frequencyMHZ_ should be named so.");
                        }));
    }

    /** The slope is known up to 51 E: 35 N 55 E is not, 55 N 35 E is; of 55 N 60 E neither. */
    @Test
    void swappedPositionsAreToldApartFromUnknownGround() throws Exception {
        List<PendingLink> links = read(SLOPE, HEADER + "\na,35,55,30,35.1,55,1.5,900\nb,55,60,30,55.1,60,1.5,900\n");
        assertThatThrownBy(() -> links.get(0).parse())
                .isInstanceOf(LinkProblem.class)
                .hasMessage("heights are unknown at both ends, and known with latitude and longitude swapped");
        assertThat(links.get(1).parse().profile().isKnown()).isFalse();
    }

    /** A bell in a name, and a name that a damaged file repeats a thousand times. */
    @Test
    void oddColumnNamesAreShownInTheirPlaceAndShort() {
        assertThatThrownBy(() -> read(SLOPE, "i\u0007d,txLatitud\u0007eDegrees," + "frequencyMhz".repeat(1000) + "\n"))
                .isInstanceOfSatisfying(ProblemsException.class, e -> {
                    assertThat(e.problems())
                            .extracting(Problem::hint)
                            .contains("Maybe its column txLatitud\ufffdeDegrees should be named so.");
                    assertThat(e.problems()).allSatisfy(p -> {
                        assertThat(p.toString()).doesNotContain("\u0007");
                        assertThat(p.value().length()).isLessThanOrEqualTo(63); // 60 characters and three dots
                        assertThat(p.hint().length()).isLessThan(100);
                    });
                });
    }

    /** What Excel, mail and joined exports leave in a table, with the same link behind it. */
    @Test
    void aStatedSeparatorMarksAndOddSpacesAreUnderstood() throws Exception {
        PendingLink line = read(
                        SLOPE,
                        "\uFEFF\uFEFFsep=;\r\n" + HEADER.replace(',', ';')
                                + "\u00A0\r\n\u200Fa;\u202A34.95\u202C;50;30;35.05\u00A0;50;1.5;900\r\n")
                .get(0);
        assertThat(line.lineNumber()).isEqualTo(3);
        Link link = line.parse();
        assertThat(link.id().asText()).isEqualTo("a");
        assertThat(link.profile().size()).isEqualTo(121); // as in the test above
    }

    @Test
    void blankLinesWithoutEndAreNotWaitedFor() {
        String text = HEADER + "\n" + "\n".repeat(BoundedLines.MOST_BLANK_LINES + 1);
        assertThatThrownBy(() -> read(SLOPE, text))
                .isInstanceOf(FileSystemException.class)
                .hasMessageEndingWith("has more than 1000000 blank lines in a row, up to line 1000002");
    }
}
