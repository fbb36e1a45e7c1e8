package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spaces between numbers and units do not break, so they are \u00a0 below. */
class QuantitiesTest {
    private final Quantities english = new Quantities(new Messages(Language.ENGLISH));
    private final Quantities persian = new Quantities(new Messages(Language.PERSIAN));

    @Test
    void countsAreWholeWithSeparatedThousands() {
        assertThat(english.count(0)).isEqualTo("0");
        assertThat(english.count(999.4)).isEqualTo("999");
        assertThat(english.count(1_292_283)).isEqualTo("1,292,283");
        assertThat(english.count(-1234)).isEqualTo("−1,234");
        assertThat(english.count(0.2)).isEqualTo("fewer than 1");
        assertThat(english.count(Double.NaN)).isEqualTo("unknown");
        assertThat(english.counted("count.people", 1)).isEqualTo("1 person");
        assertThat(english.counted("count.people", 2)).isEqualTo("2 people");
    }

    @Test
    void settingsHaveTheDecimalsTheyNeed() {
        assertThat(english.plain(8)).isEqualTo("8");
        assertThat(english.plain(0.2)).isEqualTo("0.2");
        assertThat(english.plain(1842.5)).isEqualTo("1,843");
        assertThat(english.plain(0.003)).isEqualTo("0.003");
        assertThat(persian.plain(1.5)).isEqualTo("۱٫۵");
    }

    @Test
    void percentagesShowADecimalOnlyNearTheEnds() {
        assertThat(english.percent(0.4567)).isEqualTo("46\u00a0%");
        assertThat(english.percent(0.0456)).isEqualTo("4.6\u00a0%");
        assertThat(english.percent(0.9312)).isEqualTo("93.1\u00a0%");
        assertThat(english.percent(0)).isEqualTo("0\u00a0%");
        assertThat(english.percent(1)).isEqualTo("100\u00a0%");
    }

    @Test
    void whatIsNotQuiteAllOrNothingDoesNotRoundToIt() {
        assertThat(english.percent(0.99999)).isEqualTo("over 99.9\u00a0%");
        assertThat(english.percent(0.9988)).isEqualTo("99.9\u00a0%");
        assertThat(english.percentOfPeople(1999.999, 2000)).isEqualTo("100\u00a0%");
        assertThat(english.percentOfPeople(9999.4, 10_000)).isEqualTo("over 99.9\u00a0%");
        assertThat(english.percentOfPeople(0.4, 10_000)).isEqualTo("0\u00a0%");
        assertThat(english.percent(0.00001)).isEqualTo("below 0.1\u00a0%");
    }

    @Test
    void moneyIsInTheLargestScaleWithThreeDigits() {
        assertThat(english.money(9.5e9, "toman")).isEqualTo("9.5\u00a0billion toman");
        assertThat(english.money(350e6, "rial")).isEqualTo("350\u00a0million rial");
        assertThat(english.money(999.6e6, "toman")).isEqualTo("1\u00a0billion toman");
        assertThat(english.money(412_345, "toman")).isEqualTo("412,000 toman");
        assertThat(english.money(1.2345e12, "EUR")).isEqualTo("1.23\u00a0trillion EUR");
        assertThat(english.money(0, "toman")).isEqualTo("0 toman");
        assertThat(english.money(Double.NaN, "toman")).isEqualTo("–");
    }

    @Test
    void distancesAreMetresBelowAKilometre() {
        assertThat(english.distanceKm(0.634)).isEqualTo("630\u00a0m");
        assertThat(english.distanceKm(4.23)).isEqualTo("4.2\u00a0km");
        assertThat(english.roundDistanceKm(2)).isEqualTo("2\u00a0km");
        assertThat(english.roundDistanceKm(0.5)).isEqualTo("500\u00a0m");
        assertThat(english.distanceKm(31.4)).isEqualTo("31\u00a0km");
    }

    @Test
    void areasHaveFewerDigitsTheLargerTheyAre() {
        assertThat(english.area(0.25)).isEqualTo("0.25\u00a0km²");
        assertThat(english.area(14.26)).isEqualTo("14.3\u00a0km²");
        assertThat(english.lengthNumberKm(0.04)).isEqualTo("0");
        assertThat(english.lengthNumberKm(18.46)).isEqualTo("18.5");
        assertThat(english.area(11_602.6)).isEqualTo("11,603\u00a0km²");
    }

    @Test
    void levelsTellNothingFromUnknown() {
        assertThat(english.level(-104.6)).isEqualTo("−105\u00a0dBm");
        assertThat(english.level(Double.NEGATIVE_INFINITY)).isEqualTo("no signal");
        assertThat(english.levelNumber(Double.NaN)).isEqualTo("unknown");
        assertThat(english.levelNumber(-110)).isEqualTo("−110");
    }

    @Test
    void sizesAndTimesAreShort() {
        assertThat(english.bytes(999)).isEqualTo("999\u00a0B");
        assertThat(english.bytes(1_234)).isEqualTo("1.23\u00a0kB");
        assertThat(english.bytes(26_000_000)).isEqualTo("26\u00a0MB");
        assertThat(english.seconds(0.125)).isEqualTo("0.13\u00a0s");
        assertThat(english.seconds(21.44)).isEqualTo("21.4\u00a0s");
    }

    /** A fall has as many digits as a rise; a little more is neither a number nor signed. */
    @Test
    void changesHaveASignThatStaysWithItsNumber() {
        Quantities english = new Quantities(new Messages(Language.ENGLISH));
        Quantities persian = new Quantities(new Messages(Language.PERSIAN));
        assertThat(english.change(1234, english::count)).isEqualTo("+1,234");
        assertThat(english.change(0, english::count)).isEqualTo("0");
        assertThat(english.change(0.2, english::count)).isEqualTo("fewer than 1");
        assertThat(english.change(12.64, english::areaNumber)).isEqualTo("+12.6");
        assertThat(english.change(-12.64, english::areaNumber)).isEqualTo("−12.6");
        assertThat(english.change(-123.4, english::lengthNumberKm)).isEqualTo("−123");
        assertThat(persian.change(12, persian::count)).isEqualTo("\u2066+۱۲\u2069");
    }

    @Test
    void persianHasItsOwnDigitsAndKeepsTheMinusWithItsNumber() {
        assertThat(persian.count(1_292_283)).isEqualTo("۱٬۲۹۲٬۲۸۳");
        assertThat(persian.money(9.5e9, "toman")).isEqualTo("۹٫۵\u00a0میلیارد تومان");
        assertThat(persian.levelNumber(-105)).isEqualTo("\u2066−۱۰۵\u2069");
    }

    /** One value that is not known may not end the report of a finished study. */
    @Test
    void whatIsNotFiniteIsUnknownWithoutAUnit() {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(List.of(
                            english.count(odd),
                            english.number(odd, 1),
                            english.plain(odd),
                            english.area(odd),
                            english.areaNumber(odd),
                            english.distanceKm(odd),
                            english.roundDistanceKm(odd),
                            english.lengthNumberKm(odd),
                            english.meters(odd),
                            english.decibels(odd),
                            english.level(odd),
                            english.levelNumber(odd),
                            english.seconds(odd)))
                    .containsOnly("unknown");
        }
        assertThat(english.percent(Double.NaN)).isEqualTo("unknown");
        assertThat(persian.decibels(Double.NaN)).isEqualTo("نامعلوم");
    }
}
