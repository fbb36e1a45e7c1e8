package org.dakal.scenarios.writing.summary;

import java.util.Map;
import java.util.stream.Stream;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.study.CoverageTotals;
import org.dakal.study.IndoorResult;
import org.jspecify.annotations.Nullable;

/**
 * The province in numbers.
 *
 * @param service what the classes do not tell; null in results of earlier versions
 * @param drawn headlines with their intervals; null where nobody drew, and in results of earlier versions
 * @param indoor inside buildings; null when nobody asked
 */
public record TotalsSummary(
        Amounts whole,
        ByClass byClass,
        Amounts goodOrServed,
        @Nullable ServiceSummary service,
        @Nullable DrawnSummary drawn,
        @Nullable IndoorSummary indoor) {
    /**
     * Who and what. Null stands for what the scenario gives none of, which is not zero.
     *
     * @param areaFraction share of the province's area; zero of nothing
     * @param peopleFraction share of the province's people; null of nobody
     * @param villageCount settlements of any kind whose centre lies there
     */
    public record Amounts(
            double areaSquareKm,
            double areaFraction,
            @Nullable Double people,
            @Nullable Double peopleFraction,
            @Nullable Integer villageCount,
            @Nullable Integer publicPointCount,
            @Nullable Double roadKm) {}

    /** Each class, best first, unknown last. */
    public record ByClass(Amounts good, Amounts served, Amounts weak, Amounts blind, Amounts unknown) {}

    /** Numbers as tables show them. */
    public static TotalsSummary of(
            CoverageTotals totals,
            Surroundings surroundings,
            @Nullable DrawnSummary drawn,
            @Nullable IndoorResult indoor) {
        Exposure whole = totals.whole();
        Map<CoverageClass, Exposure> byClass = totals.byClass();
        return new TotalsSummary(
                amounts(whole, whole, surroundings),
                new ByClass(
                        amounts(at(byClass, CoverageClass.GOOD), whole, surroundings),
                        amounts(at(byClass, CoverageClass.SERVED), whole, surroundings),
                        amounts(at(byClass, CoverageClass.WEAK), whole, surroundings),
                        amounts(at(byClass, CoverageClass.BLIND), whole, surroundings),
                        amounts(at(byClass, CoverageClass.UNKNOWN), whole, surroundings)),
                amounts(
                        together(at(byClass, CoverageClass.GOOD), at(byClass, CoverageClass.SERVED)),
                        whole,
                        surroundings),
                ServiceSummary.of(totals.service(), whole, surroundings),
                drawn,
                indoor == null ? null : IndoorSummary.of(indoor, whole.people()));
    }

    private static Exposure at(Map<CoverageClass, Exposure> byClass, CoverageClass coverageClass) {
        return byClass.getOrDefault(coverageClass, Exposure.NONE);
    }

    private static Exposure together(Exposure one, Exposure other) {
        return new Exposure(
                one.areaSquareKm() + other.areaSquareKm(),
                one.people() + other.people(),
                Stream.concat(one.villages().stream(), other.villages().stream())
                        .toList(),
                Stream.concat(one.publicPoints().stream(), other.publicPoints().stream())
                        .toList(),
                one.roadKm() + other.roadKm());
    }

    private static Amounts amounts(Exposure part, Exposure whole, Surroundings surroundings) {
        return new Amounts(
                Rounded.squareKm(part.areaSquareKm()),
                share(part.areaSquareKm(), whole.areaSquareKm()),
                Rounded.peopleOrNone(surroundings.peopleIn(part)),
                whole.people() > 0 ? (Double) share(part.people(), whole.people()) : null,
                Rounded.countOrNone(surroundings.villageCountIn(part)),
                Rounded.countOrNone(surroundings.publicPointCountIn(part)),
                Rounded.kmOrNone(surroundings.roadKmIn(part)));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? Rounded.fraction(part / whole) : 0;
    }
}
