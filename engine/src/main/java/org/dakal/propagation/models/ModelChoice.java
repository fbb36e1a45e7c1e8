package org.dakal.propagation.models;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which model a loss is computed with, by the land cover at the receiver. Classes that have the standard model anyway
 * are not kept, so that equal choices are equal.
 *
 * @param standard where no class has a model of its own
 * @param byClutterCode by the class's code in the clutter raster
 */
public record ModelChoice(ModelSetup standard, SortedMap<Integer, ModelSetup> byClutterCode) {
    public ModelChoice {
        SortedMap<Integer, ModelSetup> kept = new TreeMap<>(byClutterCode);
        kept.values().removeIf(standard::equals);
        byClutterCode = Collections.unmodifiableSortedMap(kept);
    }

    /** One model everywhere. */
    public static ModelChoice of(ModelSetup setup) {
        return new ModelChoice(setup, Collections.emptySortedMap());
    }

    /** One model everywhere, as it is. */
    public static ModelChoice of(String modelId) {
        return of(new ModelSetup(modelId));
    }

    /** The model for receivers in a class. */
    public ModelSetup at(int clutterCode) {
        return byClutterCode.getOrDefault(clutterCode, standard);
    }

    /** Every model there is in it, the standard one first, each once. */
    public List<ModelSetup> setups() {
        Set<ModelSetup> setups = new LinkedHashSet<>();
        setups.add(standard);
        setups.addAll(byClutterCode.values());
        return List.copyOf(setups);
    }

    /** For people: the standard model and those of the classes by code. */
    @Override
    public String toString() {
        return byClutterCode.isEmpty() ? standard.toString() : standard + " " + byClutterCode;
    }
}
