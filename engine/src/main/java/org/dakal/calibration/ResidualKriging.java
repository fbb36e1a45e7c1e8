package org.dakal.calibration;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Ordinary kriging of what a trend leaves: the best linear unbiased estimate at a place from the places nearest to it.
 *
 * <p>With C the neighbours' covariances (nugget on the diagonal) and c those with the place, solve C a = c and C b = 1;
 * the multiplier is m = (1'a - 1) / (1'b), the weights are w = a - m b, which sum to 1, and the variance of the error
 * of a new reading there is C(0) - w'c - m (N. Cressie, Statistics for Spatial Data, 1993, section 3.2). Not for
 * several threads.
 */
final class ResidualKriging {
    /**
     * More neighbours stand behind these and change little; work and memory of a place do not grow with the campaign.
     */
    static final int MOST_NEIGHBOURS = 32;

    private final double[] leftDb;
    private final ResidualCovariance covariance;
    private final NearestPlaces nearest;
    private final LinearSolverDense<DMatrixRMaj> solver;
    private final DMatrixRMaj between;
    private final DMatrixRMaj right;
    private final DMatrixRMaj solved;
    private final double[] shared;

    /**
     * An estimate.
     *
     * @param valueDb of the residual about the trend
     * @param standardDeviationDb of a new reading about it
     */
    record Estimate(double valueDb, double standardDeviationDb) {}

    /** @param places that know their residuals, one or more */
    ResidualKriging(List<MeasuredPlace> places, LossTrend trend, ResidualCovariance covariance) {
        int n = Math.min(MOST_NEIGHBOURS, places.size());
        this.leftDb = places.stream().mapToDouble(trend::leftDb).toArray();
        this.covariance = covariance;
        this.nearest = new NearestPlaces(places, n);
        this.solver = LinearSolverFactory_DDRM.symmPosDef(n);
        this.between = new DMatrixRMaj(n, n);
        this.right = new DMatrixRMaj(n, 2);
        this.solved = new DMatrixRMaj(n, 2);
        this.shared = new double[n];
    }

    /** The residual about the trend at a point where none of the known places is. */
    Estimate at(double eastMeters, double northMeters) {
        int[] neighbours = nearest.to(eastMeters, northMeters);
        int n = neighbours.length;
        double[] matrix = between.data;
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = covariance.variance();
            for (int j = 0; j < i; j++) {
                double both = covariance.between(nearest.apartMeters(neighbours[i], neighbours[j]));
                matrix[i * n + j] = both;
                matrix[j * n + i] = both;
            }
            shared[i] = covariance.between(Math.sqrt(nearest.foundSquareMeters(i)));
            right.set(i, 0, shared[i]);
            right.set(i, 1, 1);
        }
        // The solver writes into what it is given; all of that is set anew for each point.
        if (!solver.setA(between)) {
            throw new IllegalStateException("covariances of " + n + " places are not positive definite");
        }
        solver.solve(right, solved);
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < n; i++) {
            sumA += solved.get(i, 0);
            sumB += solved.get(i, 1);
        }
        double multiplier = (sumA - 1) / sumB;
        double value = 0;
        double variance = covariance.variance() - multiplier;
        for (int i = 0; i < n; i++) {
            double weight = solved.get(i, 0) - multiplier * solved.get(i, 1);
            value += weight * leftDb[neighbours[i]];
            variance -= weight * shared[i];
        }
        return new Estimate(value, Math.sqrt(Math.max(variance, 0)));
    }
}
