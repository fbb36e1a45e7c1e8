package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "-0.5, -0.5",
        "+3., 3",
        ".25, 0.25",
        "9.5e9, 9.5e9",
        "1E-3, 0.001",
        "' 7 ', 7",
        "۱۲۳۴, 1234", // Persian digits
        "٤٥٫٥, 45.5", // Arabic digits and decimal sign
        "−۱۰۵, -105", // a real minus sign
        "۱٬۲۰۰٬۰۰۰, 1200000" // Arabic thousands sign
    })
    void numbersOfAnyScript(String text, double expected) {
        assertThat(NumberText.parse(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "1.2.3", "12,5", "1 200", "0x10", "1_000", "12 m", "e5", "five", "۳٬۵", "0764", "-007.5", "00",
                "۰۷"
            })
    void anythingElseIsNone(String text) {
        assertThat(NumberText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", ".nan", "Infinity", "-.inf", "∞"})
    void notFiniteIsSeen(String text) {
        assertThat(NumberText.parse(text)).hasValue(Double.NaN);
    }

    @Test
    void columnsFilledWithZerosAreReadWhereAFormatHasThem() {
        assertThat(NumberText.parsePadded("007")).hasValue(7);
        assertThat(NumberText.parsePadded("-012.50")).hasValue(-12.5);
        assertThat(NumberText.parsePadded("000.0")).hasValue(0);
        assertThat(NumberText.parsePadded("0x10")).isEmpty();
    }

    @Test
    void tooLargeIsNotFinite() {
        assertThat(NumberText.parse("1e999").orElse(0)).isInfinite();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            34,55 | Maybe 34.55 was meant. Decimals are written with a point.
            9,500,000 | Maybe 9500000 was meant.
            9.500.000 | Maybe 9500000 was meant.
            1.000,5 | Maybe 1000.5 was meant.
            1 200 | Maybe 1200 was meant.
            -1,000 | Maybe -1000 or -1.000 was meant. Thousands are written without a mark, decimals with a point.
            0,500 | Maybe 0.500 was meant. Decimals are written with a point.
            ۳٬۵ | Maybe 3.5 was meant. Decimals are written with a point.
            0764 | Write it without zeros before it, which some programs take for octal.
            -007,5 | Write it without zeros before it, which some programs take for octal.
            12 m | Write the number alone, in the unit that the name says.
            98.4ft | Write the number alone, in the unit that the name says.
            EPSG:32639 | Maybe 32639 was meant.
            34°30' | Maybe 34.5 was meant. Degrees are written as decimals.
            50°30'36"W | Maybe -50.51 was meant. Degrees are written as decimals.
            unknown | ''
            """)
    void hints(String text, String expected) {
        assertThat(NumberText.hint(text)).isEqualTo(expected);
    }
}
