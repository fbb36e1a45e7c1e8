package org.dakal.scenarios.reading.propagation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;

/**
 * Compares values with the limits that models state. Beyond a hard limit each value is an error; beyond a soft one the
 * values of a file are one warning, for a province has hundreds of them.
 */
public final class ModelLimits {
    private final Map<Soft, Outside> soft = new LinkedHashMap<>();

    private record Soft(String file, String key, String modelId, ValidityRange range) {}

    private static final class Outside {
        private final Place first;
        private int count;
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        Outside(Place first) {
            this.first = first;
        }

        void add(double value) {
            count++;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
    }

    /** Compares one value with the limits of every model that computes with it. */
    public void check(Fields fields, String key, Quantity quantity, double value, ModelChoice models) {
        models.setups().stream()
                .map(ModelSetup::modelId)
                .distinct()
                .forEach(id -> check(fields, key, quantity, value, id));
    }

    /** Compares one value; NaN and unknown models have been told already. */
    private void check(Fields fields, String key, Quantity quantity, double value, String modelId) {
        PathLossModel model = PropagationModels.find(modelId).orElse(null);
        if (Double.isNaN(value) || model == null) {
            return;
        }
        for (ValidityRange range : model.validity()) {
            // A radius passes through all shorter distances; only its end can be beyond a limit.
            boolean inside = quantity == Quantity.DISTANCE_KM ? value <= range.maximum() : range.contains(value);
            if (range.quantity() != quantity || inside) {
                continue;
            }
            Limits limits = new Limits(range.minimum(), range.maximum());
            if (range.severity() == Severity.ERROR) {
                fields.error(key, limits.message() + " for model " + modelId, Suggestions.number(key, value, limits));
            } else {
                Place place = fields.place(key);
                soft.computeIfAbsent(new Soft(place.file(), key, modelId, range), s -> new Outside(place))
                        .add(value);
            }
        }
    }

    /** Tells the warnings gathered. */
    public void tellWarnings(Problems problems) {
        soft.forEach((what, outside) -> {
            boolean one = outside.count == 1;
            String spread = outside.smallest == outside.largest
                    ? Wording.number(outside.smallest)
                    : Wording.number(outside.smallest) + " to " + Wording.number(outside.largest);
            String should = new Limits(what.range().minimum(), what.range().maximum())
                    .message()
                    .replace("must", "should");
            problems.warning(
                    one ? outside.first : new Place(what.file(), 0, what.key()),
                    one ? spread : outside.count + " values, " + spread,
                    should + " for model " + what.modelId() + ", which is extrapolated beyond",
                    "");
        });
    }
}
