package org.dakal.coverage;

import org.dakal.network.Band;
import org.dakal.network.IndoorProfile;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/** What is taken off the level outdoors before it counts as service. */
@FunctionalInterface
public interface EntryLoss {
    /** Waves from masts come along the horizon. */
    double HORIZONTAL_DEGREES = 0;

    /** Nothing: service in the open. */
    EntryLoss OUTDOORS = band -> 0;

    /** The loss in dB at a band, zero or more. */
    float lossDb(Band band);

    /**
     * Into buildings of a kind: Recommendation ITU-R P.2109 at the band's frequency and the profile's probability, for waves
     * along the horizon.
     */
    static EntryLoss into(Building building, IndoorProfile profile) {
        return band -> (float) BuildingEntryLoss.lossDb(
                building, band.frequencyMhz(), profile.entryProbabilityPercent(), HORIZONTAL_DEGREES);
    }
}
