package org.dakal.propagation;

import org.dakal.units.EarthCurvature;

/**
 * Air and soil along a path.
 *
 * @param surfaceRefractivityNUnits sea-level surface refractivity N0, N-units
 * @param refractivityLapseRateNUnitsPerKm average lapse in the lowest kilometre, positive, N-units/km, at most 156
 * @param groundPermittivity relative permittivity of the ground, 1 to 1000
 * @param groundConductivitySiemensPerMeter conductivity of the ground, 0 to 1000
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

    /** At 157 rays follow the Earth and its effective radius is infinite. */
    private static final double LARGEST_LAPSE = 156;

    public RadioEnvironment {
        check("refractivityLapseRateNUnitsPerKm", refractivityLapseRateNUnitsPerKm, -1000, LARGEST_LAPSE);
        check("groundPermittivity", groundPermittivity, 1, 1000);
        check("groundConductivitySiemensPerMeter", groundConductivitySiemensPerMeter, 0, 1000);
    }

    private static void check(String name, double value, double minimum, double maximum) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(name + " = " + value + " must be " + minimum + " to " + maximum);
        }
    }

    /**
     * Average land in a desert climate at the latitude of Qom; permittivity and conductivity as ITU-R P.526 uses for
     * land.
     */
    public static final RadioEnvironment DEFAULT = new RadioEnvironment(301, 40, 22, 0.003, RadioClimate.DESERT, 34.6);

    /** Air and soil as here, along a path elsewhere. */
    public RadioEnvironment atLatitude(double pathCentreDegrees) {
        return new RadioEnvironment(
                surfaceRefractivityNUnits,
                refractivityLapseRateNUnitsPerKm,
                groundPermittivity,
                groundConductivitySiemensPerMeter,
                climate,
                pathCentreDegrees);
    }

    /** Median effective Earth radius in km. */
    public double effectiveEarthRadiusKm() {
        return EarthCurvature.effectiveRadiusKm(refractivityLapseRateNUnitsPerKm);
    }
}
