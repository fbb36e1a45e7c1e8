package org.dakal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One alteration of a network. Each names sites and sectors by id; an unknown id is an IllegalArgumentException. */
public sealed interface Change {
    /** Alters the sites in place. */
    void apply(Map<String, Site> sites);

    /** Id of the site it is about, also of a new one. */
    String siteId();

    /** True when it alters or removes a sector that hangs already. */
    boolean touches(InstalledSector installed);

    /** Lets somebody do what is to be done with this kind of change. */
    <T> T accept(Visitor<T> visitor);

    /** What is to be done with each kind of change. A new kind does not compile before everybody knows what. */
    interface Visitor<T> {
        T addSite(AddSite change);

        T addSector(AddSector change);

        T retilt(Retilt change);

        T turn(Turn change);

        T setHeight(SetHeight change);

        T setPower(SetPower change);

        T removeSite(RemoveSite change);

        T removeSector(RemoveSector change);
    }

    /** A change of a mast that stands. */
    sealed interface OfSite extends Change {
        /** The site after the change; null when it is taken down. */
        @Nullable Site after(Site site);

        @Override
        default void apply(Map<String, Site> sites) {
            Site site = sites.get(siteId());
            if (site == null) {
                throw new IllegalArgumentException("no site " + siteId());
            }
            Site after = after(site);
            if (after == null) {
                sites.remove(siteId());
            } else {
                sites.put(siteId(), after);
            }
        }

        @Override
        default boolean touches(InstalledSector installed) {
            return installed.site().id().equals(siteId());
        }
    }

    /** A change of one sector that hangs. */
    sealed interface OfSector extends OfSite {
        String sectorId();

        /** The sector after the change; null when it is taken down. */
        @Nullable Sector after(Sector sector);

        @Override
        default Site after(Site site) {
            if (site.sectors().stream().noneMatch(s -> s.id().equals(sectorId()))) {
                throw new IllegalArgumentException("site " + siteId() + " has no sector " + sectorId());
            }
            return site.withSectors(site.sectors().stream()
                    .map(s -> s.id().equals(sectorId()) ? after(s) : s)
                    .filter(Objects::nonNull)
                    .toList());
        }

        @Override
        default boolean touches(InstalledSector installed) {
            return OfSite.super.touches(installed) && installed.sector().id().equals(sectorId());
        }
    }

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

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.addSite(this);
        }
    }

    /** One more sector, or another band, on a mast that stands. */
    record AddSector(String siteId, Sector sector) implements OfSite {
        @Override
        public Site after(Site site) {
            List<Sector> sectors = new ArrayList<>(site.sectors());
            sectors.add(sector);
            return site.withSectors(sectors);
        }

        @Override
        public boolean touches(InstalledSector installed) {
            return false;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.addSector(this);
        }
    }

    /** Other tilts, down positive. */
    record Retilt(String siteId, String sectorId, double mechanicalTiltDegrees, double electricalTiltDegrees)
            implements OfSector {
        @Override
        public Sector after(Sector sector) {
            return sector.withTilts(mechanicalTiltDegrees, electricalTiltDegrees);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.retilt(this);
        }
    }

    /** Another boresight, clockwise from true north. */
    record Turn(String siteId, String sectorId, double azimuthDegrees) implements OfSector {
        @Override
        public Sector after(Sector sector) {
            return sector.withAzimuth(azimuthDegrees);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.turn(this);
        }
    }

    /** All antennas of a mast at another height. */
    record SetHeight(String siteId, double heightAboveGroundMeters) implements OfSite {
        @Override
        public Site after(Site site) {
            return site.withSectors(site.sectors().stream()
                    .map(s -> s.withHeight(heightAboveGroundMeters))
                    .toList());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setHeight(this);
        }
    }

    /** Another radiated power of one sector. */
    record SetPower(String siteId, String sectorId, double eirpDbm) implements OfSector {
        @Override
        public Sector after(Sector sector) {
            return sector.withEirp(eirpDbm);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.setPower(this);
        }
    }

    /** A mast taken down. */
    record RemoveSite(String siteId) implements OfSite {
        @Override
        public @Nullable Site after(Site site) {
            return null;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.removeSite(this);
        }
    }

    /** A sector taken down. */
    record RemoveSector(String siteId, String sectorId) implements OfSector {
        @Override
        public @Nullable Sector after(Sector sector) {
            return null;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.removeSector(this);
        }
    }
}
