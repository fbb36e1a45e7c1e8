package org.dakal.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dakal.coverage.BandService;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.Service;
import org.dakal.network.Technology;

/**
 * What the classes do not tell: who is served by which technology and for what, in expectation, and in vehicles.
 *
 * @param expectedServedPeople people expected to be served by any site in reach, or, where service takes more than
 *     level, by the share of locations that their best server serves; NaN where no settlements were given, and in
 *     totals of level alone that nobody asked it of
 * @param servedBelowZeroSinrPeople people, NaN without settlements, who count as served and whose median SINR is below
 *     0 dB: what disturbs is stronger than what serves
 * @param byTechnology who and what bands of a technology serve, whatever the others do; those that have sectors
 * @param byService likewise bands that are good for a service; empty where every band is good for all
 * @param vehicleRoadKm length of roads where a phone in a vehicle is served; NaN when nobody asks
 */
public record ServiceTotals(
        double expectedServedPeople,
        double servedBelowZeroSinrPeople,
        Map<Technology, Exposure> byTechnology,
        Map<Service, Exposure> byService,
        double vehicleRoadKm) {
    /** Nothing is known. */
    public static final ServiceTotals NONE = new ServiceTotals(Double.NaN, Double.NaN, Map.of(), Map.of(), Double.NaN);

    static ServiceTotals of(NetworkCoverage coverage, ExposureMap exposure) {
        List<Band> bands = coverage.network().bands();
        Map<Technology, Exposure> byTechnology = new EnumMap<>(Technology.class);
        coverage.network().sectors().stream()
                .map(sector -> sector.band().technology())
                .distinct()
                .forEach(technology -> byTechnology.put(
                        technology, servedBy(band -> band.technology() == technology, coverage, exposure)));
        Map<Service, Exposure> byService = new EnumMap<>(Service.class);
        if (bands.stream().anyMatch(band -> !band.services().equals(Band.ALL_SERVICES))) {
            for (Service service : Service.values()) {
                byService.put(service, servedBy(band -> band.services().contains(service), coverage, exposure));
            }
        }
        boolean knowsPeople = exposure.hasSettlements();
        return new ServiceTotals(
                knowsPeople && coverage.serviceProfile().quality().isAsked()
                        ? expectedPeople(coverage, exposure)
                        : Double.NaN,
                knowsPeople ? belowZeroSinrPeople(coverage, exposure) : Double.NaN,
                byTechnology,
                byService,
                vehicleRoadKm(coverage, exposure));
    }

    ServiceTotals expecting(double servedPeople) {
        return new ServiceTotals(servedPeople, servedBelowZeroSinrPeople, byTechnology, byService, vehicleRoadKm);
    }

    private static Exposure servedBy(Predicate<Band> counts, NetworkCoverage coverage, ExposureMap exposure) {
        byte[][] classes = coverage.network().bands().stream()
                .filter(counts)
                .map(band -> coverage.band(band.id()).coverageClass().values())
                .toArray(byte[][]::new);
        return exposure.of(cell -> isServed(classes, cell));
    }

    /** Plain, for it is asked of every cell of the province whenever somebody tries a change. */
    private static boolean isServed(byte[][] classes, int cell) {
        for (byte[] ofBand : classes) {
            if (CoverageClass.ofCode(ofBand[cell]).isServed()) {
                return true;
            }
        }
        return false;
    }

    /** People, each by the share of their cell's locations that the best server serves; unknown cells count nobody. */
    static double expectedPeople(NetworkCoverage coverage, ExposureMap exposure) {
        double people = 0;
        for (int cell : exposure.cellsWithPeople()) {
            float share = coverage.overall().locationProbabilityFraction().get(cell);
            people += Float.isNaN(share) ? 0 : share * exposure.people(cell);
        }
        return people;
    }

    private static double belowZeroSinrPeople(NetworkCoverage coverage, ExposureMap exposure) {
        return exposure.people(Arrays.stream(exposure.cellsWithPeople())
                .filter(cell -> coverage.classAt(cell).isServed()
                        && coverage.overall().sinrDb().get(cell) < 0)
                .toArray());
    }

    private static double vehicleRoadKm(NetworkCoverage coverage, ExposureMap exposure) {
        double lossDb = coverage.serviceProfile().vehicleLossDb();
        if (Double.isNaN(lossDb)) {
            return Double.NaN;
        }
        Map<SignalLayers, BandService> bands = new LinkedHashMap<>();
        coverage.network()
                .bands()
                .forEach(band -> bands.put(coverage.band(band.id()), new BandService(band, coverage.shadowing())));
        double km = 0;
        for (int cell : exposure.cellsOf(any -> exposure.roadKm(any) > 0)) {
            boolean isServed = bands.entrySet().stream()
                    .anyMatch(band -> band.getValue()
                            .servesBehind(
                                    lossDb,
                                    band.getKey().bestRsrpDbm().get(cell),
                                    band.getKey().sinrDb().get(cell),
                                    cell));
            km += isServed ? exposure.roadKm(cell) : 0;
        }
        return km;
    }
}
