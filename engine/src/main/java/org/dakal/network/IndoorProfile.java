package org.dakal.network;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * Which buildings people are in.
 *
 * @param thermallyEfficientFraction share of people in thermally efficient buildings, 0 to 1; the others are in
 *     traditional ones
 * @param thermallyEfficientFractionByClutterCode the same where some land cover differs
 */
public record IndoorProfile(
        double thermallyEfficientFraction, SortedMap<Integer, Double> thermallyEfficientFractionByClutterCode) {

    public IndoorProfile {
        thermallyEfficientFractionByClutterCode =
                Collections.unmodifiableSortedMap(new TreeMap<>(thermallyEfficientFractionByClutterCode));
        checkFraction(thermallyEfficientFraction);
        thermallyEfficientFractionByClutterCode.values().forEach(IndoorProfile::checkFraction);
    }

    private static void checkFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("thermallyEfficientFraction = " + fraction + " must be 0 to 1");
        }
    }

    /** Share of people of some land cover who are in buildings of a kind. */
    public double fraction(Building building, int clutterCode) {
        double efficient =
                thermallyEfficientFractionByClutterCode.getOrDefault(clutterCode, thermallyEfficientFraction);
        return building == Building.THERMALLY_EFFICIENT ? efficient : 1 - efficient;
    }
}
