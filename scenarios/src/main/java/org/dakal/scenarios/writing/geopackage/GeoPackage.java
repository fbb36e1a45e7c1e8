package org.dakal.scenarios.writing.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.source.DocumentText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoPackage being written: OGC 12-128r18, version 1.3. Version 1.4 adds nothing used here, and GDAL before 3.7 warns
 * of it. Times of change are a fixed date, because the same content must give the same bytes; when the file was
 * written, the file system knows.
 */
public final class GeoPackage implements AutoCloseable {
    static final String FIXED_TIME = "2000-01-01T00:00:00.000Z";

    private static final int APPLICATION_ID = 0x47504B47; // "GPKG"
    private static final int USER_VERSION = 10300;

    private final Connection connection;
    private final int srsId;

    private GeoPackage(Connection connection, int srsId) {
        this.connection = connection;
        this.srsId = srsId;
    }

    /**
     * Begins a file, in place of any that is there.
     *
     * @param epsgCode coordinate system of all shapes, projected in metres
     */
    public static GeoPackage create(Path file, int epsgCode) throws IOException {
        Files.deleteIfExists(file);
        try {
            Connection connection = SqliteFile.create(file);
            GeoPackage made = new GeoPackage(connection, epsgCode);
            made.begin(epsgCode);
            return made;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void begin(int epsgCode) throws IOException, SQLException {
        try (Statement sql = connection.createStatement()) {
            // The file is written aside and thrown away when anything fails, so it needs no journal.
            sql.execute("PRAGMA page_size = 4096");
            sql.execute("PRAGMA journal_mode = OFF");
            sql.execute("PRAGMA synchronous = OFF");
            // Temporaries stay in memory: a file beside the database can only be asked for by a pragma that SQLite has
            // deprecated and that holds for the whole process, and the temporary folder may be full or absent. Nothing
            // here sorts or joins; rows are inserted one by one, so that the cache of the open transaction, two
            // megabytes of pages, is what is held.
            sql.execute("PRAGMA temp_store = MEMORY");
            sql.execute("PRAGMA application_id = " + APPLICATION_ID);
            sql.execute("PRAGMA user_version = " + USER_VERSION);
        }
        connection.setAutoCommit(false);
        CoreTables.create(connection);
        CoreTables.insertCoordinateSystems(connection, epsgCode);
    }

    /** Writes a layer with its spatial index and its style. */
    public void addLayer(FeatureLayer layer) throws IOException {
        try {
            create(
                    layer.name(),
                    ", \"geom\" " + layer.geometryType(),
                    layer.table().columns());
            Envelope extent = new Envelope();
            layer.shapes().forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
            CoreTables.insertLayer(connection, layer.name(), layer.description(), layer.geometryType(), srsId, extent);
            insert(layer.name(), layer.table(), layer.shapes());
            ColumnWords.insert(connection, layer.name(), layer.table().columns());
            SpatialIndex.create(connection, layer.name(), layer.shapes());
            CoreTables.insertStyle(connection, layer.name(), layer.style());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes a table without shapes. */
    public void addTable(String name, String description, Table table) throws IOException {
        try {
            create(name, "", table.columns());
            CoreTables.insertContents(connection, name, "attributes", description, null, new Envelope());
            insert(name, table, null);
            ColumnWords.insert(connection, name, table.columns());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void create(String table, String geometryColumn, Columns<?> columns) throws SQLException {
        List<String> definitions = new ArrayList<>();
        columns.all()
                .forEach(column -> definitions.add(
                        "\"" + column.name() + "\" " + sqlType(column.kind().type())));
        SqliteFile.execute(
                connection,
                "CREATE TABLE \"" + table + "\" (\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL" + geometryColumn
                        + ", " + String.join(", ", definitions) + ")");
    }

    private void insert(String name, Table table, @Nullable List<Geometry> shapes) throws SQLException {
        List<String> columns = table.columns().names();
        List<String> names = new ArrayList<>(List.of("fid"));
        if (shapes != null) {
            names.add("geom");
        }
        names.addAll(columns);
        String sql = "INSERT INTO \"" + name + "\" ("
                + names.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", ")) + ") VALUES ("
                + names.stream().map(n -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int row = 0; row < table.rows().size(); row++) {
                int at = 1;
                insert.setInt(at++, row + 1);
                if (shapes != null) {
                    insert.setBytes(at++, GeometryBlob.of(shapes.get(row), srsId));
                }
                for (String column : columns) {
                    Object cell = table.rows().get(row).cell(column);
                    insert.setObject(at++, cell instanceof String text ? DocumentText.clean(text) : cell);
                }
                insert.executeUpdate();
            }
        }
    }

    private static String sqlType(ColumnKind.Type type) {
        return switch (type) {
            case TEXT, LIST -> "TEXT";
            case INTEGER -> "INTEGER";
            case REAL -> "REAL";
            case BOOLEAN -> "BOOLEAN";
            case OBJECT -> throw new IllegalArgumentException("a flat table has no column of objects");
        };
    }

    /** Ends the file; without it the file is not whole. */
    public void finish() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
