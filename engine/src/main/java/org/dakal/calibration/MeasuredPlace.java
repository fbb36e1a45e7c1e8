package org.dakal.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A place where losses from one sector were measured, its links averaged in dB. Repeated readings at a place know its
 * own shadow and nothing more: each place counts once. A cell of a map is a place of many local means (of power over
 * some forty wavelengths, without fast fading), and what is claimed of a cell is claimed of each of them: location
 * variability is that of local means (ITU-R P.1812 section 4.7, P.1546 Annex 5 section 12), and whoever checks a map
 * stands at one of them.
 *
 * @param latitudeDegrees WGS 84
 * @param longitudeDegrees WGS 84
 * @param distanceKm length of the path, above 0
 * @param predictedDb mean of the model's losses
 * @param measuredDb mean of the measured losses
 * @param localDb every local mean here less measuredDb, dB, so that they sum to 0; a single 0 where one is known
 * @param isAtLeast true where half or more of them were at the phone's floor: the loss is the measured one or more
 * @param circumstances what they belong to, alike for all of them
 */
public record MeasuredPlace(
        double latitudeDegrees,
        double longitudeDegrees,
        double eastMeters,
        double northMeters,
        double distanceKm,
        double predictedDb,
        double measuredDb,
        List<Double> localDb,
        int linkCount,
        boolean isAtLeast,
        Circumstances circumstances) {
    /** Where a place is a single local mean. */
    public static final List<Double> ONE_LOCAL_MEAN = List.of(0.0);

    private static final double EARTH_RADIUS_METERS = 6_371_000;

    /** Places on a plane in metres. */
    @FunctionalInterface
    public interface Plane {
        /** Easting and northing of a position, metres. */
        double[] eastNorthMeters(double latitudeDegrees, double longitudeDegrees);
    }

    /** Receivers within 1e-6 degrees, a tenth of a metre, and a metre of path are one place of one mast. */
    private record Key(long latitude, long longitude, long pathMeters, String sector, String campaign) {
        static Key of(MeasuredLink link) {
            return new Key(
                    Math.round(link.receiverLatitudeDegrees() * 1e6),
                    Math.round(link.receiverLongitudeDegrees() * 1e6),
                    Math.round(link.distanceKm() * 1000),
                    link.circumstances().sectorKey(),
                    link.circumstances().campaign());
        }
    }

    /** What the model lacks here: measured less predicted loss, dB. */
    public double residualDb() {
        return measuredDb - predictedDb;
    }

    /** Mean square of a local mean's difference from the place's own, dB squared. */
    double localSquareDb() {
        double sum = 0;
        for (double localDb : localDb) {
            sum += localDb * localDb;
        }
        return sum / localDb.size();
    }

    /** The logarithm that losses grow with: log10 of the distance in km. */
    double logDistance() {
        return Math.log10(distanceKm);
    }

    /** Averages links by place, in the order of first places, on a plane that touches the Earth amid them. */
    public static List<MeasuredPlace> of(List<MeasuredLink> links) {
        double latitude = mean(links, MeasuredLink::receiverLatitudeDegrees);
        double longitude = mean(links, MeasuredLink::receiverLongitudeDegrees);
        double metersPerDegree = Math.toRadians(EARTH_RADIUS_METERS);
        double shrink = Math.cos(Math.toRadians(latitude));
        return of(links, (north, east) ->
                new double[] {(east - longitude) * metersPerDegree * shrink, (north - latitude) * metersPerDegree});
    }

    /** Averages links by place, in the order in which places come first. */
    public static List<MeasuredPlace> of(List<MeasuredLink> links, Plane plane) {
        Map<Key, List<MeasuredLink>> byPlace = new LinkedHashMap<>();
        links.forEach(link ->
                byPlace.computeIfAbsent(Key.of(link), key -> new ArrayList<>()).add(link));
        return byPlace.values().stream().map(here -> averaged(here, plane)).toList();
    }

    private static MeasuredPlace averaged(List<MeasuredLink> here, Plane plane) {
        MeasuredLink first = here.get(0);
        double[] at = plane.eastNorthMeters(first.receiverLatitudeDegrees(), first.receiverLongitudeDegrees());
        return new MeasuredPlace(
                first.receiverLatitudeDegrees(),
                first.receiverLongitudeDegrees(),
                at[0],
                at[1],
                first.distanceKm(),
                mean(here, MeasuredLink::predictedDb),
                mean(here, MeasuredLink::measuredDb),
                here.size() == 1 ? first.localDb() : ONE_LOCAL_MEAN,
                here.size(),
                2 * here.stream().filter(MeasuredLink::isAtLeast).count() >= here.size(),
                first.circumstances());
    }

    private static double mean(List<MeasuredLink> links, ToDoubleFunction<MeasuredLink> value) {
        return links.stream().mapToDouble(value).average().orElse(0);
    }
}
