package org.dakal.coverage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dakal.network.Band;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off the median level outdoors before it is held against the design thresholds of service in the open.
 * Those thresholds already hold the service profile's shadowing margin; where a cell's levels vary more or less than
 * the profile says this is the rest of its own margin. Margins do not add up: behind walls it is the rest of the one
 * margin that covers shadowing and building entry loss together, so that the asked share of places inside is served.
 */
public final class EntryLoss {
    /** Nothing: the median level itself, as maps show it. */
    static final EntryLoss MEDIAN = new EntryLoss(null);

    /** Service in the open. */
    public static final EntryLoss OUTDOORS = new EntryLoss(null);

    /** What a loss behind walls depends on besides the building and the profile. */
    private record Key(double frequencyMhz, double sigmaDb) {}

    private record Walls(
            Building building, ServiceProfile profile, Map<Key, ByElevation> known, Map<Key, EntryDeviates> deviates) {}

    /** Whose walls, and at which share of places. */
    public record Inside(Building building, ServiceProfile profile) {}

    private final @Nullable Walls walls;

    private EntryLoss(@Nullable Walls walls) {
        this.walls = walls;
    }

    /** Into buildings of a kind, at the share of places of a service profile. */
    public static EntryLoss into(Building building, ServiceProfile profile) {
        return new EntryLoss(new Walls(building, profile, new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }

    /**
     * The loss in dB at a band where levels vary as the service profile says.
     *
     * @param elevationDegrees of the path at the building, -90 to 90, 0 along the horizon
     */
    public double lossDb(Band band, double elevationDegrees) {
        return walls == null ? 0 : at(band, walls.profile.shadowingSigmaDb()).lossDb(elevationDegrees);
    }

    /** Where it is as {@link #into} gives it; empty in the open. */
    public Optional<Inside> inside() {
        return Optional.ofNullable(walls).map(within -> new Inside(within.building, within.profile));
    }

    boolean isBehindWalls() {
        return walls != null;
    }

    /** The loss behind walls at a band, where levels vary so much; found once. */
    ByElevation at(Band band, double sigmaDb) {
        if (walls == null) {
            throw new IllegalStateException("there are no walls");
        }
        Walls within = walls;
        return within.known.computeIfAbsent(
                new Key(band.frequencyMhz(), sigmaDb),
                key -> ByElevation.of(within.building, within.profile, key.frequencyMhz, key.sigmaDb));
    }

    /** From margins behind walls at a band, where levels vary so much, to deviates; found once. */
    EntryDeviates deviates(Band band, double sigmaDb) {
        if (walls == null) {
            throw new IllegalStateException("there are no walls");
        }
        Walls within = walls;
        return within.deviates.computeIfAbsent(
                new Key(band.frequencyMhz(), sigmaDb),
                key -> EntryDeviates.of(within.building, within.profile, key.frequencyMhz, key.sigmaDb));
    }

    /** The loss at one frequency, tabled by whole degrees and straight between them: within 0.001 dB. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record ByElevation(double[] lossDb) {
        private static final int STEEPEST_DEGREES = 90;

        private static ByElevation of(Building building, ServiceProfile profile, double frequencyMhz, double sigmaDb) {
            double[] lossDb = new double[STEEPEST_DEGREES + 1];
            for (int degrees = 0; degrees <= STEEPEST_DEGREES; degrees++) {
                lossDb[degrees] = BuildingEntryLoss.of(building, frequencyMhz, degrees)
                                .withShadowingDb(profile.edgeProbabilityPercent(), sigmaDb)
                        - profile.shadowingMarginDb();
            }
            return new ByElevation(lossDb);
        }

        /** The smallest loss, along the horizon. */
        double leastDb() {
            return lossDb[0];
        }

        double lossDb(double elevationDegrees) {
            double steepness = Math.abs(elevationDegrees);
            int below = Math.min((int) steepness, STEEPEST_DEGREES - 1);
            return lossDb[below] + (lossDb[below + 1] - lossDb[below]) * (steepness - below);
        }
    }
}
