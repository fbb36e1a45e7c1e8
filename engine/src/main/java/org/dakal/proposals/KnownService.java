package org.dakal.proposals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * What weighing proposals found out that takes long and holds for other networks too: what sectors and sites do that no
 * proposal touches, what those serve that proposals touch, and what each trial came to.
 *
 * @param untouched null when it was not kept
 * @param layers those that were kept
 * @param reach ascending cells that a sector serves by itself: in the open, then in each layer of the goal indoors
 * @param tried what proposals were found to do
 */
public record KnownService(
        @Nullable UntouchedCells untouched,
        List<UntouchedLayer> layers,
        Map<Installation, int[][]> reach,
        TriedBefore tried) {
    public KnownService {
        layers = List.copyOf(layers);
    }

    /** One of them by its id; null when nobody looked, or of an empty id. */
    @Nullable UntouchedLayer layer(String id) {
        return layers.stream()
                .filter(layer -> !id.isEmpty() && layer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * What weighing looks at in any case.
     *
     * @param sectors those that proposals touch, and those that each would bring if it alone were built
     */
    public record Looked(Set<Installation> sectors, Set<Site> sites) {
        /** What weighing some proposals on top of a network looks at. */
        public static Looked of(Network today, List<Proposal> proposals) {
            List<InstalledSector> sectors = new ArrayList<>(ServiceState.touched(today, proposals));
            Set<Site> sites = new LinkedHashSet<>();
            for (Proposal proposal : proposals) {
                add(today, proposal, sites);
                Network after;
                try {
                    after = today.with(proposal.changes());
                } catch (IllegalArgumentException e) {
                    continue; // what cannot be built brings nothing
                }
                sectors.addAll(SectorDifference.between(today, after).come());
                add(after, proposal, sites);
            }
            Set<Installation> installations = new LinkedHashSet<>();
            sectors.forEach(sector -> installations.add(Installation.of(sector)));
            return new Looked(installations, sites);
        }

        private static void add(Network network, Proposal proposal, Set<Site> sites) {
            for (Change change : proposal.changes()) {
                Site site = network.site(change.siteId());
                if (site != null) {
                    sites.add(site);
                }
            }
        }
    }

    /**
     * What was known of a network before a change.
     *
     * @param windows all cells where levels may differ since; no two overlap; none when it is the same network
     */
    public record Earlier(KnownService service, List<Site> sites, List<CellWindow> windows) {
        public static final Earlier NOTHING =
                new Earlier(new KnownService(null, List.of(), Map.of(), TriedBefore.NOTHING), List.of(), List.of());

        public Earlier {
            sites = List.copyOf(sites);
            windows = List.copyOf(windows);
        }
    }
}
