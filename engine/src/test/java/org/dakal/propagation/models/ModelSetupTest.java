package org.dakal.propagation.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.tr38901.RuralMacro;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelSetupTest {
    private static final int SIZE = 61;

    private static TerrainProfile town() {
        double[] distances = new double[SIZE];
        double[] ground = new double[SIZE];
        double[] clutter = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            distances[i] = i * 0.1;
            ground[i] = 700 + 120 * Math.sin(i / 8.0);
            clutter[i] = i > 50 ? 20 : 5;
        }
        return new TerrainProfile(distances, ground, clutter);
    }

    private static double lossDb(ModelSetup setup) {
        RadioLink link = setup.link(1800, 35, 1.5, RadioEnvironment.DEFAULT);
        return setup.model().pathLossDb(town(), link);
    }

    private static ModelSetup setup(String modelId, Map<String, Double> values) {
        return new ModelSetup(modelId, new TreeMap<>(values));
    }

    /** Percentages off the median and offsets of clutter, so that whatever acts on them acts. */
    private static SortedMap<String, Double> lively(PathLossModel model) {
        SortedMap<String, Double> values = new TreeMap<>();
        for (ModelParameter parameter : model.description().parameters()) {
            if (parameter.name().endsWith("Percent")) {
                values.put(parameter.name(), parameter.name().startsWith("time") ? 20.0 : 80.0);
            }
            if (parameter.name().equals("variabilityMode")) {
                values.put(parameter.name(), 3.0);
            }
            if (parameter.byClutterHeight()) {
                values.put(ModelParameter.from(parameter.name(), 4), -3.0);
                values.put(ModelParameter.from(parameter.name(), 15), 7.0);
            }
        }
        return values;
    }

    static Stream<PathLossModel> models() {
        return PropagationModels.all().stream();
    }

    /** Each a little below the middle between its limits; the way of variability is a whole number. */
    @ParameterizedTest
    @MethodSource("models")
    void everyParameterChangesTheLoss(PathLossModel model) {
        ModelSetup base = new ModelSetup(model.id(), lively(model));
        for (ModelParameter parameter : model.description().parameters()) {
            String name = parameter.byClutterHeight() ? ModelParameter.from(parameter.name(), 15) : parameter.name();
            double value = Math.rint(parameter.minimum() + (parameter.maximum() - parameter.minimum()) * 0.4);
            SortedMap<String, Double> values = lively(model);
            values.put(name, value);
            ModelSetup other = new ModelSetup(model.id(), values);
            boolean onlyWithoutSight =
                    name.equals("streetWidthMeters") && model.id().endsWith("-los");
            assertThat(lossDb(other) == lossDb(base)).as(other.toString()).isEqualTo(onlyWithoutSight);
            assertThat(other).isNotEqualTo(base);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatHoldsAnywayIsNotKept(PathLossModel model) {
        SortedMap<String, Double> usual = new TreeMap<>();
        for (ModelParameter parameter : model.description().parameters()) {
            parameter.standard().ifPresent(value -> usual.put(parameter.name(), value));
        }
        ModelSetup plain = new ModelSetup(model.id());
        assertThat(new ModelSetup(model.id(), usual)).isEqualTo(plain).hasToString(model.id());
        assertThat(plain.model()).isSameAs(model);
        assertThat(plain.percentages()).isEqualTo(Percentages.MEDIAN);
        assertThat(lossDb(plain)).isEqualTo(model.pathLossDb(town(), RadioLink.of(1800, 35, 1.5)));
    }

    @Test
    void percentagesAreTheLinks() {
        assertThat(setup(
                                "itm",
                                Map.of(
                                        "timePercent", 1.0,
                                        "locationPercent", 2.0,
                                        "situationPercent", 3.0,
                                        "variabilityMode", 21.0))
                        .percentages())
                .isEqualTo(new Percentages(1, 2, 3, 21));
    }

    /** PL' without sight falls by 7.1 log W: a street of 40 m instead of 20 m costs 7.1 log 2 = 2.137 dB less. */
    @Test
    void aWiderStreetCostsLess() {
        double usual = lossDb(new ModelSetup("3gpp-38901-rma-nlos"));
        double wide = lossDb(setup("3gpp-38901-rma-nlos", Map.of("streetWidthMeters", 40.0)));
        assertThat(usual - wide).isCloseTo(7.1 * Math.log10(2), within(1e-9));
        assertThat(RuralMacro.DEFAULT.streetWidthMeters()).isEqualTo(20);
    }

    /** The receiver's own place has 20 m of clutter: from 15 m on, 7 dB, counted one and a half times. */
    @Test
    void offsetsAreThoseOfTheHeightAtTheReceiver() {
        Map<String, Double> offsets = Map.of("clutterOffsetDb@4.0", -3.0, "clutterOffsetDb@15.0", 7.0);
        Map<String, Double> more = new TreeMap<>(offsets);
        more.put("clutterFactor", 1.5);
        String id = "standard-propagation-model";
        double plain = lossDb(new ModelSetup(id));
        assertThat(lossDb(setup(id, offsets)) - plain).isCloseTo(7, within(1e-9));
        assertThat(lossDb(setup(id, more)) - plain).isCloseTo(10.5, within(1e-9));
    }

    /** K1 alone is another; the others stay Hata's. */
    @Test
    void aFactorThatIsNotSetStaysHatas() {
        String id = "standard-propagation-model";
        double hata = lossDb(new ModelSetup(id));
        // COST 231 (4.4.3): 46.3 + 33.9 log 1800 - 3 x 44.9 = 21.955
        double k1 = 46.3 + 33.9 * Math.log10(1800) - 3 * 44.9;
        assertThat(lossDb(setup(id, Map.of("k1", k1 + 5))) - hata).isCloseTo(5, within(1e-9));
    }

    @Test
    void otherNamesAndValuesAreRefused() {
        assertThatThrownBy(() -> setup("itm", Map.of("streetWidthMeters", 20.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("itm takes no streetWidthMeters = 20.0");
        assertThatThrownBy(() -> setup("itu-r-p1812", Map.of("timePercent", 50.1)))
                .hasMessage("itu-r-p1812 takes no timePercent = 50.1");
        assertThatThrownBy(() -> setup("itu-r-p1812", Map.of("timePercent", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> setup("standard-propagation-model", Map.of("clutterOffsetDb", 3.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> setup("standard-propagation-model", Map.of("k1@4.0", 3.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelSetup("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no path-loss model nobody");
    }
}
