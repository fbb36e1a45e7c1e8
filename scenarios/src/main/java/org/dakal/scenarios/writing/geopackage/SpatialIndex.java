package org.dakal.scenarios.writing.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The R-tree of a layer, with the triggers that keep it right when somebody edits the layer: OGC 12-128r18, Annex F.3.
 * The triggers call spatial functions that the editing program brings; we fill the tree ourselves, before they exist.
 */
final class SpatialIndex {
    private SpatialIndex() {}

    /** Indexes shapes whose feature ids count from 1. */
    static void create(Connection connection, String layer, List<Geometry> shapes) throws SQLException {
        SqliteFile.execute(
                connection,
                "CREATE VIRTUAL TABLE \"rtree_" + layer + "_geom\" USING rtree(id, minx, maxx, miny, maxy)");
        fill(connection, layer, shapes);
        for (String trigger : triggers()) {
            SqliteFile.execute(connection, trigger.replace("<t>", layer));
        }
        SqliteFile.execute(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')",
                layer,
                "http://www.geopackage.org/spec130/#extension_rtree");
    }

    private static void fill(Connection connection, String layer, List<Geometry> shapes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO \"rtree_" + layer + "_geom\" VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < shapes.size(); i++) {
                Envelope box = shapes.get(i).getEnvelopeInternal();
                if (box.isNull()) {
                    continue;
                }
                insert.setInt(1, i + 1);
                insert.setDouble(2, box.getMinX());
                insert.setDouble(3, box.getMaxX());
                insert.setDouble(4, box.getMinY());
                insert.setDouble(5, box.getMaxY());
                insert.executeUpdate();
            }
        }
    }

    private static List<String> triggers() {
        String present = "(NEW.\"geom\" NOTNULL AND NOT ST_IsEmpty(NEW.\"geom\"))";
        String absent = "(NEW.\"geom\" ISNULL OR ST_IsEmpty(NEW.\"geom\"))";
        String put = "INSERT OR REPLACE INTO \"rtree_<t>_geom\" VALUES (NEW.\"fid\", ST_MinX(NEW.\"geom\"),"
                + " ST_MaxX(NEW.\"geom\"), ST_MinY(NEW.\"geom\"), ST_MaxY(NEW.\"geom\"));";
        String drop = "DELETE FROM \"rtree_<t>_geom\" WHERE id = OLD.\"fid\";";
        String sameId = "OLD.\"fid\" = NEW.\"fid\" AND ";
        String otherId = "OLD.\"fid\" != NEW.\"fid\" AND ";
        return List.of(
                trigger("insert", "INSERT", present, put),
                trigger("update1", "UPDATE OF \"geom\"", sameId + present, put),
                trigger("update2", "UPDATE OF \"geom\"", sameId + absent, drop),
                trigger("update3", "UPDATE", otherId + present, drop + " " + put),
                trigger(
                        "update4",
                        "UPDATE",
                        otherId + absent,
                        "DELETE FROM \"rtree_<t>_geom\" WHERE id IN (OLD.\"fid\", NEW.\"fid\");"),
                trigger("delete", "DELETE", "OLD.\"geom\" NOT NULL", drop));
    }

    private static String trigger(String name, String event, String when, String action) {
        return "CREATE TRIGGER \"rtree_<t>_geom_" + name + "\" AFTER " + event + " ON \"<t>\" WHEN " + when + " BEGIN "
                + action + " END";
    }
}
