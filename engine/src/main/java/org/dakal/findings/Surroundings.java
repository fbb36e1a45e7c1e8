package org.dakal.findings;

import java.util.List;

/**
 * Who and what needs coverage. Any list may be empty: then nobody gave any, which is not the same as there being none.
 *
 * @param settlements where people live
 * @param publicPoints schools, clinics and the like
 * @param roads roads
 * @param counties divisions of the province
 */
public record Surroundings(
        List<Settlement> settlements, List<PublicPoint> publicPoints, List<Road> roads, List<County> counties) {
    public Surroundings {
        settlements = List.copyOf(settlements);
        publicPoints = List.copyOf(publicPoints);
        roads = List.copyOf(roads);
        counties = List.copyOf(counties);
    }

    /** People an exposure holds; NaN when no settlements were given, so that nobody was counted. */
    public double peopleIn(Exposure exposure) {
        return people(exposure.people());
    }

    /** People somebody counted; NaN when no settlements were given, so that their count means nothing. */
    public double people(double counted) {
        return settlements.isEmpty() ? Double.NaN : counted;
    }

    /** Number of settlements whose centre an exposure holds; NaN when none were given. */
    public double villageCountIn(Exposure exposure) {
        return settlements.isEmpty() ? Double.NaN : exposure.villages().size();
    }

    /** Number of public points an exposure holds; NaN when none were given. */
    public double publicPointCountIn(Exposure exposure) {
        return publicPoints.isEmpty() ? Double.NaN : exposure.publicPoints().size();
    }

    /** Length of roads an exposure holds, km; NaN when none were given. */
    public double roadKmIn(Exposure exposure) {
        return roads.isEmpty() ? Double.NaN : exposure.roadKm();
    }
}
