package org.dakal.scenarios.reading.proposals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Values;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** Costs of proposals, all in one currency. Ten rial are one toman; other currencies are not converted. */
public final class CostReader {
    private static final String TOMAN = "toman";
    private static final String RIAL = "rial";
    private static final double RIAL_PER_TOMAN = 10;
    private static final Pattern ISO_4217 = Pattern.compile("[A-Z]{3}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    /** What completes a date without month or day. */
    private static final String FIRST_DAY = "2000-01-01";

    private static final Limits GREGORIAN_YEARS = new Limits(1990, 2100);
    private static final Limits SOLAR_HIJRI_YEARS = new Limits(1350, 1450);

    private final Problems problems;
    private final CostTerms terms;
    private final Map<String, Place> currencies = new LinkedHashMap<>();
    private final Map<String, Place> datePlaces = new LinkedHashMap<>();

    CostReader(Problems problems, CostTerms terms) {
        this.problems = problems;
        this.terms = terms;
    }

    /**
     * A cost of building that is given beside a scenario, checked as one within.
     *
     * @param written amount, currency and price date by the format's keys
     * @throws ProblemsException with all that is wrong with it
     */
    public static Cost of(String place, Map<String, String> written) throws ProblemsException {
        Problems problems = new Problems();
        Values values = new Values() {
            @Override
            public @Nullable String raw(String key) {
                return written.get(key);
            }

            @Override
            public Place place(String key) {
                return place().key(key);
            }

            @Override
            public Place place() {
                return Place.of(place);
            }
        };
        Cost cost =
                new CostReader(problems, CostTerms.read(null)).read(new Fields(values, ScenarioKeys.COST, problems));
        problems.throwIfErrors();
        if (cost == null) {
            throw new IllegalStateException("neither a cost nor a problem in " + written);
        }
        return cost;
    }

    /** The cost; null when something is wrong with it. */
    @Nullable Cost read(Fields fields) {
        int errorsBefore = problems.errorCount();
        double amount = fields.amount("amount");
        double yearlyAmount = fields.amount("yearlyAmount", 0);
        double backhaulAmount = fields.amount("backhaulAmount", 0);
        String currency = currency(fields);
        String date = date(fields, "priceDate");
        if (problems.errorCount() > errorsBefore) {
            return null;
        }
        currencies.putIfAbsent(currency, fields.place("currency"));
        datePlaces.putIfAbsent(date, fields.place("priceDate"));
        return terms.applied(
                new Cost(amount, yearlyAmount, backhaulAmount, currency, date, Cost.Running.STANDARD), fields);
    }

    private static String currency(Fields fields) {
        String written = fields.text("currency");
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.equals(TOMAN) || lower.equals("irt") || written.equals("تومان")) {
            return TOMAN;
        }
        if (lower.equals(RIAL) || lower.equals("irr") || written.equals("ریال")) {
            return RIAL;
        }
        if (!written.isEmpty() && !ISO_4217.matcher(written).matches()) {
            fields.error(
                    "currency",
                    "must be toman, rial or three letters of ISO 4217",
                    ISO_4217.matcher(written.toUpperCase(Locale.ROOT)).matches()
                            ? Suggestions.meant(written.toUpperCase(Locale.ROOT))
                            : Suggestions.nearest(written, List.of(TOMAN, RIAL)));
        }
        return written;
    }

    /** A date of prices as it is written, with Latin digits; empty when there is none, checked else. */
    static String date(Fields fields, String key) {
        String date = NumberText.latin(fields.text(key));
        if (!date.isEmpty()) {
            checkDate(fields, key, date);
        }
        return date;
    }

    private static void checkDate(Fields fields, String key, String date) {
        var matcher = DATE.matcher(date);
        if (matcher.matches() && !isInCalendar(date)) {
            fields.error(key, "is no day of the calendar", "");
            return;
        }
        double year = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
        if (!GREGORIAN_YEARS.contains(year)) {
            fields.error(
                    key,
                    "must be a date like 2026-06 or 2026-06-15, from 1990 to 2100",
                    SOLAR_HIJRI_YEARS.contains(year) ? "Maybe it is a Solar Hijri date: write the Gregorian one." : "");
        }
    }

    /** True for a year, a month, or a day that there is, unlike 31 June. */
    private static boolean isInCalendar(String date) {
        try {
            LocalDate.parse(date + FIRST_DAY.substring(date.length()));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The proposals with rial turned to toman where both occur; other mixtures are a problem. Prices of different dates
     * are told where no index brings them to one.
     */
    List<Proposal> comparable(List<Proposal> proposals) {
        List<String> dates = CostTerms.priceDates(proposals);
        if (dates.size() > 1) {
            String last = dates.get(dates.size() - 1);
            problems.warning(
                    datePlaces.getOrDefault(last, Place.of("")),
                    last,
                    "costs are at prices of " + Wording.names(dates) + ", and are compared as they are given",
                    "Give costs.priceIndex to bring them to one date.");
        }
        return inOneCurrency(proposals);
    }

    private List<Proposal> inOneCurrency(List<Proposal> proposals) {
        if (currencies.size() < 2) {
            return proposals;
        }
        List<String> names = List.copyOf(currencies.keySet());
        String last = names.get(names.size() - 1);
        Place place = currencies.getOrDefault(last, Place.of(""));
        if (names.size() > 2 || !currencies.containsKey(TOMAN) || !currencies.containsKey(RIAL)) {
            problems.error(
                    place,
                    last,
                    "costs must be in one currency, here are " + String.join(", ", names),
                    "Only rial and toman are converted.");
            return proposals;
        }
        problems.warning(place, last, "costs in rial are counted in toman, ten rial each", "");
        return proposals.stream()
                .map(p -> p.cost().currency().equals(RIAL) ? p.withCost(p.cost().in(TOMAN, RIAL_PER_TOMAN)) : p)
                .toList();
    }
}
