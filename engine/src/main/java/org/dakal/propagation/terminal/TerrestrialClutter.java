package org.dakal.propagation.terminal;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;

/**
 * Statistical clutter loss of a terminal in a town or suburb on a terrestrial path, both ends well below the roofs.
 *
 * <p>Source: Recommendation ITU-R P.2108-1, Annex 1, section 3.2. f in GHz, d in km. A path shorter than 1 km has the loss
 * at one end only.
 *
 * @param longPathDb Ll
 * @param shortPathDb Ls
 * @param standardDeviationDb sigma_cb
 * @param medianDb the loss exceeded at half of the locations, not yet limited to that of 2 km
 */
public record TerrestrialClutter(double longPathDb, double shortPathDb, double standardDeviationDb, double medianDb) {

    private static final String SOURCE = "ITU-R P.2108-1, section 3.2";

    private static final List<ValidityRange> VALIDITY = List.of(
            Limits.of(Quantity.FREQUENCY_MHZ, 500, 67_000, SOURCE),
            Limits.of(Quantity.DISTANCE_KM, 0.25, Double.MAX_VALUE, SOURCE),
            Limits.ofPercent(Quantity.LOCATION_PERCENT, SOURCE));

    private static final double LARGEST_LOSS_AT_KM = 2;
    private static final double LONG_DEVIATION_DB = 4;
    private static final double SHORT_DEVIATION_DB = 6;
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** The document's limits. */
    public static List<ValidityRange> validity() {
        return VALIDITY;
    }

    /**
     * Loss in dB, not exceeded at a share of locations; never more than that of 2 km.
     *
     * @param frequencyMhz 500 to 67,000
     * @param distanceKm of the whole path, at least 0.25
     * @param locationPercent between 0 and 100
     */
    public static double lossDb(double frequencyMhz, double distanceKm, double locationPercent) {
        Limits.check(VALIDITY, Quantity.LOCATION_PERCENT, locationPercent);
        // P.2108-1 (6)
        return Math.min(
                of(frequencyMhz, distanceKm).unlimitedDb(locationPercent),
                of(frequencyMhz, LARGEST_LOSS_AT_KM).unlimitedDb(locationPercent));
    }

    /** The intermediate values at a distance. */
    public static TerrestrialClutter of(double frequencyMhz, double distanceKm) {
        Limits.check(VALIDITY, Quantity.FREQUENCY_MHZ, frequencyMhz);
        Limits.check(VALIDITY, Quantity.DISTANCE_KM, distanceKm);
        double logF = Math.log10(frequencyMhz / 1000);
        // P.2108-1 (4a)
        double longDb = -2 * Math.log10(Math.pow(10, -5 * logF - 12.5) + Math.pow(10, -16.5));
        // P.2108-1 (5a)
        double shortDb = 32.98 + 23.9 * Math.log10(distanceKm) + 3 * logF;
        double longWeight = Math.pow(10, -0.2 * longDb);
        double shortWeight = Math.pow(10, -0.2 * shortDb);
        // P.2108-1 (3b), with (4b) and (5b)
        double variance = (LONG_DEVIATION_DB * LONG_DEVIATION_DB * longWeight
                        + SHORT_DEVIATION_DB * SHORT_DEVIATION_DB * shortWeight)
                / (longWeight + shortWeight);
        // P.2108-1 (3a), first term
        return new TerrestrialClutter(longDb, shortDb, Math.sqrt(variance), -5 * Math.log10(longWeight + shortWeight));
    }

    private double unlimitedDb(double locationPercent) {
        // P.2108-1 (3a); its inverse complementary distribution is minus the inverse distribution
        return medianDb + standardDeviationDb * STANDARD_NORMAL.inverseCumulativeProbability(locationPercent / 100);
    }
}
