package org.dakal.tools.cli;

import java.util.stream.Collectors;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.PropagationModels;

/** Finds the model a person named. */
final class Models {
    private Models() {}

    static PathLossModel named(String id) {
        return PropagationModels.find(id)
                .orElseThrow(() ->
                        CommandFailure.badInput("--model = " + id + " is not known.", "Known models: " + ids() + "."));
    }

    static String ids() {
        return PropagationModels.all().stream().map(PathLossModel::id).collect(Collectors.joining(", "));
    }
}
