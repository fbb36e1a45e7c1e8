package org.dakal.propagation.itm;

import java.util.List;
import java.util.Set;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
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
 * <p>The model wants evenly spaced heights. A profile that is not is read anew at as many equal steps, by straight lines
 * between its points.
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
            Set.of(ModelNeed.TERRAIN, ModelNeed.REFRACTIVITY, ModelNeed.GROUND, ModelNeed.CLIMATE));

    /** Spacings equal within this share count as even: distances in files are rounded. */
    private static final double EVEN_SHARE = 1e-6;

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
        return LongleyRice.pointToPoint(
                evenHeights(profile), profile.lengthKm() * 1000 / (profile.size() - 1), input(link));
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

    /** The profile's ground at equal steps, as many as it has. */
    static double[] evenHeights(TerrainProfile profile) {
        int last = profile.size() - 1;
        double stepKm = profile.lengthKm() / last;
        double[] heights = new double[last + 1];
        int segment = 1;
        for (int i = 0; i <= last; i++) {
            double at = i * stepKm;
            if (Math.abs(profile.distanceKm(i) - at) <= EVEN_SHARE * stepKm) {
                heights[i] = profile.groundMeters(i);
                continue;
            }
            while (profile.distanceKm(segment) < at) {
                segment++;
            }
            double from = profile.distanceKm(segment - 1);
            double share = (at - from) / (profile.distanceKm(segment) - from);
            heights[i] = profile.groundMeters(segment - 1)
                    + share * (profile.groundMeters(segment) - profile.groundMeters(segment - 1));
        }
        return heights;
    }
}
