package org.dakal.tools.cli.model;

import java.util.stream.Collectors;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;

/** Finds the model a person named. */
public final class Models {
    private Models() {}

    /** The model of an id, or the default one for none. */
    public static PathLossModel named(@Nullable String idOrNone) {
        String id = idOrNone == null ? PropagationModels.DEFAULT_ID : idOrNone;
        return PropagationModels.find(id)
                .orElseThrow(() -> CommandFailure.badInput(
                        "--model = " + id + " is not known.", (nearest(id) + " Known models: " + ids() + ".").strip()));
    }

    private static String nearest(String id) {
        return Suggestions.nearest(
                id, PropagationModels.all().stream().map(PathLossModel::id).toList());
    }

    public static String ids() {
        return PropagationModels.all().stream().map(PathLossModel::id).collect(Collectors.joining(", "));
    }
}
