package org.dakal.scenarios.measurements;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Levels that are there more often than a phone would measure them. */
final class LevelPile {
    private static final int FEWEST = 20;
    private static final double LEAST_FLOOR_FRACTION = 0.01;
    /** A tail that ends by itself has fewer readings at its end than a decibel higher. */
    private static final double FLOOR_OVER_NEXT = 2;

    private static final double LEAST_STUCK_FRACTION = 0.4;

    private final TreeMap<Long, Integer> counts = new TreeMap<>();
    private final int total;

    /** Counts the readings by whole decibels. */
    LevelPile(List<Measurement> readings) {
        readings.forEach(reading -> counts.merge(Math.round(reading.levelDbm()), 1, Integer::sum));
        total = readings.size();
    }

    /**
     * The lowest level, when readings pile up there: 20 or more, a hundredth of all, and twice as many as one decibel
     * higher. What is lower was not heard at all. NaN when they do not.
     */
    double floorDbm() {
        if (counts.isEmpty()) {
            return Double.NaN;
        }
        Map.Entry<Long, Integer> lowest = counts.firstEntry();
        int next = counts.getOrDefault(lowest.getKey() + 1, 0);
        boolean isPile = lowest.getValue() >= FEWEST
                && lowest.getValue() >= LEAST_FLOOR_FRACTION * total
                && lowest.getValue() >= FLOOR_OVER_NEXT * next
                && counts.size() > 1;
        return isPile ? lowest.getKey() : Double.NaN;
    }

    /** Says that a phone seems to repeat an old level; empty when it does not. */
    String stuck() {
        for (Map.Entry<Long, Integer> level : counts.entrySet()) {
            if (level.getValue() >= FEWEST && level.getValue() >= LEAST_STUCK_FRACTION * total) {
                return level.getValue() + " of " + total + " levels are " + level.getKey()
                        + " dBm: the phone may have repeated an old one";
            }
        }
        return "";
    }
}
