package org.dakal.calibration;

/** Gauss' elimination with pivots, plain: what quicker solutions are held against. */
final class Elimination {
    private Elimination() {}

    /** Solves rows of n coefficients and a right side. */
    static double[] solve(double[][] m) {
        int n = m.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(m[i][k]) > Math.abs(m[pivot][k]) ? i : pivot;
            }
            double[] row = m[k];
            m[k] = m[pivot];
            m[pivot] = row;
            for (int i = k + 1; i < n; i++) {
                double factor = m[i][k] / m[k][k];
                for (int j = k; j <= n; j++) {
                    m[i][j] -= factor * m[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = m[k][n];
            for (int j = k + 1; j < n; j++) {
                sum -= m[k][j] * x[j];
            }
            x[k] = sum / m[k][k];
        }
        return x;
    }
}
