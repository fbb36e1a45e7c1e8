package org.dakal.scenarios.reading.ground;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.reading.shared.EdgeWork;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
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
public final class OutlineSection {
    private OutlineSection() {}

    /** The outline in degrees; null when it is not usable. */
    public static @Nullable Geometry read(@Nullable YamlFields province, InputFiles files, Problems problems) {
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
        return joined(polygons, Place.of(name), problems);
    }

    /** One shape of sound polygons; parts on both sides of the antimeridian come together before they are joined. */
    private static @Nullable Geometry joined(List<Geometry> polygons, Place place, Problems problems) {
        Geometry all = polygons.get(0).getFactory().buildGeometry(polygons);
        Geometry together = Longitudes.continuous(all);
        if (polygons.size() == 1 && together.equalsExact(all)) {
            return all;
        }
        return EdgeWork.isWithinBounds(together, place, problems) ? OverlayNGRobust.union(together) : null;
    }

    /** True for sound polygons; anything else is a problem. */
    static boolean isPolygon(GeoJsonFile.Feature feature, Problems problems) {
        Geometry geometry = feature.geometry();
        if (!(geometry instanceof Polygonal)) {
            problems.error(
                    feature.place().key("geometry"), geometry.getGeometryType(), "must be Polygon or MultiPolygon", "");
            return false;
        }
        if (!EdgeWork.isWithinBounds(geometry, feature.place().key("geometry"), problems)) {
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
