package org.dakal.propagation.p1812;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.EarthCurvature;

/**
 * A path-specific propagation prediction method for point-to-area terrestrial services, 30 MHz to 6 GHz: Recommendation
 * ITU-R P.1812-7, outdoors.
 *
 * <p>The document fixes the constants of the ground, so those of the link's environment are not used. Time percentages
 * outside 1 to 50 and location percentages outside 1 to 99 are refused by validation; here they count as the nearest
 * limit.
 *
 * @param resolutionMeters wa of section 4.7, the width of the square over which locations vary
 */
public record P1812(double resolutionMeters) implements PathLossModel {
    /** wa when nothing else is said: a usual cell. */
    public static final double DEFAULT_RESOLUTION_METERS = 100;

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 30, 6000, Severity.ERROR, "ITU-R P.1812-7, Table 1"),
            new ValidityRange(Quantity.DISTANCE_KM, 0.25, 3000, Severity.WARNING, "ITU-R P.1812-7, section 1"),
            new ValidityRange(Quantity.TRANSMITTER_HEIGHT_METERS, 1, 3000, Severity.WARNING, "ITU-R P.1812-7, Table 1"),
            new ValidityRange(Quantity.RECEIVER_HEIGHT_METERS, 1, 3000, Severity.WARNING, "ITU-R P.1812-7, Table 1"),
            new ValidityRange(Quantity.TIME_PERCENT, 1, 50, Severity.ERROR, "ITU-R P.1812-7, Table 1"),
            new ValidityRange(Quantity.LOCATION_PERCENT, 1, 99, Severity.ERROR, "ITU-R P.1812-7, Table 1"));

    private static final String RESOLUTION = "resolutionMeters";

    private static final ModelDescription DESCRIPTION = new ModelDescription(
            "itu-r-p1812",
            "ITU-R P.1812 path-specific prediction",
            "Recommendation ITU-R P.1812-7",
            VALIDITY,
            Set.of(
                    ModelNeed.TERRAIN,
                    ModelNeed.CLUTTER,
                    ModelNeed.ZONES,
                    ModelNeed.LAPSE_RATE,
                    ModelNeed.REFRACTIVITY,
                    ModelNeed.LATITUDE),
            List.of(
                    ModelParameter.percent(
                            VALIDITY, Quantity.TIME_PERCENT, "share of the average year with no more loss"),
                    ModelParameter.percent(VALIDITY, Quantity.LOCATION_PERCENT, "share of locations with no more loss"),
                    new ModelParameter(
                            RESOLUTION,
                            1,
                            5000,
                            DEFAULT_RESOLUTION_METERS,
                            "width of the square over which locations vary")));

    /** A model with {@value #DEFAULT_RESOLUTION_METERS} m as the width over which locations vary. */
    public P1812() {
        this(DEFAULT_RESOLUTION_METERS);
    }

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public P1812 with(Map<String, Double> parameters) {
        return new P1812(parameters.getOrDefault(RESOLUTION, resolutionMeters));
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        return profile.isKnown() ? compute(profile, input(profile, link), false).lossDb() : Double.NaN;
    }

    @Override
    public LossExplanation explain(TerrainProfile profile, RadioLink link) {
        return P1812Explanation.of(profile, input(profile, link));
    }

    /** The document's inputs of a link. */
    public P1812Input input(TerrainProfile profile, RadioLink link) {
        RadioEnvironment environment = link.environment();
        return new P1812Input(
                link.frequencyMhz(),
                countedTimePercent(link),
                countedLocationPercent(link),
                link.transmitterHeightAboveGroundMeters(),
                link.receiverHeightAboveGroundMeters(),
                link.polarization(),
                environment.surfaceRefractivityNUnits(),
                environment.refractivityLapseRateNUnitsPerKm(),
                environment.pathCentreLatitudeDegrees(),
                coastDistanceKm(profile, true),
                coastDistanceKm(profile, false),
                LocationVariability.standardDeviationDb(
                        link.frequencyMhz() / 1000,
                        resolutionMeters,
                        link.receiverHeightAboveGroundMeters(),
                        profile.clutterHeightMeters(profile.size() - 1)));
    }

    /** The share of time that counts for a link: at least 1 and at most 50. */
    public static double countedTimePercent(RadioLink link) {
        return Math.max(1, Math.min(50, link.percentages().timePercent()));
    }

    /** The share of locations that counts for a link: at least 1 and at most 99. */
    public static double countedLocationPercent(RadioLink link) {
        return Math.max(1, Math.min(99, link.percentages().locationPercent()));
    }

    /** The loss with all that led to it; the profile must be known everywhere. */
    public static P1812Result compute(TerrainProfile profile, P1812Input input) {
        return compute(profile, input, true);
    }

    private static P1812Result compute(TerrainProfile profile, P1812Input input, boolean wantsEverything) {
        PathZones zones = PathZones.of(profile);
        double beta0 = DuctingIncidence.percent(input.pathCentreLatitudeDegrees(), zones);
        // P.1812-7 (6), (7a)
        double ae = EarthCurvature.effectiveRadiusKm(input.refractivityLapseRateNUnitsPerKm());
        PathGeometry path = PathGeometry.of(profile, input, ae);
        LineOfSight sight = LineOfSight.of(path, input.f(), input.timePercent(), beta0);
        TimeDiffraction diffraction =
                TimeDiffraction.of(profile, path, input, ae, zones.seaFraction(), beta0, wantsEverything);
        double scatterDb = Troposcatter.lossDb(
                input.f(),
                path.distanceKm(),
                path.angularDistanceMilliradians(),
                input.surfaceRefractivityNUnits(),
                input.timePercent());
        double ductingDb = Ducting.lossDb(path, input, zones, beta0, ae);
        Combination combination = Combination.of(
                sight,
                diffraction,
                ductingDb,
                scatterDb,
                input.timePercent() < beta0,
                zones.seaFraction(),
                path.distanceKm(),
                path.angularDistanceMilliradians());
        double lossDb = LocationVariability.lossDb(
                combination.lossDb(), sight.timeDb(), input.locationPercent(), input.locationStandardDeviationDb());
        return new P1812Result(ae, beta0, zones, path, sight, diffraction, scatterDb, ductingDb, combination, lossDb);
    }

    /** Land between an end and the first sea on the path, section 3.4. */
    private static double coastDistanceKm(TerrainProfile profile, boolean fromTransmitter) {
        int last = profile.size() - 1;
        for (int k = 0; k <= last; k++) {
            int i = fromTransmitter ? k : last - k;
            if (profile.zone(i) == RadioZone.SEA) {
                return fromTransmitter ? profile.distanceKm(i) : profile.lengthKm() - profile.distanceKm(i);
            }
        }
        return P1812Input.NO_COAST_KM;
    }
}
