package org.dakal.study;

import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;

/**
 * The province in numbers.
 *
 * @param byClass who and what is in each class; all classes are there
 * @param whole all of the province
 * @param service what the classes do not tell
 */
public record CoverageTotals(Map<CoverageClass, Exposure> byClass, Exposure whole, ServiceTotals service) {
    public CoverageTotals {
        byClass = Map.copyOf(byClass);
    }

    /** These totals with the people who are expected to be served. */
    CoverageTotals expecting(double servedPeople) {
        return new CoverageTotals(byClass, whole, service.expecting(servedPeople));
    }
}
