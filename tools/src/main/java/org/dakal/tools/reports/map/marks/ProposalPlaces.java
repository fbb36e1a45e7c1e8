package org.dakal.tools.reports.map.marks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.locationtech.jts.geom.Coordinate;

/** Where a proposal builds: the masts it adds or alters, in the order of its changes. */
public final class ProposalPlaces {
    private ProposalPlaces() {}

    public static List<Coordinate> of(Proposal proposal, Network today) {
        Map<String, Coordinate> bySite = new LinkedHashMap<>();
        for (Change change : proposal.changes()) {
            if (change instanceof Change.AddSite added) {
                bySite.put(
                        added.site().id(),
                        new Coordinate(added.site().xMeters(), added.site().yMeters()));
            } else {
                Site site = today.site(change.siteId());
                if (site != null) {
                    bySite.putIfAbsent(site.id(), new Coordinate(site.xMeters(), site.yMeters()));
                }
            }
        }
        return List.copyOf(bySite.values());
    }
}
