package org.dakal.propagation.itm;

import java.util.List;
import java.util.Set;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.TerrainProfile;

/**
 * The Irregular Terrain Model in its point-to-point form for time, location and situation; the link's percentages hold
 * these and the mode of variability. Clutter is not part of the model and is left out.
 *
 * <p>The model wants evenly spaced heights; {@link ProfileSteps} says what happens to others.
 */
public final class Itm implements PathLossModel {
    private static final String NTIA_LIMITS = "NTIA ITM 1.4 input limits";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 20, 20_000, Severity.ERROR, NTIA_LIMITS),
            new ValidityRange(Quantity.FREQUENCY_MHZ, 40, 10_000, Severity.WARNING, NTIA_LIMITS),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 0.5, 3000, Severity.ERROR, NTIA_LIMITS),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 1, 1000, Severity.WARNING, NTIA_LIMITS),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 0.5, 3000, Severity.ERROR, NTIA_LIMITS),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 1000, Severity.WARNING, NTIA_LIMITS),
            new ValidityRange(Quantity.DISTANCE_KM, 1, 1000, Severity.WARNING, NTIA_LIMITS));

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "itm",
            "Irregular Terrain Model (Longley-Rice)",
            "NTIA, The ITS Irregular Terrain Model, version 1.2.2",
            VALIDITY,
            Set.of(ModelNeed.TERRAIN, ModelNeed.REFRACTIVITY, ModelNeed.GROUND, ModelNeed.CLIMATE),
            List.of(
                    ModelParameter.percent("timePercent", "share of time with no more loss"),
                    ModelParameter.percent("locationPercent", "share of locations with no more loss"),
                    ModelParameter.percent("situationPercent", "share of like situations with no more loss"),
                    new ModelParameter(
                            "variabilityMode",
                            0,
                            33,
                            Percentages.DEFAULT_VARIABILITY_MODE,
                            "0 single message, 1 accidental, 2 mobile, 3 broadcast; plus 10 without location,"
                                    + " plus 20 without situation variability")));

    @Override
    public LandCoverUse landCoverUse() {
        return LandCoverUse.AT_THE_RECEIVER;
    }

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        return profile.isKnown() ? compute(profile, link).lossDb() : Double.NaN;
    }

    @Override
    public String problem(TerrainProfile profile, RadioLink link) {
        ItmStatus status = profile.isKnown() ? compute(profile, link).status() : ItmStatus.SUCCESS;
        return status.isError() ? status.text() + " (ITM return code " + status.code() + ")" : "";
    }

    @Override
    public LossExplanation explain(TerrainProfile profile, RadioLink link) {
        return ItmExplanation.of(compute(profile, link), link);
    }

    /** The loss with its status, warnings and what led to it; the profile must be known everywhere. */
    public static ItmResult compute(TerrainProfile profile, RadioLink link) {
        ItmInput input = input(link);
        ItmStatus status = input.status();
        return status.isError()
                ? ItmResult.error(status, input.warnings())
                : LongleyRice.pointToPoint(terrain(profile), input);
    }

    /** The model's inputs of a link. */
    public static ItmInput input(RadioLink link) {
        RadioEnvironment environment = link.environment();
        return new ItmInput(
                link.frequencyMhz(),
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters(),
                link.polarization(),
                environment.surfaceRefractivityNUnits(),
                environment.groundPermittivity(),
                environment.groundConductivitySiemensPerMeter(),
                environment.climate(),
                link.percentages());
    }

    /**
     * The profile's ground as the model reads it. Where a tenth or nine tenths of a horizon's distance fall exactly on
     * a sample, the last bit of the spacing decides whether the sample counts, so a spacing that was given is passed
     * on.
     *
     * @see ProfileSteps
     */
    static PathTerrain terrain(TerrainProfile profile) {
        int last = profile.size() - 1;
        double lengthMeters = profile.lengthKm() * 1000;
        double given = profile.spacingMeters();
        double spacingMeters = ProfileSteps.isMultiple(lengthMeters, last, given) ? given : lengthMeters / last;
        if (ProfileSteps.areEqual(profile, last)) {
            return new ProfileTerrain(heights(profile), spacingMeters);
        }
        if (ProfileSteps.areEqualButTheLast(profile)) {
            double stepMeters = Double.isNaN(given) ? profile.distanceKm(last - 1) * 1000 / (last - 1) : given;
            return ProfileTerrain.withLastStep(heights(profile), stepMeters, lengthMeters);
        }
        return new ProfileTerrain(ProfileSteps.evenHeights(profile), spacingMeters);
    }

    private static double[] heights(TerrainProfile profile) {
        double[] heights = new double[profile.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = profile.groundMeters(i);
        }
        return heights;
    }
}
