package org.dakal.network;

import java.util.List;

/**
 * A place with a mast.
 *
 * @param id unique in the network
 * @param xMeters easting on the study's grid
 * @param yMeters northing on the study's grid
 * @param gridConvergenceDegrees bearing of grid north, clockwise from true north, at the site
 * @param outageHoursPerYear how long it is out of service in a year, 0 to 8784; NaN when nobody said
 * @param localName in the local script; may be empty
 */
public record Site(
        String id,
        String name,
        double xMeters,
        double yMeters,
        double gridConvergenceDegrees,
        List<Sector> sectors,
        double outageHoursPerYear,
        String localName) {
    /** Hours of a leap year. */
    public static final double MOST_OUTAGE_HOURS_PER_YEAR = 8784;

    public Site {
        if (outageHoursPerYear < 0 || outageHoursPerYear > MOST_OUTAGE_HOURS_PER_YEAR) {
            throw new IllegalArgumentException("site " + id + ": outageHoursPerYear = " + outageHoursPerYear
                    + " must be 0 to " + MOST_OUTAGE_HOURS_PER_YEAR);
        }
        sectors = List.copyOf(sectors);
        if (sectors.stream().map(Sector::id).distinct().count() != sectors.size()) {
            throw new IllegalArgumentException("site " + id + " has two sectors of the same id");
        }
    }

    /** A site of which nobody said how long it fails. */
    public Site(
            String id,
            String name,
            double xMeters,
            double yMeters,
            double gridConvergenceDegrees,
            List<Sector> sectors) {
        this(id, name, xMeters, yMeters, gridConvergenceDegrees, sectors, Double.NaN, "");
    }

    public Site withSectors(List<Sector> changed) {
        return new Site(id, name, xMeters, yMeters, gridConvergenceDegrees, changed, outageHoursPerYear, localName);
    }
}
