package org.dakal.propagation.spm;

import org.dakal.terrain.TerrainProfile;

/** How the effective height of the transmitter is found; the result is kept within 20 to 200 m. */
public enum TransmitterHeight {
    /** Over its own ground. */
    ABOVE_GROUND,
    /** Over the mean ground of the whole path. */
    ABOVE_MEAN_GROUND,
    /** Over the receiver's ground where that is lower, else over its own. */
    SPOT,
    /** Over its own ground, plus the difference of both grounds whichever is higher. */
    ABSOLUTE_SPOT;

    static final double LOWEST_METERS = 20;
    static final double HIGHEST_METERS = 200;

    /** HTxeff in metres; NaN where the ground it asks for is unknown. */
    public double effectiveMeters(TerrainProfile profile, double heightAboveGroundMeters) {
        double own = profile.groundMeters(0);
        double drop = own - profile.groundMeters(profile.size() - 1);
        double effective = heightAboveGroundMeters
                + switch (this) {
                    case ABOVE_GROUND -> 0;
                    case ABOVE_MEAN_GROUND -> own - meanGroundMeters(profile);
                    case SPOT -> Math.max(0, drop);
                    case ABSOLUTE_SPOT -> Math.abs(drop);
                };
        return Math.max(LOWEST_METERS, Math.min(HIGHEST_METERS, effective));
    }

    /** By the trapezoidal rule, so that the spacing of points does not matter. */
    private static double meanGroundMeters(TerrainProfile profile) {
        double area = 0;
        for (int i = 1; i < profile.size(); i++) {
            area += (profile.distanceKm(i) - profile.distanceKm(i - 1))
                    * (profile.groundMeters(i) + profile.groundMeters(i - 1))
                    / 2;
        }
        return area / profile.lengthKm();
    }
}
