package org.dakal.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Band;
import org.dakal.network.ServiceProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * What is taken off the median level outdoors before it is held against the design thresholds of service in the open.
 * Those thresholds already hold the street's shadowing margin, and margins do not add up: behind walls this is the rest
 * of the one margin that covers shadowing and building entry loss together, so that the asked share of places inside is
 * served.
 */
public final class EntryLoss {
    /** Nothing: service in the open. */
    public static final EntryLoss OUTDOORS = new EntryLoss(Map.of());

    private final Map<Band, ByElevation> byBand;

    private EntryLoss(Map<Band, ByElevation> byBand) {
        this.byBand = byBand;
    }

    /**
     * Into buildings of a kind, at the share of places and the shadowing of a service profile, for each of some bands.
     */
    public static EntryLoss into(Building building, ServiceProfile profile, List<Band> bands) {
        Map<Band, ByElevation> byBand = new LinkedHashMap<>();
        for (Band band : bands) {
            byBand.put(band, ByElevation.of(building, profile, band.frequencyMhz()));
        }
        return new EntryLoss(byBand);
    }

    /**
     * The loss in dB at a band.
     *
     * @param elevationDegrees of the path at the building, -90 to 90, 0 along the horizon
     */
    public double lossDb(Band band, double elevationDegrees) {
        return at(band).lossDb(elevationDegrees);
    }

    ByElevation at(Band band) {
        if (this == OUTDOORS) {
            return ByElevation.NONE;
        }
        ByElevation found = byBand.get(band);
        if (found == null) {
            throw new IllegalArgumentException("no entry loss at band " + band.id());
        }
        return found;
    }

    /** The loss at one band, tabled by whole degrees and straight between them: within 0.001 dB. */
    static final class ByElevation {
        private static final int STEEPEST_DEGREES = 90;

        static final ByElevation NONE = new ByElevation(new double[STEEPEST_DEGREES + 1]);

        private final double[] lossDb;

        private ByElevation(double[] lossDb) {
            this.lossDb = lossDb;
        }

        static ByElevation of(Building building, ServiceProfile profile, double frequencyMhz) {
            double[] lossDb = new double[STEEPEST_DEGREES + 1];
            for (int degrees = 0; degrees <= STEEPEST_DEGREES; degrees++) {
                lossDb[degrees] = BuildingEntryLoss.of(building, frequencyMhz, degrees)
                                .withShadowingDb(profile.edgeProbabilityPercent(), profile.shadowingSigmaDb())
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
