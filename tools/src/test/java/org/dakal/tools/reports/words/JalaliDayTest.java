package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that calendars of both kinds print; 1399 and 1403 are leap years, so that 30 Esfand is in them. */
class JalaliDayTest {
    @ParameterizedTest
    @CsvSource({
        "2021-03-20, 30 اسفند 1399",
        "2021-03-21, 1 فروردین 1400",
        "2026-11-29, 8 آذر 1405",
        "2025-03-20, 30 اسفند 1403",
        "2025-03-21, 1 فروردین 1404",
        "1979-02-11, 22 بهمن 1357",
        "2000-01-01, 11 دی 1378",
        "2026-09-22, 31 شهریور 1405",
        "2026-09-23, 1 مهر 1405"
    })
    void isTheDayThatIranWrites(LocalDate day, String inPersian) {
        String digits = inPersian
                .chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '۰' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(new Quantities(new Messages(Language.PERSIAN)).date(day)).isEqualTo(digits);
    }

    /** June 2026 is 11 Khordad to 9 Tir, and 20 March 2026 the last day of 1404. */
    @ParameterizedTest
    @CsvSource({
        "2026-06, June 2026, خرداد و تیر ۱۴۰۵",
        "2026-03, March 2026, اسفند ۱۴۰۴ و فروردین ۱۴۰۵",
        "2026-06-15, 15 June 2026, ۲۵ خرداد ۱۴۰۵",
        "2026, 2026, ۱۴۰۴ و ۱۴۰۵"
    })
    void pricesAreOfTheMonthsThatTheCalendarOfThePageHas(String written, String inEnglish, String inPersian) {
        assertThat(new Quantities(new Messages(Language.ENGLISH)).priceDate(written))
                .isEqualTo(inEnglish);
        assertThat(new Quantities(new Messages(Language.PERSIAN)).priceDate(written))
                .isEqualTo(inPersian);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, 29 November 2026", "2026-01-05, 5 January 2026"})
    void isGregorianInEnglish(LocalDate day, String inEnglish) {
        assertThat(new Quantities(new Messages(Language.ENGLISH)).date(day)).isEqualTo(inEnglish);
    }
}
