package org.dakal.scenarios.columns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or an object of a JSON file, made from a list of columns or read from a file.
 *
 * @param values by the columns' names, in their order: text, numbers, truth values, lists and rows; null where there is
 *     none
 */
public record Row(@JsonValue Map<String, @Nullable Object> values) {
    private static final String LIST_SEPARATOR = "; ";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Row with(String name, Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Row(more);
    }

    /** True when there is no such value. */
    public boolean isEmpty(String name) {
        return values.get(name) == null;
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String text(String name) {
        return value(name, String.class);
    }

    /** A text, or null where there is none. */
    public @Nullable String textOrNull(String name) {
        return isEmpty(name) ? null : text(name);
    }

    /** A number; NaN, which is no data, where there is none. */
    public double number(String name) {
        return isEmpty(name) ? Double.NaN : value(name, Number.class).doubleValue();
    }

    /** A number, or null where there is none. */
    public @Nullable Double numberOrNull(String name) {
        return isEmpty(name) ? null : (Double) number(name);
    }

    public int whole(String name) {
        return value(name, Number.class).intValue();
    }

    /** A whole number, or null where there is none. */
    public @Nullable Integer wholeOrNull(String name) {
        return isEmpty(name) ? null : (Integer) whole(name);
    }

    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    public List<String> texts(String name) {
        List<?> list = value(name, List.class);
        return list.stream().map(String::valueOf).toList();
    }

    public Row row(String name) {
        return rowOf(name, value(name, Object.class));
    }

    public List<Row> rows(String name) {
        List<?> list = value(name, List.class);
        return list.stream().map(row -> rowOf(name, row)).toList();
    }

    /**
     * What a cell of a flat table holds: text, Integer, Double, Boolean or null; lists become text parted by
     * semicolons.
     */
    public @Nullable Object cell(String name) {
        Object value = values.get(name);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR))
                : value;
    }

    private static Row rowOf(String name, Object value) {
        if (value instanceof Row row) {
            return row;
        }
        if (value instanceof Map<?, ?> read) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            read.forEach((key, part) -> values.put(String.valueOf(key), part));
            return new Row(values);
        }
        throw new IllegalArgumentException(name + " is no object");
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
