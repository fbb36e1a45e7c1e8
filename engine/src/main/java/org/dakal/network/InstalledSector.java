package org.dakal.network;

/** A sector together with where it stands. */
public record InstalledSector(Site site, Sector sector, Band band) {
    /** Name unique in the network: site id, slash, sector id. */
    public String key() {
        return site.id() + "/" + sector.id();
    }

    /** Level of the measured signal at boresight before path loss, in dBm (per resource element for LTE and NR). */
    public double referenceSignalEirpDbm() {
        return sector.eirpDbm() + band.referenceSignalOffsetDb(sector.bandwidthMhz());
    }
}
