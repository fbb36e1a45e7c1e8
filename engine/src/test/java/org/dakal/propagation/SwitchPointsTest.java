package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Formulas change at break-points inside their models: horizons, break-point distances, frequencies, heights. Over flat
 * ground no loss may jump there but as the documents themselves do.
 */
class SwitchPointsTest {
    private static final int STEPS = 1500;
    private static final double SMOOTH_DB = 0.02;

    private static final Map<String, Double> KNOWN_JUMPS_DB = Map.of(
            // a(hm) of a large city is one formula up to 200 MHz and another from 400; changed over at 300
            "okumura-hata-urban-large", 0.2,
            // another point of the flat ground becomes the worst edge, with other neighbours
            "deygout", 1.5,
            // the horizon moves from one sample of the ground to the next
            "itm", 1.0,
            // NTIA's results count 2 dB more on flat ground up to a distance
            "ehata-urban", 2.01,
            "ehata-suburban", 2.01,
            "ehata-rural", 2.01,
            // no formula for a mobile on or over the roofs: nothing is added there
            "cost231-walfisch-ikegami-nlos", 16.0,
            "cost231-walfisch-ikegami-nlos-metropolitan", 16.0,
            // the default factors are Hata's up to 1500 MHz and those of COST 231 above
            "standard-propagation-model", 1.4);

    static Stream<PathLossModel> models() {
        return PropagationModels.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noJumpOverDistance(PathLossModel model) {
        check(model, 0.02, 150, d -> lossDb(model, d, frequencyMhz(model), 40, 2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noJumpOverFrequency(PathLossModel model) {
        check(model, 100, 6000, f -> lossDb(model, 5, f, 40, 2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noJumpOverTheHeightOfTheBase(PathLossModel model) {
        check(model, 2, 1000, h -> lossDb(model, 5, frequencyMhz(model), h, 2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noJumpOverTheHeightOfTheMobile(PathLossModel model) {
        check(model, 1, 40, h -> lossDb(model, 5, frequencyMhz(model), 40, h));
    }

    private static double frequencyMhz(PathLossModel model) {
        return model.id().startsWith("cost231-hata") || model.id().startsWith("ehata") ? 1800 : 900;
    }

    private static double lossDb(PathLossModel model, double d, double frequencyMhz, double base, double mobile) {
        return model.pathLossDb(
                TerrainProfile.evenlySpaced(d * 1000 / 50, new double[51]), RadioLink.of(frequencyMhz, base, mobile));
    }

    /** Walks in even ratios, then halves the step where the loss changed most until only a jump can be left. */
    private static void check(PathLossModel model, double from, double to, DoubleUnaryOperator lossDb) {
        double ratio = Math.pow(to / from, 1.0 / STEPS);
        double before = lossDb.applyAsDouble(from);
        double largest = 0;
        double at = from;
        for (int i = 1; i <= STEPS; i++) {
            double x = from * Math.pow(ratio, i);
            double loss = lossDb.applyAsDouble(x);
            assertThat(loss).as("%s at %s", model.id(), x).isFinite();
            if (Math.abs(loss - before) > largest) {
                largest = Math.abs(loss - before);
                at = x;
            }
            before = loss;
        }
        double a = at / ratio;
        double b = at;
        for (int halving = 0; halving < 40; halving++) {
            double middle = (a + b) / 2;
            double left = Math.abs(lossDb.applyAsDouble(middle) - lossDb.applyAsDouble(a));
            double right = Math.abs(lossDb.applyAsDouble(b) - lossDb.applyAsDouble(middle));
            if (left > right) {
                b = middle;
            } else {
                a = middle;
            }
        }
        double jump = Math.abs(lossDb.applyAsDouble(b) - lossDb.applyAsDouble(a));
        assertThat(jump)
                .as("%s at %s", model.id(), a)
                .isLessThanOrEqualTo(KNOWN_JUMPS_DB.getOrDefault(model.id(), SMOOTH_DB));
    }
}
