package org.dakal.network;

import java.util.List;

/**
 * A place with a mast.
 *
 * @param id unique in the network
 * @param name for people
 * @param xMeters easting on the study's grid
 * @param yMeters northing on the study's grid
 * @param gridConvergenceDegrees bearing of grid north, clockwise from true north, at the site
 * @param sectors what hangs on the mast
 */
public record Site(
        String id, String name, double xMeters, double yMeters, double gridConvergenceDegrees, List<Sector> sectors) {
    public Site {
        sectors = List.copyOf(sectors);
        if (sectors.stream().map(Sector::id).distinct().count() != sectors.size()) {
            throw new IllegalArgumentException("site " + id + " has two sectors of the same id");
        }
    }

    public Site withSectors(List<Sector> changed) {
        return new Site(id, name, xMeters, yMeters, gridConvergenceDegrees, changed);
    }
}
