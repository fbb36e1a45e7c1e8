package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.writing.geopackage.SqliteFile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** All layers of features of a GeoPackage (OGC 12-128r18), each in its own system. */
final class GeoPackageImport implements ImportFormat {
    private static final String LAYERS =
            "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id"
                    + " FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY 1";

    private static final String VIEWS =
            "SELECT name FROM sqlite_master WHERE (type = 'view' OR sql LIKE 'CREATE VIRTUAL%')"
                    + " AND name IN ('gpkg_geometry_columns', 'gpkg_spatial_ref_sys')";

    private static final String VIEWS_OF_LAYERS = "SELECT m.name FROM gpkg_geometry_columns g JOIN sqlite_master m"
            + " ON m.name = g.table_name COLLATE NOCASE WHERE m.type = 'view' OR m.sql LIKE 'CREATE VIRTUAL%'";

    /** Bytes of the box before a shape, by the number in bits 1 to 3 of its flags (OGC 12-128r18, 2.1.3). */
    private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

    private static final int HEADER_BYTES = 8;
    private static final int EMPTY_FLAG = 0x10;

    @Override
    public String title() {
        return "GeoPackage";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("SQLite format 3\0");
    }

    /** A table of features. */
    private record Layer(String table, String column, int epsgCode) {}

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        try (Connection database = SqliteFile.read(file)) {
            String view = firstView(database);
            if (!view.isEmpty()) {
                problems.error(place, view, "is a view; only tables are read, as views compute what they want", "");
                return Origin.SILENT;
            }
            List<Layer> layers = layers(database);
            for (Layer layer : layers) {
                read(database, layer, place.key(layer.table), rows, problems);
            }
            return new Origin(layers.stream().mapToInt(Layer::epsgCode).max().orElse(0), "");
        } catch (SQLException e) {
            problems.error(place, "", "is no sound GeoPackage: it is cut short, or spoiled within", "");
            return Origin.SILENT;
        }
    }

    /** The name of something that is read and is computed by the file itself, maybe without end; empty for none. */
    private static String firstView(Connection database) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet found = ask.executeQuery(VIEWS)) {
            if (found.next()) {
                return found.getString(1);
            }
        }
        try (Statement ask = database.createStatement();
                ResultSet found = ask.executeQuery(VIEWS_OF_LAYERS)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private static List<Layer> layers(Connection database) throws SQLException {
        List<Layer> layers = new ArrayList<>();
        try (Statement ask = database.createStatement();
                ResultSet found = ask.executeQuery(LAYERS)) {
            while (found.next()) {
                boolean isEpsg = "EPSG".equalsIgnoreCase(found.getString(3));
                layers.add(new Layer(found.getString(1), found.getString(2), isEpsg ? found.getInt(4) : 0));
            }
        }
        return layers;
    }

    private static void read(
            Connection database, Layer layer, Place place, Consumer<ImportedRow> rows, Problems problems)
            throws SQLException {
        WKBReader reader = new WKBReader();
        try (Statement ask = database.createStatement();
                ResultSet found = ask.executeQuery("SELECT * FROM \"" + layer.table.replace("\"", "\"\"") + "\"")) {
            Degrees degrees = new Degrees(layer.epsgCode);
            while (found.next()) {
                byte[] blob = found.getBytes(layer.column);
                int at = blob == null ? -1 : wkbOffset(blob);
                if (blob == null || at < 0) {
                    continue; // a feature without a place
                }
                byte[] shape = new byte[blob.length - at];
                System.arraycopy(blob, at, shape, 0, shape.length);
                Geometry geometry = degrees.of(read(reader, shape));
                rows.accept(new ImportedRow(values(found, layer.column), geometry, place));
            }
        } catch (ParseException | IllegalArgumentException e) {
            problems.error(place, "", "has a shape that cannot be read: " + e.getMessage(), "");
        }
    }

    /** A shape; collections in each other thousandfold, which end the reader's stack, are none. */
    private static Geometry read(WKBReader reader, byte[] shape) throws ParseException {
        try {
            return reader.read(shape);
        } catch (StackOverflowError e) {
            throw new ParseException("its collections lie in each other without end");
        }
    }

    /** Where the shape begins in a column's bytes; -1 when there is none. */
    private static int wkbOffset(byte[] blob) {
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("it does not begin as a GeoPackage's shape does");
        }
        int flags = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).get(3);
        int box = flags >> 1 & 7;
        if (box >= BOX_BYTES.length || HEADER_BYTES + BOX_BYTES[box] > blob.length) {
            throw new IllegalArgumentException("its box is of no known kind");
        }
        return (flags & EMPTY_FLAG) != 0 ? -1 : HEADER_BYTES + BOX_BYTES[box];
    }

    private static Map<String, String> values(ResultSet found, String shapeColumn) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            String name = found.getMetaData().getColumnName(i);
            String text = name.equals(shapeColumn) ? null : found.getString(i);
            String value = text == null ? "" : InvisibleCharacters.cleaned(text).strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        return values;
    }
}
