package org.dakal.scenarios.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that somebody sent into the tree that YAML files become, so that the same readers check both. Places are
 * paths in what was sent.
 */
public record JsonTree(Problems problems) {
    private static final int DEEPEST_NESTING = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The tree, or null when the text is not usable; what is wrong is in the problems. */
    public static @Nullable YamlNode read(String name, String text, Problems problems) {
        int errorsBefore = problems.errorCount();
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                problems.error(Place.of(name), "", "is empty", "");
                return null;
            }
            YamlNode tree = new JsonTree(problems).node(root, Place.of(name));
            return problems.errorCount() == errorsBefore ? tree : null;
        } catch (JsonProcessingException e) {
            problems.error(Place.of(name), "", "is not JSON: " + Wording.jsonReason(e), "");
            return null;
        }
    }

    private YamlNode node(JsonNode node, Place place) {
        if (node.isObject()) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            node.properties().forEach(entry -> {
                String key = InvisibleCharacters.visible(entry.getKey(), place, problems);
                entries.put(key, node(entry.getValue(), place.key(Wording.shorten(key))));
            });
            return new YamlNode.Mapping(place, entries);
        }
        if (node.isArray()) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(node(item, place.item(items.size())));
            }
            return new YamlNode.Sequence(place, items);
        }
        return new YamlNode.Scalar(
                place, node.isNull() ? null : InvisibleCharacters.visible(node.asText(), place, problems));
    }
}
