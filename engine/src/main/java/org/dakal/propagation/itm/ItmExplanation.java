package org.dakal.propagation.itm;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.LossPart.Role;
import org.dakal.propagation.ModelValue;
import org.dakal.propagation.RadioLink;

/** What the model found, as people read it. */
final class ItmExplanation {
    private static final double MILLIRADIANS = 1000;

    private ItmExplanation() {}

    static LossExplanation of(ItmResult result, RadioLink link) {
        List<String> notes = new ArrayList<>();
        if (result.status().isError()) {
            notes.add(result.status().text());
        }
        result.warnings().forEach(warning -> notes.add(warning.text()));
        ItmMedium medium = result.medium();
        return new LossExplanation(
                result.lossDb(),
                medium == null ? link.environment().effectiveEarthRadiusKm() : medium.earthRadiusMeters() / 1000,
                true,
                false,
                parts(result),
                values(result),
                notes);
    }

    private static List<LossPart> parts(ItmResult result) {
        ReferenceAttenuation reference = result.reference();
        if (reference == null) {
            return List.of();
        }
        String mode = switch (reference.mode()) {
            case LINE_OF_SIGHT -> "terrain within the horizon";
            case DIFFRACTION -> "diffraction";
            case TROPOSCATTER -> "troposcatter";
        };
        double referenceDb = result.freeSpaceDb() + reference.attenuationDb();
        return List.of(
                new LossPart(Role.ADDED, "Lfs", LossExplanation.FREE_SPACE, result.freeSpaceDb()),
                new LossPart(Role.ADDED, "Aref", mode, reference.attenuationDb()),
                new LossPart(Role.ADDED, "A - Aref", "time, locations, situations", result.lossDb() - referenceDb));
    }

    private static List<ModelValue> values(ItmResult result) {
        ItmPath path = result.path();
        ItmMedium medium = result.medium();
        ReferenceAttenuation reference = result.reference();
        if (path == null || medium == null || reference == null) {
            return List.of();
        }
        ItmTerminal t = path.transmitter();
        ItmTerminal r = path.receiver();
        return List.of(
                mode(reference.mode()),
                new ModelValue("delta h", "terrain irregularity", path.irregularityMeters(), "m"),
                new ModelValue("dL t", "transmitter's horizon distance", t.horizonDistanceMeters() / 1000, "km"),
                new ModelValue("dL r", "receiver's horizon distance", r.horizonDistanceMeters() / 1000, "km"),
                new ModelValue("theta t", "transmitter's horizon", t.horizonAngleRadians() * MILLIRADIANS, "mrad"),
                new ModelValue("theta r", "receiver's horizon", r.horizonAngleRadians() * MILLIRADIANS, "mrad"),
                new ModelValue("he t", "transmitter's effective height", t.effectiveHeightMeters(), "m"),
                new ModelValue("he r", "receiver's effective height", r.effectiveHeightMeters(), "m"),
                new ModelValue("dLs", "smooth Earth's horizons", path.smoothHorizonsMeters(medium) / 1000, "km"),
                new ModelValue(
                        "Ns", "refractivity at the path's height", medium.surfaceRefractivityNUnits(), "N-units"),
                new ModelValue("ae", "effective Earth radius", medium.earthRadiusMeters() / 1000, "km"),
                new ModelValue("Aref", "reference attenuation", reference.attenuationDb(), "dB"));
    }

    /** Numbered as by NTIA. */
    private static ModelValue mode(ReferenceAttenuation.Mode mode) {
        return switch (mode) {
            case LINE_OF_SIGHT -> new ModelValue("mode", "line of sight", 1, "");
            case DIFFRACTION -> new ModelValue("mode", "diffraction", 2, "");
            case TROPOSCATTER -> new ModelValue("mode", "troposcatter", 3, "");
        };
    }
}
