package org.dakal.scenarios;

import java.util.List;

/**
 * A scenario, and what it would be after some edits of its network.
 *
 * @param changed with the changed network and the proposals that can still be built on it, their costs and the values
 *     they leave open taken from that network; the scenario itself when nothing was edited
 * @param unfitProposals the others, in the scenario's order
 */
public record ChangedScenario(Scenario scenario, Scenario changed, List<UnfitProposal> unfitProposals) {
    public ChangedScenario {
        unfitProposals = List.copyOf(unfitProposals);
    }
}
