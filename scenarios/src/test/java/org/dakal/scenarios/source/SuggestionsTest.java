package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    /** Counted by hand against what a name of its length may differ by: a third of its letters, at least one. */
    @ParameterizedTest
    @CsvSource({
        "turn, trun, true", // a swap of neighbours is one step; two changes would be one too many for four letters
        "abc, abd, true",
        "abc, ab, true",
        "abc, xabc, true",
        "abcd, abdx, false",
        "kitten, sitting, false", // three steps, of seven letters two are allowed
        "a, b, false"
    })
    void stepsBetweenNames(String given, String known, boolean near) {
        assertThat(Suggestions.nearest(given, List.of(known))).isEqualTo(near ? Suggestions.meant(known) : "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cellSize, cellSizeMeters", // begins it
                "azimuthdegrees, azimuthDegrees",
                "lat, latitudeDegrees",
                "azimutDegrees, azimuthDegrees",
                "p1812, itu-r-p1812", // a word of it
                "population, ''",
                "x, ''"
            })
    void theNearestName(String given, String expected) {
        List<String> known = List.of("cellSizeMeters", "azimuthDegrees", "latitudeDegrees", "a", "itu-r-p1812");
        assertThat(Suggestions.nearest(given, known)).isEqualTo(expected.isEmpty() ? "" : Suggestions.meant(expected));
    }

    @Test
    void whereNoneIsNearSomeAreNamed() {
        List<String> known = List.of("C001", "C002", "C003", "C004", "C005");
        assertThat(Suggestions.nearestOrSome("Q0001", known)).isEqualTo("It has C001, C002, C003 and 2 more.");
        assertThat(Suggestions.nearestOrSome("C01", known)).isEqualTo("Maybe C001 was meant.");
        assertThat(Suggestions.nearestOrSome("C01", List.of())).isEmpty();
    }

    /** A name of a megabyte begins like a known one; comparing the two would take minutes. */
    @Test
    void endlessNamesAreNobodysSlips() {
        assertThat(Suggestions.nearest("azimuthDegrees".repeat(100_000), List.of("azimuthDegrees")))
                .isEmpty();
        assertThat(Suggestions.nearest("id", List.of("i\u202ed"))).isEqualTo("Maybe i\\u202Ed was meant.");
    }

    /** Another unit or sign; frequencies in kHz and Hz are those that mobile networks use. */
    @ParameterizedTest
    @CsvSource({
        "frequencyMhz, 940000, 30, 6000, 940",
        "--frequency, 940000000, 1, 1000000, 940",
        "frequencyMhz, 15, 4000, 90000, 15000",
        "frequencyMhz, 0.94, 30, 6000, 940",
        "frequencyMhz, 1842500000, 30, 6000, 1842.5",
        "radiusKm, 15000, 0.5, 200, 15",
        "azimuthDegrees, -30, 0, 360, 330",
        "azimuthDegrees, 725, 0, 360, 5",
        "goodDbm, 95, -160, 0, -95",
        "loadFraction, 50, 0, 1, 0.5",
        "edgeProbabilityPercent, 0.9, 50, 99.9, 90",
        "cellSizeMeters, 0.1, 5, 5000, 100"
    })
    void numbersThatWereMeant(String key, double given, double minimum, double maximum, String expected) {
        assertThat(Suggestions.number(key, given, new Limits(minimum, maximum))).isEqualTo(Suggestions.meant(expected));
    }

    /**
     * A zero more or less is a guess, and one that is taken is a silent fault; so is 20000 as 20 dBm, for 20000 mW are
     * 10 log10 20000 = 43.0 dBm, 200 W 10 log10 200000 = 53.0 dBm.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frequencyMhz | 90000 | 30 | 6000 | ''",
                "frequencyMhz | 2600 | 150 | 1500 | ''",
                "heightAboveGroundMeters | 2400 | 1 | 700 | ''",
                "mechanicalTiltDegrees | 200 | -30 | 30 | ''",
                "--radius | 700 | 0.1 | 500 | ''",
                "edgeProbabilityPercent | 900 | 50 | 99.9 | ''",
                "powerDbm | 20000 | -30 | 70 | 20000 mW are 43 dBm.",
                "eirpDbm | 200 | -20 | 100 | '200 mW are 23 dBm, 200 W are 53 dBm.'"
            })
    void noZerosAreGuessed(String key, double given, double minimum, double maximum, String expected) {
        assertThat(Suggestions.number(key, given, new Limits(minimum, maximum))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "latitudeDegrees, 91, Maybe latitude and longitude are swapped.",
        "latitudeDegrees, -116.75, Maybe latitude and longitude are swapped.",
        "--lat, 94.64, Maybe latitude and longitude are swapped.",
        "latitudeDegrees, 200, ''",
        "longitudeDegrees, 200, ''",
        "--lon, 200, ''",
        "latitudeDegrees, 3834000, Maybe these are metres; positions are WGS 84 degrees."
    })
    void positionsThatWereMeant(String key, double given, String expected) {
        assertThat(Suggestions.number(key, given, new Limits(-90, 90))).isEqualTo(expected);
    }

    @Test
    void powersGivenInWatts() {
        // 10 log10(20 W / 1 mW) = 43.01
        assertThat(Suggestions.numberText("powerDbm", "20 W")).startsWith("Maybe 43 was meant.");
        assertThat(Suggestions.numberText("powerDbm", "20000 mW")).startsWith("Maybe 43 was meant.");
        assertThat(Suggestions.numberText("powerDbm", "0.02 kW")).startsWith("Maybe 43 was meant.");
    }

    @Test
    void limitsInWords() {
        assertThat(new Limits(5, 5000).message()).isEqualTo("must be 5 to 5000");
        assertThat(Limits.from(0).message()).isEqualTo("must be 0 or more");
        assertThat(new Limits(0, 1).contains(Double.NaN)).isFalse();
    }
}
