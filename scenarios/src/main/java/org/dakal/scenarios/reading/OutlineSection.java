package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** {@code province.outline}, and polygons as all sections want them. */
final class OutlineSection {
    private OutlineSection() {}

    /** The outline in degrees; null when it is not usable. */
    static @Nullable Geometry read(@Nullable YamlFields province, InputFiles files, Problems problems) {
        if (province == null) {
            return null;
        }
        String name = province.text("outline");
        String text = name.isEmpty() ? null : files.text(name, province.place("outline"));
        if (text == null) {
            return null;
        }
        int errorsBefore = problems.errorCount();
        List<Geometry> polygons = new ArrayList<>();
        for (GeoJsonFile.Feature feature : GeoJsonFile.read(name, text, problems)) {
            if (isPolygon(feature, problems)) {
                polygons.add(feature.geometry());
            }
        }
        if (problems.errorCount() > errorsBefore || polygons.isEmpty()) {
            return null;
        }
        return polygons.size() == 1 ? polygons.get(0) : OverlayNGRobust.union(polygons);
    }

    /** True for sound polygons; anything else is a problem. */
    static boolean isPolygon(GeoJsonFile.Feature feature, Problems problems) {
        Geometry geometry = feature.geometry();
        if (!(geometry instanceof Polygonal)) {
            problems.error(
                    feature.place().key("geometry"), geometry.getGeometryType(), "must be Polygon or MultiPolygon", "");
            return false;
        }
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault == null) {
            return true;
        }
        problems.error(
                feature.place().key("geometry"),
                "",
                "is no sound polygon: " + fault.getMessage() + " near "
                        + Wording.number(fault.getCoordinate().x) + ", "
                        + Wording.number(fault.getCoordinate().y),
                "A geographic editor can mend it, for example QGIS with \"Fix geometries\".");
        return false;
    }
}
