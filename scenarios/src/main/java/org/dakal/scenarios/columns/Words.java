package org.dakal.scenarios.columns;

import java.util.Locale;

/** How names of the engine are written in tables: lower case, words parted by a blank. */
public final class Words {
    private Words() {}

    /** E.g. TOO_FAR becomes "too far". */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
