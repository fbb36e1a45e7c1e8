package org.dakal.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network and proposals as the phones see them that may use some operators' masts. Sectors of others are not there:
 * they give no service, no backup and, in spectrum of their own, no interference.
 *
 * @param network the masts that are seen; sites that have sectors of others only are left out
 * @param proposals what of them is seen; those of which nothing is are left out, and so are rules that name them
 */
public record OperatorView(Network network, List<Proposal> proposals) {
    public OperatorView {
        proposals = List.copyOf(proposals);
    }

    /** All operators that sectors or proposals name, in alphabetical order; empty where everything is one network. */
    public static List<String> operatorIds(Network network, List<Proposal> proposals) {
        Set<String> ids = new TreeSet<>();
        sectors(network, proposals)
                .forEach(sector -> ids.addAll(sector.carrier().operatorIds()));
        return List.copyOf(ids);
    }

    /**
     * What phones of all operators together see, ready for a study: its bands are just the carriers that sectors and
     * proposals use, whatever of those is built; a band that nobody uses stays. Where fewer than two operators are
     * named, all is one network, and no band is anybody's.
     */
    public static OperatorView ofAll(Network network, List<Proposal> proposals) {
        return of(network, proposals, operatorIds(network, proposals));
    }

    /**
     * What phones see that may use the masts of some operators, and those that are for all. Where that is one operator,
     * all that it has in the same spectrum of a band is one band again, whoever shares it.
     */
    public static OperatorView of(Network network, List<Proposal> proposals, Collection<String> operatorIds) {
        return new Seeing(network, proposals, Set.copyOf(operatorIds)).view();
    }

    private static Stream<Sector> sectors(Network network, List<Proposal> proposals) {
        return Stream.concat(
                network.sectors().stream().map(InstalledSector::sector),
                proposals.stream().flatMap(p -> p.changes().stream()).flatMap(change -> broughtBy(change).stream()));
    }

    /** The sectors that a change brings; none where it alters what is there. */
    public static List<Sector> broughtBy(Change change) {
        return change instanceof Change.AddSite add
                ? add.site().sectors()
                : change instanceof Change.AddSector add ? List.of(add.sector()) : List.of();
    }

    private static final class Seeing {
        private final Network network;
        private final List<Proposal> proposals;
        private final Set<String> operatorIds;
        private final Map<String, Band> bandsByOldId = new HashMap<>();
        private final Map<String, Map<String, Band>> byWrittenId = new LinkedHashMap<>();
        private final Set<String> siteIds = new HashSet<>();
        private final Set<String> sectorKeys = new HashSet<>();

        Seeing(Network network, List<Proposal> proposals, Set<String> operatorIds) {
            this.network = network;
            this.proposals = proposals;
            this.operatorIds = operatorIds;
            network.bands().forEach(band -> byWrittenId.put(band.carrier().writtenBandId(), new TreeMap<>()));
            sectors(network, proposals).map(Sector::bandId).distinct().sorted().forEach(this::addBand);
            for (Site site : network.sites()) {
                note(site.id(), site.sectors());
                if (site.sectors().isEmpty()) {
                    siteIds.add(site.id());
                }
            }
            proposals.stream().flatMap(p -> p.changes().stream()).forEach(c -> note(c.siteId(), broughtBy(c)));
        }

        private void addBand(String oldId) {
            Carrier old = Carrier.of(oldId);
            if (!isSeen(old)) {
                return;
            }
            Band band = bandOf(oldId, old.writtenBandId());
            List<String> seenIds = operatorIds.size() < 2
                    ? List.of()
                    : old.operatorIds().stream().filter(operatorIds::contains).toList();
            Band renamed = band.withId(new Carrier(old.writtenBandId(), seenIds).bandId());
            Map<String, Band> known = Objects.requireNonNull(byWrittenId.get(old.writtenBandId()));
            Band before = known.putIfAbsent(renamed.id(), renamed);
            boolean isSameSpectrum = before == null || before.equals(renamed);
            if (!isSameSpectrum) {
                known.put(oldId, band);
            }
            bandsByOldId.put(oldId, isSameSpectrum ? renamed : band);
        }

        private Band bandOf(String id, String writtenId) {
            Band known = network.band(id);
            return known != null
                    ? known
                    : network.bands().stream()
                            .filter(band -> band.carrier().writtenBandId().equals(writtenId))
                            .findFirst()
                            .map(band -> band.withId(id))
                            .orElseThrow();
        }

        private boolean isSeen(Carrier carrier) {
            return carrier.operatorIds().isEmpty()
                    || carrier.operatorIds().stream().anyMatch(operatorIds::contains);
        }

        private void note(String siteId, List<Sector> sectors) {
            for (Sector sector : sectors) {
                if (isSeen(sector.carrier())) {
                    siteIds.add(siteId);
                    sectorKeys.add(siteId + "/" + sector.id());
                }
            }
        }

        OperatorView view() {
            List<Band> bands = new ArrayList<>();
            byWrittenId.forEach((writtenId, seen) ->
                    bands.addAll(seen.isEmpty() ? List.of(bandOf(writtenId, writtenId)) : seen.values()));
            List<Site> sites = network.sites().stream()
                    .filter(site -> siteIds.contains(site.id()))
                    .map(this::seen)
                    .toList();
            List<Proposal> seen =
                    proposals.stream().map(this::seen).filter(Objects::nonNull).toList();
            Set<String> ids = new HashSet<>();
            seen.forEach(proposal -> ids.add(proposal.id()));
            return new OperatorView(
                    new Network(bands, sites),
                    seen.stream().map(proposal -> proposal.withRulesAmong(ids)).toList());
        }

        private Site seen(Site site) {
            return site.withSectors(site.sectors().stream()
                    .map(this::seen)
                    .filter(Objects::nonNull)
                    .toList());
        }

        private @Nullable Sector seen(Sector sector) {
            Band band = bandsByOldId.get(sector.bandId());
            return band == null ? null : sector.withBand(band.id());
        }

        private @Nullable Proposal seen(Proposal proposal) {
            List<Change> changes = proposal.changes().stream()
                    .map(this::seen)
                    .filter(Objects::nonNull)
                    .toList();
            return changes.isEmpty() ? null : proposal.withChanges(changes);
        }

        private @Nullable Change seen(Change change) {
            if (!siteIds.contains(change.siteId())) {
                return null;
            }
            if (change instanceof Change.AddSite add) {
                return new Change.AddSite(seen(add.site()));
            }
            if (change instanceof Change.AddSector add) {
                Sector sector = seen(add.sector());
                return sector == null ? null : new Change.AddSector(add.siteId(), sector);
            }
            return change instanceof Change.OfSector its && !sectorKeys.contains(its.siteId() + "/" + its.sectorId())
                    ? null
                    : change;
        }
    }
}
