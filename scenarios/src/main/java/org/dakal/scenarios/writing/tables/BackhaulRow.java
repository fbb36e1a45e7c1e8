package org.dakal.scenarios.writing.tables;

import java.util.ArrayList;
import java.util.List;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.ProposalBackhaul;

/**
 * How a new site of a proposal is connected.
 *
 * @param proposal id
 * @param site id
 * @param kind fiber, microwave or none
 * @param to fibre node or site at the other end
 * @param lengthKm of trench, or of the hop
 * @param costAmount in the proposals' currency
 * @param costCurrency that currency
 * @param why what was chosen over what
 */
public record BackhaulRow(
        String proposal,
        String site,
        String kind,
        String to,
        double lengthKm,
        double costAmount,
        String costCurrency,
        String why) {

    /** The rows of all links, in the proposals' order. */
    public static List<BackhaulRow> of(List<ProposalBackhaul> backhauls) {
        List<BackhaulRow> rows = new ArrayList<>();
        for (ProposalBackhaul backhaul : backhauls) {
            for (BackhaulLink link : backhaul.links()) {
                rows.add(new BackhaulRow(
                        backhaul.proposal().id(),
                        link.siteId(),
                        Words.of(link.kind()),
                        link.to(),
                        Rounded.km(link.lengthKm()),
                        Math.rint(link.costAmount()),
                        backhaul.proposal().cost().currency(),
                        link.why()));
            }
        }
        return rows;
    }
}
