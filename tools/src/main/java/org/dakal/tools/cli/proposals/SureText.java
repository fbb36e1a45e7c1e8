package org.dakal.tools.cli.proposals;

import java.util.Comparator;
import java.util.List;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.writing.stability.Sensitivity;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.jspecify.annotations.Nullable;

/** How sure a ranking is, in a few lines. */
final class SureText {
    private static final int TOLD = 25;

    private SureText() {}

    static void print(
            Console console,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity) {
        String unit = proposals.options().rankBy() == RankBy.AREA ? "km2" : "people";
        console.say("Proposals, each built alone: net gain in " + unit + (proposals.isIndoors() ? " indoors" : "")
                + " over "
                + Figures.count(proposals.options().drawCount()) + " draws, ranked by it"
                + (proposals.options().rankBy() == RankBy.PEOPLE_PER_COST ? " per cost" : ""));
        if (!proposals.anyGains()) {
            console.say("No proposal is expected to give more service than it takes, so none comes first.");
        } else {
            console.say("P(...) are shares of the draws in which it gains something and is so placed.");
        }
        print(console, proposals);
        if (plans != null) {
            console.say("Plans");
            print(console, plans);
            for (int i = 0; i < plans.alternatives().size(); i++) {
                for (int k = i + 1; k < plans.alternatives().size(); k++) {
                    console.say(
                            "  %s beats %s with probability %.3f",
                            plans.alternatives().get(i).alternative().id(),
                            plans.alternatives().get(k).alternative().id(),
                            plans.beats(i, k));
                }
            }
        }
        for (Sensitivity other : sensitivity) {
            console.say(
                    "With %s: %s; first %s",
                    other.variant(),
                    Double.isNaN(other.kendallTau())
                            ? "too few proposals to compare orders"
                            : Figures.format("Kendall's tau %.2f", other.kendallTau()),
                    String.join(
                            ", ",
                            other.order().subList(0, Math.min(5, other.order().size()))));
        }
    }

    private static void print(Console console, StabilityResult result) {
        TextTable table = new TextTable(
                "rlrrrrrrrl", "rank", "id", "expected", "mean", "5 %", "95 %", "P(1st)", "P(<=3)", "P(<=5)");
        result.alternatives().stream()
                .sorted(Comparator.comparingInt(AlternativeStability::plannedRank))
                .limit(TOLD)
                .forEach(a -> table.row(cells(a, result.anyGains())));
        console.print(table.toString());
        boolean anyOutside = result.alternatives().stream()
                .anyMatch(a -> DrawnSummary.Drawn.liesOutside(
                        a.expectedNetGainAmount(),
                        a.netGain().p05Amount(),
                        a.netGain().p95Amount()));
        if (anyOutside) {
            console.say(DrawnSummary.Drawn.OUTSIDE);
        }
        if (result.anyGains()) {
            result.oftenerFirst()
                    .ifPresent(one -> console.say(
                            "%s comes first more often than the first of the table, in %.3f of the draws: the order goes by"
                                    + " what is gained in expectation, not by how often.",
                            one.alternative().id(), one.probabilityOfRank(1)));
        }
    }

    /** Where none gains, none is first or among the first. */
    private static String[] cells(AlternativeStability a, boolean anyGains) {
        String rank = String.valueOf(a.plannedRank());
        String id = a.alternative().id();
        return a.problem().isEmpty()
                ? new String[] {
                    rank,
                    id,
                    Figures.format("%,.1f", tenths(a.expectedNetGainAmount())),
                    Figures.format("%,.1f", tenths(a.netGain().meanAmount())),
                    Figures.format("%,.1f", a.netGain().p05Amount()),
                    Figures.format("%,.1f", a.netGain().p95Amount()),
                    anyGains ? Figures.format("%.3f", a.probabilityOfRank(1)) : "-",
                    anyGains ? Figures.format("%.3f", a.probabilityOfRank(3)) : "-",
                    anyGains ? Figures.format("%.3f", a.probabilityOfRank(5)) : "-"
                }
                : new String[] {rank, id, "", "", "", "", "", "", "", "cannot be built (" + a.problem() + ")"};
    }

    /** The amount in whole tenths, as it is shown; a sum that is nothing but rounding is no negative zero. */
    private static double tenths(double amount) {
        return Math.rint(amount * 10) / 10 + 0.0;
    }
}
