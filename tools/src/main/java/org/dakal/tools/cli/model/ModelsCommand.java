package org.dakal.tools.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.speed.ModelTimes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dakal models}: what there is to choose from. */
@Command(
        name = "models",
        description = "Lists every path-loss model: where it comes from, its limits, what it needs, what may be set"
                + " about it, and what it costs.",
        footer = {
            "",
            "Costs are of one thread of this machine, over made-up hills, and differ by",
            "machine; docs/MODELS.md tells where measured ones are kept.",
            "",
            "Example:",
            "  dakal models",
            "  dakal models --measure --json"
        })
public final class ModelsCommand extends ToolCommand {
    @Option(names = "--measure", description = "Measures each model for about a second, here and now.")
    private boolean measure;

    @Option(names = "--markdown", description = "The page docs/MODELS.md on standard output; it holds no costs.")
    private boolean markdown;

    public ModelsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (markdown) {
            console.out().print(ModelsPage.text());
            console.out().flush();
            return ExitCodes.DONE;
        }
        List<ObjectNode> all = new ArrayList<>();
        for (PathLossModel model : PropagationModels.all()) {
            ModelTimes times = measure ? ModelTimes.measure(model) : null;
            all.add(ModelText.json(model, times));
            if (!isJsonAsked()) {
                say(model, times);
            }
        }
        printJson(all);
        return ExitCodes.DONE;
    }

    private void say(PathLossModel model, @Nullable ModelTimes times) {
        boolean isDefault = model.id().equals(PropagationModels.DEFAULT_ID);
        console.say(model.id() + (isDefault ? " (the default)" : ""));
        console.say("  " + model.title() + "; " + model.source());
        console.say("  limits: " + ModelText.limits(model, "beyond which it is refused: ", "else extrapolated: "));
        console.say("  needs: " + ModelText.needs(model));
        console.say("  land cover: " + model.landCoverUse().words());
        if (!model.description().parameters().isEmpty()) {
            console.say("  may be set: " + ModelText.parameters(model));
        }
        console.say("  " + ModelText.form(model) + (times == null ? "" : "; " + times.text()));
    }
}
