package org.dakal.scenarios.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;

/** The sites a proposal touches, standing or new, in the order of its changes. */
public final class ProposalSites {
    private ProposalSites() {}

    /** Today's network and every mast that some proposal adds: a proposal may build on what another brings. */
    public static Network withNew(Network today, List<Proposal> proposals) {
        Map<String, Site> sites = new LinkedHashMap<>();
        today.sites().forEach(site -> sites.put(site.id(), site));
        for (Proposal proposal : proposals) {
            for (Change change : proposal.changes()) {
                if (change instanceof Change.AddSite added) {
                    sites.putIfAbsent(added.site().id(), added.site());
                }
            }
        }
        return new Network(today.bands(), List.copyOf(sites.values()));
    }

    /** At least one site; the network holds what other proposals add, too. */
    public static List<Site> of(Proposal proposal, Network network) {
        Map<String, Site> touched = new LinkedHashMap<>();
        for (Change change : proposal.changes()) {
            if (change instanceof Change.AddSite added) {
                touched.put(added.site().id(), added.site());
                continue;
            }
            String id = change.siteId();
            Site standing = network.site(id);
            if (standing != null) {
                touched.putIfAbsent(id, standing);
            } else if (!touched.containsKey(id)) {
                throw new IllegalArgumentException("proposal " + proposal.id() + " changes unknown site " + id);
            }
        }
        return List.copyOf(touched.values());
    }
}
