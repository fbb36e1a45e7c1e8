package org.dakal.propagation.ehata;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.LossPart.Role;
import org.dakal.propagation.ModelValue;

/** The model's corrections as people read them: each is a loss here, while the document counts gains of signal. */
final class ExtendedHataExplanation {
    private ExtendedHataExplanation() {}

    /**
     * Explains.
     *
     * @param lossDb of the model form, which is never below free space
     * @param radiusKm effective Earth radius to draw the path with; the model has none
     */
    static LossExplanation of(ExtendedHataResult result, double lossDb, double freeSpaceDb, double radiusKm) {
        List<LossPart> parts = new ArrayList<>();
        parts.add(added(LossExplanation.FREE_SPACE, freeSpaceDb));
        parts.add(added("median over smooth ground", result.median().lossDb() - freeSpaceDb));
        if (result.ridge().isSingle()) {
            parts.add(added("single ridge", -result.ridge().correctionDb()));
        } else {
            parts.add(added("rolling ground, median", -result.undulation().medianCorrectionDb()));
            parts.add(added("place on the hill", -result.undulation().fineCorrectionDb()));
            parts.add(added("slope at the mobile", -result.slope().correctionDb()));
        }
        parts.add(added("sea on the path", -result.sea().correctionDb()));
        parts.add(added("share of locations", result.locationDb()));
        parts.add(added("no less than free space", lossDb - result.lossDb()));
        return new LossExplanation(lossDb, radiusKm, true, false, parts, values(result), List.of());
    }

    private static List<ModelValue> values(ExtendedHataResult result) {
        return List.of(
                new ModelValue("hb", "effective base height", result.effectiveBaseHeightMeters(), "m"),
                new ModelValue("hm", "effective mobile height", result.effectiveMobileHeightMeters(), "m"),
                new ModelValue("d_bp", "break-point", result.median().breakPointKm(), "km"),
                new ModelValue(
                        "median", "loss over smooth ground", result.median().lossDb(), "dB"),
                new ModelValue(
                        "delta h",
                        "undulation of the ground",
                        result.undulation().undulationMeters(),
                        "m"),
                new ModelValue("sigma", "deviation over locations", result.locationStandardDeviationDb(), "dB"),
                new ModelValue("terrain", "correction of the signal", result.terrainCorrectionDb(), "dB"));
    }

    private static LossPart added(String name, double lossDb) {
        return new LossPart(Role.ADDED, "", name, lossDb);
    }
}
