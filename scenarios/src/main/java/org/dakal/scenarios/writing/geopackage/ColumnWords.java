package org.dakal.scenarios.writing.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.dakal.scenarios.columns.Column;
import org.dakal.scenarios.columns.Columns;

/**
 * What columns mean, where programs that know the standard look for it: OGC 12-128r18, annex F.9, the schema extension.
 * Name and title are English with the unit, the description is the same in Persian.
 */
final class ColumnWords {
    private ColumnWords() {}

    static void insert(Connection connection, String table, Columns<?> columns) throws SQLException {
        for (Column<?> column : columns.all()) {
            SqliteFile.execute(
                    connection,
                    "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)",
                    table,
                    column.name(),
                    // Some programs show the name in place of the title, and it must be unique in its table.
                    column.name() + ": " + column.title(),
                    column.title(),
                    column.localTitle());
        }
    }
}
