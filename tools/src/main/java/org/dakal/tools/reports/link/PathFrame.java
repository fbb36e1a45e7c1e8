package org.dakal.tools.reports.link;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntToDoubleFunction;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.reports.drawing.Scale;

/**
 * Where the path stands on the drawing. Heights rise by the bulge of the Earth, so that rays are straight.
 *
 * @param distance km
 * @param height m above sea level, the bulge in it
 */
record PathFrame(Rectangle2D box, Scale distance, Scale height) {
    private static final double SIDE_PADDING = 14;
    private static final double SPACE_ABOVE = 0.3;
    private static final double SPACE_BELOW = 0.1;
    private static final double LEAST_SPAN_METERS = 10;

    static PathFrame of(LinkScene scene, LinkGeometry geometry, Rectangle2D box) {
        TerrainProfile profile = scene.profile();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < profile.size(); i++) {
            double bulge = geometry.bulgeMeters(i);
            low = Math.min(low, profile.groundMeters(i) + bulge);
            high = Math.max(high, profile.surfaceMeters(i) + bulge);
            high = Math.max(high, geometry.lineMeters(i) + geometry.fresnelRadiusMeters(i));
        }
        LinkGeometry.Meeting meeting = geometry.bullingtonPoint();
        if (meeting != null) {
            high = Math.max(high, Math.min(meeting.heightMeters(), high + 0.6 * (high - low)));
        }
        double span = Math.max(LEAST_SPAN_METERS, high - low);
        return new PathFrame(
                box,
                new Scale(0, profile.lengthKm(), box.getMinX() + SIDE_PADDING, box.getMaxX() - SIDE_PADDING),
                new Scale(low - SPACE_BELOW * span, high + SPACE_ABOVE * span, box.getMaxY(), box.getMinY()));
    }

    double x(double km) {
        return distance.at(km);
    }

    double y(double meters) {
        return height.at(meters);
    }

    /** The height nearest to this one that is on the chart. */
    double yInside(double meters) {
        return Math.max(box.getMinY(), Math.min(box.getMaxY(), y(meters)));
    }

    /** A line through the heights at the profile's points, kept inside the chart. */
    Path2D line(TerrainProfile profile, IntToDoubleFunction heightMeters) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < profile.size(); i++) {
            double x = x(profile.distanceKm(i));
            double y = yInside(heightMeters.applyAsDouble(i));
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }

    /** The area between two such lines. */
    Shape band(TerrainProfile profile, IntToDoubleFunction upperMeters, IntToDoubleFunction lowerMeters) {
        Path2D band = line(profile, upperMeters);
        for (int i = profile.size() - 1; i >= 0; i--) {
            band.lineTo(x(profile.distanceKm(i)), yInside(lowerMeters.applyAsDouble(i)));
        }
        band.closePath();
        return band;
    }
}
