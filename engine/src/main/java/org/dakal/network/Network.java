package org.dakal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All sites and bands of a study, in the order given. Immutable; changes make new networks. A sector may name an
 * operator's {@link Carrier} of one of the bands; that is then a band too, after those given.
 */
public final class Network {
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final List<Band> bandList;
    private final List<Site> siteList;
    private final List<InstalledSector> sectors;

    public Network(List<Band> bands, List<Site> sites) {
        for (Band band : bands) {
            if (this.bands.put(band.id(), band) != null) {
                throw new IllegalArgumentException("two bands of id " + band.id());
            }
        }
        List<InstalledSector> installed = new ArrayList<>();
        for (Site site : sites) {
            if (this.sites.put(site.id(), site) != null) {
                throw new IllegalArgumentException("two sites of id " + site.id());
            }
            for (Sector sector : site.sectors()) {
                Band band = this.bands.computeIfAbsent(sector.bandId(), this::carrierOf);
                if (band == null) {
                    throw new IllegalArgumentException(
                            "sector " + site.id() + "/" + sector.id() + " is of unknown band " + sector.bandId());
                }
                installed.add(new InstalledSector(site, sector, band));
            }
        }
        this.bandList = List.copyOf(this.bands.values());
        this.siteList = List.copyOf(sites);
        this.sectors = List.copyOf(installed);
    }

    /** An operator's carrier of a band that is there, or of which another carrier is; null when neither is. */
    private @Nullable Band carrierOf(String bandId) {
        String writtenId = Carrier.of(bandId).writtenBandId();
        return bands.values().stream()
                .filter(band -> band.carrier().writtenBandId().equals(writtenId))
                .findFirst()
                .map(band -> band.withId(bandId))
                .orElse(null);
    }

    public List<Band> bands() {
        return bandList;
    }

    public List<Site> sites() {
        return siteList;
    }

    /** All sectors, site by site; a sector's place in this list is its number in rasters of servers. */
    public List<InstalledSector> sectors() {
        return sectors;
    }

    /** The numbers that this network's sectors have in another one, by their numbers here; -1 for those it has not. */
    public short[] numbersIn(Network other) {
        Map<String, Short> byKey = new HashMap<>();
        for (int i = 0; i < other.sectors.size(); i++) {
            byKey.put(other.sectors.get(i).key(), (short) i);
        }
        short[] numbers = new short[sectors.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = byKey.getOrDefault(sectors.get(i).key(), (short) -1);
        }
        return numbers;
    }

    public @Nullable Site site(String id) {
        return sites.get(id);
    }

    /** This network, in which sites that equal another's are one object with them, so that comparing takes no time. */
    public Network sharing(Network other) {
        List<Site> shared = new ArrayList<>();
        for (Site site : siteList) {
            Site known = other.site(site.id());
            shared.add(known != null && known.equals(site) ? known : site);
        }
        return new Network(bandList, shared);
    }

    public @Nullable Band band(String id) {
        return bands.get(id);
    }

    /**
     * The network after changes, applied in order. Sites keep their places, also one that is taken down and put up
     * again under its id, as a moved mast is; new ones come last.
     */
    public Network with(List<Change> changes) {
        Map<String, Site> changed = new LinkedHashMap<>(sites);
        for (Change change : changes) {
            change.apply(changed);
        }
        Map<String, Site> inPlace = new LinkedHashMap<>(sites);
        inPlace.keySet().retainAll(changed.keySet());
        inPlace.putAll(changed);
        return new Network(bandList, List.copyOf(inPlace.values()));
    }
}
