package org.dakal.scenarios.writing.summary;

import java.util.List;
import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.tables.Rounded;
import org.dakal.study.CoverageTotals;
import org.dakal.study.IndoorResult;
import org.jspecify.annotations.Nullable;

/**
 * The province in numbers.
 *
 * @param whole all of it
 * @param byClass by class of coverage
 * @param goodOrServed good and served together: who has service
 * @param indoor inside buildings; null when nobody asked
 */
public record TotalsSummary(
        Amounts whole,
        ByClass byClass,
        Amounts goodOrServed,
        @Nullable IndoorSummary indoor) {
    /**
     * Who and what.
     *
     * @param areaSquareKm area
     * @param areaFraction share of the province's area; zero of nothing
     * @param people people
     * @param peopleFraction share of the province's people; zero of nothing
     * @param villageCount settlements of any kind whose centre lies there
     * @param publicPointCount public points
     * @param roadKm length of roads
     */
    public record Amounts(
            double areaSquareKm,
            double areaFraction,
            double people,
            double peopleFraction,
            int villageCount,
            int publicPointCount,
            double roadKm) {}

    /**
     * Each class, best first, unknown last.
     *
     * @param good strong
     * @param served enough
     * @param weak not enough
     * @param blind nothing to speak of
     * @param unknown no terrain data
     */
    public record ByClass(Amounts good, Amounts served, Amounts weak, Amounts blind, Amounts unknown) {}

    static TotalsSummary of(CoverageTotals totals, @Nullable IndoorResult indoor) {
        Exposure whole = totals.whole();
        Map<CoverageClass, Exposure> byClass = totals.byClass();
        return new TotalsSummary(
                amounts(List.of(whole), whole),
                new ByClass(
                        amounts(of(byClass, CoverageClass.GOOD), whole),
                        amounts(of(byClass, CoverageClass.SERVED), whole),
                        amounts(of(byClass, CoverageClass.WEAK), whole),
                        amounts(of(byClass, CoverageClass.BLIND), whole),
                        amounts(of(byClass, CoverageClass.UNKNOWN), whole)),
                amounts(List.of(at(byClass, CoverageClass.GOOD), at(byClass, CoverageClass.SERVED)), whole),
                indoor == null ? null : IndoorSummary.of(indoor, whole.people()));
    }

    private static List<Exposure> of(Map<CoverageClass, Exposure> byClass, CoverageClass coverageClass) {
        return List.of(at(byClass, coverageClass));
    }

    private static Exposure at(Map<CoverageClass, Exposure> byClass, CoverageClass coverageClass) {
        return byClass.getOrDefault(coverageClass, Exposure.NONE);
    }

    private static Amounts amounts(List<Exposure> parts, Exposure whole) {
        double area = parts.stream().mapToDouble(Exposure::areaSquareKm).sum();
        double people = parts.stream().mapToDouble(Exposure::people).sum();
        return new Amounts(
                Rounded.squareKm(area),
                share(area, whole.areaSquareKm()),
                Rounded.people(people),
                share(people, whole.people()),
                parts.stream().mapToInt(p -> p.villages().size()).sum(),
                parts.stream().mapToInt(p -> p.publicPoints().size()).sum(),
                Rounded.km(parts.stream().mapToDouble(Exposure::roadKm).sum()));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? Rounded.fraction(part / whole) : 0;
    }
}
