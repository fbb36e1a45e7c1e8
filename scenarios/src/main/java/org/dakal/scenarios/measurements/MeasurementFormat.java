package org.dakal.scenarios.measurements;

import java.util.Set;
import org.dakal.scenarios.source.Keys;

/** A table of measurements as one program or service writes it. */
interface MeasurementFormat {
    String title();

    /** Whether a first line with these names of columns is its own: it has all that the format cannot do without. */
    default boolean isKnownBy(Set<String> names) {
        return names.containsAll(columns().required());
    }

    /** The columns it has, by the file's names; others are not read. */
    Keys columns();

    /** The file's name for a column that {@link #measurement} asks for. */
    default String inFile(String column) {
        return column;
    }

    /** Whether people choose its columns, so that one not known here may be mistyped; programs write others too. */
    default boolean isWrittenByHand() {
        return false;
    }

    /** The reading of a row, with NaN and null for what is not there. */
    Measurement measurement(MeasuredRow row);
}
