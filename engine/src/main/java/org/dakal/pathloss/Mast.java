package org.dakal.pathloss;

import org.dakal.network.InstalledSector;

/**
 * All of a sector that its path loss depends on.
 *
 * @param xMeters easting
 * @param yMeters northing
 * @param heightAboveGroundMeters antenna height
 * @param frequencyMhz carrier frequency
 * @param radiusMeters how far it is computed
 * @param modelId path-loss model
 */
public record Mast(
        double xMeters,
        double yMeters,
        double heightAboveGroundMeters,
        double frequencyMhz,
        double radiusMeters,
        String modelId) {

    /** The mast of a sector; sectors with equal masts share one matrix. */
    public static Mast of(InstalledSector installed) {
        return new Mast(
                installed.site().xMeters(),
                installed.site().yMeters(),
                installed.sector().heightAboveGroundMeters(),
                installed.sector().frequencyMhz(),
                installed.sector().radiusKm() * 1000,
                installed.band().modelId());
    }
}
