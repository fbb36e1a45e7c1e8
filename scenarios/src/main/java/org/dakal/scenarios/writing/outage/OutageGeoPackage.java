package org.dakal.scenarios.writing.outage;

import java.io.IOException;
import java.nio.file.Path;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** outage.gpkg: sites with what they take with them, and settlements that hang on one. */
final class OutageGeoPackage {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private OutageGeoPackage() {}

    static void write(Path file, Scenario scenario, OutageAtlas atlas, Table sites, Table villages) throws IOException {
        String notices = String.join(" ", scenario.notices());
        try (GeoPackage made = GeoPackage.create(file, atlas.serving().grid().epsgCode())) {
            made.addLayer(new FeatureLayer(
                    "outage_sites",
                    ("Masts, and what is lost while one is out of service. " + notices).trim(),
                    "POINT",
                    sites,
                    atlas.sites().stream()
                            .map(s -> point(s.site().xMeters(), s.site().yMeters()))
                            .toList(),
                    QgisStyle.single(
                            MapSymbol.marker("triangle", 0xE66101, 3),
                            "case when \"lostPeople\" >= 1 then concat(\"id\", ': ', round(\"lostPeople\")) end")));
            made.addLayer(new FeatureLayer(
                    "outage_villages",
                    ("Settlements whose centre one site alone serves. " + notices).trim(),
                    "POINT",
                    villages,
                    atlas.villages().stream()
                            .map(v -> point(
                                    v.settlement().xMeters(), v.settlement().yMeters()))
                            .toList(),
                    QgisStyle.single(MapSymbol.marker("circle", 0xFDD49E, 2), "\"name\"")));
            made.finish();
        }
    }

    private static Geometry point(double xMeters, double yMeters) {
        return SHAPES.createPoint(new Coordinate(xMeters, yMeters));
    }
}
