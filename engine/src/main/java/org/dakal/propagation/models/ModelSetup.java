package org.dakal.propagation.models;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;

/**
 * A model and what is set about it. Equal setups give equal losses on the same link and terrain: a value that the model
 * has anyway is not kept.
 *
 * @param modelId an id of the catalogue
 * @param parameters values by name, of those that the model's description lists
 */
public record ModelSetup(String modelId, SortedMap<String, Double> parameters) {
    public ModelSetup {
        SortedMap<String, Double> kept = new TreeMap<>();
        Map<String, ModelParameter> known = known(modelId);
        parameters.forEach((name, value) -> {
            ModelParameter parameter = known.get(ModelParameter.plainName(name));
            if (parameter == null
                    || parameter.byClutterHeight() == parameter.name().equals(name)
                    || !(value >= parameter.minimum() && value <= parameter.maximum())) {
                throw new IllegalArgumentException(modelId + " takes no " + name + " = " + value);
            }
            if (parameter.standard().isEmpty() || parameter.standard().getAsDouble() != value) {
                kept.put(name, value);
            }
        });
        parameters = Collections.unmodifiableSortedMap(kept);
    }

    /** The model as it is. */
    public ModelSetup(String modelId) {
        this(modelId, Collections.emptySortedMap());
    }

    private static Map<String, ModelParameter> known(String modelId) {
        return PropagationModels.find(modelId)
                .orElseThrow(() -> new IllegalArgumentException("no path-loss model " + modelId))
                .description()
                .parameters()
                .stream()
                .collect(Collectors.toMap(ModelParameter::name, parameter -> parameter));
    }

    /** The model with its parameters; percentages are the link's and come from {@link #percentages}. */
    public PathLossModel model() {
        PathLossModel model = PropagationModels.find(modelId).orElseThrow();
        return parameters.isEmpty() ? model : model.with(parameters);
    }

    /** What the link is to be asked for; medians where nothing is set. */
    public Percentages percentages() {
        return Percentages.of(parameters);
    }

    /** A vertically polarized link as this setup is to be asked for it. */
    public RadioLink link(
            double frequencyMhz,
            double transmitterHeightAboveGroundMeters,
            double receiverHeightAboveGroundMeters,
            RadioEnvironment environment) {
        return new RadioLink(
                frequencyMhz,
                transmitterHeightAboveGroundMeters,
                receiverHeightAboveGroundMeters,
                Polarization.VERTICAL,
                environment,
                percentages());
    }

    /** For people: the id, and in brackets what is set. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? modelId
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", modelId + " (", ")"));
    }
}
