package org.dakal.proposals.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.proposals.backhaul.Trench;
import org.dakal.proposals.backhaul.TrenchWays;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.junit.jupiter.api.Test;

/** A trunk of 1,000 m that A and B need, 200 m more to A, 300 m more to B, at 2 a metre; C gives its own backhaul. */
class SharedTrenchesTest {
    private static final Trench TRUNK = new Trench("trunk", 1000);

    private static Proposal proposal(String id, double backhaul) {
        return new Proposal(
                id,
                id,
                "",
                List.of(new Change.RemoveSite(id)),
                new Cost(50, 1, backhaul, "toman", "2026-06", Cost.Running.STANDARD));
    }

    private static ProposalBackhaul fibre(Proposal proposal, Trench own) {
        double cost = 2 * (TRUNK.lengthMeters() + own.lengthMeters());
        return new ProposalBackhaul(
                proposal,
                List.of(new BackhaulLink("N", BackhaulLink.Kind.FIBER, "node", 1, cost, List.of(TRUNK, own), "")),
                TrenchWays.NONE);
    }

    @Test
    void whatSeveralNeedIsPaidOnce() {
        Proposal a = proposal("A", 2400);
        Proposal b = proposal("B", 2600);
        Proposal c = proposal("C", 7);
        List<ProposalBackhaul> backhauls =
                List.of(fibre(a, new Trench("a", 200)), fibre(b, new Trench("b", 300)), fibre(c, new Trench("c", 1)));
        SharedTrenches trenches = SharedTrenches.of(List.of(a, b, c), backhauls);
        assertThat(trenches.proposals())
                .extracting(p -> p.cost().backhaulAmount())
                .containsExactly(400.0, 600.0, 7.0);
        PlanCosts costs = new PlanCosts(
                trenches.proposals().stream()
                        .mapToDouble(p -> p.cost().wholeAmount())
                        .toArray(),
                trenches.shared());
        BitSet both = new BitSet();
        both.set(0);
        assertThat(costs.total(both)).isEqualTo(50 + 5 + 2400);
        both.set(1);
        assertThat(costs.total(both)).isEqualTo(2 * (50 + 5) + 2000 + 400 + 600);
        assertThat(costs.total(both))
                .isEqualTo(2 * (50 + 5)
                        + 2 * ProposalBackhaul.together(backhauls.subList(0, 2)).ownWaysMeters());
    }

    @Test
    void withoutBackhaulNothingChanges() {
        List<Proposal> proposals = List.of(proposal("A", 3));
        assertThat(SharedTrenches.of(proposals, List.of()).proposals()).isEqualTo(proposals);
        assertThat(SharedTrenches.of(proposals, List.of()).shared()).isEmpty();
    }
}
