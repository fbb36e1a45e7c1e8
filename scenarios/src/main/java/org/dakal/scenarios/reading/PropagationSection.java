package org.dakal.scenarios.reading;

import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.PropagationModels;
import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Suggestions;
import org.jspecify.annotations.Nullable;

/** {@code propagation}: the model of bands that name none, air and soil. */
final class PropagationSection {
    private PropagationSection() {}

    /** The model for bands that name none. */
    static String defaultModel(@Nullable Fields propagation) {
        return propagation == null ? PropagationModels.DEFAULT_ID : model(propagation, PropagationModels.DEFAULT_ID);
    }

    /** The id under "model", or the fallback when none is written; a problem when the catalogue has no such model. */
    static String model(Fields fields, String fallback) {
        String id = fields.text("model", fallback);
        if (fields.has("model") && PropagationModels.find(id).isEmpty()) {
            List<String> known =
                    PropagationModels.all().stream().map(PathLossModel::id).toList();
            String near = Suggestions.nearest(id, known);
            fields.error(
                    "model",
                    "is no path-loss model known here",
                    near.isEmpty() ? "Known are " + String.join(", ", known) + "." : near);
        }
        return id;
    }

    /** Air and soil; the latitude is the province's. */
    static RadioEnvironment environment(@Nullable Fields propagation, double latitudeDegrees) {
        RadioEnvironment standard = RadioEnvironment.DEFAULT;
        if (propagation == null) {
            return withLatitude(standard, latitudeDegrees);
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

    private static RadioEnvironment withLatitude(RadioEnvironment e, double latitudeDegrees) {
        return new RadioEnvironment(
                e.surfaceRefractivityNUnits(),
                e.refractivityLapseRateNUnitsPerKm(),
                e.groundPermittivity(),
                e.groundConductivitySiemensPerMeter(),
                e.climate(),
                latitudeDegrees);
    }
}
