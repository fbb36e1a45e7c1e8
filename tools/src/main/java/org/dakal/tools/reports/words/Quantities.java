package org.dakal.tools.reports.words;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;
import org.dakal.scenarios.source.Percent;

/** Values with their units as a careful person would write them: no more digits than mean something. */
public final class Quantities {
    private static final double METERS_PER_KM = 1000;
    private static final int MONTHS = 12;

    /** Letters of a year with its month, as in 2026-06. */
    private static final int MONTH_LENGTH = 7;

    private final Messages messages;
    private final Digits digits;

    public Quantities(Messages messages) {
        this.messages = messages;
        this.digits = new Digits(messages);
    }

    /** A count to the nearest whole, with separated thousands; "fewer than 1" for a little that is not nothing. */
    public String count(double value) {
        return value > 0 && value < 0.5 ? messages.text("value.fewerThanOne") : digits.fixed(value, 0);
    }

    /** A number as it is written, or that nobody gave what it counts, when it is NaN. */
    public String given(double value, DoubleFunction<String> writer) {
        return Double.isNaN(value) ? messages.text("value.notGiven") : writer.apply(value);
    }

    /**
     * A count and its noun, or its noun and that nobody gave any for NaN: {@code key.notGiven}. The two forms are the
     * messages {@code key.one} and {@code key.many}.
     */
    public String counted(String key, double value) {
        return Double.isNaN(value)
                ? messages.text(key + ".notGiven")
                : messages.text(key + (value > 0 && value < 1.5 ? ".one" : ".many"), count(value));
    }

    /** Which message stands below a figure: {@code key.one} where there is one and the figure reads as one. */
    public String wordsOf(String key, double value) {
        return messages.has(key + ".one") && count(value).equals(count(1)) ? key + ".one" : key;
    }

    /** A change: with a sign either way, which stays before its number on pages of either direction. */
    public String change(double value, DoubleFunction<String> writer) {
        String number = writer.apply(value);
        if (!(value > 0) || number.equals(messages.text("value.fewerThanOne"))) {
            return number;
        }
        return messages.language() == Language.PERSIAN
                ? Names.ISOLATE_LEFT_TO_RIGHT + "+" + number + Names.END_ISOLATE
                : "+" + number;
    }

    /** A plain number with fixed decimals. */
    public String number(double value, int decimals) {
        return digits.fixed(value, decimals);
    }

    /** A value with its unit; without the unit when the value is unknown. */
    private String withUnit(String unit, double value, int decimals) {
        String number = digits.fixed(value, decimals);
        return Double.isFinite(value) ? messages.text(unit, number) : number;
    }

    /** A plain number with as many decimals as it has, to four digits in all. */
    public String plain(double value) {
        return digits.significant(value, 4);
    }

    /** A share of one as a percentage. */
    public String percent(double fraction) {
        return percent(Percent.of(fraction));
    }

    /** What share of people some are, both as they are counted here, in whole people. */
    public String percentOfPeople(double part, double whole) {
        return percent(Percent.ofPeople(part, whole));
    }

    private String percent(Percent percent) {
        String unit =
                percent.beyond() == 0 ? "unit.percent" : percent.beyond() < 0 ? "unit.percentLess" : "unit.percentMore";
        return withUnit(unit, percent.shown(), percent.decimals());
    }

    /** Square kilometres. */
    public String area(double squareKm) {
        String number = areaNumber(squareKm);
        return Double.isFinite(squareKm) ? messages.text("unit.km2", number) : number;
    }

    /** Square kilometres, or their change, without the unit: whole from 100, then fewer digits the larger it is. */
    public String areaNumber(double squareKm) {
        double size = Math.abs(squareKm);
        return digits.fixed(squareKm, size >= 100 || size == 0 ? 0 : size >= 1 ? 1 : 2);
    }

    /** Kilometres, or metres below one. */
    public String distanceKm(double km) {
        return km < 1 ? meters(Math.rint(km * METERS_PER_KM / 10) * 10) : withUnit("unit.km", km, km < 10 ? 1 : 0);
    }

    /** A distance that is a whole number of kilometres or, below one, of metres. */
    public String roundDistanceKm(double km) {
        return km < 1 ? meters(km * METERS_PER_KM) : withUnit("unit.km", km, 0);
    }

