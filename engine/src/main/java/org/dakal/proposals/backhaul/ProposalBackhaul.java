package org.dakal.proposals.backhaul;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dakal.network.Proposal;

/**
 * How a proposal's new sites are connected.
 *
 * @param proposal which
 * @param links one for each new site; none when the proposal adds no site
 */
public record ProposalBackhaul(Proposal proposal, List<BackhaulLink> links) {
    public ProposalBackhaul {
        links = List.copyOf(links);
    }

    /** What it costs by itself. */
    public double costAmount() {
        return links.stream().mapToDouble(BackhaulLink::costAmount).sum();
    }

    /** True when some new site can be connected in no way. */
    public boolean isIncomplete() {
        return links.stream().anyMatch(link -> link.kind() == BackhaulLink.Kind.NONE);
    }

    /** What several cost together: a trench that two of them use is dug once. */
    public static double sharedAmount(List<ProposalBackhaul> together, double trenchPerMeterAmount) {
        Set<String> dug = new HashSet<>();
        double amount = 0;
        for (ProposalBackhaul backhaul : together) {
            for (BackhaulLink link : backhaul.links()) {
                if (link.kind() != BackhaulLink.Kind.FIBER) {
                    amount += link.costAmount();
                }
                for (Trench trench : link.trenches()) {
                    amount += dug.add(trench.id()) ? trench.lengthMeters() * trenchPerMeterAmount : 0;
                }
            }
        }
        return amount;
    }
}
