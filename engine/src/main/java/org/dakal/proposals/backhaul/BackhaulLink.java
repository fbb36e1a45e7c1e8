package org.dakal.proposals.backhaul;

import java.util.List;

/**
 * How one new site is connected.
 *
 * @param to id of the fibre node or site at the other end; empty when there is none
 * @param lengthKm of trench, or of the hop
 * @param costAmount in the proposals' currency; zero when nothing is feasible
 * @param why in a sentence: what was chosen over what
 */
public record BackhaulLink(
        String siteId, Kind kind, String to, double lengthKm, double costAmount, List<Trench> trenches, String why) {
    /** Ways to connect. */
    public enum Kind {
        FIBER,
        MICROWAVE,
        NONE
    }

    public BackhaulLink {
        trenches = List.copyOf(trenches);
    }
}
