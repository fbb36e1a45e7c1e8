package org.dakal.scenarios.writing.summary;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.writing.summary.OperatorsSummary.Served;
import org.dakal.study.ServiceTotals;
import org.jspecify.annotations.Nullable;

/**
 * What the classes do not tell.
 *
 * @param expectedServedPeople people, each by the share of locations around them that are served
 * @param servedBelowZeroSinrPeople people who count as served, and whose SINR is below 0 dB
 * @param byTechnology who and what bands of a technology serve, whatever the others do
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
                peopleOrNone(totals.expectedServedPeople()),
                peopleOrNone(whole.people() - totals.expectedServedPeople()),
                peopleOrNone(totals.servedBelowZeroSinrPeople()),
                byTechnology,
                byService.isEmpty() ? null : byService,
                Rounded.kmOrNone(totals.vehicleRoadKm()));
    }

    private static @Nullable Double peopleOrNone(double people) {
        return Rounded.peopleOrNone(people);
    }
}
