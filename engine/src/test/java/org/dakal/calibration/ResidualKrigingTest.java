package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualKrigingTest {
    private static final ResidualCovariance COVARIANCE = new ResidualCovariance(2, 6, 300);

    private static List<MeasuredPlace> places(int count, double extent) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, count)
                .mapToObj(i -> PlantedPlaces.place(
                        random.nextDouble(extent), random.nextDouble(extent), random.nextDouble(-10, 10)))
                .toList();
    }

    /** Covariances with a row and column of ones for the multiplier, by elimination with pivots: value and variance. */
    private static double[] dense(List<MeasuredPlace> known, MeasuredPlace place) {
        int n = known.size();
        double[][] m = new double[n + 1][n + 2];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double h = Math.hypot(
                        known.get(i).eastMeters() - known.get(j).eastMeters(),
                        known.get(i).northMeters() - known.get(j).northMeters());
                m[i][j] = 36 * Math.exp(-h / 300) + (i == j ? 4 : 0);
            }
            double h = Math.hypot(
                    known.get(i).eastMeters() - place.eastMeters(), known.get(i).northMeters() - place.northMeters());
            c[i] = 36 * Math.exp(-h / 300);
            m[i][n] = 1;
            m[n][i] = 1;
            m[i][n + 1] = c[i];
        }
        m[n][n + 1] = 1;
        double[] w = Elimination.solve(m);
        double value = 0;
        double variance = 40 - w[n];
        for (int i = 0; i < n; i++) {
            value += w[i] * known.get(i).residualDb();
            variance -= w[i] * c[i];
        }
        return new double[] {value, variance};
    }

    @Test
    void isAPlainDenseSolution() {
        List<MeasuredPlace> known = places(ResidualKriging.MOST_NEIGHBOURS, 1500);
        ResidualKriging kriging = new ResidualKriging(known, LossTrend.NONE, COVARIANCE);
        for (MeasuredPlace place : places(20, 2500)) {
            ResidualKriging.Estimate estimate = kriging.at(place.eastMeters(), place.northMeters());
            double[] expected = dense(known, place);
            assertThat(estimate.valueDb()).isCloseTo(expected[0], within(1e-9));
            assertThat(estimate.standardDeviationDb()).isCloseTo(Math.sqrt(expected[1]), within(1e-9));
        }
    }

    /** With more places than neighbours it is the dense solution of the nearest, found by looking at all. */
    @Test
    void takesTheNearest() {
        List<MeasuredPlace> known = places(3000, 5000);
        ResidualKriging kriging = new ResidualKriging(known, LossTrend.NONE, COVARIANCE);
        for (MeasuredPlace place : places(40, 9000)) {
            List<MeasuredPlace> nearest = known.stream()
                    .sorted(Comparator.comparingDouble(a ->
                            Math.hypot(a.eastMeters() - place.eastMeters(), a.northMeters() - place.northMeters())))
                    .limit(ResidualKriging.MOST_NEIGHBOURS)
                    .toList();
            assertThat(kriging.at(place.eastMeters(), place.northMeters()).valueDb())
                    .isCloseTo(dense(nearest, place)[0], within(1e-9));
        }
    }

    /** Far from all places nothing is shared: the variance is that of a new reading and of a mean unknown. */
    @Test
    void farAwayItKnowsTheMeanOnly() {
        List<MeasuredPlace> known = List.of(PlantedPlaces.place(0, 100_000, 4), PlantedPlaces.place(0, 200_000, 8));
        ResidualKriging.Estimate estimate = new ResidualKriging(known, LossTrend.NONE, COVARIANCE).at(900_000, 0);
        assertThat(estimate.valueDb()).isCloseTo(6, within(1e-9));
        // 40 dB squared for the reading, and half of it for the mean of two independent ones
        assertThat(estimate.standardDeviationDb()).isCloseTo(Math.sqrt(60), within(1e-9));
    }
}
