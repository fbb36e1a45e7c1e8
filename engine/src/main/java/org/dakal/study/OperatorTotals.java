package org.dakal.study;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.ByteRaster;
import org.dakal.network.CoverageClass;
import org.jspecify.annotations.Nullable;

/**
 * Who has service from whom. A phone uses its own operator's masts only, so what any operator serves is no phone's
 * coverage, but that of emergency calls; what all serve is every phone's.
 *
 * @param operators each as if the others' masts were not there, by id
 * @param byCount who and what is served by none of them (total not-spots), by one, and so on up to all
 * @param any served by one or more
 * @param servingCount for each cell how many operators serve it
 * @param sharing what roaming and shared masts would give; null where one operator is named
 */
public record OperatorTotals(
        List<OfOperator> operators,
        List<Exposure> byCount,
        Exposure any,
        ByteRaster servingCount,
        @Nullable SharingTotals sharing) {
    public OperatorTotals {
        operators = List.copyOf(operators);
        byCount = List.copyOf(byCount);
    }

    /**
     * One operator's phones.
     *
     * @param id of the operator
     * @param served who and what has service
     * @param expectedServedPeople people, as {@link ServiceTotals} expects them
     * @param coverageClass codes of {@link CoverageClass} by cell
     */
    public record OfOperator(String id, Exposure served, double expectedServedPeople, ByteRaster coverageClass) {
        /** Whether its phones have service in a cell. */
        public boolean isServed(int cell) {
            return CoverageClass.ofCode(coverageClass.get(cell)).isServed();
        }

        static OfOperator of(String id, NetworkCoverage coverage, ExposureMap exposure, double expectedServedPeople) {
            return new OfOperator(
                    id,
                    exposure.of(cell -> coverage.classAt(cell).isServed()),
                    expectedServedPeople,
                    coverage.overall().coverageClass());
        }
    }

    /** Served by all operators; places that some but not all serve are partial not-spots. */
    public Exposure all() {
        return byCount.get(byCount.size() - 1);
    }

    OperatorTotals with(SharingTotals other) {
        return new OperatorTotals(operators, byCount, any, servingCount, other);
    }

    static OperatorTotals of(List<OfOperator> operators, ExposureMap exposure) {
        ByteRaster counts = ByteRaster.filled(exposure.province().grid(), (byte) 0);
        for (OfOperator operator : operators) {
            for (int cell = 0; cell < counts.grid().cellCount(); cell++) {
                counts.set(cell, (byte) (counts.get(cell) + (operator.isServed(cell) ? 1 : 0)));
            }
        }
        List<Exposure> byCount = IntStream.rangeClosed(0, operators.size())
                .mapToObj(count -> exposure.of(cell -> counts.get(cell) == count))
                .toList();
        return new OperatorTotals(operators, byCount, exposure.of(cell -> counts.get(cell) > 0), counts, null);
    }
}
