package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which parts of a trend some places can tell: what they cannot is left out, and said by name.
 *
 * @param bands by id, each with the slopes that are told
 * @param landCovers classes with an offset of their own; fewer than two are none
 * @param sectors with an offset of their own; fewer than two are none
 * @param campaigns with a constant of their own
 */
record TrendTerms(
        SortedMap<String, Slopes> bands, List<String> landCovers, List<String> sectors, List<String> campaigns) {
    /** A slope over less of a decade is guessed from noise. */
    static final double LEAST_DECADES = 0.1;

    /** Fewer places say nothing of a class. */
    static final int FEWEST_OF_CLASS = 10;

    /** Fewer sectors cannot tell what their heights do from what each of them does. */
    static final int FEWEST_SECTORS = 5;

    /** Distance and height that go together more closely have one slope between them. */
    private static final double MOST_CORRELATION = 0.95;

    /**
     * What a band's losses depend on.
     *
     * @param onDistance over the logarithm of distance
     * @param onHeight over the logarithm of the antenna's height
     */
    record Slopes(boolean onDistance, boolean onHeight) {}

    /**
     * Looks what places can tell.
     *
     * @param hasSlopes false for offsets alone
     * @param hasCampaigns true where each campaign may have a constant of its own
     * @param refusals gets what they cannot
     */
    static TrendTerms of(List<MeasuredPlace> places, boolean hasSlopes, boolean hasCampaigns, List<Caveat> refusals) {
        SortedMap<String, Slopes> bands = new TreeMap<>();
        Map<String, List<MeasuredPlace>> byBand = places.stream()
                .collect(Collectors.groupingBy(place -> place.circumstances().bandId()));
        byBand.forEach((id, its) -> bands.put(
                id,
                hasSlopes
                        ? new Slopes(hasDistance(id, its, refusals), hasHeight(id, its, refusals))
                        : new Slopes(false, false)));
        byBand.forEach((id, its) -> told(
                names(its, Circumstances::sectorKey).size() != 1,
                refusals,
                Caveat.ofBand(
                        "singleSector",
                        "offset",
                        id,
                        "one sector alone was measured, so what it lacks cannot be told from what the band lacks; all"
                                + " sectors of the band get its offset")));
        return new TrendTerms(
                bands,
                landCovers(places, refusals),
                several(names(places, Circumstances::sectorKey)),
                hasCampaigns ? campaigns(places, refusals) : List.of());
    }

    private static boolean hasDistance(String band, List<MeasuredPlace> places, List<Caveat> refusals) {
        double decades =
                decades(places.stream().mapToDouble(MeasuredPlace::distanceKm).toArray());
        return told(
                decades >= LEAST_DECADES,
                refusals,
                Caveat.ofBand(
                        "slopeRange",
                        "slope over distance",
                        band,
                        "four of five places lie within %s decades of distance, must be %s or more",
                        figure("%.3f", decades),
                        LEAST_DECADES));
    }

    private static boolean hasHeight(String band, List<MeasuredPlace> places, List<Caveat> refusals) {
        Map<String, double[]> bySector = new TreeMap<>();
        Map<String, List<MeasuredPlace>> its = places.stream()
                .filter(place -> !place.circumstances().sectorKey().isEmpty()
                        && !Double.isNaN(place.circumstances().antennaHeightMeters()))
                .collect(Collectors.groupingBy(place -> place.circumstances().sectorKey()));
        its.forEach((sector, here) -> bySector.put(sector, new double[] {
            Math.log10(here.get(0).circumstances().antennaHeightMeters()),
            here.stream().mapToDouble(MeasuredPlace::logDistance).average().orElseThrow()
        }));
        String what = "slope over antenna height";
        if (bySector.isEmpty()) {
            return false;
        }
        double decades = decades(
                bySector.values().stream().mapToDouble(v -> Math.pow(10, v[0])).toArray());
        return told(
                        bySector.size() >= FEWEST_SECTORS,
                        refusals,
                        Caveat.ofBand(
                                "heightSectors",
                                what,
                                band,
                                "%s of the %s sectors that it needs were measured",
                                bySector.size(),
                                FEWEST_SECTORS))
                && told(
                        decades >= LEAST_DECADES,
                        refusals,
                        Caveat.ofBand(
                                "heightRange",
                                what,
                                band,
                                "four of five antennas lie within %s decades of height, must be %s or more",
                                figure("%.3f", decades),
                                LEAST_DECADES))
                && told(
                        Math.abs(correlation(bySector.values())) <= MOST_CORRELATION,
                        refusals,
                        Caveat.ofBand(
                                "heightDistance",
                                what,
                                band,
                                "it cannot be told from distance: the higher an antenna, the farther away it was"
                                        + " measured, correlation %s, must be within %s",
                                figure("%.2f", correlation(bySector.values())),
                                MOST_CORRELATION));
    }

    private static boolean told(boolean isTold, List<Caveat> refusals, Caveat why) {
        if (!isTold) {
            refusals.add(why);
        }
        return isTold;
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Between the outer tenths: a single far place is no spread. */
    private static double decades(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return Math.log10(sorted[(int) (0.9 * (sorted.length - 1))] / sorted[(int) (0.1 * (sorted.length - 1))]);
    }

    private static double correlation(Iterable<double[]> pairs) {
        double count = 0;
        double[] sums = new double[5];
        for (double[] pair : pairs) {
            count++;
            sums[0] += pair[0];
            sums[1] += pair[1];
            sums[2] += pair[0] * pair[0];
            sums[3] += pair[0] * pair[1];
            sums[4] += pair[1] * pair[1];
        }
        double together = sums[3] - sums[0] * sums[1] / count;
        double product = (sums[2] - sums[0] * sums[0] / count) * (sums[4] - sums[1] * sums[1] / count);
        return product > 0 ? together / Math.sqrt(product) : 0;
    }

    private static List<String> landCovers(List<MeasuredPlace> places, List<Caveat> refusals) {
        Map<String, Long> counts = new TreeMap<>(places.stream()
                .map(place -> place.circumstances().landCover())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting())));
        if (counts.size() < 2) {
            return List.of();
        }
        counts.forEach((name, count) -> told(
                count >= FEWEST_OF_CLASS,
                refusals,
                Caveat.of(
                        "fewOfClass",
                        "offset of land cover %s: has %s of the %s places that it needs; it gets the mean of all",
                        name,
                        count,
                        FEWEST_OF_CLASS)));
        return several(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_OF_CLASS)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Campaigns that measured sectors in common are compared there; one that shares none has the sectors' offsets. */
    private static List<String> campaigns(List<MeasuredPlace> places, List<Caveat> refusals) {
        Map<String, Set<String>> bySector = new HashMap<>();
        places.forEach(place -> bySector.computeIfAbsent(
                        place.circumstances().bandId() + " "
                                + place.circumstances().sectorKey(),
                        key -> new LinkedHashSet<>())
                .add(place.circumstances().campaign()));
        List<String> all = names(places, Circumstances::campaign);
        Set<String> compared = new TreeSet<>();
        bySector.values().stream().filter(some -> some.size() > 1).forEach(compared::addAll);
        for (String name : all) {
            told(
                    compared.contains(name),
                    refusals,
                    Caveat.of(
                            "campaignAlone",
                            "constant of campaign %s: it shares no sector with another campaign, so that it cannot be"
                                    + " told from the offsets of its sectors and band",
                            name));
        }
        return all.stream().filter(compared::contains).toList();
    }

    private static List<String> names(List<MeasuredPlace> places, Function<Circumstances, String> name) {
        return places.stream()
                .map(place -> name.apply(place.circumstances()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> several(List<String> names) {
        return names.size() > 1 ? new ArrayList<>(names) : List.of();
    }
}
