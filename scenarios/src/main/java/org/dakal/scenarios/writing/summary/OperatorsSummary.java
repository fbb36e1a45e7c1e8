package org.dakal.scenarios.writing.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.study.OperatorTotals;
import org.dakal.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * Who has service from whom. All but the list is null where everything is one network.
 *
 * @param sharing what roaming and shared masts would give; null where fewer than two operators are named
 */
public record OperatorsSummary(
        List<OfOperator> operators,
        @Nullable Served anyOperator,
        @Nullable Served allOperators,
        @Nullable Map<String, @Nullable Double> operatorCounts,
        @Nullable SharingSummary sharing) {

    /** Who and what is served; null stands for what the scenario gives none of, which is not zero. */
    public record Served(
            @Nullable Double servedPeople,
            double servedAreaSquareKm,
            @Nullable Integer servedVillageCount,
            @Nullable Integer servedPublicPointCount,
            @Nullable Double servedRoadKm) {
        static Served of(Exposure served, Surroundings given) {
            return new Served(
                    Rounded.peopleOrNone(given.peopleIn(served)),
                    Rounded.squareKm(served.areaSquareKm()),
                    Rounded.countOrNone(given.villageCountIn(served)),
                    Rounded.countOrNone(given.publicPointCountIn(served)),
                    Rounded.kmOrNone(given.roadKmIn(served)));
        }
    }

    /** One operator's phones, which use its masts only. */
    public record OfOperator(
            String id,
            @Nullable Double expectedServedPeople,
            @JsonUnwrapped Served served) {}

    static OperatorsSummary of(StudyResult result, Surroundings given) {
        OperatorTotals totals = result.operators();
        if (totals == null) {
            return new OperatorsSummary(List.of(), null, null, null, null);
        }
        boolean hasPeople = !given.settlements().isEmpty();
        Map<String, @Nullable Double> counts = new LinkedHashMap<>();
        for (int count = 0; count < totals.byCount().size(); count++) {
            counts.put(
                    Integer.toString(count),
                    Rounded.peopleOrNone(given.peopleIn(totals.byCount().get(count))));
        }
        return new OperatorsSummary(
                totals.operators().stream()
                        .map(operator -> new OfOperator(
                                operator.id(),
                                hasPeople ? (Double) Rounded.people(operator.expectedServedPeople()) : null,
                                Served.of(operator.served(), given)))
                        .toList(),
                Served.of(totals.any(), given),
                Served.of(totals.all(), given),
                counts,
                totals.sharing() == null ? null : SharingSummary.of(totals.sharing(), given));
    }
}
