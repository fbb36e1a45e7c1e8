package org.dakal.scenarios.writing.geopackage;

import java.util.List;
import org.dakal.scenarios.columns.Table;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer to write.
 *
 * @param name of the table: letters, digits and underscores
 * @param geometryType POINT, MULTIPOLYGON, ...; shapes must be of it
 * @param shapes one for each row, in the package's coordinate system
 * @param style how QGIS draws it, QML
 */
public record FeatureLayer(
        String name, String description, String geometryType, Table table, List<Geometry> shapes, String style) {
    public FeatureLayer {
        shapes = List.copyOf(shapes);
        if (table.rows().size() != shapes.size()) {
            throw new IllegalArgumentException(
                    "layer " + name + " has " + table.rows().size() + " rows and " + shapes.size() + " shapes");
        }
        if (!name.matches("[a-z][a-z_0-9]*")) {
            throw new IllegalArgumentException(
                    "layer name " + name + " must be lower-case letters, digits, underscores");
        }
    }
}
