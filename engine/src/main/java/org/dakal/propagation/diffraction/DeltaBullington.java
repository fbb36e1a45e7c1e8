package org.dakal.propagation.diffraction;

import java.util.List;
import java.util.Set;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelValue;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.TerrainProfile;

/**
 * Free space plus the diffraction of the terrain and of the Earth's curvature by the delta-Bullington method.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.5, over Recommendation ITU-R P.525-4 on the slant distance. The
 * surface that diffracts is the ground plus the clutter at the points between the ends; the smooth Earth is fitted to
 * the bare ground, as in P.1812-7. The effective Earth radius follows from the link's refractivity lapse rate. The path
 * is over land with the link's ground constants.
 */
public final class DeltaBullington implements PathLossModel {
    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(
                    Quantity.FREQUENCY_MHZ,
                    10,
                    50_000,
                    Severity.ERROR,
                    "ITU-R P.526-15 section 3.2; upper end as P.452-17"),
            new ValidityRange(
                    Quantity.DISTANCE_KM,
                    FreeSpace.MINIMUM_DISTANCE_KM,
                    10_000,
                    Severity.WARNING,
                    "ITU-R P.525-4; upper end as P.452-17"));

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "itu-r-p526",
            "ITU-R P.526 delta-Bullington over free space",
            "Recommendations ITU-R P.526-15 section 4.5 and P.525-4",
            VALIDITY,
            Set.of(ModelNeed.TERRAIN, ModelNeed.CLUTTER, ModelNeed.LAPSE_RATE, ModelNeed.GROUND));

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        if (!profile.isKnown()) {
            return Double.NaN;
        }
        double freeSpaceDb = FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz());
        return freeSpaceDb + diffraction(profile, link).lossDb();
    }

    @Override
    public LossExplanation explain(TerrainProfile profile, RadioLink link) {
        TerrainDiffraction diffraction = diffraction(profile, link);
        TerrainDiffraction bare = diffraction(profile.withoutClutter(), link);
        double freeSpaceDb = FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz());
        return new LossExplanation(
                pathLossDb(profile, link),
                link.environment().effectiveEarthRadiusKm(),
                true,
                true,
                List.of(
                        LossPart.added("Lbfs", LossExplanation.FREE_SPACE, freeSpaceDb),
                        LossPart.added("Lbulla", "diffraction by terrain", bare.actualBullingtonDb()),
                        LossPart.added(
                                "",
                                LossExplanation.CLUTTER,
                                diffraction.actualBullingtonDb() - bare.actualBullingtonDb()),
                        LossPart.added(
                                "Ldsph - Lbulls",
                                "the Earth's curvature beyond it",
                                diffraction.lossDb() - diffraction.actualBullingtonDb())),
                List.of(
                        new ModelValue("Lbulla", "Bullington loss of the path", diffraction.actualBullingtonDb(), "dB"),
                        new ModelValue(
                                "Lbulls", "Bullington loss of the smooth path", diffraction.smoothBullingtonDb(), "dB"),
                        new ModelValue("Ldsph", "loss over the spherical Earth", diffraction.sphericalEarthDb(), "dB"),
                        new ModelValue("Ld", "diffraction loss", diffraction.lossDb(), "dB")),
                List.of());
    }

    /** The parts of the diffraction loss; the profile must be known everywhere. */
    public static TerrainDiffraction diffraction(TerrainProfile profile, RadioLink link) {
        double hts = profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters();
        double hrs = profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters();
        RadioEnvironment environment = link.environment();
        SphericalEarth sphere = new SphericalEarth(
                environment.effectiveEarthRadiusKm(),
                link.frequencyMhz(),
                link.polarization(),
                environment.groundPermittivity(),
                environment.groundConductivitySiemensPerMeter());
        return TerrainDiffraction.of(profile, hts, hrs, SmoothEarth.of(profile, hts, hrs), sphere);
    }
}
