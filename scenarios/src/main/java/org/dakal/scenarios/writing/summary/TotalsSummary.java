package org.dakal.scenarios.writing.summary;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.writing.summary.OperatorsSummary.Served;
import org.dakal.study.CoverageTotals;
import org.dakal.study.IndoorResult;
import org.dakal.study.ServiceTotals;
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
     * @param peopleFraction share of the province's people; null of nobody
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

    /**
     * What the classes do not tell.
     *
     * @param servedBelowZeroSinrPeople people who count as served, and whose SINR is below 0 dB
     * @param byService likewise by "voice" and "data"; null where every band is good for both
     * @param vehicleRoadKm length of roads where a phone in a vehicle is served; null when nobody asks
     */
    public record ServiceSummary(
            @Nullable Double expectedServedPeople,
            @Nullable Double expectedUnservedPeople,
            @Nullable Double servedBelowZeroSinrPeople,
            Map<String, Served> byTechnology,
            @Nullable Map<String, Served> byService,
            @Nullable Double vehicleRoadKm) {
        static ServiceSummary of(ServiceTotals totals, Exposure whole, Surroundings given) {
            Map<String, Served> byTechnology = new TreeMap<>();
            totals.byTechnology()
                    .forEach((technology, served) -> byTechnology.put(technology.name(), Served.of(served, given)));
            Map<String, Served> byService = new TreeMap<>();
            totals.byService()
                    .forEach((service, served) ->
                            byService.put(service.name().toLowerCase(Locale.ROOT), Served.of(served, given)));
            return new ServiceSummary(
                    Rounded.peopleOrNone(totals.expectedServedPeople()),
                    Rounded.peopleOrNone(whole.people() - totals.expectedServedPeople()),
                    Rounded.peopleOrNone(totals.servedBelowZeroSinrPeople()),
                    byTechnology,
                    byService.isEmpty() ? null : byService,
                    Rounded.kmOrNone(totals.vehicleRoadKm()));
        }
    }
}
