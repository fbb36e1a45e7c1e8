package org.dakal.terrain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Heights along a path from the transmitter's ground (first point) to the receiver's (last). Distances grow strictly.
 * The arrays are the profile's own: models read them and must not write.
 */
public final class TerrainProfile {
    private final double[] distancesKm;
    private final double[] groundMeters;
    private final double[] clutterHeightsMeters;
    private final RadioZone @Nullable [] zones;
    private final double spacingMeters;

    /**
     * A profile over inland ground.
     *
     * @param distancesKm from the transmitter, starting at 0, strictly growing, at least two
     * @param groundMeters height of the ground above sea level; NaN where unknown
     * @param clutterHeightsMeters height of the clutter above the ground, same length; zeros where there is none
     */
    public TerrainProfile(double[] distancesKm, double[] groundMeters, double[] clutterHeightsMeters) {
        this(distancesKm, groundMeters, clutterHeightsMeters, null);
    }

    /**
     * A profile with radio-climatic zones.
     *
     * @param zones one a point; null means inland everywhere
     */
    public TerrainProfile(
            double[] distancesKm, double[] groundMeters, double[] clutterHeightsMeters, RadioZone @Nullable [] zones) {
        this(distancesKm, groundMeters, clutterHeightsMeters, zones, Double.NaN);
    }

    private TerrainProfile(
            double[] distancesKm,
            double[] groundMeters,
            double[] clutterHeightsMeters,
            RadioZone @Nullable [] zones,
            double spacingMeters) {
        int n = distancesKm.length;
        if (zones != null && zones.length != n) {
            throw new IllegalArgumentException("a profile of " + n + " points cannot have " + zones.length + " zones");
        }
        if (n < 2 || groundMeters.length != n || clutterHeightsMeters.length != n) {
            throw new IllegalArgumentException("a profile needs two or more points and equal lengths, got " + n + ", "
                    + groundMeters.length + ", " + clutterHeightsMeters.length);
        }
        if (distancesKm[0] != 0) {
            throw new IllegalArgumentException("a profile starts at distance 0, not " + distancesKm[0]);
        }
        for (int i = 1; i < n; i++) {
            if (!(distancesKm[i] > distancesKm[i - 1])) {
                throw new IllegalArgumentException("distance " + distancesKm[i] + " km at point " + i
                        + " must be greater than " + distancesKm[i - 1]);
            }
        }
        this.distancesKm = distancesKm;
        this.groundMeters = groundMeters;
        this.clutterHeightsMeters = clutterHeightsMeters;
        this.zones = zones;
        this.spacingMeters = spacingMeters;
    }

    /** A profile without clutter and with equal spacing in metres. */
    public static TerrainProfile evenlySpaced(double spacingMeters, double... groundMeters) {
        return evenlySpaced(spacingMeters, groundMeters, new double[groundMeters.length], null);
    }

    /**
     * A profile with equal spacing.
     *
     * @param spacingMeters between neighbouring points, above 0
     * @param groundMeters height of the ground above sea level, two or more; NaN where unknown
     * @param clutterHeightsMeters height of the clutter above the ground, same length
     * @param zones one a point; null means inland everywhere
     */
    public static TerrainProfile evenlySpaced(
            double spacingMeters, double[] groundMeters, double[] clutterHeightsMeters, RadioZone @Nullable [] zones) {
        double lengthMeters = (groundMeters.length - 1) * spacingMeters;
        return evenlySpacedTo(lengthMeters, spacingMeters, groundMeters, clutterHeightsMeters, zones);
    }

    /**
     * A profile with equal spacing up to the last point, which stands wherever the path ends.
     *
     * @param lengthMeters distance of the last point
     * @param spacingMeters between neighbouring points before the last, above 0
     * @param groundMeters height of the ground above sea level, two or more; NaN where unknown
     * @param clutterHeightsMeters height of the clutter above the ground, same length
     * @param zones one a point; null means inland everywhere
     */
    public static TerrainProfile evenlySpacedTo(
            double lengthMeters,
            double spacingMeters,
            double[] groundMeters,
            double[] clutterHeightsMeters,
            RadioZone @Nullable [] zones) {
        double[] evenKm = evenDistancesKm(spacingMeters, groundMeters.length);
        return evenlySpacedTo(lengthMeters, spacingMeters, evenKm, groundMeters, clutterHeightsMeters, zones);
    }

    /**
     * A profile with equal spacing whose distances are copied from a table, for whoever cuts many profiles out of one
     * ray.
     *
     * @param evenDistancesKm {@link #evenDistancesKm} of this spacing, at least one for each point
     */
    public static TerrainProfile evenlySpacedTo(
            double lengthMeters,
            double spacingMeters,
            double[] evenDistancesKm,
            double[] groundMeters,
            double[] clutterHeightsMeters,
            RadioZone @Nullable [] zones) {
        double[] distancesKm = Arrays.copyOf(evenDistancesKm, groundMeters.length);
        distancesKm[distancesKm.length - 1] = lengthMeters / 1000;
        return new TerrainProfile(distancesKm, groundMeters, clutterHeightsMeters, zones, spacingMeters);
    }

    /** Distances in km of so many points, the first at 0, each a spacing in metres from the next. */
    public static double[] evenDistancesKm(double spacingMeters, int count) {
        double[] distancesKm = new double[count];
        for (int i = 0; i < count; i++) {
            distancesKm[i] = i * spacingMeters / 1000;
        }
        return distancesKm;
    }

    public int size() {
        return distancesKm.length;
    }

    /** Length of the path in km. */
    public double lengthKm() {
        return distancesKm[distancesKm.length - 1];
    }

    public double distanceKm(int i) {
        return distancesKm[i];
    }

    /**
     * The spacing of the points before the last in metres, as it was given, bit by bit: models that count points must
     * not rebuild it from rounded distances. NaN where each point was given by its own distance.
     */
    public double spacingMeters() {
        return spacingMeters;
    }

    public double groundMeters(int i) {
        return groundMeters[i];
    }

    public double clutterHeightMeters(int i) {
        return clutterHeightsMeters[i];
    }

    public RadioZone zone(int i) {
        return zones == null ? RadioZone.INLAND : zones[i];
    }

    /** True when every point is inland. */
    public boolean isInland() {
        if (zones != null) {
            for (RadioZone zone : zones) {
                if (zone != RadioZone.INLAND) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Ground plus clutter in metres above sea level. */
    public double surfaceMeters(int i) {
        return groundMeters[i] + clutterHeightsMeters[i];
    }

    /** True when something stands on the ground anywhere. */
    public boolean hasClutter() {
        for (double height : clutterHeightsMeters) {
            if (height != 0) {
                return true;
            }
        }
        return false;
    }

    /** This profile's ground with nothing standing on it. */
    public TerrainProfile withoutClutter() {
        return new TerrainProfile(distancesKm, groundMeters, new double[size()], zones, spacingMeters);
    }

    /** True when no height on the path is missing. */
    public boolean isKnown() {
        for (double height : groundMeters) {
            if (Double.isNaN(height)) {
                return false;
            }
        }
        return true;
    }
}
