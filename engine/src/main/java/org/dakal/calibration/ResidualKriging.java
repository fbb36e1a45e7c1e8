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

    private final List<MeasuredPlace> places;
    private final LossTrend trend;
    private final ResidualCovariance covariance;
    private final NearestPlaces nearest;
    private final int neighbourCount;
    private final LinearSolverDense<DMatrixRMaj> solver;

    /**
     * An estimate.
     *
     * @param valueDb of the residual about the trend
     * @param standardDeviationDb of a new reading about it
     */
    record Estimate(double valueDb, double standardDeviationDb) {}

    /** @param places that know their residuals, one or more */
    ResidualKriging(List<MeasuredPlace> places, LossTrend trend, ResidualCovariance covariance) {
        this.places = places;
        this.trend = trend;
        this.covariance = covariance;
        this.nearest = new NearestPlaces(places);
        this.neighbourCount = Math.min(MOST_NEIGHBOURS, places.size());
        this.solver = LinearSolverFactory_DDRM.symmPosDef(neighbourCount);
    }

    /** The residual about the trend at a place that is not among the known ones. */
    Estimate at(MeasuredPlace place) {
        int[] neighbours = nearest.to(place, neighbourCount);
        int n = neighbours.length;
        DMatrixRMaj between = new DMatrixRMaj(n, n);
        DMatrixRMaj right = new DMatrixRMaj(n, 2);
        for (int i = 0; i < n; i++) {
            MeasuredPlace known = places.get(neighbours[i]);
            between.set(i, i, covariance.variance());
            for (int j = 0; j < i; j++) {
                double shared = covariance.between(NearestPlaces.apartMeters(known, places.get(neighbours[j])));
                between.set(i, j, shared);
                between.set(j, i, shared);
            }
            right.set(i, 0, covariance.between(NearestPlaces.apartMeters(known, place)));
            right.set(i, 1, 1);
        }
        DMatrixRMaj solved = new DMatrixRMaj(n, 2);
        DMatrixRMaj shared = right.copy(); // solvers may write into what they are given
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
            MeasuredPlace known = places.get(neighbours[i]);
            value += weight * trend.leftDb(known);
            variance -= weight * shared.get(i, 0);
        }
        return new Estimate(value, Math.sqrt(Math.max(variance, 0)));
    }
}
