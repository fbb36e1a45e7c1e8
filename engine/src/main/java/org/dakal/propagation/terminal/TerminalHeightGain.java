package org.dakal.propagation.terminal;

import java.util.List;
import org.dakal.propagation.KnifeEdge;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;

/**
 * Median loss of a terminal below the clutter around it, for 30 MHz to 3 GHz; at either end of a path.
 *
 * <p>Source: Recommendation ITU-R P.2108-1, Annex 1, section 3.1. f in GHz, h the antenna's height, R the representative
 * clutter height, ws the street width, all in metres.
 */
public final class TerminalHeightGain {
    /** Width of a street where nothing else is known. */
    public static final double DEFAULT_STREET_WIDTH_METERS = 27;

    /** Clutter with its default representative height, P.2108-1 section 3.1. */
    public enum Clutter {
        WATER(10, true),
        OPEN_RURAL(10, true),
        SUBURBAN(10, false),
        URBAN(15, false),
        TREES_FOREST(15, false),
        DENSE_URBAN(20, false);

        private final double defaultHeightMeters;
        private final boolean isOpen;

        Clutter(double defaultHeightMeters, boolean isOpen) {
            this.defaultHeightMeters = defaultHeightMeters;
            this.isOpen = isOpen;
        }

        /** R where nothing better is known. */
        public double defaultHeightMeters() {
            return defaultHeightMeters;
        }
    }

    private static final String SOURCE = "ITU-R P.2108-1, section 3.1";

    private static final List<ValidityRange> VALIDITY = List.of(
            Limits.of(Quantity.FREQUENCY_MHZ, 30, 3000, SOURCE),
            Limits.ofPositive(Quantity.RECEIVER_HEIGHT_METERS, SOURCE),
            Limits.ofPositive(Quantity.STREET_WIDTH_METERS, SOURCE),
            Limits.ofPositive(Quantity.CLUTTER_HEIGHT_METERS, SOURCE));

    /** At the horizontal, diffraction over an edge already costs this much. */
    private static final double GRAZING_DB = 6.03;

    private TerminalHeightGain() {}

    /** The document's limits; the receiver height stands for the antenna at this end. */
    public static List<ValidityRange> validity() {
        return VALIDITY;
    }

    /** Loss with the clutter's default height and the default street, in dB. */
    public static double lossDb(double frequencyMhz, double antennaHeightMeters, Clutter clutter) {
        return lossDb(
                frequencyMhz, antennaHeightMeters, DEFAULT_STREET_WIDTH_METERS, clutter.defaultHeightMeters(), clutter);
    }

    /**
     * Loss in dB; 0 for antennas at or above the clutter.
     *
     * @param frequencyMhz 30 to 3000
     * @param antennaHeightMeters over ground, positive
     * @param streetWidthMeters positive
     * @param clutterHeightMeters R, positive
     * @param clutter what is around the antenna
     */
    public static double lossDb(
            double frequencyMhz,
            double antennaHeightMeters,
            double streetWidthMeters,
            double clutterHeightMeters,
            Clutter clutter) {
        Limits.check(VALIDITY, Quantity.FREQUENCY_MHZ, frequencyMhz);
        Limits.check(VALIDITY, Quantity.RECEIVER_HEIGHT_METERS, antennaHeightMeters);
        Limits.check(VALIDITY, Quantity.STREET_WIDTH_METERS, streetWidthMeters);
        Limits.check(VALIDITY, Quantity.CLUTTER_HEIGHT_METERS, clutterHeightMeters);
        if (antennaHeightMeters >= clutterHeightMeters) {
            return 0;
        }
        if (clutter.isOpen) {
            // P.2108-1 (2b), with Kh2 of (2f)
            double kh2 = 21.8 + 6.2 * Math.log10(frequencyMhz / 1000);
            return -kh2 * Math.log10(antennaHeightMeters / clutterHeightMeters);
        }
        double nu = diffractionParameter(frequencyMhz, antennaHeightMeters, streetWidthMeters, clutterHeightMeters);
        // P.2108-1 (2a)
        return KnifeEdge.lossDb(nu) - GRAZING_DB;
    }

    /** nu of P.2108-1 (2c) to (2e) and (2g), for an antenna below the clutter. */
    public static double diffractionParameter(
            double frequencyMhz, double antennaHeightMeters, double streetWidthMeters, double clutterHeightMeters) {
        double dropMeters = clutterHeightMeters - antennaHeightMeters;
        double angleDegrees = Math.toDegrees(Math.atan(dropMeters / streetWidthMeters));
        return 0.342 * Math.sqrt(frequencyMhz / 1000) * Math.sqrt(dropMeters * angleDegrees);
    }
}
