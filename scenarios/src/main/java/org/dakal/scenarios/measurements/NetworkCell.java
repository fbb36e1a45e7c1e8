package org.dakal.scenarios.measurements;

import org.dakal.network.Sector;
import org.dakal.network.Technology;

/**
 * A sector as measurements look for it.
 *
 * @param number in the network's order
 * @param key site and sector
 * @param bandId its band
 * @param technology of the band
 * @param frequencyMhz downlink carrier
 * @param bandwidthMhz channel bandwidth
 * @param radiusKm how far it is computed
 * @param xMeters of its mast, on the result's grid
 * @param yMeters of its mast
 * @param identity what phones call it
 */
public record NetworkCell(
        int number,
        String key,
        String bandId,
        Technology technology,
        double frequencyMhz,
        double bandwidthMhz,
        double radiusKm,
        double xMeters,
        double yMeters,
        Sector.Identity identity) {
    /** Distance of its mast from a point, on the grid. */
    public double distanceMeters(double otherXMeters, double otherYMeters) {
        return Math.hypot(otherXMeters - xMeters, otherYMeters - yMeters);
    }
}
