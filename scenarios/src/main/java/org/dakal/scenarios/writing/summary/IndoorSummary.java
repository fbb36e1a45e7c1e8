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
import org.jspecify.annotations.Nullable;

/**
 * People inside buildings. Null stands for people that the scenario does not give, which is not zero.
 *
 * @param servedPeopleFraction share of the province's people; null of nobody
 */
public record IndoorSummary(
        @Nullable Double servedPeople, @Nullable Double servedPeopleFraction, List<InBuildings> buildings) {

    /**
     * Those in buildings of one kind.
     *
     * @param servedPeople of these, who have service there
     * @param peopleByClass of these, by the class they have there; empty where there are none to tell
     */
    public record InBuildings(
            String building,
            Map<String, Double> entryLossDbByBand,
            @Nullable Double people,
            @Nullable Double servedPeople,
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
                double people = indoor.totals().people(building, coverageClass);
                if (!Double.isNaN(people)) {
                    byClass.put(Words.of(coverageClass), Rounded.people(people));
                }
            }
            buildings.add(new InBuildings(
                    Words.of(building),
                    losses,
                    Rounded.peopleOrNone(indoor.totals().people(building)),
                    Rounded.peopleOrNone(indoor.totals().servedPeople(building)),
                    byClass));
        }
        double served = indoor.totals().servedPeople();
        return new IndoorSummary(
                Rounded.peopleOrNone(served),
                provincePeople > 0 ? (Double) Rounded.fraction(served / provincePeople) : null,
                List.copyOf(buildings));
    }
}
