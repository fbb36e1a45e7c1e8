package org.dakal.proposals.backhaul;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Proposal;

/**
 * How a proposal's new sites are connected.
 *
 * @param links one for each new site; none when the proposal adds no site
 * @param ways all that trenches may take, of which the links' were chosen
 */
public record ProposalBackhaul(Proposal proposal, List<BackhaulLink> links, TrenchWays ways) {
    public ProposalBackhaul {
        links = List.copyOf(links);
    }

    public double costAmount() {
        return links.stream().mapToDouble(BackhaulLink::costAmount).sum();
    }

    /**
     * What trenches of several measure when each stretch is dug once.
     *
     * @param ownWaysMeters by the way that is shortest for each by itself
     * @param joinedMeters by a net that is short for all of them; NaN where the ways are not known
     * @param mostOfShortestFraction at most so many times the shortest net's length that is
     */
    public record Together(double ownWaysMeters, double joinedMeters, double mostOfShortestFraction) {}

    /** The trenches of several; none where fibre connects nothing. */
    public static Together together(List<ProposalBackhaul> several) {
        Map<String, Double> dug = new LinkedHashMap<>();
        Set<String> siteIds = new LinkedHashSet<>();
        for (ProposalBackhaul backhaul : several) {
            for (BackhaulLink link : backhaul.links()) {
                link.trenches().forEach(trench -> dug.put(trench.id(), trench.lengthMeters()));
                if (link.kind() == BackhaulLink.Kind.FIBER) {
                    siteIds.add(link.siteId());
                }
            }
        }
        double own = dug.values().stream().mapToDouble(meters -> meters).sum();
        double joined = siteIds.isEmpty() ? 0 : several.get(0).ways().joinedMeters(siteIds);
        // With the nodes, which are one end, there are at most so many ends.
        double ends = siteIds.size() + 1;
        return new Together(own, joined, 2 - 2 / ends);
    }
}
