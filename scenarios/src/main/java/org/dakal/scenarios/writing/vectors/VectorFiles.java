package org.dakal.scenarios.writing.vectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.KmlText;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;

/** Layers of areas in the formats that other programs open. */
public final class VectorFiles {
    private VectorFiles() {}

    /** All layers and the list of neighbours in one GeoPackage, in the grid's system, with styles of QGIS. */
    public static void geoPackage(Path file, int epsgCode, List<FeatureLayer> layers, Table neighbours)
            throws IOException {
        try (GeoPackage made = GeoPackage.create(file, epsgCode)) {
            for (FeatureLayer layer : layers) {
                made.addLayer(layer);
            }
            made.addTable("neighbours", "Which sector is second best where another is best", neighbours);
            made.finish();
        }
    }

    /** GeoJSON of WGS 84 (RFC 7946), the notices as a member of the collection. */
    public static void geoJson(Path file, int epsgCode, FeatureLayer layer, List<String> notices) throws IOException {
        MapProjection projection = new MapProjection(epsgCode);
        List<Map<String, Object>> features = new ArrayList<>();
        for (int i = 0; i < layer.shapes().size(); i++) {
            features.add(GeoJson.feature(
                    GeoJson.geometry(layer.shapes().get(i), projection),
                    layer.table().rows().get(i).values()));
        }
        Map<String, Object> collection = GeoJson.collection(features);
        collection.put("notices", notices);
        Files.write(file, new ObjectMapper().writeValueAsBytes(collection));
    }

    /** KML with the notices as its description. */
    public static void kml(Path file, int epsgCode, FeatureLayer layer, List<String> notices) throws IOException {
        MapProjection projection = new MapProjection(epsgCode);
        KmlText kml = new KmlText();
        kml.open("Document");
        kml.element("name", layer.name());
        kml.element("description", String.join("\n", notices));
        for (int i = 0; i < layer.shapes().size(); i++) {
            Row row = layer.table().rows().get(i);
            kml.open("Placemark");
            kml.element(
                    "name",
                    String.valueOf(row.cell(layer.table().columns().names().get(0))));
            kml.data(layer.table().columns(), row);
            kml.area(Longitudes.cut(projection.toGeographic(layer.shapes().get(i))));
            kml.close("Placemark");
        }
        kml.close("Document");
        Files.writeString(file, kml.end(), StandardCharsets.UTF_8);
    }
}
