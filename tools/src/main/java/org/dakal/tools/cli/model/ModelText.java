package org.dakal.tools.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.speed.ModelTimes;
import org.jspecify.annotations.Nullable;

/** What a model says about itself, in words and in JSON. */
final class ModelText {
    private ModelText() {}

    /** Hard limits behind one word, soft ones behind another. */
    static String limits(PathLossModel model, String hard, String soft) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            String ranges = model.validity().stream()
                    .filter(range -> range.severity() == severity)
                    .map(ModelText::range)
                    .collect(Collectors.joining(", "));
            if (!ranges.isEmpty()) {
                parts.add((severity == Severity.ERROR ? hard : soft) + ranges);
            }
        }
        return String.join("; ", parts);
    }

    private static String range(ValidityRange range) {
        return range.quantity().fieldName() + " " + Wording.number(range.minimum()) + " to "
                + Wording.number(range.maximum());
    }

    /** What the model asks for besides the two ends, in the order of {@link ModelNeed}. */
    static String needs(PathLossModel model) {
        String needs = Arrays.stream(ModelNeed.values())
                .filter(model.description().needs()::contains)
                .map(ModelNeed::words)
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? "distance and heights only" : needs;
    }

    static String parameters(PathLossModel model) {
        return model.description().parameters().stream()
                .map(ModelParameter::name)
                .collect(Collectors.joining(", "));
    }

    /** What holds when a parameter is not set. */
    static String standard(ModelParameter parameter) {
        return parameter.standard().isPresent()
                ? Wording.number(parameter.standard().getAsDouble())
                : "";
    }

    static String form(PathLossModel model) {
        return ModelLoops.hasOwn(model) ? "loop of its own" : "takes the ray's profile for each cell";
    }

    static ObjectNode json(PathLossModel model, @Nullable ModelTimes times) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", model.id());
        node.put("title", model.title());
        node.put("source", model.source());
        node.put("isDefault", model.id().equals(PropagationModels.DEFAULT_ID));
        ArrayNode limits = node.putArray("limits");
        for (ValidityRange range : model.validity()) {
            limits.addObject()
                    .put("quantity", range.quantity().fieldName())
                    .put("minimum", range.minimum())
                    .put("maximum", range.maximum())
                    .put("isHard", range.severity() == Severity.ERROR)
                    .put("source", range.source());
        }
        ArrayNode needs = node.putArray("needs");
        Arrays.stream(ModelNeed.values())
                .filter(model.description().needs()::contains)
                .forEach(need -> needs.add(need.words()));
        node.put("landCover", model.landCoverUse().words());
        ArrayNode parameters = node.putArray("parameters");
        for (ModelParameter parameter : model.description().parameters()) {
            ObjectNode one = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("minimum", parameter.minimum())
                    .put("maximum", parameter.maximum());
            parameter.standard().ifPresent(value -> one.put("default", value));
            one.put("byClutterHeight", parameter.byClutterHeight()).put("meaning", parameter.meaning());
        }
        node.put("hasOwnLoop", ModelLoops.hasOwn(model));
        if (times != null) {
            node.put("nanosecondsPerCell", times.nanosecondsPerCell());
            node.put("nanosecondsPerLink", times.nanosecondsPerLink());
        }
        return node;
    }
}
