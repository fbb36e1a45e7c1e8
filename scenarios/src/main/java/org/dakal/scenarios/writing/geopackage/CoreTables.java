package org.dakal.scenarios.writing.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.dakal.scenarios.source.DocumentText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The tables every GeoPackage has: OGC 12-128r18, clauses 1.1.2 (coordinate systems), 1.1.3 (contents), 2.1.5 (geometry
 * columns), 2.3 (extensions), and QGIS' own table of styles.
 */
final class CoreTables {
    static final List<String> CREATE = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (
              srs_name TEXT NOT NULL,
              srs_id INTEGER PRIMARY KEY,
              organization TEXT NOT NULL,
              organization_coordsys_id INTEGER NOT NULL,
              definition TEXT NOT NULL,
              description TEXT)""", """
            CREATE TABLE gpkg_contents (
              table_name TEXT NOT NULL PRIMARY KEY,
              data_type TEXT NOT NULL,
              identifier TEXT UNIQUE,
              description TEXT DEFAULT '',
              last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
              min_x DOUBLE,
              min_y DOUBLE,
              max_x DOUBLE,
              max_y DOUBLE,
              srs_id INTEGER,
              CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (
              table_name TEXT NOT NULL,
              column_name TEXT NOT NULL,
              geometry_type_name TEXT NOT NULL,
              srs_id INTEGER NOT NULL,
              z TINYINT NOT NULL,
              m TINYINT NOT NULL,
              CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
              CONSTRAINT uk_gc_table_name UNIQUE (table_name),
              CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
              CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_extensions (
              table_name TEXT,
              column_name TEXT,
              extension_name TEXT NOT NULL,
              definition TEXT NOT NULL,
              scope TEXT NOT NULL,
              CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""", StyleTable.CREATE);

    private CoreTables() {}

    /** The three the standard asks for and the one of the shapes. */
    static void insertCoordinateSystems(Connection connection, int epsgCode) throws SQLException {
        String none = "undefined";
        insert(connection, "Undefined Cartesian SRS", -1, "NONE", -1, none, "undefined Cartesian coordinates");
        insert(connection, "Undefined geographic SRS", 0, "NONE", 0, none, "undefined geographic coordinates");
        insert(
                connection,
                "WGS 84 geodetic",
                4326,
                "EPSG",
                4326,
                CoordinateSystemText.WGS_84,
                "longitude/latitude in decimal degrees on the WGS 84 spheroid");
        if (epsgCode != 4326) {
            CoordinateSystemText grid = CoordinateSystemText.of(epsgCode);
            insert(connection, grid.name(), epsgCode, "EPSG", epsgCode, grid.wkt(), null);
        }
        StyleTable.register(connection);
    }

    private static void insert(
            Connection connection,
            String name,
            int id,
            String organization,
            int organizationId,
            String definition,
            @Nullable String description)
            throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)")) {
            sql.setString(1, name);
            sql.setInt(2, id);
            sql.setString(3, organization);
            sql.setInt(4, organizationId);
            sql.setString(5, definition);
            sql.setString(6, description);
            sql.executeUpdate();
        }
    }

    static void insertLayer(
            Connection connection, String name, String description, String geometryType, int srsId, Envelope extent)
            throws SQLException {
        insertContents(connection, name, "features", description, srsId, extent);
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
            sql.setString(1, name);
            sql.setString(2, geometryType);
            sql.setInt(3, srsId);
            sql.executeUpdate();
        }
    }

    static void insertContents(
            Connection connection,
            String name,
            String dataType,
            String description,
            @Nullable Integer srsId,
            Envelope extent)
            throws SQLException {
        boolean placed = !extent.isNull();
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            sql.setString(1, name);
            sql.setString(2, dataType);
            sql.setString(3, name);
            sql.setString(4, DocumentText.clean(description));
            sql.setString(5, GeoPackage.FIXED_TIME);
            sql.setObject(6, placed ? extent.getMinX() : null);
            sql.setObject(7, placed ? extent.getMinY() : null);
            sql.setObject(8, placed ? extent.getMaxX() : null);
            sql.setObject(9, placed ? extent.getMaxY() : null);
            sql.setObject(10, srsId);
            sql.executeUpdate();
        }
    }
}
