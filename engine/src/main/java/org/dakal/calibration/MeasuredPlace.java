package org.dakal.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place where losses from one mast were measured, its links averaged in dB. Repeated readings at a place know its own
 * shadow and nothing more: each place counts once.
 *
 * @param latitudeDegrees WGS 84
 * @param longitudeDegrees WGS 84
 * @param eastMeters on a plane that touches the Earth amid all places
 * @param northMeters on that plane
 * @param distanceKm length of the path, above 0
 * @param predictedDb mean of the model's losses
 * @param measuredDb mean of the measured losses
 * @param linkCount measured links at this place
 */
public record MeasuredPlace(
        double latitudeDegrees,
        double longitudeDegrees,
        double eastMeters,
        double northMeters,
        double distanceKm,
        double predictedDb,
        double measuredDb,
        int linkCount) {

    private static final double EARTH_RADIUS_METERS = 6_371_000;

    /** Receivers within 1e-6 degrees, a tenth of a metre, and a metre of path are one place of one mast. */
    private record Key(long latitude, long longitude, long pathMeters) {
        static Key of(MeasuredLink link) {
            return new Key(
                    Math.round(link.receiverLatitudeDegrees() * 1e6),
                    Math.round(link.receiverLongitudeDegrees() * 1e6),
                    Math.round(link.distanceKm() * 1000));
        }
    }

    /** What the model lacks here: measured less predicted loss, dB. */
    public double residualDb() {
        return measuredDb - predictedDb;
    }

    /** The logarithm that losses grow with: log10 of the distance in km. */
    double logDistance() {
        return Math.log10(distanceKm);
    }

    /** Averages links by place, in the order in which places come first. */
    public static List<MeasuredPlace> of(List<MeasuredLink> links) {
        double latitude = links.stream()
                .mapToDouble(MeasuredLink::receiverLatitudeDegrees)
                .average()
                .orElse(0);
        double longitude = links.stream()
                .mapToDouble(MeasuredLink::receiverLongitudeDegrees)
                .average()
                .orElse(0);
        Map<Key, List<MeasuredLink>> byPlace = new LinkedHashMap<>();
        links.forEach(link ->
                byPlace.computeIfAbsent(Key.of(link), key -> new ArrayList<>()).add(link));
        double metersPerDegree = Math.toRadians(EARTH_RADIUS_METERS);
        double shrink = Math.cos(Math.toRadians(latitude));
        List<MeasuredPlace> places = new ArrayList<>();
        for (List<MeasuredLink> here : byPlace.values()) {
            MeasuredLink first = here.get(0);
            places.add(new MeasuredPlace(
                    first.receiverLatitudeDegrees(),
                    first.receiverLongitudeDegrees(),
                    (first.receiverLongitudeDegrees() - longitude) * metersPerDegree * shrink,
                    (first.receiverLatitudeDegrees() - latitude) * metersPerDegree,
                    first.distanceKm(),
                    here.stream()
                            .mapToDouble(MeasuredLink::predictedDb)
                            .average()
                            .orElseThrow(),
                    here.stream()
                            .mapToDouble(MeasuredLink::measuredDb)
                            .average()
                            .orElseThrow(),
                    here.size()));
        }
        return places;
    }
}
