package org.dakal.scenarios.writing.geopackage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.columns.Numbers;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.datum.Ellipsoid;

/**
 * A projected coordinate system as well-known text (OGC 01-009). The common projections are written out; of others only
 * the code is given, and the definition is "undefined", as the GeoPackage standard allows.
 *
 * @param wkt definition, or "undefined"
 */
record CoordinateSystemText(String name, String wkt) {
    static final String WGS_84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
            + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final String UNDEFINED = "undefined";

    /** A system by its number; it must be known to the projection library. */
    static CoordinateSystemText of(int epsgCode) {
        CoordinateReferenceSystem system = new CRSFactory().createFromName("EPSG:" + epsgCode);
        Map<String, String> parameters = parse(system.getParameters());
        String name = name(epsgCode);
        String projection = projection(parameters);
        if (projection == null || parameters.containsKey("pm")) {
            return new CoordinateSystemText(name, UNDEFINED);
        }
        String wkt = "PROJCS[\"" + name + "\"," + geographic(system, parameters) + "," + projection
                + ",UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],"
                + "AUTHORITY[\"EPSG\",\"" + epsgCode + "\"]]";
        return new CoordinateSystemText(name, wkt);
    }

    private static String name(int epsgCode) {
        int zone = epsgCode % 100;
        boolean isUtm = (epsgCode / 100 == 326 || epsgCode / 100 == 327) && zone >= 1 && zone <= 60;
        return isUtm ? "WGS 84 / UTM zone " + zone + (epsgCode / 100 == 326 ? "N" : "S") : "EPSG:" + epsgCode;
    }

    private static Map<String, String> parse(String[] parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.replaceFirst("^\\+", "").split("=", 2);
            values.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return values;
    }

    private static String geographic(CoordinateReferenceSystem system, Map<String, String> parameters) {
        if ("WGS84".equals(parameters.get("datum"))) {
            return WGS_84;
        }
        Ellipsoid ellipsoid = system.getProjection().getEllipsoid();
        double a = ellipsoid.getEquatorRadius();
        double b = a * Math.sqrt(1 - ellipsoid.getEccentricitySquared());
        String inverseFlattening = a == b ? "0" : String.format(Locale.ROOT, "%.9f", a / (a - b));
        String shift = parameters.containsKey("towgs84") ? ",TOWGS84[" + parameters.get("towgs84") + "]" : "";
        return "GEOGCS[\"unnamed\",DATUM[\"unnamed\",SPHEROID[\"" + ellipsoid.getName() + "\"," + Numbers.plain(a) + ","
                + inverseFlattening + "]" + shift
                + "],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
    }

    private static @Nullable String projection(Map<String, String> parameters) {
        return switch (parameters.getOrDefault("proj", "")) {
            case "utm" -> utm(parameters);
            case "tmerc" ->
                method("Transverse_Mercator") + centre(parameters) + scale(parameters) + falseOrigin(parameters);
            case "lcc" -> lambert(parameters);
            case "merc" ->
                parameters.containsKey("lat_ts")
                        ? null
                        : method("Mercator_1SP")
                                + value("central_meridian", parameters, "lon_0", "0")
                                + scale(parameters)
                                + falseOrigin(parameters);
            case "aea" ->
                method("Albers_Conic_Equal_Area")
                        + value("standard_parallel_1", parameters, "lat_1", "0")
                        + value("standard_parallel_2", parameters, "lat_2", "0")
                        + value("latitude_of_center", parameters, "lat_0", "0")
                        + value("longitude_of_center", parameters, "lon_0", "0")
                        + falseOrigin(parameters);
            case "laea" ->
                method("Lambert_Azimuthal_Equal_Area")
                        + value("latitude_of_center", parameters, "lat_0", "0")
                        + value("longitude_of_center", parameters, "lon_0", "0")
                        + falseOrigin(parameters);
            default -> null;
        };
    }

    private static String utm(Map<String, String> parameters) {
        int zone = Integer.parseInt(parameters.getOrDefault("zone", "1"));
        boolean south = parameters.containsKey("south");
        return method("Transverse_Mercator")
                + ",PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\"," + (6 * zone - 183)
                + "],PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\","
                + (south ? "10000000" : "0") + "]";
    }

    private static String lambert(Map<String, String> parameters) {
        if (!parameters.containsKey("lat_2")) {
            return method("Lambert_Conformal_Conic_1SP")
                    + centre(parameters)
                    + scale(parameters)
                    + falseOrigin(parameters);
        }
        return method("Lambert_Conformal_Conic_2SP")
                + value("standard_parallel_1", parameters, "lat_1", "0")
                + value("standard_parallel_2", parameters, "lat_2", "0")
                + centre(parameters)
                + falseOrigin(parameters);
    }

    private static String method(String name) {
        return "PROJECTION[\"" + name + "\"]";
    }

    private static String centre(Map<String, String> parameters) {
        return value("latitude_of_origin", parameters, "lat_0", "0")
                + value("central_meridian", parameters, "lon_0", "0");
    }

    private static String scale(Map<String, String> parameters) {
        return value("scale_factor", parameters, parameters.containsKey("k_0") ? "k_0" : "k", "1");
    }

    private static String falseOrigin(Map<String, String> parameters) {
        return value("false_easting", parameters, "x_0", "0") + value("false_northing", parameters, "y_0", "0");
    }

    private static String value(String name, Map<String, String> parameters, String key, String otherwise) {
        return ",PARAMETER[\"" + name + "\"," + parameters.getOrDefault(key, otherwise) + "]";
    }
}
