package org.dakal.scenarios.reading.propagation;

import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.jspecify.annotations.Nullable;

/** {@code propagation}: air and soil; its models are {@link ModelsSection}'s. */
public final class PropagationSection {
    private PropagationSection() {}

    /** Air and soil; the latitude is the province's. */
    public static RadioEnvironment environment(@Nullable Fields propagation, double latitudeDegrees) {
        RadioEnvironment standard = RadioEnvironment.DEFAULT;
        if (propagation == null) {
            return standard.atLatitude(latitudeDegrees);
        }
        int errorsBefore = propagation.problems().errorCount();
        RadioClimate climate = propagation.choice("climate", RadioClimate.class, standard.climate());
        double refractivity = propagation.number(
                "surfaceRefractivityNUnits", new Limits(250, 400), standard.surfaceRefractivityNUnits());
        double lapseRate = propagation.number(
                "refractivityLapseRateNUnitsPerKm", new Limits(0, 150), standard.refractivityLapseRateNUnitsPerKm());
        double permittivity =
                propagation.number("groundPermittivity", new Limits(1, 100), standard.groundPermittivity());
        double conductivity = propagation.number(
                "groundConductivitySiemensPerMeter",
                new Limits(0.00001, 10),
                standard.groundConductivitySiemensPerMeter());
        if (climate == null || propagation.problems().errorCount() > errorsBefore) {
            return standard;
        }
        return new RadioEnvironment(refractivity, lapseRate, permittivity, conductivity, climate, latitudeDegrees);
    }
}
