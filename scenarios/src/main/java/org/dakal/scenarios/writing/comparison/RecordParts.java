package org.dakal.scenarios.writing.comparison;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.Row;
import org.jspecify.annotations.Nullable;

/** Looks whether a record read from a file holds all that it must: a damaged file leaves null where a value belongs. */
final class RecordParts {
    private RecordParts() {}

    /** True when no component is null, in the record and in all records below it, but those that may be. */
    static boolean isWhole(Record read) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(read);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value == null ? !mayBeNull : !isWholeValue(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWholeValue(@Nullable Object value) {
        if (value instanceof Row) {
            return true; // its list of columns says what it must have
        }
        if (value instanceof Record read) {
            return isWhole(read);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(RecordParts::isWholeValue);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(RecordParts::isWholeValue);
        }
        return value != null;
    }
}
