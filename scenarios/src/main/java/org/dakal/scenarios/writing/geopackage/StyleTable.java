package org.dakal.scenarios.writing.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Envelope;

/** The table in which QGIS looks for the style of a layer it opens. */
final class StyleTable {
    static final String CREATE = """
            CREATE TABLE layer_styles (
              id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              f_table_catalog TEXT(256),
              f_table_schema TEXT(256),
              f_table_name TEXT(256),
              f_geometry_column TEXT(256),
              styleName TEXT(30),
              styleQML TEXT,
              styleSLD TEXT,
              useAsDefault BOOLEAN,
              description TEXT,
              owner TEXT(30),
              ui TEXT(30),
              update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""";

    private StyleTable() {}

    static void register(Connection connection) throws SQLException {
        CoreTables.insertContents(connection, "layer_styles", "attributes", "Styles for QGIS", null, new Envelope());
    }

    static void insert(Connection connection, String layer, String qml) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                  styleQML, styleSLD, useAsDefault, description, owner, update_time)
                VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)""")) {
            sql.setString(1, layer);
            sql.setString(2, layer);
            sql.setString(3, qml);
            sql.setString(4, "Default style of " + layer);
            sql.setString(5, GeoPackage.FIXED_TIME);
            sql.executeUpdate();
        }
    }
}
