package org.dakal.propagation;

import java.util.List;
import java.util.Set;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.FastLogs;

/**
 * Free-space basic transmission loss between isotropic antennas.
 *
 * <p>Source: Recommendation ITU-R P.525-4, equation (3), {@code Lbf = 20 log(4 pi d / lambda)}, in the units used here:
 * with d in km and f in MHz the constant is {@code 20 log(4 pi 1e9 / c) = 32.4478} (the Recommendation's equation (4)
 * prints it as 32.4).
 *
 * <p>The distance is the slant distance between the antennas, from their heights above sea level. Nearer than {@value
 * #MINIMUM_DISTANCE_KM} km the loss stays that of {@value #MINIMUM_DISTANCE_KM} km: the formula is for the far field.
 */
public final class FreeSpace implements PathLossModel {
    /** Distances below this are taken as this. */
    public static final double MINIMUM_DISTANCE_KM = 0.001;

    private static final double CONSTANT_DB = 32.44778322188338;

    private static final List<ValidityRange> VALIDITY = List.of(new ValidityRange(
            ValidityRange.Quantity.DISTANCE_KM,
            MINIMUM_DISTANCE_KM,
            1e6,
            ValidityRange.Severity.WARNING,
            "far field, ITU-R P.525-4 section 2.2"));

    private static final ModelDescription DESCRIPTION =
            new ModelDescription("free-space", "Free space", "Recommendation ITU-R P.525-4", VALIDITY, Set.of());

    /** Loss in dB of a slant distance in km (floored at 1 m) and a frequency in MHz. */
    public static double lossDb(double slantDistanceKm, double frequencyMhz) {
        // P.525-4 (3), (4): both logarithms in one
        return CONSTANT_DB + 20 * Math.log10(frequencyMhz * Math.max(slantDistanceKm, MINIMUM_DISTANCE_KM));
    }

    /**
     * The distance's share of the loss, 20 log d in dB, from the square of a slant distance in km, which is taken as no
     * nearer than {@link #MINIMUM_DISTANCE_KM}; for loops that ask for millions.
     */
    public static double distanceDb(double squareKm) {
        return 10 * FastLogs.log10(Math.max(squareKm, MINIMUM_DISTANCE_KM * MINIMUM_DISTANCE_KM));
    }

    /** Distance in km between two antennas given by their horizontal distance and their heights above sea level. */
    public static double slantDistanceKm(
            double distanceKm, double transmitterAboveSeaLevelMeters, double receiverAboveSeaLevelMeters) {
        double riseKm = (transmitterAboveSeaLevelMeters - receiverAboveSeaLevelMeters) / 1000;
        return Math.sqrt(distanceKm * distanceKm + riseKm * riseKm);
    }

    /** Slant distance in km between the two antennas of a link on its profile; NaN when an end's ground is unknown. */
    public static double slantDistanceKm(TerrainProfile profile, RadioLink link) {
        return slantDistanceKm(
                profile.lengthKm(),
                profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters(),
                profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters());
    }

    @Override
    public LandCoverUse landCoverUse() {
        return LandCoverUse.NONE;
    }

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        return lossDb(slantDistanceKm(profile, link), link.frequencyMhz());
    }
}
