package org.dakal.scenarios.projection;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * One projected coordinate system against WGS 84, always in metres. Not safe for use by several threads at once: make
 * one for each.
 */
public final class MapProjection {
    /** ESRI's number of World Mollweide on WGS 84, which has no EPSG code; population of the GHSL is in it. */
    public static final int WORLD_MOLLWEIDE = 54009;

    /** Step north, in degrees, over which convergence is measured: about a hundred metres. */
    private static final double CONVERGENCE_STEP_DEGREES = 0.001;

    private static final String WGS84_DEGREES = "+proj=longlat +datum=WGS84 +no_defs";

    private final int epsgCode;
    private final BasicCoordinateTransform forward;
    private final BasicCoordinateTransform inverse;
    private final double metersPerUnit;

    /**
     * Looks a system up by its number.
     *
     * @param epsgCode a projected, metric system, e.g. 32639 for WGS 84 / UTM zone 39N
     * @throws IllegalArgumentException when the code is unknown or the system is not projected in metres
     */
    public MapProjection(int epsgCode) {
        this(epsgCode, true);
    }

    /**
     * A system whose own unit may be another than the metre, such as that of a file of heights; here it is in metres
     * too.
     *
     * @param epsgCode a projected system, e.g. 2263 for New York in US survey feet
     * @throws IllegalArgumentException when the code is unknown or the system is not projected
     */
    public static MapProjection ofAnyUnit(int epsgCode) {
        return new MapProjection(epsgCode, false);
    }

    private MapProjection(int epsgCode, boolean mustBeMetric) {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem projected;
        try {
            projected = system(factory, epsgCode);
        } catch (Proj4jException e) {
            throw new IllegalArgumentException("EPSG:" + epsgCode + " is not known", e);
        }
        if (projected == null) {
            throw new IllegalArgumentException("EPSG:" + epsgCode + " is not known");
        }
        boolean isGeographic = Boolean.TRUE.equals(projected.isGeographic());
        double unitsPerMeter = isGeographic ? 1 : projected.getProjection().getFromMetres();
        if (isGeographic || (mustBeMetric && unitsPerMeter != 1)) {
            throw new IllegalArgumentException(
                    "EPSG:" + epsgCode + " is not projected" + (mustBeMetric ? " in metres" : ""));
        }
        this.metersPerUnit = 1 / unitsPerMeter;
        CoordinateReferenceSystem geographic = factory.createFromParameters("EPSG:4326", WGS84_DEGREES);
        this.epsgCode = epsgCode;
        this.forward = new BasicCoordinateTransform(geographic, projected);
        this.inverse = new BasicCoordinateTransform(projected, geographic);
    }

    /**
     * The library's table is unpacked and searched from its beginning at every look-up, which takes longer than reading
     * a small scenario. The zones of UTM, most used and near the table's end, follow from their number.
     */
    private static @Nullable CoordinateReferenceSystem system(CRSFactory factory, int epsgCode) {
        if (epsgCode == WORLD_MOLLWEIDE) {
            return factory.createFromParameters(
                    "ESRI:54009", "+proj=moll +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs");
        }
        int zone = epsgCode % 100;
        boolean south = epsgCode / 100 == 327;
        if (zone < 1 || zone > 60 || (!south && epsgCode / 100 != 326)) {
            return factory.createFromName("EPSG:" + epsgCode);
        }
        return factory.createFromParameters(
                "EPSG:" + epsgCode,
                "+proj=utm +zone=" + zone + (south ? " +south" : "") + " +datum=WGS84 +units=m +no_defs");
    }

    /** The UTM zone a place lies in: 32601 to 32660 north, 32701 to 32760 south of the equator. */
    public static int utmEpsgCode(double latitudeDegrees, double longitudeDegrees) {
        int zone = (int) Math.floor((Longitudes.wrapped(longitudeDegrees) + 180) / 6) + 1;
        return (latitudeDegrees >= 0 ? 32600 : 32700) + zone;
    }

    public int epsgCode() {
        return epsgCode;
    }

    /** Length of the system's own unit in metres. */
    public double metersPerUnit() {
        return metersPerUnit;
    }

    /** Easting (x) and northing (y) in metres; longitudes may go beyond 180. */
    public Coordinate toGrid(double latitudeDegrees, double longitudeDegrees) {
        double longitude = Math.abs(longitudeDegrees) > 180 ? Longitudes.wrapped(longitudeDegrees) : longitudeDegrees;
        ProjCoordinate out = forward.transform(new ProjCoordinate(longitude, latitudeDegrees), new ProjCoordinate());
        return new Coordinate(out.x * metersPerUnit, out.y * metersPerUnit);
    }

    /** Longitude (x) and latitude (y) in degrees. */
    public Coordinate toGeographic(double xMeters, double yMeters) {
        ProjCoordinate out = inverse.transform(
                new ProjCoordinate(xMeters / metersPerUnit, yMeters / metersPerUnit), new ProjCoordinate());
        return new Coordinate(out.x, out.y);
    }

    /** Bearing of grid north at a place, in degrees clockwise from true north. */
    public double convergenceDegrees(double latitudeDegrees, double longitudeDegrees) {
        Coordinate here = toGrid(latitudeDegrees, longitudeDegrees);
        Coordinate north = toGrid(latitudeDegrees + CONVERGENCE_STEP_DEGREES, longitudeDegrees);
        // True north leans by this much from grid north; grid north leans the other way from true north.
        return -Math.toDegrees(Math.atan2(north.x - here.x, north.y - here.y));
    }

    /** Bearing of grid north at an easting and northing, in degrees clockwise from true north. */
    public double convergenceOfGrid(double xMeters, double yMeters) {
        Coordinate place = toGeographic(xMeters, yMeters);
        return convergenceDegrees(place.y, place.x);
    }

    /** A copy of a geometry in longitude (x) and latitude (y), moved to the grid's metres. */
    public Geometry toGrid(Geometry geographic) {
        Geometry copy = geographic.copy();
        copy.apply((CoordinateFilter) c -> c.setCoordinate(toGrid(c.y, c.x)));
        copy.geometryChanged();
        return copy;
    }

    /** A copy of a geometry in the grid's metres, moved to longitude (x) and latitude (y). */
    public Geometry toGeographic(Geometry projected) {
        Geometry copy = projected.copy();
        copy.apply((CoordinateFilter) c -> c.setCoordinate(toGeographic(c.x, c.y)));
        copy.geometryChanged();
        return copy;
    }
}
