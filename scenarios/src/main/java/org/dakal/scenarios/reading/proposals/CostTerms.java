package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * {@code costs}: for how long running counts, and the price level that all costs are brought to.
 *
 * @param running that every proposal's cost counts
 * @param priceDate whose prices all costs are counted in; empty for each cost's own
 * @param index of prices by date; empty when none is given, and then prices are taken as they are
 */
record CostTerms(Cost.Running running, String priceDate, Map<String, Double> index) {
    private static final Limits YEARS = new Limits(0, 50);
    private static final Limits RATES_PERCENT = new Limits(0, 100);
    private static final Limits INDICES = new Limits(1e-6, 1e9);
    private static final CostTerms STANDARD = new CostTerms(Cost.Running.STANDARD, "", Map.of());

    CostTerms {
        index = Map.copyOf(index);
    }

    /** The section; the standard where there is none, or something about it is wrong. */
    static CostTerms read(@Nullable YamlFields fields) {
        if (fields == null) {
            return STANDARD;
        }
        int errorsBefore = fields.problems().errorCount();
        double years = fields.number("horizonYears", YEARS, STANDARD.running.horizonYearCount());
        double percent = fields.number("discountRatePercent", RATES_PERCENT, 0);
        String date = CostReader.date(fields, "priceDate");
        Map<String, Double> index = new LinkedHashMap<>();
        for (YamlNode item : fields.items("priceIndex")) {
            YamlFields entry = YamlFields.of(item, ScenarioKeys.PRICE_INDEX, fields.problems());
            if (entry != null && index.put(CostReader.date(entry, "date"), entry.number("index", INDICES)) != null) {
                entry.error("date", "has an index already", "");
            }
        }
        if ((fields.node("priceIndex") == null) != date.isEmpty()) {
            fields.problems()
                    .error(fields.place(), "", "must have both priceDate and priceIndex, or neither of them", "");
        } else if (!date.isEmpty() && fields.problems().errorCount() == errorsBefore && at(index, date) == null) {
            fields.error("priceDate", "must be a date of priceIndex, or in a year of it", "");
        }
        return fields.problems().errorCount() > errorsBefore
                ? STANDARD
                : new CostTerms(new Cost.Running(years, percent / 100), date, index);
    }

    /** The index of a date: its own, else its month's, else its year's; null when there is none. */
    private static @Nullable Double at(Map<String, Double> index, String date) {
        String sought = date;
        while (!index.containsKey(sought) && sought.contains("-")) {
            sought = sought.substring(0, sought.lastIndexOf('-'));
        }
        return index.get(sought);
    }

    /**
     * A cost by these terms.
     *
     * @param fields it was read from, for the problem of a date without an index
     */
    Cost applied(Cost cost, Fields fields) {
        Cost counted = cost.withRunning(running);
        if (index.isEmpty()) {
            return counted;
        }
        Double then = at(index, cost.priceDate());
        Double now = at(index, priceDate);
        if (then == null || now == null) {
            fields.error(
                    "priceDate",
                    "has no index in costs.priceIndex, which has "
                            + Wording.names(index.keySet().stream().sorted().toList()),
                    "");
            return counted;
        }
        return counted.atPrices(priceDate, now / then);
    }

    /**
     * The price dates of proposals that cost something, each once, ascending; one that only says more closely when, as
     * a month of a year that is there too, is no other date.
     */
    static List<String> priceDates(List<Proposal> proposals) {
        List<String> dates = new ArrayList<>();
        proposals.stream()
                .map(Proposal::cost)
                .filter(cost -> cost.wholeAmount() > 0)
                .map(Cost::priceDate)
                .sorted()
                .filter(date -> dates.stream().noneMatch(date::startsWith))
                .forEach(dates::add);
        return dates;
    }
}
