package org.dakal.coverage;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * From margins over the design threshold behind walls to standard normal deviates of the same probability: a margin of
 * nothing serves the share of places that the service profile asks for, and each decibel more or less serves what the
 * distribution of entry loss and shadowing together says. Steep paths lose more by the same amount at every share, so
 * the distribution along the horizon does for all.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record EntryDeviates(double[] deviates) {
    private static final double STEP_DB = 0.25;
    private static final double MOST_DB = 80;
    private static final double MOST_DEVIATES = 6;

    static EntryDeviates of(Building building, ServiceProfile profile, double frequencyMhz, double sigmaDb) {
        BuildingEntryLoss loss = BuildingEntryLoss.of(building, frequencyMhz, 0);
        DoubleUnaryOperator within = loss.withShadowing(sigmaDb);
        double designDb = loss.withShadowingDb(profile.edgeProbabilityPercent(), sigmaDb);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] deviates = new double[(int) (2 * MOST_DB / STEP_DB) + 1];
        for (int i = 0; i < deviates.length; i++) {
            double probability = Math.min(1, within.applyAsDouble(designDb + i * STEP_DB - MOST_DB));
            deviates[i] =
                    Math.max(-MOST_DEVIATES, Math.min(MOST_DEVIATES, normal.inverseCumulativeProbability(probability)));
        }
        return new EntryDeviates(deviates);
    }

    /** The deviate of a margin, straight between tabled ones. */
    double of(double designMarginDb) {
        double place = (designMarginDb + MOST_DB) / STEP_DB;
        int below = (int) Math.max(0, Math.min(deviates.length - 2.0, place));
        double part = Math.max(0, Math.min(1, place - below));
        return deviates[below] + (deviates[below + 1] - deviates[below]) * part;
    }

    /** The greatest tabled margin whose deviate is no more than one. */
    double marginDb(double atMostDeviates) {
        int i = deviates.length - 1;
        while (i > 0 && deviates[i] > atMostDeviates) {
            i--;
        }
        return i * STEP_DB - MOST_DB;
    }
}
