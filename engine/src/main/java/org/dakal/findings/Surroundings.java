package org.dakal.findings;

import java.util.List;

/**
 * Who and what needs coverage. Any list may be empty.
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
}
