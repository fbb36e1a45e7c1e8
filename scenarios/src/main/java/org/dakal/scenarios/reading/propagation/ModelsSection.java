package org.dakal.scenarios.reading.propagation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.jspecify.annotations.Nullable;

/**
 * Which model computes what: {@code model}, {@code modelByClutter} and {@code parameters} of the propagation section
 * and of bands. The most special wins: a band's model for the land cover, the band's model, the common model for the
 * land cover, the common model.
 */
public final class ModelsSection {
    private final ClutterNames clutter;
    private final String model;
    private final Map<String, String> byClutter;
    private final Map<String, SortedMap<String, Double>> parameters;

    /** Reads the propagation section's part. */
    public ModelsSection(@Nullable YamlFields propagation, ClutterNames clutter) {
        this.clutter = clutter;
        this.model = propagation == null
                ? PropagationModels.DEFAULT_ID
                : id(propagation, "model", PropagationModels.DEFAULT_ID);
        this.byClutter = propagation == null ? Map.of() : byClutter(propagation);
        this.parameters = propagation == null ? Map.of() : ModelParametersReader.read(propagation, Map.of());
    }

    /** The models of a band; null when one of them is not known, which then has been told. */
    public @Nullable ModelChoice of(YamlFields band) {
        boolean hasOwn = band.has("model");
        String standard = id(band, "model", model);
        Map<String, String> special = new LinkedHashMap<>(hasOwn ? Map.of() : byClutter);
        special.putAll(byClutter(band));
        Map<String, SortedMap<String, Double>> set = ModelParametersReader.read(band, parameters);
        if (PropagationModels.find(standard).isEmpty()
                || special.values().stream()
                        .anyMatch(id -> PropagationModels.find(id).isEmpty())) {
            return null;
        }
        Map<String, ModelSetup> setups = new LinkedHashMap<>();
        special.forEach((name, id) -> setups.put(name, setup(id, set)));
        return new ModelChoice(setup(standard, set), clutter.byCode(setups));
    }

    private static ModelSetup setup(String id, Map<String, SortedMap<String, Double>> set) {
        return new ModelSetup(id, set.getOrDefault(id, Collections.emptySortedMap()));
    }

    /** Ids of models by name of land cover, as written below a section or band. */
    private Map<String, String> byClutter(YamlFields owner) {
        YamlFields fields = clutter.fields(owner, "modelByClutter", "a model");
        Map<String, String> ids = new LinkedHashMap<>();
        if (fields != null) {
            fields.writtenKeys().forEach(name -> ids.put(name, id(fields, name, model)));
        }
        return ids;
    }

    /** The id under a key, or the fallback when none is written; a problem when the catalogue has no such model. */
    private static String id(Fields fields, String key, String fallback) {
        String id = fields.text(key, fallback);
        if (fields.has(key) && PropagationModels.find(id).isEmpty()) {
            List<String> known =
                    PropagationModels.all().stream().map(PathLossModel::id).toList();
            String near = Suggestions.nearest(id, known);
            fields.error(
                    key,
                    "is no path-loss model known here",
                    near.isEmpty() ? "Known are " + String.join(", ", known) + "." : near);
        }
        return id;
    }
}
