package org.dakal.propagation.ehata;

/**
 * The loss with every intermediate value.
 *
 * @param effectiveBaseHeightMeters 30 to 200
 * @param effectiveMobileHeightMeters 1 to 10
 * @param median loss over quasi-smooth ground
 * @param undulation rolling ground near the mobile
 * @param slope general slope at the mobile
 * @param ridge horizons, and the single ridge if there is one
 * @param sea sea on the path
 * @param locationStandardDeviationDb of the loss over the locations around the mobile
 * @param locationDb added for the asked share of locations
 */
public record ExtendedHataResult(
        double effectiveBaseHeightMeters,
        double effectiveMobileHeightMeters,
        MedianLoss median,
        Undulation undulation,
        MobileSlope slope,
        Ridge ridge,
        SeaShare sea,
        double locationStandardDeviationDb,
        double locationDb) {

    /** All that the ground adds to the signal: a single ridge stands for the rolling and the slope. */
    public double terrainCorrectionDb() {
        double land = ridge.isSingle()
                ? ridge.correctionDb()
                : undulation.medianCorrectionDb() + undulation.fineCorrectionDb() + slope.correctionDb();
        return land + sea.correctionDb();
    }

    /** Basic transmission loss in dB, not exceeded at the asked share of locations. */
    public double lossDb() {
        return median.lossDb() + locationDb - terrainCorrectionDb();
    }
}
