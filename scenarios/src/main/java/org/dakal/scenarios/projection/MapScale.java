package org.dakal.scenarios.projection;

import org.locationtech.jts.geom.Coordinate;

/**
 * How a projection stretches distances around a place, in the direction in which it does so most and in the one in
 * which it does so least: the axes of Tissot's indicatrix (J. P. Snyder, Map Projections - A Working Manual, USGS
 * Professional Paper 1395, 1987, section 4). Both are 1 where the map is true in every direction; a projection that is
 * true along one meridian only, or sheared, shows in the other axis.
 *
 * @param greatest largest ratio of a distance on the map to that on the ground
 * @param least smallest such ratio
 * @param isMirrored true when the map is seen from behind, as with axes that point west or south
 */
public record MapScale(double greatest, double least, boolean isMirrored) {
    /** Half of the distance on the ground over which the stretch is measured. */
    private static final double STEP_METERS = 500;

    /** Nearer to a pole east has no direction to speak of. */
    private static final double NORTHERNMOST_DEGREES = 89.9;

    private static final double WGS84_SEMI_MAJOR_AXIS_METERS = 6_378_137;
    private static final double WGS84_SQUARED_ECCENTRICITY = 6.694_379_990_14e-3;

    /** The stretch at a place; not finite where the projection cannot follow. */
    public static MapScale at(MapProjection projection, double latitudeDegrees, double longitudeDegrees) {
        double latitude = Math.max(-NORTHERNMOST_DEGREES, Math.min(NORTHERNMOST_DEGREES, latitudeDegrees));
        double sine = Math.sin(Math.toRadians(latitude));
        double root = Math.sqrt(1 - WGS84_SQUARED_ECCENTRICITY * sine * sine);
        double acrossMeters = WGS84_SEMI_MAJOR_AXIS_METERS / root;
        double alongMeters = acrossMeters * (1 - WGS84_SQUARED_ECCENTRICITY) / (root * root);
        double north = Math.toDegrees(STEP_METERS / alongMeters);
        double east = Math.toDegrees(STEP_METERS / (acrossMeters * Math.cos(Math.toRadians(latitude))));
        Coordinate n = slope(
                projection.toGrid(latitude - north, longitudeDegrees),
                projection.toGrid(latitude + north, longitudeDegrees));
        Coordinate e = slope(
                projection.toGrid(latitude, longitudeDegrees - east),
                projection.toGrid(latitude, longitudeDegrees + east));
        // Singular values of the matrix with these two columns.
        double area = e.x * n.y - e.y * n.x;
        double squares = e.x * e.x + e.y * e.y + n.x * n.x + n.y * n.y;
        double sum = Math.sqrt(Math.max(0, squares + 2 * Math.abs(area)));
        double difference = Math.sqrt(Math.max(0, squares - 2 * Math.abs(area)));
        return new MapScale((sum + difference) / 2, (sum - difference) / 2, area < 0);
    }

    private static Coordinate slope(Coordinate from, Coordinate to) {
        return new Coordinate((to.x - from.x) / (2 * STEP_METERS), (to.y - from.y) / (2 * STEP_METERS));
    }

    /** By which share distances are wrong in the worst direction; NaN where the projection cannot follow. */
    public double error() {
        return Math.max(Math.abs(greatest - 1), Math.abs(least - 1));
    }
}
