package org.dakal.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.findings.ExposureMap;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.Terrain;

/**
 * People indoors, by the buildings they are in.
 *
 * @param peopleByBuilding people in buildings of a kind by the class they have there; all kinds and classes are there;
 * NaN
 *     where no settlements were given
 */
public record IndoorTotals(Map<Building, Map<CoverageClass, Double>> peopleByBuilding) {
    public IndoorTotals {
        peopleByBuilding = Map.copyOf(peopleByBuilding);
    }

    /** Counts the province's people, cell by cell in the grid's order. */
    public static IndoorTotals of(IndoorCoverage indoor, ExposureMap exposure, Terrain terrain) {
        Map<Building, Map<CoverageClass, Double>> all = new EnumMap<>(Building.class);
        int[] cells = exposure.cellsWithPeople();
        for (Building building : Building.values()) {
            double[] people = new double[CoverageClass.values().length];
            Arrays.fill(people, exposure.hasSettlements() ? 0 : Double.NaN);
            for (int cell : cells) {
                double share = indoor.profile().fraction(building, terrain.clutterCode(cell));
                people[indoor.classAt(building, cell).code()] += exposure.people(cell) * share;
            }
            Map<CoverageClass, Double> byClass = new EnumMap<>(CoverageClass.class);
            for (CoverageClass coverageClass : CoverageClass.values()) {
                byClass.put(coverageClass, people[coverageClass.code()]);
            }
            all.put(building, byClass);
        }
        return new IndoorTotals(all);
    }

    /** People in buildings of a kind who have a class there. */
    public double people(Building building, CoverageClass coverageClass) {
        return byClass(building).getOrDefault(coverageClass, 0.0);
    }

    /** People in buildings of a kind. */
    public double people(Building building) {
        return byClass(building).values().stream().mapToDouble(people -> people).sum();
    }

    /** People in buildings of a kind who have service there. */
    public double servedPeople(Building building) {
        return byClass(building).entrySet().stream()
                .filter(entry -> entry.getKey().isServed())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** People who have service indoors. */
    public double servedPeople() {
        double served = 0;
        for (Building building : Building.values()) {
            served += servedPeople(building);
        }
        return served;
    }

    private Map<CoverageClass, Double> byClass(Building building) {
        return peopleByBuilding.getOrDefault(building, Map.of());
    }
}
