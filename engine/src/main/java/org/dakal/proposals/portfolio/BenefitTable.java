package org.dakal.proposals.portfolio;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.ChoiceRules;
import org.dakal.proposals.portfolio.search.PlanState;

/** What each proposal is worth, four ways, in each weight. */
final class BenefitTable {
    private final ChoiceRules rules;
    private final BitSet chosen;
    private final Map<Integer, BitSet> before = new HashMap<>();
    private final Map<Weight, Column> columns = new EnumMap<>(Weight.class);

    /**
     * Prepares.
     *
     * @param order all proposals, the plan's first, as they are built
     */
    BenefitTable(Function<Weight, ServiceGroups> groups, ChoiceRules rules, BitSet chosen, List<Integer> order) {
        this.rules = rules;
        this.chosen = chosen;
        BitSet built = new BitSet();
        for (int number : order) {
            before.put(number, (BitSet) built.clone());
            BitSet after = (BitSet) built.clone();
            after.or(rules.closure(number));
            if (rules.isCompatible(after)) {
                built = after; // what cannot stand with those before it is not there for those that follow
            }
        }
        for (Weight weight : Weight.values()) {
            columns.put(weight, new Column(groups.apply(weight), weight));
        }
    }

    /** A proposal's worth in each weight. */
    Map<Weight, Benefit> of(int candidate) {
        Map<Weight, Benefit> benefits = new EnumMap<>(Weight.class);
        columns.forEach((weight, column) -> benefits.put(weight, column.of(candidate)));
        return benefits;
    }

    /** One weight. Each state stays near its kind of question, so that little has to be counted anew. */
    private final class Column {
        private final PlanState few;
        private final PlanState plan;
        private final PlanState growing;
        private final ShapleyShares shares;

        Column(ServiceGroups groups, Weight weight) {
            this.few = new PlanState(groups, groups.weights(weight));
            this.plan = new PlanState(groups, groups.weights(weight));
            this.growing = new PlanState(groups, groups.weights(weight));
            this.shares = new ShapleyShares(groups, weight, rules, chosen);
        }

        Benefit of(int candidate) {
            BitSet closure = rules.closure(candidate);
            BitSet required = (BitSet) closure.clone();
            required.clear(candidate);
            boolean isChosen = chosen.get(candidate);
            return new Benefit(
                    added(few, required, closure),
                    isChosen
                            ? plan.valueOf(chosen) - plan.valueOf(rules.without(chosen, candidate))
                            : added(plan, chosen, closure),
                    added(growing, before.getOrDefault(candidate, chosen), closure),
                    isChosen ? shares.share(candidate) : Double.NaN,
                    isChosen ? shares.standardError(candidate) : Double.NaN);
        }

        /** What some add to others; NaN when they cannot stand together. */
        private double added(PlanState state, BitSet standing, BitSet more) {
            BitSet after = (BitSet) standing.clone();
            after.or(more);
            if (!rules.isCompatible(after)) {
                return Double.NaN;
            }
            double now = state.valueOf(standing);
            return state.valueOf(after) - now;
        }
    }
}
