package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinkReaderTest {
    private static final String LINK = "{\"id\": \"a\", \"frequencyMhz\": 940, \"spacingMeters\": 100,"
            + " \"txHeightAboveGroundMeters\": 30, \"rxHeightAboveGroundMeters\": 1.5, \"heightsMeters\": [1, 2, 3]}";

    private static PendingLink first(String text) throws Exception {
        return Objects.requireNonNull(new JsonLinkReader("links", new BufferedReader(new StringReader(text))).next());
    }

    @Test
    void recordSeparatorsMayBeginLines() throws Exception {
        assertThat(first("\u001e\n\u001e" + LINK).lineNumber()).isEqualTo(2);
        assertThat(messageOf("\u001e" + LINK)).isEqualTo(messageOf(LINK)).doesNotContain("not JSON");
    }

    @Test
    void textBehindAnObjectAndKeysTwiceAreRefused() throws Exception {
        assertThat(messageOf(LINK + " garbage")).isEqualTo("not JSON: Unrecognized token");
        assertThat(messageOf(LINK + LINK)).isEqualTo("has more behind its object; one line holds one link");
        assertThat(messageOf(LINK + ", " + LINK)).startsWith("not JSON: Unexpected character");
        assertThatThrownBy(() -> first(LINK.replace("\"spacing", "\"frequencyMhz\": 1800, \"spacing"))
                        .parse())
                .isInstanceOfSatisfying(
                        LinkProblem.class, e -> assertThat(e.reason()).contains("Duplicate field 'frequencyMhz'"));
    }

    /** Columns of CSV; in JSON they stand inside an object, and beside it the half of the time was taken for them. */
    @ParameterizedTest
    @ValueSource(strings = {"climate", "timePercent", "locationPercent", "situationPercent", "mdvar"})
    void percentagesOutsideTheirObjectAreRefused(String name) throws Exception {
        assertThat(messageOf(LINK.replace("\"spacing", "\"" + name + "\": 10, \"spacing")))
                .isEqualTo(name + " stands inside itm or p1812, and is not read outside");
    }

    /** Files of terrain and lines of links have one rule of what is a height: each of these was taken for ground. */
    @ParameterizedTest
    @ValueSource(strings = {"-9999", "32767", "-32767", "-32768", "9001", "-11501", "1e308"})
    void whatIsNoHeightIsNoGround(String height) throws Exception {
        assertThat(messageOf(LINK.replace("[1, 2, 3]", "[1, " + height + ", 3]")))
                .startsWith("heightsMeters[1] = ")
                .endsWith(" is no height on Earth; null stands for unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-430", "8849", "0", "null"})
    void heightsOfTheEarthAndUnknownOnesAreRead(String height) throws Exception {
        assertThat(messageOf(LINK.replace("[1, 2, 3]", "[1, " + height + ", 3]")))
                .isEmpty();
    }

    /** 0.94 for gigahertz lost 60 dB without a word, where a model has no limits of its own; 1e300 lost 6,019 dB. */
    @ParameterizedTest
    @ValueSource(strings = {"0.94", "1e300", "1e-300"})
    void frequenciesOfNoCarrierAreRefused(String frequency) throws Exception {
        assertThat(messageOf(LINK.replace("940", frequency)))
                .startsWith("frequencyMhz = ")
                .endsWith(" must be 1 to 1000000");
    }

    /** Each angle is checked, whether the others are there or not; one latitude alone is better than a default. */
    @ParameterizedTest
    @CsvSource({
        "txLatitudeDegrees, 95, -90 to 90",
        "rxLatitudeDegrees, -90.1, -90 to 90",
        "txLongitudeDegrees, 181, -180 to 180",
        "rxLongitudeDegrees, 1e9, -180 to 180",
    })
    void anAngleAloneIsCheckedToo(String name, String value, String limits) throws Exception {
        assertThat(messageOf(LINK.replace("\"spacing", "\"" + name + "\": " + value + ", \"spacing")))
                .startsWith(name + " = ")
                .endsWith(" must be " + limits);
        assertThat(first(LINK.replace("\"spacing", "\"txLatitudeDegrees\": 60, \"spacing"))
                        .parse()
                        .environment()
                        .pathCentreLatitudeDegrees())
                .isEqualTo(60);
    }

    /** A number in quotation marks may be a column that was shifted; ids are names, and may be either. */
    @Test
    void numbersAreNumbersAndIdsMayBeText() throws Exception {
        assertThat(messageOf(LINK.replace("940", "\"940\"")))
                .isEqualTo("frequencyMhz = 940 must be a number, not text. Maybe 940 was meant."
                        + " JSON's numbers stand without quotation marks.");
        assertThat(messageOf(LINK.replace("[1, 2, 3]", "[1, \"۲\", 3]")))
                .isEqualTo("heightsMeters[1] = ۲ must be a number, not text. Maybe 2 was meant."
                        + " JSON's numbers stand without quotation marks.");
        assertThat(messageOf(LINK.replace("1.5", "\"\""))).isEqualTo("rxHeightAboveGroundMeters =  must be a number");
        assertThat(messageOf(LINK.replace("\"id\"", "\"itm\": {\"timePercent\": \"50\"}, \"id\"")))
                .startsWith("itm.timePercent = 50 must be a number, not text.");
        assertThat(first(LINK.replace("\"a\"", "17")).parse().id().isNumber()).isTrue();
        assertThat(first(LINK.replace("\"a\"", "\"017\"")).parse().id().asText())
                .isEqualTo("017");
    }

    /** What reading a line says; empty when it is sound. */
    private static String messageOf(String text) throws Exception {
        try {
            first(text).parse();
            return "";
        } catch (LinkProblem e) {
            return e.reason();
        }
    }
}
