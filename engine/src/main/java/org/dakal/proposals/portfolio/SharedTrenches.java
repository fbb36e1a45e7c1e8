package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.proposals.backhaul.Trench;
import org.dakal.proposals.portfolio.search.PlanCosts;

/**
 * Trenches to several proposals' sites, taken out of their own costs and paid once.
 *
 * @param proposals as given, their backhaul without the stretches that others need too
 * @param shared what these stretches cost, by who needs them
 */
public record SharedTrenches(List<Proposal> proposals, List<PlanCosts.Shared> shared) {
    public SharedTrenches {
        proposals = List.copyOf(proposals);
        shared = List.copyOf(shared);
    }

    /**
     * Finds them. Proposals whose cost gives its backhaul itself keep it.
     *
     * @param backhauls how each is connected, in the proposals' order; empty when nothing is known
     */
    public static SharedTrenches of(List<Proposal> proposals, List<ProposalBackhaul> backhauls) {
        Map<String, BitSet> users = new LinkedHashMap<>();
        Map<String, Double> amounts = new LinkedHashMap<>();
        for (int i = 0; i < backhauls.size(); i++) {
            if (proposals.get(i).cost().backhaulAmount() != backhauls.get(i).costAmount()) {
                continue; // its own figure, not this one
            }
            for (BackhaulLink link : backhauls.get(i).links()) {
                double meters = link.trenches().stream()
                        .mapToDouble(Trench::lengthMeters)
                        .sum();
                for (Trench trench : link.trenches()) {
                    users.computeIfAbsent(trench.id(), id -> new BitSet()).set(i);
                    amounts.put(trench.id(), link.costAmount() * trench.lengthMeters() / meters);
                }
            }
        }
        Map<BitSet, Double> byUsers = new LinkedHashMap<>();
        users.forEach((id, candidates) -> {
            double amount = amounts.getOrDefault(id, 0.0);
            if (candidates.cardinality() > 1 && amount > 0) {
                byUsers.merge(candidates, amount, Double::sum);
            }
        });
        List<PlanCosts.Shared> shared = new ArrayList<>();
        byUsers.forEach((candidates, amount) ->
                shared.add(new PlanCosts.Shared(amount, candidates.stream().toArray())));
        return new SharedTrenches(without(proposals, backhauls, users, amounts), shared);
    }

    private static List<Proposal> without(
            List<Proposal> proposals,
            List<ProposalBackhaul> backhauls,
            Map<String, BitSet> users,
            Map<String, Double> amounts) {
        List<Proposal> own = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            double common = 0;
            Set<String> counted = new HashSet<>();
            int number = i;
            List<BackhaulLink> links = i < backhauls.size() ? backhauls.get(i).links() : List.of();
            for (BackhaulLink link : links) {
                for (Trench trench : link.trenches()) {
                    BitSet who = users.getOrDefault(trench.id(), new BitSet());
                    if (who.get(number) && who.cardinality() > 1) {
                        // A proposal that needs a stretch for two of its sites still digs it once.
                        common += counted.add(trench.id()) ? amounts.getOrDefault(trench.id(), 0.0) : 0;
                    }
                }
            }
            Cost cost = proposals.get(i).cost();
            own.add(
                    common > 0
                            ? proposals.get(i).withCost(cost.withBackhaul(Math.max(0, cost.backhaulAmount() - common)))
                            : proposals.get(i));
        }
        return own;
    }
}
