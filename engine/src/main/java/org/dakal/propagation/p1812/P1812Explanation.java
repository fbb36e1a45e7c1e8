package org.dakal.propagation.p1812;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.LossPart.Role;
import org.dakal.propagation.ModelValue;
import org.dakal.terrain.TerrainProfile;

/** The document's intermediate values as people read them. */
final class P1812Explanation {
    private P1812Explanation() {}

    static LossExplanation of(TerrainProfile profile, P1812Input input) {
        P1812Result result = P1812.compute(profile, input);
        double bareDiffractionDb = profile.hasClutter()
                ? P1812.compute(profile.withoutClutter(), input).diffraction().timeDb()
                : result.diffraction().timeDb();
        return new LossExplanation(
                result.lossDb(),
                result.effectiveEarthRadiusKm(),
                true,
                true,
                parts(result, bareDiffractionDb),
                values(result, input),
                List.of());
    }

    private static List<LossPart> parts(P1812Result result, double bareDiffractionDb) {
        LineOfSight sight = result.sight();
        Combination combination = result.combination();
        double diffractionDb = result.diffraction().timeDb();
        List<LossPart> parts = new ArrayList<>();
        parts.add(new LossPart(Role.ADDED, "Lbfs", LossExplanation.FREE_SPACE, sight.freeSpaceDb()));
        parts.add(new LossPart(
                Role.ADDED, "Lb0p - Lbfs", "multipath and focusing", sight.timeDb() - sight.freeSpaceDb()));
        parts.add(new LossPart(Role.ADDED, "Ldp", "diffraction by terrain and Earth", bareDiffractionDb));
        parts.add(new LossPart(Role.ADDED, "", LossExplanation.CLUTTER, diffractionDb - bareDiffractionDb));
        parts.add(new LossPart(
                Role.ADDED,
                "Lbc - Lbd",
                "relief by ducting and scatter",
                combination.lossDb() - combination.timeDiffractionDb()));
        parts.add(new LossPart(Role.ADDED, "Lb - Lbc", "share of locations", result.lossDb() - combination.lossDb()));
        parts.add(new LossPart(Role.WAY, "Lb0p", "line of sight", sight.timeDb()));
        parts.add(new LossPart(Role.WAY, "Lbd", "diffraction", combination.timeDiffractionDb()));
        parts.add(new LossPart(Role.WAY, "Lba", "ducting and layer reflection", result.ductingDb()));
        parts.add(new LossPart(Role.WAY, "Lbs", "troposcatter", result.troposcatterDb()));
        return parts;
    }

    private static List<ModelValue> values(P1812Result result, P1812Input input) {
        PathGeometry path = result.path();
        TimeDiffraction diffraction = result.diffraction();
        Combination combination = result.combination();
        return List.of(
                new ModelValue("p", "share of time", input.timePercent(), "%"),
                new ModelValue("pL", "share of locations", input.locationPercent(), "%"),
                new ModelValue("ae", "effective Earth radius", result.effectiveEarthRadiusKm(), "km"),
                new ModelValue("beta0", "time of strong refraction", result.beta0Percent(), "%"),
                new ModelValue(
                        "omega", "share of the path over sea", result.zones().seaFraction(), ""),
                new ModelValue("dlm", "longest stretch inland", result.zones().longestInlandKm(), "km"),
                new ModelValue(
                        "dtm", "longest stretch over land", result.zones().longestLandKm(), "km"),
                new ModelValue(
                        "dlt",
                        "transmitter's horizon distance",
                        path.transmitterHorizon().distanceKm(),
                        "km"),
                new ModelValue(
                        "dlr",
                        "receiver's horizon distance",
                        path.receiverHorizon().distanceKm(),
                        "km"),
                new ModelValue(
                        "theta_t",
                        "transmitter's horizon",
                        path.transmitterHorizon().elevationMilliradians(),
                        "mrad"),
                new ModelValue(
                        "theta_r", "receiver's horizon", path.receiverHorizon().elevationMilliradians(), "mrad"),
                new ModelValue("theta", "angular distance", path.angularDistanceMilliradians(), "mrad"),
                new ModelValue("hte", "transmitter's effective height", path.effectiveTransmitterMeters(), "m"),
                new ModelValue("hre", "receiver's effective height", path.effectiveReceiverMeters(), "m"),
                new ModelValue("hm", "terrain roughness", path.roughnessMeters(), "m"),
                new ModelValue("Lbfs", "free space", result.sight().freeSpaceDb(), "dB"),
                new ModelValue("Lb0p", "line of sight at p", result.sight().timeDb(), "dB"),
                new ModelValue(
                        "Lb0beta", "line of sight at beta0", result.sight().betaDb(), "dB"),
                new ModelValue("Ld50", "median diffraction", diffraction.medianDb(), "dB"),
                new ModelValue("Ldbeta", "diffraction at beta0", diffraction.betaDb(), "dB"),
                new ModelValue("Fi", "interpolation over time", diffraction.interpolation(), ""),
                new ModelValue("Ldp", "diffraction at p", diffraction.timeDb(), "dB"),
                new ModelValue("Fj", "weight of the angle", combination.angleWeight(), ""),
                new ModelValue("Fk", "weight of the distance", combination.distanceWeight(), ""),
                new ModelValue(
                        "Lminb0p", "least loss with sub-path diffraction", combination.leastWithSubPathDb(), "dB"),
                new ModelValue("Lminbap", "least loss with ducting", combination.leastWithDuctingDb(), "dB"),
                new ModelValue("Lbda", "diffraction with ducting", combination.diffractionWithDuctingDb(), "dB"),
                new ModelValue("Lbam", "all but troposcatter", combination.withoutScatterDb(), "dB"),
                new ModelValue("Lbc", "all ways together", combination.lossDb(), "dB"),
                new ModelValue("Lb", "at the share of locations", result.lossDb(), "dB"));
    }
}
