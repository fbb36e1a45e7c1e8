package org.dakal.propagation.terminal;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * Median loss of a terminal below the roofs or treetops around it, for 30 MHz to 3 GHz.
 *
 * <p>Source: Recommendation ITU-R P.2108-1, Annex 1, section 3.1, for land that is not open.
 */
public final class TerminalHeightGain {
    /** At the horizontal, diffraction over an edge already costs this much. */
    private static final double GRAZING_DB = 6.03;

    private TerminalHeightGain() {}

    /**
     * Loss in dB; 0 for antennas at or above the clutter.
     *
     * @param frequencyMhz 30 to 3000
     * @param antennaHeightMeters h, over ground, positive
     * @param streetWidthMeters ws, positive
     * @param clutterHeightMeters R, representative height of what stands around
     */
    public static double lossDb(
            double frequencyMhz, double antennaHeightMeters, double streetWidthMeters, double clutterHeightMeters) {
        double dropMeters = clutterHeightMeters - antennaHeightMeters;
        if (dropMeters <= 0) {
            return 0;
        }
        // P.2108-1 (2c) to (2e), (2g)
        double angleDegrees = Math.toDegrees(Math.atan(dropMeters / streetWidthMeters));
        double nu = 0.342 * Math.sqrt(frequencyMhz / 1000) * Math.sqrt(dropMeters * angleDegrees);
        // P.2108-1 (2a)
        return KnifeEdge.lossDb(nu) - GRAZING_DB;
    }
}
