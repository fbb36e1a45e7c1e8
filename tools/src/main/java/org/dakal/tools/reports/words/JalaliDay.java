package org.dakal.tools.reports.words;

import java.time.LocalDate;

/**
 * A day of the Solar Hijri calendar of Iran. Leap years are those of its cycle of 33 years, which agrees with the
 * equinox in Tehran, by which the calendar is defined, in every year from 1178 to 1633 (1799 to 2255).
 *
 * @param year from 1 on
 * @param month 1 to 12
 * @param day 1 to 31
 */
record JalaliDay(int year, int month, int day) {
    /** 1 Farvardin 1400. */
    private static final long FIRST_OF_1400 = LocalDate.of(2021, 3, 21).toEpochDay();

    private static final int LONG_MONTHS = 6;
    private static final int LONG_MONTH_DAYS = 31;
    private static final int SHORT_MONTH_DAYS = 30;

    static JalaliDay of(LocalDate day) {
        int year = 1400;
        long left = day.toEpochDay() - FIRST_OF_1400;
        while (left < 0) {
            year--;
            left += length(year);
        }
        while (left >= length(year)) {
            left -= length(year);
            year++;
        }
        int longDays = LONG_MONTHS * LONG_MONTH_DAYS;
        return left < longDays
                ? new JalaliDay(year, (int) (left / LONG_MONTH_DAYS) + 1, (int) (left % LONG_MONTH_DAYS) + 1)
                : new JalaliDay(
                        year,
                        LONG_MONTHS + (int) ((left - longDays) / SHORT_MONTH_DAYS) + 1,
                        (int) ((left - longDays) % SHORT_MONTH_DAYS) + 1);
    }

    private static int length(int year) {
        return switch (year % 33) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> 366;
            default -> 365;
        };
    }
}
