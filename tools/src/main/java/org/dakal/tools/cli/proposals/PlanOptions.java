package org.dakal.tools.cli.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dakal.network.Proposal;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.NumberOptions;
import org.jspecify.annotations.Nullable;

/** What a plan's options mean; what they cannot mean is bad input. */
final class PlanOptions {
    private static final double RIAL_PER_TOMAN = 10;
    private static final String TOMAN = "toman";
    private static final String RIAL = "rial";
    private static final double LONGEST_SECONDS = 86_400;

    private PlanOptions() {}

    static Weight weight(String written) {
        String name = written.toLowerCase(Locale.ROOT).replace('_', '-');
        for (Weight weight : Weight.values()) {
            if (name.equals(name(weight)) || name.equals(name(weight).replaceAll("-(square-)?km$", ""))) {
                return weight;
            }
        }
        List<String> names =
                Arrays.stream(Weight.values()).map(PlanOptions::name).toList();
        throw CommandFailure.badInput(
                "--weight = " + written + " must be one of " + String.join(", ", names) + ".",
                Suggestions.nearest(written, names));
    }

    static String name(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What counts as service, in a few words. */
    static String sense(boolean indoor, boolean robust) {
        return (indoor ? "indoors" : "outdoors") + (robust ? ", by two sites" : "");
    }

    /** Roads are in the open. */
    static void checkGoal(Weight weight, boolean indoor) {
        if (indoor && weight == Weight.ROAD_KM) {
            throw CommandFailure.badInput(
                    "--indoor with --weight road-km counts nothing: roads are not indoors.", "Leave one of them out.");
        }
    }

    /** Seconds, with or without the letter s behind. */
    static double seconds(String written) {
        String number = written.endsWith("s") ? written.substring(0, written.length() - 1) : written;
        double seconds = NumberOptions.amount("--time-limit", number);
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw CommandFailure.badInput(
                    "--time-limit = " + written + " must be more than 0 and at most 86400 seconds.", "");
        }
        return seconds;
    }

    /** A budget in the currency that all proposals have. */
    static double inProposalsCurrency(double budget, @Nullable String currency, List<Proposal> proposals) {
        if (currency == null || proposals.isEmpty()) {
            return budget;
        }
        String theirs = proposals.get(0).cost().currency();
        String given = currency.toLowerCase(Locale.ROOT);
        if (given.equals(theirs.toLowerCase(Locale.ROOT))) {
            return budget;
        }
        if (given.equals(TOMAN) && theirs.equals(RIAL)) {
            return budget * RIAL_PER_TOMAN;
        }
        if (given.equals(RIAL) && theirs.equals(TOMAN)) {
            return budget / RIAL_PER_TOMAN;
        }
        throw CommandFailure.badInput(
                "--currency = " + currency + " cannot be compared with the proposals' costs, which are in " + theirs
                        + ".",
                theirs.equals(TOMAN) || theirs.equals(RIAL)
                        ? "Give the budget in toman or rial."
                        : "Give the budget in " + theirs + ".");
    }
}
