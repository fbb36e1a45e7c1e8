package org.dakal.coverage;

import java.util.EnumMap;
import java.util.Map;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;

/**
 * The coverage of a network inside buildings: levels outdoors less the {@link EntryLoss}, which takes the entry loss of
 * Recommendation ITU-R P.2109 at each band's frequency and path's elevation together with the street's shadowing. Walls
 * cost higher bands and steep paths more, so the best band or sector indoors may be another than outdoors.
 */
public record IndoorCoverage(IndoorProfile profile, Map<Building, IndoorLayers> byBuilding) {
    public IndoorCoverage {
        byBuilding = new EnumMap<>(byBuilding);
    }

    /** The class of a cell inside buildings of a kind. */
    public CoverageClass classAt(Building building, int cell) {
        return CoverageClass.ofCode(layers(building).coverageClass().get(cell));
    }

    public IndoorLayers layers(Building building) {
        IndoorLayers found = byBuilding.get(building);
        if (found == null) {
            throw new IllegalArgumentException("no layers of " + building);
        }
        return found;
    }

    /** Share of a cell's people who have service indoors, 0 to 1; none where that is unknown. */
    public double servedFraction(Terrain terrain, int cell) {
        double served = 0;
        for (Building building : Building.values()) {
            if (classAt(building, cell).isServed()) {
                served += profile.fraction(building, terrain.clutterCode(cell));
            }
        }
        return served;
    }
}
