package org.dakal.calibration;

import org.ejml.data.DMatrixRMaj;

/**
 * Variances of a {@link MixedModel}'s effects, gathered from what their equations are given: an effect's error is the
 * equations' inverse times the scores of the readings' errors, less the same inverse times the priors' pull. Scores of
 * one piece of ground are given as one sum, so that whatever is alike there counts in full.
 */
final class GroundErrors {
    private final DMatrixRMaj inverse;
    private final double[][] sectorSum;
    private final double[] sectorWeight;
    private final DMatrixRMaj covariance;
    private final double[] ofSectors;

    /**
     * Nothing gathered yet.
     *
     * @param inverse of the coefficients' equations, blocks and sectors eliminated
     * @param sectorSum by sector: its equation's coefficients of the columns
     */
    GroundErrors(DMatrixRMaj inverse, double[][] sectorSum, double[] sectorWeight) {
        this.inverse = inverse;
        this.sectorSum = sectorSum;
        this.sectorWeight = sectorWeight;
        this.covariance = new DMatrixRMaj(inverse.getNumRows(), inverse.getNumRows());
        this.ofSectors = new double[sectorWeight.length];
    }

    /** Adds the square of what a right side, of the coefficients and then of the sectors, moves, some times. */
    void add(double[] right, double times) {
        int columns = inverse.getNumRows();
        double[] left = right.clone();
        for (int sector = 0; sector < sectorWeight.length; sector++) {
            double share = right[columns + sector] / sectorWeight[sector];
            for (int k = 0; k < columns && share != 0; k++) {
                left[k] -= share * sectorSum[sector][k];
            }
        }
        double[] moved = new double[columns];
        for (int k = 0; k < columns; k++) {
            for (int j = 0; j < columns; j++) {
                moved[k] += inverse.get(k, j) * left[j];
            }
        }
        for (int k = 0; k < columns; k++) {
            for (int j = 0; j < columns; j++) {
                covariance.add(k, j, times * moved[k] * moved[j]);
            }
        }
        for (int sector = 0; sector < sectorWeight.length; sector++) {
            double its = right[columns + sector];
            for (int k = 0; k < columns; k++) {
                its -= sectorSum[sector][k] * moved[k];
            }
            its /= sectorWeight[sector];
            ofSectors[sector] += times * its * its;
        }
    }

    /** Covariance of two coefficients, dB squared. */
    double covariance(int column, int other) {
        return covariance.get(column, other);
    }

    /** Variance of a sector's true effect about the estimated one, dB squared. */
    double ofSector(int sector) {
        return ofSectors[sector];
    }
}
