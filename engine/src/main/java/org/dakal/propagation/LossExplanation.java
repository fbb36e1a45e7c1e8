package org.dakal.propagation;

import java.util.ArrayList;
import java.util.List;
import org.dakal.terrain.TerrainProfile;

/**
 * Why a link has the loss it has, in a model's own terms.
 *
 * @param lossDb basic transmission loss, the model's {@link PathLossModel#pathLossDb}
 * @param effectiveEarthRadiusKm the Earth the model sees under the path
 * @param usesTerrain false when the model does not look at the heights between the ends
 * @param usesClutter false when the model does not look at the clutter on the path
 * @param parts what makes up the loss, in the order to be read
 * @param values what the model found on its way
 * @param notes what a reader should know, in words; often empty
 */
public record LossExplanation(
        double lossDb,
        double effectiveEarthRadiusKm,
        boolean usesTerrain,
        boolean usesClutter,
        List<LossPart> parts,
        List<ModelValue> values,
        List<String> notes) {
    /** Names of parts that several models share. */
    public static final String FREE_SPACE = "free space";

    public static final String CLUTTER = "clutter on the path";

    public LossExplanation {
        parts = List.copyOf(parts);
        values = List.copyOf(values);
        notes = List.copyOf(notes);
    }

    /**
     * What can be said of any model: free space, what the model adds to it over bare ground, and what the clutter on
     * the path adds to that.
     *
     * @param excessName of what the model adds to free space
     */
    public static LossExplanation overFreeSpace(
            PathLossModel model, TerrainProfile profile, RadioLink link, String excessName, List<ModelValue> values) {
        double lossDb = model.pathLossDb(profile, link);
        double freeSpaceDb = FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz());
        double bareDb = profile.hasClutter() ? model.pathLossDb(profile.withoutClutter(), link) : lossDb;
        List<LossPart> parts = new ArrayList<>();
        parts.add(LossPart.added("", FREE_SPACE, freeSpaceDb));
        if (bareDb != freeSpaceDb) {
            parts.add(LossPart.added("", excessName, bareDb - freeSpaceDb));
        }
        if (lossDb != bareDb) {
            parts.add(LossPart.added("", CLUTTER, lossDb - bareDb));
        }
        String problem = model.problem(profile, link);
        return new LossExplanation(
                lossDb,
                link.environment().effectiveEarthRadiusKm(),
                model.needsTerrain(),
                lossDb != bareDb,
                parts,
                values,
                problem.isEmpty() ? List.of() : List.of(problem));
    }
}
