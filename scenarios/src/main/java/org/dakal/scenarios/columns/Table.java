package org.dakal.scenarios.columns;

import java.util.List;
import java.util.function.Predicate;

/** Rows of one list of columns, ready for every format. */
public record Table(Columns<?> columns, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** Only some of the rows. */
    public Table where(Predicate<Row> wanted) {
        return new Table(columns, rows.stream().filter(wanted).toList());
    }
}
