package org.dakal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One alteration of a network. Each names sites and sectors by id; an unknown id is an IllegalArgumentException. */
public sealed interface Change {
    /** Alters the sites in place. */
    void apply(Map<String, Site> sites);

    /** Id of the site it is about, also of a new one. */
    String siteId();

    /** True when it alters or removes a sector that hangs already. */
    boolean touches(InstalledSector installed);

    /** A new mast with its sectors. */
    record AddSite(Site site) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            if (sites.putIfAbsent(site.id(), site) != null) {
                throw new IllegalArgumentException("site " + site.id() + " is there already");
            }
        }

        @Override
        public String siteId() {
            return site.id();
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return false;
        }
    }

    /** One more sector, or another band, on a mast that stands. */
    record AddSector(String siteId, Sector sector) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            Site site = find(sites, siteId);
            List<Sector> sectors = new ArrayList<>(site.sectors());
            sectors.add(sector);
            sites.put(siteId, site.withSectors(sectors));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return false;
        }
    }

    /** Other tilts, down positive. */
    record Retilt(String siteId, String sectorId, double mechanicalTiltDegrees, double electricalTiltDegrees)
            implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            replace(sites, siteId, sectorId, s -> s.withTilts(mechanicalTiltDegrees, electricalTiltDegrees));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId)
                    && installed.sector().id().equals(sectorId);
        }
    }

    /** Another boresight, clockwise from true north. */
    record Turn(String siteId, String sectorId, double azimuthDegrees) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            replace(sites, siteId, sectorId, s -> s.withAzimuth(azimuthDegrees));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId)
                    && installed.sector().id().equals(sectorId);
        }
    }

    /** All antennas of a mast at another height. */
    record SetHeight(String siteId, double heightAboveGroundMeters) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            Site site = find(sites, siteId);
            sites.put(
                    siteId,
                    site.withSectors(site.sectors().stream()
                            .map(s -> s.withHeight(heightAboveGroundMeters))
                            .toList()));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId);
        }
    }

    /** Another radiated power of one sector. */
    record SetPower(String siteId, String sectorId, double eirpDbm) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            replace(sites, siteId, sectorId, s -> s.withEirp(eirpDbm));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId)
                    && installed.sector().id().equals(sectorId);
        }
    }

    /** A mast taken down. */
    record RemoveSite(String siteId) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            find(sites, siteId);
            sites.remove(siteId);
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId);
        }
    }

    /** A sector taken down. */
    record RemoveSector(String siteId, String sectorId) implements Change {
        @Override
        public void apply(Map<String, Site> sites) {
            Site site = find(sites, siteId);
            List<Sector> kept = site.sectors().stream()
                    .filter(s -> !s.id().equals(sectorId))
                    .toList();
            if (kept.size() == site.sectors().size()) {
                throw new IllegalArgumentException("site " + siteId + " has no sector " + sectorId);
            }
            sites.put(siteId, site.withSectors(kept));
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId)
                    && installed.sector().id().equals(sectorId);
        }
    }

    private static Site find(Map<String, Site> sites, String siteId) {
        Site site = sites.get(siteId);
        if (site == null) {
            throw new IllegalArgumentException("no site " + siteId);
        }
        return site;
    }

    private static void replace(
            Map<String, Site> sites, String siteId, String sectorId, UnaryOperator<Sector> alteration) {
        Site site = find(sites, siteId);
        if (site.sectors().stream().noneMatch(s -> s.id().equals(sectorId))) {
            throw new IllegalArgumentException("site " + siteId + " has no sector " + sectorId);
        }
        sites.put(
                siteId,
                site.withSectors(site.sectors().stream()
                        .map(s -> s.id().equals(sectorId) ? alteration.apply(s) : s)
                        .toList()));
    }
}
