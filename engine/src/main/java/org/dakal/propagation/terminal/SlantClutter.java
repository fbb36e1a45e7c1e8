package org.dakal.propagation.terminal;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;

/**
 * Statistical clutter loss of a terminal on the ground towards an aircraft or a satellite.
 *
 * <p>Source: Recommendation ITU-R P.2108-1, Annex 1, section 3.3, equation (7).
 */
public final class SlantClutter {
    private static final String SOURCE = "ITU-R P.2108-1, section 3.3";

    private static final List<ValidityRange> VALIDITY = List.of(
            Limits.of(Quantity.FREQUENCY_MHZ, 10_000, 100_000, SOURCE),
            Limits.of(Quantity.ELEVATION_DEGREES, 0, 90, SOURCE),
            Limits.ofPercent(Quantity.LOCATION_PERCENT, SOURCE));

    private static final double A1 = 0.05;
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private SlantClutter() {}

    /** The document's limits. */
    public static List<ValidityRange> validity() {
        return VALIDITY;
    }

    /**
     * Loss in dB, not exceeded at a share of locations.
     *
     * @param frequencyMhz 10,000 to 100,000
     * @param elevationDegrees of the aircraft or satellite over the terminal's horizon, 0 to 90
     * @param locationPercent between 0 and 100
     */
    public static double lossDb(double frequencyMhz, double elevationDegrees, double locationPercent) {
        Limits.check(VALIDITY, Quantity.FREQUENCY_MHZ, frequencyMhz);
        Limits.check(VALIDITY, Quantity.ELEVATION_DEGREES, elevationDegrees);
        Limits.check(VALIDITY, Quantity.LOCATION_PERCENT, locationPercent);
        double share = locationPercent / 100;
        // P.2108-1 (7) with its K1
        double k1 = 93 * Math.pow(frequencyMhz / 1000, 0.175);
        double angle = A1 * (1 - elevationDegrees / 90) + Math.toRadians(elevationDegrees);
        double base = -k1 * Math.log1p(-share) / Math.tan(angle);
        double exponent = 0.5 * (90 - elevationDegrees) / 90;
        return Math.pow(base, exponent) - 1 + 0.6 * STANDARD_NORMAL.inverseCumulativeProbability(share);
    }
}
