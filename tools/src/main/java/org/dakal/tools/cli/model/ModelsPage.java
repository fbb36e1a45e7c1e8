package org.dakal.tools.cli.model;

import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Wording;

/** The page docs/MODELS.md, all of it. */
final class ModelsPage {
    private static final String HEAD = """
            # Path-loss models

            This page is what `dakal models --markdown` prints; a test compares. The names are those of `model` in a
            [scenario](../scenarios/FORMAT.md) and of `--model`. Where nobody names one it is `%s`.

            A value beyond a **hard** limit is refused; beyond a soft one the model is extrapolated and says so. What it *needs* comes
            from terrain, land cover and the scenario's `propagation`. A model with a *loop of its own* costs nearly the same for each cell, however far; the
            others are handed the ray's profile for each cell, at a cost that grows with distance. `dakal models --measure` measures
            here and now, and [benchmarks/results](../benchmarks/results) keeps measured figures with their machines.

            | Model | What it is | Source | Limits | Needs | Land cover | Own loop |
            |---|---|---|---|---|---|---|
            """;

    private static final String PARAMETERS = """

            ## What may be set

            By model under `propagation.parameters` or a band's `parameters`; [FORMAT](../scenarios/FORMAT.md) shows how.

            | Model | Parameter | From | To | When not set | Meaning |
            |---|---|---|---|---|---|
            """;

    private ModelsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(PropagationModels.DEFAULT_ID));
        for (PathLossModel model : PropagationModels.all()) {
            row(
                    page,
                    "`" + model.id() + "`",
                    model.title(),
                    model.source(),
                    ModelText.limits(model, "**hard** ", "soft "),
                    ModelText.needs(model),
                    model.landCoverUse().words(),
                    ModelLoops.hasOwn(model) ? "yes" : "");
        }
        page.append(PARAMETERS);
        for (PathLossModel model : PropagationModels.all()) {
            for (ModelParameter parameter : model.description().parameters()) {
                row(
                        page,
                        "`" + model.id() + "`",
                        "`" + parameter.name() + "`",
                        Wording.number(parameter.minimum()),
                        Wording.number(parameter.maximum()),
                        ModelText.standard(parameter),
                        parameter.meaning());
            }
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
