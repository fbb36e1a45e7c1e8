package org.dakal.propagation;

import org.dakal.units.EarthCurvature;

/**
 * Air and soil along a path.
 *
 * @param surfaceRefractivityNUnits sea-level surface refractivity N0, N-units
 * @param refractivityLapseRateNUnitsPerKm average lapse in the lowest kilometre, positive, N-units/km
 * @param groundPermittivity relative permittivity of the ground
 * @param groundConductivitySiemensPerMeter conductivity of the ground
 * @param climate radio climate, for models that ask for one
 * @param pathCentreLatitudeDegrees latitude of the middle of the path, north positive
 */
public record RadioEnvironment(
        double surfaceRefractivityNUnits,
        double refractivityLapseRateNUnitsPerKm,
        double groundPermittivity,
        double groundConductivitySiemensPerMeter,
        RadioClimate climate,
        double pathCentreLatitudeDegrees) {

    /** Average land in a desert climate at the latitude of Qom; permittivity and conductivity as ITU-R P.526 uses for land. */
    public static final RadioEnvironment DEFAULT = new RadioEnvironment(301, 40, 22, 0.003, RadioClimate.DESERT, 34.6);

    /** Median effective Earth radius in km. */
    public double effectiveEarthRadiusKm() {
        return EarthCurvature.effectiveRadiusKm(refractivityLapseRateNUnitsPerKm);
    }
}
