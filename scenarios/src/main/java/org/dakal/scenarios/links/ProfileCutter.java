package org.dakal.scenarios.links;

import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.geodesic.Geodesic;
import org.locationtech.proj4j.geodesic.GeodesicData;
import org.locationtech.proj4j.geodesic.GeodesicLine;
import org.locationtech.proj4j.geodesic.GeodesicMask;

/**
 * Cuts profiles along the geodesic (WGS 84) between two places out of terrain. Safe for use by several threads.
 *
 * @param source terrain; null makes flat profiles at sea level, for models that ask for the distance only
 */
public record ProfileCutter(@Nullable ElevationSource source) {
    /** Length of a degree of latitude on the mean sphere, to turn the spacing of posts into metres. */
    private static final double METERS_PER_DEGREE = 111_195;

    private static final double USUAL_SPACING_METERS = 90;
    private static final int MOST_POINTS = 1_000_000;

    /** Distance between samples when a line names none: that of the terrain's own posts. */
    public double usualSpacingMeters() {
        double degrees = source == null ? Double.NaN : source.postSpacingDegrees();
        return Double.isNaN(degrees) ? USUAL_SPACING_METERS : degrees * METERS_PER_DEGREE;
    }

    /** Bearing of the second place from the first, along the geodesic, 0 to 360 degrees clockwise from true north. */
    public static double bearingDegrees(
            double fromLatitudeDegrees,
            double fromLongitudeDegrees,
            double toLatitudeDegrees,
            double toLongitudeDegrees) {
        double bearing = Geodesic.WGS84
                .InverseLine(fromLatitudeDegrees, fromLongitudeDegrees, toLatitudeDegrees, toLongitudeDegrees)
                .Azimuth();
        return bearing < 0 ? bearing + 360 : bearing;
    }

    /**
     * The profile between two places, evenly sampled with at most the given spacing, both ends included.
     *
     * @throws LinkProblem when the places are one, too many samples apart, or likely given longitude first
     */
    public TerrainProfile between(
            double txLatitudeDegrees,
            double txLongitudeDegrees,
            double rxLatitudeDegrees,
            double rxLongitudeDegrees,
            double spacingMeters)
            throws LinkProblem {
        GeodesicLine line = Geodesic.WGS84.InverseLine(
                txLatitudeDegrees, txLongitudeDegrees, rxLatitudeDegrees, rxLongitudeDegrees);
        double lengthMeters = line.Distance();
        if (!(lengthMeters > 0)) {
            throw new LinkProblem("transmitter and receiver are at the same place");
        }
        if (source == null) {
            return TerrainProfile.evenlySpaced(lengthMeters, 0, 0);
        }
        double wanted = Math.ceil(lengthMeters / spacingMeters);
        if (wanted >= MOST_POINTS) {
            throw new LinkProblem("the path is " + Math.round(lengthMeters / 1000) + " km long: more than "
                    + MOST_POINTS + " samples of " + spacingMeters + " m");
        }
        int last = (int) wanted;
        double[] ground = new double[last + 1];
        ground[0] = source.elevationMeters(txLatitudeDegrees, txLongitudeDegrees);
        ground[last] = source.elevationMeters(rxLatitudeDegrees, rxLongitudeDegrees);
        if (Double.isNaN(ground[0])
                && Double.isNaN(ground[last])
                && isKnownSwapped(txLatitudeDegrees, txLongitudeDegrees)
                && isKnownSwapped(rxLatitudeDegrees, rxLongitudeDegrees)) {
            throw new LinkProblem("heights are unknown at both ends, and known with latitude and longitude swapped");
        }
        for (int i = 1; i < last; i++) {
            GeodesicData place = line.Position(lengthMeters * i / last, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            ground[i] = source.elevationMeters(place.lat2, place.lon2);
        }
        return TerrainProfile.evenlySpaced(lengthMeters / last, ground);
    }

    private boolean isKnownSwapped(double latitudeDegrees, double longitudeDegrees) {
        return source != null
                && Math.abs(longitudeDegrees) <= 90
                && !Double.isNaN(source.elevationMeters(longitudeDegrees, latitudeDegrees));
    }
}
