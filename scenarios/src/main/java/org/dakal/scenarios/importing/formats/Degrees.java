package org.dakal.scenarios.importing.formats;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Moves shapes of a file from the system that it names to longitude and latitude, WGS 84. */
final class Degrees {
    /** WGS 84, with or without heights, and ETRS89, which is nowhere a metre from it. */
    private static final Set<Integer> DEGREES = Set.of(0, 4326, 4979, 4258, 4937);

    private static final Pattern AUTHORITY = Pattern.compile("AUTHORITY\\[\"EPSG\",\"?(\\d{4,6})\"?\\]\\s*\\]\\s*$");
    private static final Pattern UTM =
            Pattern.compile("\"(WGS_1984|ETRS_1989|WGS 84 /)[ _]UTM_?[ _]?[Zz]one[_ ](\\d{1,2})([NS])\"");

    /** Names of systems in texts (WKT) that carry no code, in the spelling of ESRI, which .prj files have. */
    private static final Map<String, Integer> NAMES = Map.of(
            "\"CH1903+_LV95\"", 2056,
            "\"CH1903_LV03\"", 21781,
            "\"British_National_Grid\"", 27700,
            "\"RGF_1993_Lambert_93\"", 2154,
            "\"ETRS_1989_LAEA\"", 3035);

    private final @Nullable MapProjection projection;

    /**
     * From a system by its code.
     *
     * @throws IllegalArgumentException when it is not known here
     */
    Degrees(int epsgCode) {
        this.projection = DEGREES.contains(epsgCode) ? null : MapProjection.ofAnyUnit(epsgCode);
    }

    /**
     * The code of a system described in words (WKT), as in .prj files; 0 for degrees of WGS 84.
     *
     * @throws IllegalArgumentException when it is not known here
     */
    static int epsgCode(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        if (authority.find()) {
            int code = Integer.parseInt(authority.group(1));
            return DEGREES.contains(code) ? 0 : code;
        }
        Matcher utm = UTM.matcher(text);
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(2));
            boolean isEtrs = utm.group(1).startsWith("ETRS");
            return (isEtrs ? 25800 : utm.group(3).equals("N") ? 32600 : 32700) + zone;
        }
        for (Map.Entry<String, Integer> known : NAMES.entrySet()) {
            if (text.contains(known.getKey())) {
                return known.getValue();
            }
        }
        if (text.startsWith("GEOGCS") && (text.contains("WGS_1984") || text.contains("ETRS_1989"))) {
            return 0;
        }
        throw new IllegalArgumentException(Wording.shorten(text) + " is not known");
    }

    /**
     * The shape in degrees; the given one is changed.
     *
     * @throws IllegalArgumentException when it reaches where its system knows no place
     */
    Geometry of(Geometry shape) {
        MapProjection from = projection;
        if (from != null) {
            shape.apply((CoordinateFilter) c -> {
                Coordinate degrees = from.toGeographic(c.x * from.metersPerUnit(), c.y * from.metersPerUnit());
                c.setCoordinate(degrees);
            });
            shape.geometryChanged();
        }
        for (Coordinate c : shape.getCoordinates()) {
            if (!(Math.abs(c.x) <= 360 && Math.abs(c.y) <= 90)) {
                throw new IllegalArgumentException("a position is no place on Earth; maybe its system is another");
            }
        }
        return shape;
    }
}
