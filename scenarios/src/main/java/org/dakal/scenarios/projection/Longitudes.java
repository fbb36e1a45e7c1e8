package org.dakal.scenarios.projection;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Longitudes as places on a circle: 180 and -180 degrees are one, and the middle of 179 and -179 is not 0. */
public final class Longitudes {
    private Longitudes() {}

    /** The longitude of the same meridian from -180 up to, but not including, 180. */
    public static double wrapped(double longitudeDegrees) {
        return longitudeDegrees - 360 * Math.floor((longitudeDegrees + 180) / 360);
    }

    /** The longitude of the same meridian that is nearest to another one. */
    public static double near(double longitudeDegrees, double otherDegrees) {
        return longitudeDegrees - 360 * Math.rint((longitudeDegrees - otherDegrees) / 360);
    }

    /**
     * A geometry that lies on both sides of the antimeridian, cut there as RFC 7946 advises or jumping from 180 to
     * -180, with its western longitudes a turn on, so that it hangs together; any other geometry as it is.
     *
     * @param degrees longitude (x) and latitude (y)
     */
    public static Geometry continuous(Geometry degrees) {
        if (degrees.getEnvelopeInternal().getWidth() <= 180) {
            return degrees;
        }
        Geometry turned = degrees.copy();
        turned.apply((CoordinateFilter) c -> c.x = c.x < 0 ? c.x + 360 : c.x);
        turned.geometryChanged();
        double width = turned.getEnvelopeInternal().getWidth();
        // A belt around the whole Earth would lose its width, or keep more than half a turn.
        return width > 0 && width < 180 ? turned : degrees;
    }

    /**
     * Polygons cut at the antimeridian, as formats want them whose longitudes end at 180 (RFC 7946 section 3.1.9, KML);
     * those that do not reach it as they are.
     *
     * @param degrees longitude (x) and latitude (y)
     */
    public static Geometry cut(Geometry degrees) {
        Geometry whole = continuous(degrees);
        if (whole.getEnvelopeInternal().getMaxX() <= 180) {
            return whole;
        }
        Geometry near = OverlayNGRobust.overlay(whole, band(whole, -180), OverlayNG.INTERSECTION);
        Geometry far = OverlayNGRobust.overlay(whole, band(whole, 180), OverlayNG.INTERSECTION);
        far.apply((CoordinateFilter) c -> c.x -= 360);
        far.geometryChanged();
        List<Geometry> parts = new ArrayList<>(polygons(near));
        parts.addAll(polygons(far));
        return whole.getFactory().buildGeometry(parts);
    }

    @SuppressWarnings("unchecked") // JTS extracts polygons into a list without a type
    private static List<Geometry> polygons(Geometry of) {
        return PolygonExtracter.getPolygons(of);
    }

    private static Geometry band(Geometry of, double westDegrees) {
        return of.getFactory().toGeometry(new Envelope(westDegrees, westDegrees + 360, -90, 90));
    }
}
