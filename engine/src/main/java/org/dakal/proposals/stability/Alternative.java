package org.dakal.proposals.stability;

import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;

/**
 * Proposals that are built together; a proposal alone is one of one.
 *
 * @param proposals built in this order
 */
public record Alternative(String id, List<Proposal> proposals) {
    public Alternative {
        proposals = List.copyOf(proposals);
    }

    public static Alternative alone(Proposal proposal) {
        return new Alternative(proposal.id(), List.of(proposal));
    }

    /**
     * The network with all of them.
     *
     * @throws IllegalArgumentException when they cannot be built on it
     */
    Network on(Network today) {
        List<Change> changes =
                proposals.stream().flatMap(p -> p.changes().stream()).toList();
        return today.with(changes);
    }
}
