package org.dakal.propagation.spm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dakal.propagation.ModelParameter;

/** What may be set about the standard propagation model. Factors that are not set stay those of Hata's formula. */
final class SpmParameters {
    private static final String OFFSET = "clutterOffsetDb";
    private static final String WINDOW = "clutterWindowMeters";

    static final List<ModelParameter> ALL = List.of(
            factor("k1", -500, 500, "constant, dB; as Hata's formula when not set, like k2, k3 and k5"),
            factor("k2", 0, 200, "of log d, d in m"),
            factor("k3", -200, 200, "of log of the effective transmitter height"),
            new ModelParameter("k4", 0, 10, 1, "of the diffraction loss over bare ground"),
            factor("k5", -100, 100, "of log d times log of the effective transmitter height"),
            new ModelParameter("k6", -50, 50, 0, "of the receiver's height"),
            new ModelParameter("k7", -200, 200, 0, "of log of the receiver's height"),
            new ModelParameter("clutterFactor", 0, 10, 1, "of the clutter offset, Kclutter"),
            new ModelParameter(
                    OFFSET,
                    -60,
                    60,
                    OptionalDouble.empty(),
                    true,
                    "clutter offset, from a clutter height on; none when not set"),
            new ModelParameter(WINDOW, 0, 10_000, 0, "how far before the receiver clutter offsets are averaged"));

    private SpmParameters() {}

    private static ModelParameter factor(String name, double minimum, double maximum, String meaning) {
        return new ModelParameter(name, minimum, maximum, OptionalDouble.empty(), false, meaning);
    }

    static ModelFactors factors(ModelFactors usual, Map<String, Double> set) {
        return new ModelFactors(
                set.getOrDefault("k1", usual.k1()),
                set.getOrDefault("k2", usual.k2()),
                set.getOrDefault("k3", usual.k3()),
                set.getOrDefault("k4", usual.k4()),
                set.getOrDefault("k5", usual.k5()),
                set.getOrDefault("k6", usual.k6()),
                set.getOrDefault("k7", usual.k7()),
                set.getOrDefault("clutterFactor", usual.clutterFactor()));
    }

    static ClutterOffsets offsets(Map<String, Double> set) {
        List<ClutterOffsets.Step> steps = new ArrayList<>();
        ModelParameter.byClutterHeight(set, OFFSET)
                .forEach((height, offset) -> steps.add(new ClutterOffsets.Step(height, offset)));
        return new ClutterOffsets(steps, set.getOrDefault(WINDOW, 0.0));
    }
}
