package org.dakal.scenarios.source;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of a YAML mapping, and the mappings and lists below it. Unknown keys are problems. */
public final class YamlFields extends Fields {
    private final YamlNode.Mapping mapping;

    private YamlFields(YamlNode.Mapping mapping, Keys keys, Problems problems) {
        super(new MappingValues(mapping, problems), keys, problems);
        this.mapping = mapping;
        for (String key : mapping.entries().keySet()) {
            String instead = keys.gone().get(key);
            if (instead != null) {
                problems.error(place(key), "", "is no key of " + keys.what() + " any more", instead);
            } else if (!keys.contains(key)) {
                String hint = problems.isCrowded() ? "" : Suggestions.nearest(key, keys.all());
                problems.error(place(key), "", "is no key of " + keys.what(), hint);
            }
        }
    }

    /** Fields of a node; null and a problem when it is not a mapping. */
    public static @Nullable YamlFields of(YamlNode node, Keys keys, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(mapping, keys, problems);
        }
        String wanted = keys.required().isEmpty()
                ? "must have some of the keys: " + String.join(", ", keys.optional())
                : "must have keys: " + String.join(", ", keys.required());
        problems.error(node.place(), written(node), wanted, "");
        return null;
    }

    /** What stands under a key, whatever it is; null when nothing does. */
    public @Nullable YamlNode node(String key) {
        if (!keys().contains(key)) {
            throw new IllegalArgumentException(keys().what() + " has no key " + key);
        }
        YamlNode node = mapping.entries().get(key);
        boolean empty = node instanceof YamlNode.Scalar scalar
                && (scalar.text() == null || scalar.text().isBlank());
        if ((node == null || empty) && keys().required().contains(key)) {
            missing(key);
        }
        return empty ? null : node;
    }

    /** The mapping under a key; null when it is missing or something else. */
    public @Nullable YamlFields fields(String key, Keys below) {
        YamlNode node = node(key);
        return node == null ? null : of(node, below, problems());
    }

    /** The items of the list under a key; none when it is missing or something else. */
    public List<YamlNode> items(String key) {
        YamlNode node = node(key);
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (node != null) {
            problems().error(node.place(), written(node), "must be a list", "");
        }
        return List.of();
    }

    public Set<String> writtenKeys() {
        return mapping.entries().keySet();
    }

    /**
     * What stands there; nothing for a whole file that is one text, because it may be another file, and nobody's
     * business.
     */
    private static String written(YamlNode node) {
        boolean isPart = !node.place().path().isEmpty();
        return isPart && node instanceof YamlNode.Scalar scalar && scalar.text() != null ? scalar.text() : "";
    }

    private record MappingValues(YamlNode.Mapping mapping, Problems problems) implements Values {
        @Override
        public @Nullable String raw(String key) {
            YamlNode node = mapping.entries().get(key);
            if (node == null) {
                return null;
            }
            if (node instanceof YamlNode.Scalar scalar) {
                return scalar.isEmpty() ? null : scalar.text();
            }
            problems.error(node.place(), "", "must be a single value", "");
            return null;
        }

        @Override
        public boolean isWritten(String key) {
            return raw(key) != null
                    || mapping.entries().get(key) instanceof YamlNode.Mapping
                    || mapping.entries().get(key) instanceof YamlNode.Sequence;
        }

        @Override
        public Place place(String key) {
            YamlNode node = mapping.entries().get(key);
            return node == null ? mapping.place().key(key) : node.place();
        }

        @Override
        public Place place() {
            return mapping.place();
        }
    }
}
