package org.dakal.scenarios.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.propagation.ModelChoice;
import org.dakal.propagation.ModelSetup;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.PropagationModels;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/**
 * Which model computes what: {@code model}, {@code modelByClutter} and {@code parameters} of the propagation section and of
 * bands. The most special wins: a band's model for the land cover, the band's model, the common model for the land cover, the
 * common model.
 */
final class ModelsSection {
    private final List<ClutterClass> classes;
    private final List<String> classNames;
    private final String model;
    private final Map<String, String> byClutter;
    private final Map<String, SortedMap<String, Double>> parameters;

    /**
     * Reads the propagation section's part.
     *
     * @param classes land cover that is understood
     * @param classNames of all that is written, usable or not
     */
    ModelsSection(@Nullable YamlFields propagation, List<ClutterClass> classes, List<String> classNames) {
        this.classes = List.copyOf(classes);
        this.classNames = List.copyOf(classNames);
        this.model = propagation == null
                ? PropagationModels.DEFAULT_ID
                : id(propagation, "model", PropagationModels.DEFAULT_ID);
        this.byClutter = propagation == null ? Map.of() : byClutter(propagation);
        this.parameters = propagation == null ? Map.of() : ModelParametersReader.read(propagation, Map.of());
    }

    /** The models of a band; null when one of them is not known, which then has been told. */
    @Nullable ModelChoice of(YamlFields band) {
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
        SortedMap<Integer, ModelSetup> byCode = new TreeMap<>();
        for (ClutterClass clutter : classes) {
            String id = special.get(clutter.name());
            if (id != null) {
                byCode.put(clutter.code(), setup(id, set));
            }
        }
        return new ModelChoice(setup(standard, set), byCode);
    }

    private static ModelSetup setup(String id, Map<String, SortedMap<String, Double>> set) {
        return new ModelSetup(id, set.getOrDefault(id, Collections.emptySortedMap()));
    }

    /** Ids of models by name of land cover, as written below a section or band. */
    private Map<String, String> byClutter(YamlFields owner) {
        YamlNode node = owner.node("modelByClutter");
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            owner.problems().error(node.place(), "", "must give a model for each of some classes of clutter", "");
            return Map.of();
        }
        Map<String, String> ids = new LinkedHashMap<>();
        List<String> written = List.copyOf(mapping.entries().keySet());
        YamlFields fields =
                YamlFields.of(mapping, new Keys("a model by land cover", List.of(), written), owner.problems());
        for (String name : written) {
            if (!classNames.contains(name)) {
                String near = Suggestions.nearest(name, classNames);
                String known = classNames.isEmpty()
                        ? "The scenario has no clutter.classes."
                        : "Classes are " + String.join(", ", classNames) + ".";
                owner.problems()
                        .error(node.place().key(name), "", "is no class of clutter", near.isEmpty() ? known : near);
            } else if (fields != null) {
                ids.put(name, id(fields, name, model));
            }
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
