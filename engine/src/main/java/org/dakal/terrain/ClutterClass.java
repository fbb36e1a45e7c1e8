package org.dakal.terrain;

/**
 * One kind of land cover.
 *
 * @param code value in the clutter raster, 0 to 255
 * @param name as people know it, e.g. "urban"
 * @param heightMeters representative height of what stands there, zero or more; an obstacle on paths across it
 * @param receiverLossDb extra loss for a receiver inside it, zero or more
 */
public record ClutterClass(int code, String name, double heightMeters, double receiverLossDb) {
    public ClutterClass {
        if (code < 0 || code > 255) {
            throw new IllegalArgumentException("clutter code " + code + " must be 0 to 255");
        }
        if (!(heightMeters >= 0) || !(receiverLossDb >= 0)) {
            throw new IllegalArgumentException("clutter class " + name + ": height " + heightMeters + " m and loss "
                    + receiverLossDb + " dB must be zero or more");
        }
    }
}
