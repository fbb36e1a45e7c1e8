package org.dakal.tools.cli;

import java.util.stream.Collectors;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Suggestions;
import org.jspecify.annotations.Nullable;

/** Finds the model a person named. */
final class Models {
    private Models() {}

    /** The model of an id, or the default one for none. */
    static PathLossModel named(@Nullable String idOrNone) {
        String id = idOrNone == null ? PropagationModels.DEFAULT_ID : idOrNone;
        return PropagationModels.find(id)
                .orElseThrow(() -> CommandFailure.badInput(
                        "--model = " + id + " is not known.", (nearest(id) + " Known models: " + ids() + ".").strip()));
    }

    private static String nearest(String id) {
        return Suggestions.nearest(
                id, PropagationModels.all().stream().map(PathLossModel::id).toList());
    }

    static String ids() {
        return PropagationModels.all().stream().map(PathLossModel::id).collect(Collectors.joining(", "));
    }
}
