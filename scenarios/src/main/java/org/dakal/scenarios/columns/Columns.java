package org.dakal.scenarios.columns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All columns of one table, in their order: the one place that says what the table has. CSV, GeoPackage, KMZ, JSON,
 * schemas and the tables of OUTPUTS.md come from it.
 *
 * @param <R> what a row is made from
 * @param name of the table, as schemas call it
 * @param description of a row, in English
 */
public record Columns<R>(String name, String description, List<Column<R>> all) {
    /** Begins a list. */
    public static <R> Builder<R> of(String name, String description) {
        return new Builder<>(name, description);
    }

    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    private Column<R> column(String named) {
        return all.stream()
                .filter(column -> column.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + named + " in " + name));
    }

    /** The row of one thing. */
    public Row row(R of) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        all.forEach(column -> values.put(column.name(), column.value().apply(of)));
        return new Row(values);
    }

    /** The rows of many. */
    public List<Row> rows(List<? extends R> of) {
        return of.stream().map(this::row).toList();
    }

    /** The table of many. */
    public Table table(List<? extends R> of) {
        return new Table(this, rows(of));
    }

    /** Whether a row read from a file has the right kind of value in some columns, or none where there may be none. */
    public boolean fits(Row read, Collection<String> names) {
        return all.stream().filter(column -> names.contains(column.name())).allMatch(column -> column.fits(read));
    }

    /** A list being made: each method adds a column, and {@link #means} says what the last one means. */
    public static final class Builder<R> {
        private final String name;
        private final String description;
        private final Map<String, Column<R>> all = new LinkedHashMap<>();
        private String last = "";

        private Builder(String name, String description) {
            this.name = name;
            this.description = description;
        }

        /** A text, which may be empty but is there. */
        public Builder<R> text(String column, Function<R, String> value) {
            return add(column, ColumnKind.TEXT, false, value::apply);
        }

        /** A text, or nothing. */
        public Builder<R> textOrNone(String column, Function<R, @Nullable String> value) {
            return add(column, ColumnKind.TEXT, true, value::apply);
        }

        /** One of some texts. */
        public Builder<R> word(String column, List<String> words, Function<R, String> value) {
            return add(new Column<>(column, ColumnKind.TEXT, false, "", "", words, null, value::apply));
        }

        public Builder<R> texts(String column, Function<R, List<String>> value) {
            return add(column, ColumnKind.TEXTS, false, value::apply);
        }

        public Builder<R> flag(String column, Predicate<R> value) {
            return add(column, ColumnKind.FLAG, false, value::test);
        }

        /** A place in an order, or a number that names something. */
        public Builder<R> number(String column, ToIntFunction<R> value) {
            return add(column, ColumnKind.NUMBER, false, value::applyAsInt);
        }

        /** A count of things. */
        public Builder<R> count(String column, ToIntFunction<R> value) {
            return add(column, ColumnKind.COUNT, false, value::applyAsInt);
        }

        /** A number with the digits its kind deserves. */
        public Builder<R> number(ColumnKind kind, String column, ToDoubleFunction<R> value) {
            return add(column, kind, false, of -> kind.rounded(value.applyAsDouble(of)));
        }

        /** A number with the digits its kind deserves, or nothing for NaN and infinity. */
        public Builder<R> numberOrNone(ColumnKind kind, String column, ToDoubleFunction<R> value) {
            boolean whole = kind.type() == ColumnKind.Type.INTEGER;
            return add(column, kind, true, of -> {
                double number = value.applyAsDouble(of);
                if (!Double.isFinite(number)) {
                    return null;
                }
                return whole ? (Object) (int) Math.rint(number) : (Object) kind.rounded(number);
            });
        }

        /** A number as somebody gave it, with all its digits. */
        public Builder<R> given(ColumnKind kind, String column, ToDoubleFunction<R> value) {
            return add(column, kind, false, value::applyAsDouble);
        }

        /** A number as somebody gave it, or nothing for NaN and infinity. */
        public Builder<R> givenOrNone(ColumnKind kind, String column, ToDoubleFunction<R> value) {
            return add(column, kind, true, of -> {
                double number = value.applyAsDouble(of);
                return Double.isFinite(number) ? (Object) number : null;
            });
        }

        /** A row of another list. */
        public <S> Builder<R> row(String column, Columns<S> parts, Function<R, S> value) {
            return add(column, ColumnKind.ROW, false, parts, of -> parts.row(value.apply(of)));
        }

        /** A row of another list, or nothing. */
        public <S> Builder<R> rowOrNone(String column, Columns<S> parts, Function<R, @Nullable S> value) {
            return add(column, ColumnKind.ROW, true, parts, of -> {
                S part = value.apply(of);
                return part == null ? null : parts.row(part);
            });
        }

        /** Rows of another list. */
        public <S> Builder<R> rows(String column, Columns<S> parts, Function<R, List<S>> value) {
            return add(column, ColumnKind.ROWS, false, parts, of -> parts.rows(value.apply(of)));
        }

        /** Any other kind: lists of shares, texts by name. */
        public Builder<R> other(ColumnKind kind, String column, Function<R, @Nullable Object> value) {
            return add(column, kind, false, value);
        }

        /** Columns of another list, with the values that rows of it have. */
        public Builder<R> taken(Columns<?> from, Function<R, Row> row, String... names) {
            for (String column : names) {
                add(from.column(column).readFrom(row));
            }
            return this;
        }

        /** What several lists share. */
        public Builder<R> with(Consumer<Builder<R>> more) {
            more.accept(this);
            return this;
        }

        /**
         * Says what the last column means.
         *
         * @param english a clause without a full stop
         */
        public Builder<R> means(String english, String persian) {
            all.computeIfPresent(last, (column, known) -> known.meaning(english, persian));
            return this;
        }

        public Columns<R> build() {
            return new Columns<>(name, description, List.copyOf(all.values()));
        }

        private Builder<R> add(
                String column, ColumnKind kind, boolean mayBeEmpty, Function<R, @Nullable Object> value) {
            return add(column, kind, mayBeEmpty, null, value);
        }

        private Builder<R> add(
                String column,
                ColumnKind kind,
                boolean mayBeEmpty,
                @Nullable Columns<?> parts,
                Function<R, @Nullable Object> value) {
            return add(new Column<>(column, kind, mayBeEmpty, "", "", List.of(), parts, value));
        }

        private Builder<R> add(Column<R> column) {
            if (all.put(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns " + column.name() + " in " + name);
            }
            last = column.name();
            return this;
        }
    }
}
