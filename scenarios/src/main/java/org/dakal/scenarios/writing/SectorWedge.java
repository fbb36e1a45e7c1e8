package org.dakal.scenarios.writing;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.AntennaPattern;
import org.dakal.network.InstalledSector;
import org.dakal.network.Site;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The sign planners draw for a sector: a slice of pie along the boresight, as wide as the antenna's half-power beam, a
 * whole circle for an antenna without a direction. Its length says nothing about coverage.
 */
public final class SectorWedge {
    private static final double HALF_POWER_DB = 3;
    private static final int STEP_DEGREES = 5;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private SectorWedge() {}

    /** In the grid's metres. */
    static Polygon of(InstalledSector installed, double lengthMeters) {
        Site site = installed.site();
        double gridBearing = installed.sector().azimuthDegrees() - site.gridConvergenceDegrees();
        int half = halfBeamDegrees(installed.sector().pattern());
        boolean whole = half == 180;
        Coordinate mast = new Coordinate(site.xMeters(), site.yMeters());
        List<Coordinate> corners = new ArrayList<>();
        if (!whole) {
            corners.add(mast);
        }
        for (int angle = -half; angle < half; angle += STEP_DEGREES) {
            corners.add(at(mast, gridBearing + angle, lengthMeters));
        }
        if (!whole) {
            corners.add(at(mast, gridBearing + half, lengthMeters));
        }
        corners.add(corners.get(0));
        return SHAPES.createPolygon(corners.toArray(new Coordinate[0]));
    }

    /** Whole degrees from boresight within which the pattern is less than 3 dB down, 5 to 180. */
    public static int halfBeamDegrees(AntennaPattern pattern) {
        for (int angle = STEP_DEGREES; angle < 180; angle++) {
            if (pattern.attenuationDb(angle, 0) >= HALF_POWER_DB) {
                return angle;
            }
        }
        return 180;
    }

    private static Coordinate at(Coordinate from, double gridBearingDegrees, double meters) {
        double bearing = Math.toRadians(gridBearingDegrees);
        return new Coordinate(from.x + meters * Math.sin(bearing), from.y + meters * Math.cos(bearing));
    }
}
