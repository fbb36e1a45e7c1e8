package org.dakal.terrain;

/**
 * One kind of land cover on a map.
 *
 * @param code value in the clutter raster, 0 to 255
 * @param name as people know it, e.g. "urban"
 * @param heightMeters representative height of what stands there, zero or more; an obstacle on paths across it
 * @param receiverLossDb extra loss for a receiver inside it, zero or more
 * @param streetWidthMeters how far before a receiver the roof stands that shadows it, above 0
 * @param locationVariabilityDb standard deviation of the level between locations inside it, above 0; NaN where it is
 *     not given and the service profile's holds
 */
public record ClutterClass(
        int code,
        String name,
        double heightMeters,
        double receiverLossDb,
        double streetWidthMeters,
        double locationVariabilityDb) {
    /** Nominal width of a street where nothing else is known: Recommendation ITU-R P.2108-1, section 3.1. */
    public static final double NOMINAL_STREET_METERS = 27;

    /** This class with another location variability, dB; NaN for the service profile's. */
    public ClutterClass withLocationVariability(double variabilityDb) {
        return new ClutterClass(code, name, heightMeters, receiverLossDb, streetWidthMeters, variabilityDb);
    }

    public ClutterClass {
        if (code < 0 || code > 255) {
            throw new IllegalArgumentException("clutter code " + code + " must be 0 to 255");
        }
        if (!(heightMeters >= 0) || !(receiverLossDb >= 0) || !(streetWidthMeters > 0)) {
            throw new IllegalArgumentException("clutter class " + name + ": height " + heightMeters + " m and loss "
                    + receiverLossDb + " dB must be zero or more, streets of " + streetWidthMeters + " m wider than 0");
        }
        if (locationVariabilityDb <= 0) {
            throw new IllegalArgumentException("clutter class " + name + ": a location variability of "
                    + locationVariabilityDb + " dB must be above 0");
        }
    }
}
