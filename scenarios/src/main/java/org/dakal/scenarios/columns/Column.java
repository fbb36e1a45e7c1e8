package org.dakal.scenarios.columns;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.scenarios.source.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or a key of a JSON object: all that formats, schemas and pages say of it.
 *
 * @param <R> what a row is made from
 * @param name alike in CSV, GeoPackage, KMZ and JSON; ends in its unit
 * @param mayBeEmpty true when there may be no such value
 * @param description in English, a clause without a full stop
 * @param words all texts that may stand there; none when it may be any
 * @param parts columns of the rows within; null for what has none
 * @param value what stands in a row: text, Integer, Double, Boolean, a list, a {@link Row}, or null
 */
public record Column<R>(
        String name,
        ColumnKind kind,
        boolean mayBeEmpty,
        String description,
        String localDescription,
        List<String> words,
        @Nullable Columns<?> parts,
        Function<R, @Nullable Object> value) {
    public Column {
        words = List.copyOf(words);
    }

    /** This column with words that say to people what it means. */
    Column<R> meaning(String english, String persian) {
        return new Column<>(name, kind, mayBeEmpty, english, persian, words, parts, value);
    }

    /** This column, read from the part of a larger row that has it. */
    <S> Column<S> readFrom(Function<S, Row> row) {
        return new Column<>(
                name,
                kind,
                mayBeEmpty,
                description,
                localDescription,
                words,
                parts,
                of -> row.apply(of).values().get(name));
    }

    /** The description with its unit, as people read it. */
    public String title() {
        return withUnit(description, kind.unit());
    }

    /** The description in Persian, with its unit. */
    public String localTitle() {
        return withUnit(localDescription, kind.localUnit());
    }

    /** Whether a row read from a file has the right kind of value here, or none where there may be none. */
    boolean fits(Row read) {
        Object found = read.values().get(name);
        if (found == null) {
            return mayBeEmpty;
        }
        return switch (kind.type()) {
            case TEXT -> found instanceof String text && isBounded(text) && (words.isEmpty() || words.contains(text));
            case INTEGER -> found instanceof Integer || found instanceof Long;
            case REAL -> found instanceof Number;
            case BOOLEAN -> found instanceof Boolean;
            case LIST ->
                found instanceof List<?> list
                        && (parts == null
                                ? list.stream().allMatch(Column::isBounded)
                                : fitsAll(parts, read.rows(name)));
            case OBJECT ->
                (found instanceof Map<?, ?> || found instanceof Row)
                        && (parts == null || fitsAll(parts, List.of(read.row(name))));
        };
    }

    /** No text of a result is longer than those of a scenario may be; a longer one would bury what is said of it. */
    private static boolean isBounded(@Nullable Object value) {
        return !(value instanceof String text) || text.length() <= Fields.LONGEST_TEXT;
    }

    private static boolean fitsAll(Columns<?> parts, List<Row> rows) {
        return rows.stream().allMatch(row -> parts.fits(row, parts.names()));
    }

    private static String withUnit(String text, String unit) {
        return unit.isEmpty() ? text : text + " (" + unit + ")";
    }
}
