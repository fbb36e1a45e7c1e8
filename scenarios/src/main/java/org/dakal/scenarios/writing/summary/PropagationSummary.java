package org.dakal.scenarios.writing.summary;

import org.dakal.propagation.RadioEnvironment;
import org.dakal.scenarios.columns.Words;

/**
 * How waves were computed; the models are the bands'.
 *
 * @param refractivityLapseRateNUnitsPerKm average lapse in the lowest kilometre
 */
public record PropagationSummary(
        String mode,
        double surfaceRefractivityNUnits,
        double refractivityLapseRateNUnitsPerKm,
        double groundPermittivity,
        double groundConductivitySiemensPerMeter,
        String climate) {

    static PropagationSummary of(RadioEnvironment environment, String mode) {
        return new PropagationSummary(
                mode,
                environment.surfaceRefractivityNUnits(),
                environment.refractivityLapseRateNUnitsPerKm(),
                environment.groundPermittivity(),
                environment.groundConductivitySiemensPerMeter(),
                Words.of(environment.climate()));
    }
}
