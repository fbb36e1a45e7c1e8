package org.dakal.tools.cli.model;

import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a path-loss model. */
public final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "ID",
            description =
                    "Path-loss model; " + PropagationModels.DEFAULT_ID + ", or that of a scenario, when not given.")
    private @Nullable String id;

    /** Whether somebody named one. */
    public boolean isGiven() {
        return id != null;
    }

    /** The model named, or the default one. */
    public PathLossModel model() {
        return named("--model", id == null ? PropagationModels.DEFAULT_ID : id);
    }

    /** The model that an option names; bad input tells all that there are. */
    public static PathLossModel named(String option, String id) {
        List<String> known =
                PropagationModels.all().stream().map(PathLossModel::id).toList();
        return PropagationModels.find(id)
                .orElseThrow(() -> CommandFailure.badInput(
                        option + " = " + id + " is not known.",
                        (Suggestions.nearest(id, known) + " Known models: " + String.join(", ", known) + ".").strip()));
    }

    public Settings note(Settings settings) {
        return settings.add("model", model().id() + ", " + model().source(), isGiven() ? "flag" : "default");
    }
}
