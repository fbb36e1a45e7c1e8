package org.dakal.tools.cli.proposals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.proposals.CostReader;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * What each suggested mast costs, and who says so: no figure is made up.
 *
 * @param cost null when nobody gave one
 */
record SuggestedCost(@Nullable Cost cost, String words) {
    /**
     * What an option says, with the currency and the price date of the scenario's new masts where it leaves them out;
     * else the median of these masts.
     *
     * @param option {@code AMOUNT}, {@code AMOUNT CURRENCY} or {@code AMOUNT CURRENCY PRICE-DATE}
     */
    static SuggestedCost of(@Nullable String option, List<Proposal> proposals) {
        List<Cost> ofNewMasts = proposals.stream()
                .filter(p -> p.changes().stream().anyMatch(c -> c instanceof Change.AddSite))
                .map(Proposal::cost)
                .sorted(Comparator.comparingDouble(Cost::wholeAmount))
                .toList();
        Cost median = ofNewMasts.isEmpty() ? null : ofNewMasts.get(ofNewMasts.size() / 2);
        if (option != null) {
            return new SuggestedCost(asked(option, median), "as asked for");
        }
        return median == null
                ? new SuggestedCost(
                        null, "not given, for the scenario proposes no new mast: write them, or give --cost")
                : new SuggestedCost(median, "the median of the scenario's new masts");
    }

    private static Cost asked(String option, @Nullable Cost median) {
        String[] parts = option.strip().split("\\s+", -1);
        if (parts.length > 3 || (parts.length < 3 && median == null)) {
            throw CommandFailure.badInput(
                    "--cost = " + option + " must be an amount, a currency and the date of the prices"
                            + (median == null ? ": the scenario proposes no new mast to take them from." : "."),
                    "Such as --cost \"9000000000 toman 2026-06\".");
        }
        Map<String, String> written = new LinkedHashMap<>();
        written.put("amount", parts[0]);
        written.put("currency", parts.length > 1 || median == null ? parts[1] : median.currency());
        written.put("priceDate", parts.length > 2 || median == null ? parts[2] : median.priceDate());
        try {
            Cost cost = CostReader.of("--cost", written);
            return median == null ? cost : cost.withRunning(median.running());
        } catch (ProblemsException e) {
            throw CommandFailure.problems("the options", e.problems());
        }
    }
}
