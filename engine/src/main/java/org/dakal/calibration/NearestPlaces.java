package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the places nearest to a point, in squares of ground that hold a few each. Not for several threads. */
final class NearestPlaces {
    private static final int PLACES_PER_SQUARE = 8;

    private final List<MeasuredPlace> places;
    private final double sideMeters;
    private final Map<Block, int[]> squares = new HashMap<>();
    private long farthestRing;

    /** @param places one or more */
    NearestPlaces(List<MeasuredPlace> places) {
        this.places = places;
        double west =
                places.stream().mapToDouble(MeasuredPlace::eastMeters).min().orElseThrow();
        double east =
                places.stream().mapToDouble(MeasuredPlace::eastMeters).max().orElseThrow();
        double south =
                places.stream().mapToDouble(MeasuredPlace::northMeters).min().orElseThrow();
        double north =
                places.stream().mapToDouble(MeasuredPlace::northMeters).max().orElseThrow();
        double areaSquareMeters = Math.max(1, east - west) * Math.max(1, north - south);
        this.sideMeters = Math.max(1, Math.sqrt(areaSquareMeters * PLACES_PER_SQUARE / places.size()));
        Map<Block, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            lists.computeIfAbsent(Block.of(places.get(i), sideMeters, 0, 0), square -> new ArrayList<>())
                    .add(i);
        }
        lists.forEach((square, list) ->
                squares.put(square, list.stream().mapToInt(Integer::intValue).toArray()));
        this.farthestRing = (long) Math.ceil(Math.max(east - west, north - south) / sideMeters) + 1;
    }

    /**
     * Indexes of the places nearest to a point, nearest first; of equally near ones the earlier in the list.
     *
     * @param count most wanted; fewer come back when there are fewer
     */
    int[] to(MeasuredPlace point, int count) {
        Block middle = Block.of(point, sideMeters, 0, 0);
        List<Found> found = new ArrayList<>();
        int wanted = Math.min(count, places.size());
        for (long ring = 0; ; ring++) {
            collect(point, middle, ring, found);
            // All within the distance ring * side have been seen.
            double seenMeters = ring * sideMeters;
            if (found.size() == places.size()
                    || (found.size() >= wanted
                            && found.stream()
                                            .filter(place -> place.meters <= seenMeters)
                                            .count()
                                    >= wanted)) {
                break;
            }
            if (ring > farthestRing && found.size() < wanted) {
                return nearestOfAll(point, wanted);
            }
        }
        return nearest(found, wanted);
    }

    /** A point far outside: rings around it would be empty for long. */
    private int[] nearestOfAll(MeasuredPlace point, int wanted) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            all.add(new Found(apartMeters(point, places.get(i)), i));
        }
        return nearest(all, wanted);
    }

    private static int[] nearest(List<Found> found, int wanted) {
        Found[] sorted = found.toArray(Found[]::new);
        Arrays.sort(sorted);
        return Arrays.stream(sorted)
                .limit(wanted)
                .mapToInt(place -> place.index)
                .toArray();
    }

    private void collect(MeasuredPlace point, Block middle, long ring, List<Found> found) {
        for (long row = -ring; row <= ring; row++) {
            long step = Math.abs(row) == ring ? 1 : Math.max(1, 2 * ring);
            for (long column = -ring; column <= ring; column += step) {
                int[] here = squares.get(new Block(middle.column() + column, middle.row() + row));
                if (here != null) {
                    for (int i : here) {
                        found.add(new Found(apartMeters(point, places.get(i)), i));
                    }
                }
            }
        }
    }

    /** Distance on the plane. */
    static double apartMeters(MeasuredPlace a, MeasuredPlace b) {
        double dx = a.eastMeters() - b.eastMeters();
        double dy = a.northMeters() - b.northMeters();
        return Math.sqrt(dx * dx + dy * dy);
    }

    private record Found(double meters, int index) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int byDistance = Double.compare(meters, other.meters);
            return byDistance != 0 ? byDistance : Integer.compare(index, other.index);
        }
    }
}
