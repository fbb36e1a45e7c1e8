package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of every model in the catalogue: at it, just inside, just outside. */
class LimitsTest {
    private static final double LITTLE = 1e-7;

    static Stream<Arguments> limits() {
        List<Arguments> limits = new ArrayList<>();
        for (PathLossModel model : PropagationModels.all()) {
            for (ValidityRange range : model.validity()) {
                limits.add(Arguments.of(model.id(), range, range.minimum(), -1));
                limits.add(Arguments.of(model.id(), range, range.maximum(), 1));
            }
        }
        return limits.stream();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("limits")
    void theLimitIsInsideAndTheNextNumberIsNot(String id, ValidityRange range, double limit, int outwards) {
        assertThat(range.contains(limit)).isTrue();
        // a single value, such as a fixed antenna height, has no inside
        assertThat(range.contains(Math.nextAfter(limit, limit - outwards)))
                .isEqualTo(range.minimum() < range.maximum());
        assertThat(range.contains(Math.nextAfter(limit, limit + outwards))).isFalse();
    }

    /** A limit is a matter of validation: the model's own loss goes on smoothly over it, or it says why it has none. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("limits")
    void theModelIsSmoothOverItsLimitOrSaysWhyNot(String id, ValidityRange range, double limit, int outwards) {
        PathLossModel model = PropagationModels.find(id).orElseThrow();
        double at = lossDb(model, range.quantity(), limit);
        assertThat(at).isFinite();
        double inside = lossDb(model, range.quantity(), limit * (1 - outwards * LITTLE));
        assertThat(inside).isCloseTo(at, within(0.001));
        double out = limit * (1 + outwards * LITTLE);
        double outside = lossDb(model, range.quantity(), out);
        if (Double.isNaN(outside)) {
            assertThat(range.severity()).isEqualTo(Severity.ERROR);
            Map<Quantity, Double> values = middle(model);
            values.put(range.quantity(), out);
            assertThat(model.problem(profile(values), link(values))).isNotEmpty();
        } else {
            assertThat(outside).isCloseTo(at, within(0.001));
        }
    }

    private static double lossDb(PathLossModel model, Quantity quantity, double value) {
        Map<Quantity, Double> values = middle(model);
        values.put(quantity, value);
        return model.pathLossDb(profile(values), link(values));
    }

    /** Values well inside all limits of a model. */
    private static Map<Quantity, Double> middle(PathLossModel model) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.FREQUENCY_MHZ, inside(model, Quantity.FREQUENCY_MHZ, 900));
        values.put(Quantity.DISTANCE_KM, inside(model, Quantity.DISTANCE_KM, 3));
        values.put(Quantity.TRANSMITTER_HEIGHT_METERS, inside(model, Quantity.TRANSMITTER_HEIGHT_METERS, 40));
        values.put(Quantity.RECEIVER_HEIGHT_METERS, inside(model, Quantity.RECEIVER_HEIGHT_METERS, 2));
        values.put(Quantity.TIME_PERCENT, 50.0);
        values.put(Quantity.LOCATION_PERCENT, 50.0);
        return values;
    }

    private static double inside(PathLossModel model, Quantity quantity, double usual) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (ValidityRange range : model.validity()) {
            if (range.quantity() == quantity) {
                low = Math.max(low, range.minimum());
                high = Math.min(high, range.maximum());
            }
        }
        return usual > low && usual < high ? usual : Math.sqrt(low * high);
    }

    private static RadioLink link(Map<Quantity, Double> values) {
        return new RadioLink(
                value(values, Quantity.FREQUENCY_MHZ),
                value(values, Quantity.TRANSMITTER_HEIGHT_METERS),
                value(values, Quantity.RECEIVER_HEIGHT_METERS),
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                new Percentages(
                        value(values, Quantity.TIME_PERCENT),
                        value(values, Quantity.LOCATION_PERCENT),
                        50,
                        Percentages.DEFAULT_VARIABILITY_MODE));
    }

    private static TerrainProfile profile(Map<Quantity, Double> values) {
        return TerrainProfile.evenlySpaced(value(values, Quantity.DISTANCE_KM) * 1000 / 40, new double[41]);
    }

    private static double value(Map<Quantity, Double> values, Quantity quantity) {
        return values.getOrDefault(quantity, Double.NaN);
    }
}
