package org.dakal.propagation;

import java.util.List;
import java.util.Map;
import org.dakal.terrain.TerrainProfile;

/**
 * Basic transmission loss (Recommendation ITU-R P.341: between isotropic antennas) of one link. Implementations are
 * immutable and may be used by many threads.
 */
public interface PathLossModel {
    /** What is to be known about it without computing anything. */
    ModelDescription description();

    /** Stable name in scenarios and on the command line, e.g. "itu-r-p526". */
    default String id() {
        return description().id();
    }

    /** Name for people. */
    default String title() {
        return description().title();
    }

    /** Document and edition the formulas come from. */
    default String source() {
        return description().source();
    }

    /** The model's limits; a value outside an ERROR limit is refused by validation, never by this model. */
    default List<ValidityRange> validity() {
        return description().validity();
    }

    /** Where this model has the buildings and trees around people. */
    default LandCoverUse landCoverUse() {
        return description().needs().contains(ModelNeed.CLUTTER) ? LandCoverUse.ON_THE_PATH : LandCoverUse.IN_ITS_ID;
    }

    /** True when the loss depends on the heights between the two ends. */
    default boolean needsTerrain() {
        return description().needs().contains(ModelNeed.TERRAIN);
    }

    /**
     * Loss in dB, positive.
     *
     * @param profile terrain from transmitter to receiver
     * @param link frequency, heights and the rest
     * @return basic transmission loss in dB; NaN where the profile has unknown heights that the model needs
     */
    double pathLossDb(TerrainProfile profile, RadioLink link);

    /** This model with some of its parameters set; percentages are not among them, they are the link's. */
    default PathLossModel with(Map<String, Double> parameters) {
        return this;
    }

    /** Why a link over known terrain has no loss, for people; empty when nothing is wrong with it. */
    default String problem(TerrainProfile profile, RadioLink link) {
        return "";
    }

    /** Why the link has its loss, part by part, for one link at a time; the profile must be known everywhere. */
    default LossExplanation explain(TerrainProfile profile, RadioLink link) {
        return LossExplanation.overFreeSpace(this, profile, link, "the model over free space", List.of());
    }
}