    /** A day by the calendar of the language: Jalali in Persian. */
    public String date(LocalDate day) {
        if (messages.language() == Language.PERSIAN) {
            JalaliDay jalali = JalaliDay.of(day);
            return date(jalali.day(), jalali.month(), jalali.year());
        }
        return date(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /**
     * A price level by the calendar of the language. A month or a year of the other calendar lies in two of this one;
     * both are named.
     *
     * @param written year, year and month, or day by the Gregorian calendar, as in 2026, 2026-06 or 2026-06-15
     */
    public String priceDate(String written) {
        int year = Integer.parseInt(written.substring(0, 4));
        if (written.length() > MONTH_LENGTH) {
            return date(LocalDate.parse(written));
        }
        boolean isMonth = written.length() == MONTH_LENGTH;
        LocalDate first = LocalDate.of(year, isMonth ? Integer.parseInt(written.substring(5)) : 1, 1);
        if (messages.language() == Language.ENGLISH) {
            return isMonth ? month(first.getMonthValue(), year) : written;
        }
        JalaliDay from = JalaliDay.of(first);
        JalaliDay to = JalaliDay.of(first.plusMonths(isMonth ? 1 : MONTHS).minusDays(1));
        String until = isMonth ? month(to.month(), to.year()) : digits.ungrouped(to.year());
        String since = !isMonth
                ? digits.ungrouped(from.year())
                : from.year() == to.year() ? monthName(from.month()) : month(from.month(), from.year());
        return since + messages.text("list.plus") + until;
    }

    private String month(int month, int year) {
        return messages.text("prices.month", monthName(month), digits.ungrouped(year));
    }

    private String monthName(int month) {
        return messages.text("date.month." + month);
    }

    private String date(int day, int month, int year) {
        return messages.text("date", digits.ungrouped(day), monthName(month), digits.ungrouped(year));
    }

    /** Length of road, or its change, without the unit. */
    public String lengthNumberKm(double km) {
        return digits.fixed(km, Math.abs(km) >= 100 || Math.abs(km) < 0.05 ? 0 : 1);
    }

    public String meters(double meters) {
        return withUnit("unit.m", meters, 0);
    }

    public String decibels(double db) {
        return withUnit("unit.dB", db, 0);
    }

    /** A level in dBm; nothing where no signal reaches. */
    public String level(double dbm) {
        return dbm == Double.NEGATIVE_INFINITY ? messages.text("value.noSignal") : withUnit("unit.dBm", dbm, 0);
    }

    /** A level in dBm without the unit. */
    public String levelNumber(double dbm) {
        return Double.isFinite(dbm) ? digits.fixed(dbm, 0) : level(dbm);
    }

    public String seconds(double seconds) {
        return withUnit("unit.s", seconds, seconds < 10 ? 2 : 1);
    }

    /** Bytes in the largest decimal unit that leaves a whole number. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return withUnit("unit.B", (double) bytes, 0);
        }
        return bytes < 1_000_000
                ? messages.text("unit.kB", digits.significant(bytes / 1e3, 3))
                : messages.text("unit.MB", digits.significant(bytes / 1e6, 3));
    }

    /** A large number in words, e.g. "1.2 million". */
    public String large(double value) {
        for (Scale scale : Scale.ALL) {
            if (value >= scale.threshold()) {
                return messages.text(scale.key(), digits.significant(value / scale.unit(), 3));
            }
        }
        return digits.significant(value, 3);
    }

    /** An amount of money, e.g. "9.5 billion toman". */
    public String money(double amount, String currency) {
        if (Double.isNaN(amount)) {
            return messages.text("value.none");
        }
        return messages.text("unit.money", large(amount), currencyName(currency));
    }

    /** The name of a currency of the scenario format. */
    public String currencyName(String currency) {
        return switch (currency) {
            case "toman" -> messages.text("currency.toman");
            case "rial" -> messages.text("currency.rial");
            default -> currency;
        };
    }

    private record Scale(double threshold, double unit, String key) {
        // A little below the unit, so that 999.9 million becomes 1 billion and not 1,000 million.
        static final List<Scale> ALL = List.of(
                new Scale(999.5e9, 1e12, "scale.trillion"),
                new Scale(999.5e6, 1e9, "scale.billion"),
                new Scale(999.5e3, 1e6, "scale.million"));
    }
}
