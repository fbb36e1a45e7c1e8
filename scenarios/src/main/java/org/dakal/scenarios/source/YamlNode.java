package org.dakal.scenarios.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file that knows where it stands. */
public sealed interface YamlNode {
    Place place();

    /** The text of a single value, without spaces around it; empty where there is none, and for all else. */
    default String ownText() {
        return this instanceof Scalar scalar && scalar.text() != null
                ? scalar.text().strip()
                : "";
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes; null when nothing is
     */
    record Scalar(Place place, @Nullable String text) implements YamlNode {
        /** True when nothing is written, or only spaces. */
        public boolean isEmpty() {
            return text == null || text.isBlank();
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys with values.
     *
     * @param entries in the order written
     */
    record Mapping(Place place, Map<String, YamlNode> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
