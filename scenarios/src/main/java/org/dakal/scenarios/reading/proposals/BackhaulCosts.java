package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.BackhaulOptions;
import org.dakal.proposals.backhaul.BackhaulPlanner;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cost of connecting new sites into proposals that give none themselves.
 *
 * @param backhauls how each is connected, in the same order; empty when the scenario says nothing of backhaul
 */
public record BackhaulCosts(List<Proposal> proposals, List<ProposalBackhaul> backhauls) {
    public static BackhaulCosts of(
            List<Proposal> proposals, Network today, Terrain terrain, @Nullable BackhaulOptions options) {
        if (options == null) {
            return new BackhaulCosts(proposals, List.of());
        }
        BackhaulPlanner planner = new BackhaulPlanner(terrain, today, options, proposals);
        List<Proposal> costed = new ArrayList<>();
        List<ProposalBackhaul> backhauls = new ArrayList<>();
        for (Proposal proposal : proposals) {
            ProposalBackhaul backhaul = planner.connect(proposal);
            backhauls.add(backhaul);
            costed.add(proposal.cost().backhaulAmount() > 0 ? proposal : with(proposal, backhaul.costAmount()));
        }
        return new BackhaulCosts(costed, backhauls);
    }

    /** Warns of sites that cannot be connected. */
    public void tell(Problems problems) {
        for (ProposalBackhaul backhaul : backhauls) {
            for (BackhaulLink link : backhaul.links()) {
                if (link.kind() == BackhaulLink.Kind.NONE) {
                    problems.warning(
                            Place.of("backhaul"),
                            backhaul.proposal().id(),
                            "site " + link.siteId() + " cannot be connected, its cost lacks that: " + link.why(),
                            "");
                }
            }
        }
    }

    private static Proposal with(Proposal proposal, double backhaulAmount) {
        return proposal.withCost(proposal.cost().withBackhaul(backhaulAmount));
    }
}
