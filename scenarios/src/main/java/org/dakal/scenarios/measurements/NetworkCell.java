package org.dakal.scenarios.measurements;

import org.dakal.network.Sector;
import org.dakal.network.Technology;

/**
 * A sector as measurements look for it.
 *
 * @param number in the network's order
 * @param key site and sector
 * @param frequencyMhz downlink carrier
 * @param xMeters of its mast, on the result's grid
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
