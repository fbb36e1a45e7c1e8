package org.dakal.scenarios.writing.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dakal.scenarios.columns.Column;
import org.dakal.scenarios.columns.Columns;

/**
 * What columns mean, where programs that know the standard look for it: OGC 12-128r18, annex F.9, the schema extension.
 * Name and title are English with the unit, the description is the same in Persian.
 */
final class ColumnWords {
    static final List<String> CREATE = List.of("""
            CREATE TABLE gpkg_data_columns (
              table_name TEXT NOT NULL,
              column_name TEXT NOT NULL,
              name TEXT,
              title TEXT,
              description TEXT,
              mime_type TEXT,
              constraint_name TEXT,
              CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
              CONSTRAINT gdc_tn UNIQUE (table_name, name))""", """
            CREATE TABLE gpkg_data_column_constraints (
              constraint_name TEXT NOT NULL,
              constraint_type TEXT NOT NULL,
              value TEXT,
              min NUMERIC,
              min_is_inclusive BOOLEAN,
              max NUMERIC,
              max_is_inclusive BOOLEAN,
              description TEXT,
              CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""");

    private static final String REGISTER = """
            INSERT INTO gpkg_extensions VALUES
              ('gpkg_data_columns', NULL, 'gpkg_schema',
               'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
              ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
               'http://www.geopackage.org/spec130/#extension_schema', 'read-write')""";

    private ColumnWords() {}

    static void register(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(REGISTER);
        }
    }

    static void insert(Connection connection, String table, Columns<?> columns) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)")) {
            for (Column<?> column : columns.all()) {
                sql.setString(1, table);
                sql.setString(2, column.name());
                // Some programs show the name in place of the title, and it must be unique in its table.
                sql.setString(3, column.name() + ": " + column.title());
                sql.setString(4, column.title());
                sql.setString(5, column.localTitle());
                sql.executeUpdate();
            }
        }
    }
}
