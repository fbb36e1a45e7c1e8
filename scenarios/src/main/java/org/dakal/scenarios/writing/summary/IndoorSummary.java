package org.dakal.scenarios.writing.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.columns.Words;
import org.dakal.study.IndoorResult;

/**
 * People inside buildings.
 *
 * @param servedPeople who have service indoors
 * @param servedPeopleFraction share of the province's people; zero of nothing
 * @param buildings by kind of building
 */
public record IndoorSummary(double servedPeople, double servedPeopleFraction, List<InBuildings> buildings) {

    /**
     * Those in buildings of one kind.
     *
     * @param building the kind
     * @param entryLossDbByBand what is taken off the level outdoors for waves along the horizon, by band
     * @param people in such buildings
     * @param servedPeople of these, who have service there
     * @param peopleByClass of these, by the class they have there
     */
    public record InBuildings(
            String building,
            Map<String, Double> entryLossDbByBand,
            double people,
            double servedPeople,
            Map<String, Double> peopleByClass) {}

    static IndoorSummary of(IndoorResult indoor, double provincePeople) {
        List<InBuildings> buildings = new ArrayList<>();
        for (Building building : Building.values()) {
            Map<String, Double> losses = new LinkedHashMap<>();
            indoor.coverage()
                    .layers(building)
                    .entryLossDbByBand()
                    .forEach((band, lossDb) -> losses.put(band, Rounded.hundredth(lossDb.floatValue())));
            Map<String, Double> byClass = new LinkedHashMap<>();
            for (CoverageClass coverageClass : CoverageClass.values()) {
                byClass.put(
                        Words.of(coverageClass), Rounded.people(indoor.totals().people(building, coverageClass)));
            }
            buildings.add(new InBuildings(
                    Words.of(building),
                    losses,
                    Rounded.people(indoor.totals().people(building)),
                    Rounded.people(indoor.totals().servedPeople(building)),
                    byClass));
        }
        double served = indoor.totals().servedPeople();
        return new IndoorSummary(
                Rounded.people(served),
                provincePeople > 0 ? Rounded.fraction(served / provincePeople) : 0,
                List.copyOf(buildings));
    }
}
