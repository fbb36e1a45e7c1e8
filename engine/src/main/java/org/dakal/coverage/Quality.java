package org.dakal.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How closely a map of path loss follows the model's value on each cell's own profile, and for what price. */
public enum Quality {
    /** Each cell takes the ray nearest to it. */
    FAST,
    /** Each cell is weighed between its two rays and has its last samples of its own. */
    STANDARD,
    /** Each cell has a profile of its own: the slow reference. */
    EXACT;

    /** Name in commands and outputs, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Quality> find(String id) {
        return Arrays.stream(values())
                .filter(quality -> quality.id().equals(id))
                .findFirst();
    }
}
