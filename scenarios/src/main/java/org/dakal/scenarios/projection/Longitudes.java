package org.dakal.scenarios.projection;

import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

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
     * A geometry that lies on both sides of the antimeridian, cut there as RFC 7946 advises or jumping from 180 to -180,
     * with its western longitudes a turn on, so that it hangs together; any other geometry as it is.
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
}
