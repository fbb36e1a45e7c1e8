package org.dakal.propagation.tr38901;

/**
 * One link in one scenario.
 *
 * @param breakPointMeters d_BP or d'_BP: where the loss begins to grow with the fourth power
 * @param lineOfSightDb PL with line of sight
 * @param obstructedDb PL without, never below that with line of sight
 * @param lineOfSightProbability 0 to 1
 * @param lineOfSightShadowingDb standard deviation of shadow fading with line of sight
 * @param obstructedShadowingDb standard deviation without
 */
public record Tr38901Loss(
        double breakPointMeters,
        double lineOfSightDb,
        double obstructedDb,
        double lineOfSightProbability,
        double lineOfSightShadowingDb,
        double obstructedShadowingDb) {

    /** The two losses weighed with their probabilities, in dB. */
    public double expectedDb() {
        return lineOfSightProbability * lineOfSightDb + (1 - lineOfSightProbability) * obstructedDb;
    }
}
