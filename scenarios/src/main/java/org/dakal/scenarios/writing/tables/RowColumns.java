package org.dakal.scenarios.writing.tables;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a table of records: names and types of the components, in their order. */
public final class RowColumns {
    private static final String LIST_SEPARATOR = "; ";

    private final List<RecordComponent> components;

    private RowColumns(List<RecordComponent> components) {
        this.components = components;
    }

    /** Kinds of columns; lists of names become text parted by semicolons. */
    public enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN
    }

    /** Columns of a public record of text, numbers, truth values and lists of text. */
    public static RowColumns of(Class<? extends Record> row) {
        RecordComponent @Nullable [] components = row.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(row + " is not a record");
        }
        return new RowColumns(Arrays.asList(components));
    }

    public List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
    }

    public List<Type> types() {
        return components.stream().map(c -> type(c.getType())).toList();
    }

    /** The row's values in the columns' order: String, Integer, Double, Boolean or null. */
    public List<@Nullable Object> values(Record row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object value = read(component, row);
            values.add(
                    value instanceof List<?> list
                            ? list.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR))
                            : value);
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Type type(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Type.INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return Type.REAL;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Type.BOOLEAN;
        }
        if (type == String.class || type == List.class) {
            return Type.TEXT;
        }
        throw new IllegalArgumentException("no column type for " + type);
    }
}
