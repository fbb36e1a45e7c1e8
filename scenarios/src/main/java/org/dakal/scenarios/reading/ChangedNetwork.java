package org.dakal.scenarios.reading;

import java.util.List;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.scenarios.UnfitProposal;

/** A scenario's network after some edits, and its proposals on it. */
record ChangedNetwork(Network network, List<Proposal> proposals, List<UnfitProposal> unfitProposals) {}
