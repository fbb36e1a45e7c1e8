package org.dakal.scenarios.writing.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.dakal.scenarios.source.DocumentText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The tables every GeoPackage has: OGC 12-128r18, clauses 1.1.2 (coordinate systems), 1.1.3 (contents), 2.1.5 (geometry
 * columns), 2.3 (extensions), and QGIS' own table of styles.
 */
final class CoreTables {
    private CoreTables() {}

    /** Makes all tables, in the words of the standard and of QGIS, and registers those of an extension. */
    static void create(Connection connection) throws IOException, SQLException {
        try (InputStream in = Objects.requireNonNull(CoreTables.class.getResourceAsStream("tables.sql"))) {
            String statements = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String statement : statements.split("\n\n", -1)) {
                SqliteFile.execute(connection, statement);
            }
        }
    }

    /** The three the standard asks for and the one of the shapes. */
    static void insertCoordinateSystems(Connection connection, int epsgCode) throws SQLException {
        String none = "undefined";
        insert(connection, "Undefined Cartesian SRS", -1, "NONE", none, "undefined Cartesian coordinates");
        insert(connection, "Undefined geographic SRS", 0, "NONE", none, "undefined geographic coordinates");
        insert(
                connection,
                "WGS 84 geodetic",
                4326,
                "EPSG",
                CoordinateSystemText.WGS_84,
                "longitude/latitude in decimal degrees on the WGS 84 spheroid");
        if (epsgCode != 4326) {
            CoordinateSystemText grid = CoordinateSystemText.of(epsgCode);
            insert(connection, grid.name(), epsgCode, "EPSG", grid.wkt(), null);
        }
        insertContents(connection, "layer_styles", "attributes", "Styles for QGIS", null, new Envelope());
    }

    private static void insert(
            Connection connection,
            String name,
            int id,
            String organization,
            String definition,
            @Nullable String description)
            throws SQLException {
        SqliteFile.execute(
                connection,
                "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                name,
                id,
                organization,
                id,
                definition,
                description);
    }

    static void insertLayer(
            Connection connection, String name, String description, String geometryType, int srsId, Envelope extent)
            throws SQLException {
        insertContents(connection, name, "features", description, srsId, extent);
        SqliteFile.execute(
                connection,
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
                name,
                geometryType,
                srsId);
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
        SqliteFile.execute(
                connection,
                "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                name,
                dataType,
                name,
                DocumentText.clean(description),
                GeoPackage.FIXED_TIME,
                placed ? extent.getMinX() : null,
                placed ? extent.getMinY() : null,
                placed ? extent.getMaxX() : null,
                placed ? extent.getMaxY() : null,
                srsId);
    }

    /** Puts a layer's style where QGIS looks for it. */
    static void insertStyle(Connection connection, String layer, String qml) throws SQLException {
        String insert = """
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                  styleQML, styleSLD, useAsDefault, description, owner, update_time)
                VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, '', ?)""";
        SqliteFile.execute(connection, insert, layer, layer, qml, "Default style of " + layer, GeoPackage.FIXED_TIME);
    }
}
