package org.dakal.propagation.itm;

/**
 * What the point-to-point mode asks of the heights under a path. {@link ProfileTerrain} answers by walking over them; a
 * loop over many receivers on one ray has faster ways. Points are numbered from 0 at the transmitter to {@link #last()}
 * at the receiver; all lengths are metres.
 */
public interface PathTerrain {
    /** Number of the receiver's point, at least 1. */
    int last();

    /** Length of the path. */
    double distanceMeters();

    /** Mean spacing of the points, in which distances are turned into numbers of points. */
    double spacingMeters();

    /** A distance counted in points, the last of which is the path's whole length. */
    default double pointAt(double meters) {
        return meters / spacingMeters();
    }

    /** What all heights below are counted from, above sea level. */
    double referenceMeters();

    /** Ground under an end. */
    double groundMeters(boolean atReceiver);

    /** Height of a point. */
    double heightMeters(int number);

    /** Sum of the heights of points first to last. */
    double sum(int first, int last);

    /** Sum of height times (number - centre) over points first to last. */
    double moment(int first, int last, double centre);

    /**
     * Looks for both ends' horizons; asked once a path, before the horizons' angles and distances.
     *
     * @param transmitterMeters transmitting antenna above its ground
     * @param receiverMeters receiving antenna above its ground
     */
    void findHorizons(double transmitterMeters, double receiverMeters, double earthRadiusMeters);

    /** Elevation of an end's horizon in radians: the steepest ray to the ground or to the other end, [TN101 6.15]. */
    double horizonAngle(boolean fromReceiver);

    /** Distance of that horizon; the whole path where the other end is in sight. */
    double horizonMeters(boolean fromReceiver);

    /**
     * Interdecile range of heights read at equal steps, about the line through them.
     *
     * @param start where the first is read, a fraction between two points' numbers
     * @param end where the last is read
     * @param decile a tenth of their number, rounded up; they are 10 decile - 5
     */
    double interdecileMeters(double start, double end, int decile);

    /** Height at the first point of the line through the heights between two distances on the transmitter's side. */
    default double lineStartMeters(TerrainLine line, double fromMeters, double toMeters) {
        line.fit(this, fromMeters, toMeters);
        return line.startMeters();
    }

    /** delta h of the heights between two distances, for an unlimited path. */
    default double irregularityMeters(double fromMeters, double toMeters) {
        return TerrainStatistics.irregularityMeters(this, fromMeters, toMeters);
    }

    /**
     * Terrain closer than about 15 antenna heights is the antenna's own site, but not more than a tenth of its view.
     */
    static double ownSiteMeters(double heightMeters, double horizonMeters) {
        return Math.min(15 * heightMeters, 0.1 * horizonMeters);
    }
}
