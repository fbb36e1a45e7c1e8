package org.dakal.propagation.diffraction;

import java.util.List;
import java.util.Set;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.TerrainProfile;

/**
 * Free space plus up to three knife edges in Deygout's way: the edge that obstructs most, and the worst one on either
 * side of it.
 *
 * <p>Source: Recommendation ITU-R P.526-12, section 4.4.2, the cascaded knife edge method, which later editions replace
 * by {@link DeltaBullington}; kept for comparison with older plans. Over Recommendation ITU-R P.525-4 on the slant
 * distance. Edges stand on the ground with its clutter, at the profile's points.
 */
public final class CascadedKnifeEdges implements PathLossModel {
    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(
                    Quantity.FREQUENCY_MHZ, 30, 50_000, Severity.WARNING, "none stated; as P.1812-7 and P.452-17"),
            new ValidityRange(
                    Quantity.DISTANCE_KM, FreeSpace.MINIMUM_DISTANCE_KM, 10_000, Severity.WARNING, "ITU-R P.525-4"));

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "deygout",
            "Cascaded knife edges (Deygout) over free space",
            "Recommendations ITU-R P.526-12 section 4.4.2 and P.525-4",
            VALIDITY,
            Set.of(ModelNeed.TERRAIN, ModelNeed.CLUTTER, ModelNeed.LAPSE_RATE));

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        if (!profile.isKnown()) {
            return Double.NaN;
        }
        return FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz())
                + diffractionLossDb(profile, link);
    }

    @Override
    public LossExplanation explain(TerrainProfile profile, RadioLink link) {
        return LossExplanation.overFreeSpace(this, profile, link, "diffraction over knife edges", List.of());
    }

    /** Diffraction loss in dB; the profile must be known everywhere. */
    public static double diffractionLossDb(TerrainProfile profile, RadioLink link) {
        EdgePath path = new EdgePath(profile, link, link.environment().effectiveEarthRadiusKm());
        int last = profile.size() - 1;
        int main = path.worstBetween(0, last);
        double mainDb = main < 0 ? 0 : KnifeEdge.lossDb(path.fresnelParameter(0, main, last));
        if (mainDb == 0) {
            return 0;
        }
        // P.526-12 section 4.4.2: T and C, with the path's length in km
        double t = 1 - Math.exp(-mainDb / 6);
        double c = 10 + 0.04 * profile.lengthKm();
        return mainDb + t * (path.worstLossDb(0, main) + path.worstLossDb(main, last) + c);
    }
}
