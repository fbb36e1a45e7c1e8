package org.dakal.scenarios.source;

import org.jspecify.annotations.Nullable;

/** Single values by name, as they stand in a file: one YAML mapping or one row of a table. */
public interface Values {
    /** The text under a key, or null when it is missing or empty. */
    @Nullable String raw(String key);

    /** True when something stands under the key, be it usable or not. */
    default boolean isWritten(String key) {
        return raw(key) != null;
    }

    /** Where the key's value is, or would be. */
    Place place(String key);

    /** Where the whole is. */
    Place place();
}
