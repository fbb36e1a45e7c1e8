package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.models.PropagationModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages at every limit of every model in the catalogue: none at it, one just outside. */
class LinkLimitsTest {
    static Stream<Arguments> limits() {
        List<Arguments> limits = new ArrayList<>();
        for (PathLossModel model : PropagationModels.all()) {
            for (ValidityRange range : model.validity()) {
                limits.add(Arguments.of(model.id(), range, range.minimum(), Double.NEGATIVE_INFINITY));
                limits.add(Arguments.of(model.id(), range, range.maximum(), Double.POSITIVE_INFINITY));
            }
        }
        return limits.stream();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("limits")
    void justOutsideIsToldWithItsNameLimitAndSource(String id, ValidityRange range, double limit, double outwards) {
        PathLossModel model = PropagationModels.find(id).orElseThrow();
        assertThat(broken(model, range, limit)).isEmpty();
        List<String> told = broken(model, range, Math.nextAfter(limit, outwards));
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .startsWith(range.quantity().fieldName() + " = ")
                .contains(range.severity() == ValidityRange.Severity.ERROR ? " must be " : " should be ")
                .endsWith(" for model " + id + " (" + range.source() + ")");
    }

    /** What is said about one quantity at one value, when the limit is the only one of its severity for it. */
    private static List<String> broken(PathLossModel model, ValidityRange range, double value) {
        RadioLink link = new RadioLink(
                pick(range, Quantity.FREQUENCY_MHZ, value, 900),
                pick(range, Quantity.TRANSMITTER_HEIGHT_METERS, value, 40),
                pick(range, Quantity.RECEIVER_HEIGHT_METERS, value, 2),
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                new Percentages(
                        pick(range, Quantity.TIME_PERCENT, value, 50),
                        pick(range, Quantity.LOCATION_PERCENT, value, 50),
                        50,
                        Percentages.DEFAULT_VARIABILITY_MODE));
        double distanceKm = pick(range, Quantity.DISTANCE_KM, value, 5);
        return LinkLimits.broken(model, distanceKm, link, range.severity()).stream()
                .filter(text -> text.startsWith(range.quantity().fieldName() + " "))
                .toList();
    }

    private static double pick(ValidityRange range, Quantity quantity, double value, double otherwise) {
        return range.quantity() == quantity ? value : otherwise;
    }
}
