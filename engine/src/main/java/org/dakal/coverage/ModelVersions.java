package org.dakal.coverage;

import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.propagation.models.ModelChoice;

/**
 * Versions of the numbers in path-loss matrices. Kept matrices are used again only when theirs is still the same, so a
 * version is raised whenever any loss changes, and {@code ModelVersionsTest} reminds of it.
 */
public final class ModelVersions {
    /**
     * Beginnings of the ids of models whose own losses have changed since they were first kept, and how often they
     * have, plus one.
     */
    private static final Map<String, Integer> RAISED = Map.ofEntries(
            Map.entry("itm", 8),
            Map.entry("itu-r-p1812", 5),
            Map.entry("itu-r-p526", 3),
            Map.entry("free-space", 2),
            Map.entry("okumura-hata", 3),
            Map.entry("cost231", 3),
            Map.entry("ecc33", 3),
            Map.entry("3gpp", 2),
            Map.entry("standard-propagation-model", 4),
            Map.entry("deygout", 3),
            Map.entry("ehata", 2));

    private ModelVersions() {}

    /** The version of a model's matrices, e.g. "fast 1, itu-r-p1812 1". */
    public static String of(String modelId, Quality quality) {
        return quality.id() + " " + sweep(quality) + ", " + modelId + " " + model(modelId);
    }

    /** Version of the losses in matrices in which land cover chooses among models. */
    public static String of(ModelChoice models, Quality quality) {
        return models.setups().stream()
                .map(setup -> of(setup.modelId(), quality))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static int model(String id) {
        return RAISED.entrySet().stream()
                .filter(raised -> id.startsWith(raised.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(1);
    }

    /** Version of rays, samples and the share of cells among rays, which all models' losses follow from. */
    private static int sweep(Quality quality) {
        return switch (quality) {
            case FAST -> 2;
            case STANDARD -> 2;
            case EXACT -> 1;
        };
    }
}
