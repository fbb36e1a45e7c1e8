package org.dakal.scenarios.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * A mast of a new scenario.
 *
 * @param degrees longitude (x) and latitude (y)
 * @param assumed columns of the table of sites that nobody knows of it
 */
record NewSite(
        String id, String name, Coordinate degrees, String operator, List<NewSector> sectors, Set<String> assumed) {
    /**
     * A sector.
     *
     * @param values by columns of the table of sectors
     * @param assumed those of them that nobody knows
     */
    record NewSector(String id, BandPlan.Layer layer, Map<String, String> values, Set<String> assumed) {}
}
