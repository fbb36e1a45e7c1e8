package org.dakal.scenarios.writing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.AmountsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.BuildingChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Change;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.IndoorTotalsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.TotalsChange;
import org.dakal.scenarios.writing.summary.IndoorSummary;
import org.dakal.scenarios.writing.summary.TotalsSummary;
import org.dakal.scenarios.writing.summary.TotalsSummary.Amounts;
import org.jspecify.annotations.Nullable;

/** Numbers before and after. Differences are rounded as the numbers are: 0.3 - 0.1 is 0.2. */
public final class Changes {
    private Changes() {}

    static Change squareKm(double before, double after) {
        return new Change(before, after, Rounded.squareKm(after - before));
    }

    static Change people(@Nullable Double before, @Nullable Double after) {
        return change(before, after, Rounded::people);
    }

    static Change count(@Nullable Integer before, @Nullable Integer after) {
        return change(before, after, DoubleUnaryOperator.identity());
    }

    /** NaN, which is no data, for what one of the results was not given. */
    private static Change change(
            @Nullable Number before, @Nullable Number after, DoubleUnaryOperator roundedAsTheNumbersAre) {
        double then = before == null ? Double.NaN : before.doubleValue();
        double now = after == null ? Double.NaN : after.doubleValue();
        return new Change(then, now, roundedAsTheNumbersAre.applyAsDouble(now - then));
    }

    public static TotalsChange totals(TotalsSummary before, TotalsSummary after) {
        TotalsSummary.ByClass a = before.byClass();
        TotalsSummary.ByClass b = after.byClass();
        return new TotalsChange(
                amounts(before.goodOrServed(), after.goodOrServed()),
                amounts(a.good(), b.good()),
                amounts(a.served(), b.served()),
                amounts(a.weak(), b.weak()),
                amounts(a.blind(), b.blind()),
                amounts(a.unknown(), b.unknown()),
                indoor(before.indoor(), after.indoor()));
    }

    private static @Nullable IndoorTotalsChange indoor(@Nullable IndoorSummary before, @Nullable IndoorSummary after) {
        if (before == null || after == null) {
            return null;
        }
        List<BuildingChange> buildings = new ArrayList<>();
        for (IndoorSummary.InBuildings building : before.buildings()) {
            after.buildings().stream()
                    .filter(other -> other.building().equals(building.building()))
                    .findFirst()
                    .ifPresent(other -> buildings.add(new BuildingChange(
                            building.building(), people(building.servedPeople(), other.servedPeople()))));
        }
        return new IndoorTotalsChange(people(before.servedPeople(), after.servedPeople()), List.copyOf(buildings));
    }

    private static AmountsChange amounts(Amounts before, Amounts after) {
        return new AmountsChange(
                squareKm(before.areaSquareKm(), after.areaSquareKm()),
                people(before.people(), after.people()),
                count(before.villageCount(), after.villageCount()),
                count(before.publicPointCount(), after.publicPointCount()),
                change(before.roadKm(), after.roadKm(), Rounded::km));
    }
}
