package org.dakal.coverage;

import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.propagation.ModelChoice;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.PropagationModels;

/**
 * Versions of the numbers in path-loss matrices. Kept matrices are used again only when theirs is still the same, so a
 * version is raised whenever any loss changes, and {@code ModelVersionsTest} reminds of it.
 */
public final class ModelVersions {
    /** Models whose own losses have changed since they were first kept. */
    private static final Map<String, Integer> RAISED = Map.copyOf(PropagationModels.all().stream()
            .map(PathLossModel::id)
            .filter(id -> id.equals("itm")
                    || id.equals("free-space")
                    || id.startsWith("okumura-hata")
                    || id.startsWith("cost231")
                    || id.startsWith("ecc33")
                    || id.startsWith("3gpp"))
            .collect(Collectors.toMap(id -> id, id -> id.equals("itm") ? 5 : 2)));

    private ModelVersions() {}

    /** The version of a model's matrices, e.g. "fast 1, itu-r-p1812 1". */
    public static String of(String modelId, Quality quality) {
        return quality.id() + " " + sweep(quality) + ", " + modelId + " " + RAISED.getOrDefault(modelId, 1);
    }

    /** The same of matrices in which land cover chooses among models. */
    public static String of(ModelChoice models, Quality quality) {
        return models.setups().stream()
                .map(setup -> of(setup.modelId(), quality))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Of rays, samples and the share of cells among rays; all models' losses follow from them. */
    private static int sweep(Quality quality) {
        return switch (quality) {
            case FAST -> 2;
            case STANDARD -> 1;
            case EXACT -> 1;
        };
    }
}
