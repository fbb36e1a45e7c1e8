package org.dakal.scenarios.reading.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;

/** {@code parameters} of the propagation section or of a band: what is set about models, by their ids. */
final class ModelParametersReader {
    private static final Limits CLUTTER_HEIGHTS_METERS = new Limits(0, 300);

    private ModelParametersReader() {}

    /** Values by model and name, those of an earlier place where this one has none. */
    static Map<String, SortedMap<String, Double>> read(
            YamlFields owner, Map<String, SortedMap<String, Double>> earlier) {
        Map<String, SortedMap<String, Double>> values = new TreeMap<>();
        earlier.forEach((id, set) -> values.put(id, new TreeMap<>(set)));
        YamlFields written = owner.fields("parameters", ScenarioKeys.MODEL_PARAMETERS);
        if (written == null) {
            return values;
        }
        for (PathLossModel model : PropagationModels.all()) {
            if (written.writtenKeys().contains(model.id()) && written.keys().contains(model.id())) {
                YamlFields fields = written.fields(model.id(), ScenarioKeys.parametersOf(model));
                if (fields != null) {
                    read(model, fields, values.computeIfAbsent(model.id(), id -> new TreeMap<>()));
                }
            }
        }
        return values;
    }

    private static void read(PathLossModel model, YamlFields fields, SortedMap<String, Double> values) {
        for (ModelParameter parameter : model.description().parameters()) {
            String name = parameter.name();
            if (!fields.writtenKeys().contains(name)) {
                continue;
            }
            if (parameter.byClutterHeight()) {
                readByHeight(parameter, fields, values);
                continue;
            }
            double value = fields.number(name, new Limits(parameter.minimum(), parameter.maximum()));
            if (name.equals("variabilityMode")
                    && (value != Math.rint(value) || !Percentages.isVariabilityMode((int) value))) {
                if (!Double.isNaN(value)) {
                    fields.error(name, "must be 0 to 3, and 10, 20 or 30 may be added", "");
                }
            } else if (!Double.isNaN(value)) {
                values.put(name, value);
            }
        }
    }

    private static void readByHeight(ModelParameter parameter, YamlFields fields, SortedMap<String, Double> values) {
        YamlNode node = fields.node(parameter.name());
        if (!(node instanceof YamlNode.Mapping mapping)) {
            if (node != null) {
                fields.problems()
                        .error(
                                node.place(),
                                "",
                                "must give a value for each clutter height in metres from which it holds",
                                "For example {4: -3, 15: 7}.");
            }
            return;
        }
        List<String> heights = new ArrayList<>(mapping.entries().keySet());
        YamlFields steps =
                YamlFields.of(mapping, new Keys("values by clutter height", List.of(), heights), fields.problems());
        for (String height : heights) {
            OptionalDouble from = NumberText.parse(height);
            if (from.isEmpty() || !CLUTTER_HEIGHTS_METERS.contains(from.getAsDouble())) {
                fields.problems()
                        .error(
                                node.place().key(height),
                                "",
                                "is no clutter height; it " + CLUTTER_HEIGHTS_METERS.message() + " metres",
                                Suggestions.numberText(parameter.name(), height));
                continue;
            }
            double value = steps == null
                    ? Double.NaN
                    : steps.number(height, new Limits(parameter.minimum(), parameter.maximum()));
            if (!Double.isNaN(value)) {
                values.put(ModelParameter.from(parameter.name(), from.getAsDouble()), value);
            }
        }
    }
}
