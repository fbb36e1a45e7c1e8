package org.dakal.findings;

import java.util.List;

/**
 * Who and what a set of cells holds.
 *
 * @param villages settlements of any kind whose centre lies there, largest first
 * @param publicPoints schools, clinics and the like there
 */
public record Exposure(
        double areaSquareKm, double people, List<Settlement> villages, List<PublicPoint> publicPoints, double roadKm) {
    public static final Exposure NONE = new Exposure(0, 0, List.of(), List.of(), 0);

    public Exposure {
        villages = List.copyOf(villages);
        publicPoints = List.copyOf(publicPoints);
    }
}
