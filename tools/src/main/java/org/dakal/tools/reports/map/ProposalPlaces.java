package org.dakal.tools.reports.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Where a proposal builds: the masts it adds or alters, in the order of its changes. */
final class ProposalPlaces {
    private ProposalPlaces() {}

    static List<Coordinate> of(Proposal proposal, Network today) {
        Map<String, Coordinate> bySite = new LinkedHashMap<>();
        for (Change change : proposal.changes()) {
            if (change instanceof Change.AddSite added) {
                bySite.put(
                        added.site().id(),
                        new Coordinate(added.site().xMeters(), added.site().yMeters()));
            } else {
                String id = siteOf(change);
                Site site = id == null ? null : today.site(id);
                if (site != null) {
                    bySite.putIfAbsent(site.id(), new Coordinate(site.xMeters(), site.yMeters()));
                }
            }
        }
        return List.copyOf(bySite.values());
    }

    private static @Nullable String siteOf(Change change) {
        if (change instanceof Change.AddSector c) {
            return c.siteId();
        } else if (change instanceof Change.Retilt c) {
            return c.siteId();
        } else if (change instanceof Change.Turn c) {
            return c.siteId();
        } else if (change instanceof Change.SetHeight c) {
            return c.siteId();
        } else if (change instanceof Change.SetPower c) {
            return c.siteId();
        } else if (change instanceof Change.RemoveSite c) {
            return c.siteId();
        } else if (change instanceof Change.RemoveSector c) {
            return c.siteId();
        }
        return null;
    }
}
