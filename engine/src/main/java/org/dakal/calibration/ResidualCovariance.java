package org.dakal.calibration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike residuals are by their distance apart: C(h) = sill exp(-h / L), and a nugget that each place has for
 * itself.
 *
 * <p>Fitted to the empirical semivariogram gamma(h) = nugget + sill (1 - exp(-h / L)) by weighted least squares with
 * the weights N / h^2, which favour short distances, as kriging does (N. Cressie, Statistics for Spatial Data, 1993,
 * section
 * 2.6.2; A. Journel and C. Huijbregts, Mining Geostatistics, 1978). For each L of a geometric row nugget and sill are
 * linear.
 *
 * @param ownDb standard deviation that a place does not share with the next; its square is the nugget
 * @param sharedDb standard deviation shared over distance; its square is the sill
 * @param lengthMeters L; the practical range, where 5 % are left, is 3 L
 */
public record ResidualCovariance(double ownDb, double sharedDb, double lengthMeters) {
    /** So many places give half a million pairs; of more every k-th is taken, and kriging errs no more by it. */
    private static final int MOST_PLACES = 1000;

    private static final int BIN_COUNT = 40;
    private static final double SHORTEST_METERS = 10;
    private static final double LENGTH_STEP = 1.1;

    /**
     * Least share of the whole variance that is a place's own: below it equations of places side by side could not be
     * solved.
     */
    private static final double LEAST_NUGGET_FRACTION = 1e-3;

    /** Covariance of two different places so far apart. */
    double between(double meters) {
        return sharedDb * sharedDb * Math.exp(-meters / lengthMeters);
    }

    double variance() {
        return ownDb * ownDb + sharedDb * sharedDb;
    }

    /** Where 5 % of the shared variance are left; 0 where nothing is shared. */
    public double rangeMeters() {
        return sharedDb > 0 ? 3 * lengthMeters : 0;
    }

    /**
     * Pairs of places about so far apart.
     *
     * @param apartMeters mean distance
     * @param semivarianceSquareDb mean of half of the squared differences of their residuals, dB squared
     */
    public record VariogramBin(double apartMeters, double semivarianceSquareDb, int pairCount) {}

    /** Half of the mean squared difference of two places so far apart, as fitted, dB squared. */
    public double semivariance(double meters) {
        return variance() - between(meters);
    }

    /** Fits residuals about a trend; distances up to half of the places' extent count. */
    static ResidualCovariance of(List<MeasuredPlace> places, LossTrend trend) {
        return Bins.of(places, trend).fitted();
    }

    /** What is fitted: distances without pairs are left out. */
    static List<VariogramBin> variogram(List<MeasuredPlace> places, LossTrend trend) {
        return Bins.of(places, trend).all();
    }

    private static double span(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    /** Pairs by distance in bins of growing width. */
    @SuppressWarnings("ArrayRecordComponent") // sums of one fit, handed over once; nobody compares them
    private record Bins(
            double[] meters, double[] semivariance, double[] count, double[] weight, double farthest, double variance) {
        static Bins of(List<MeasuredPlace> places, LossTrend trend) {
            int step = (places.size() + MOST_PLACES - 1) / MOST_PLACES;
            int n = (places.size() + step - 1) / step;
            double[] error = new double[n];
            double[] east = new double[n];
            double[] north = new double[n];
            double variance = 0;
            for (int i = 0; i < n; i++) {
                MeasuredPlace place = places.get(i * step);
                error[i] = trend.leftDb(place);
                east[i] = place.eastMeters();
                north[i] = place.northMeters();
                variance += error[i] * error[i] / n;
            }
            double farthest = Math.max(2 * SHORTEST_METERS, Math.hypot(span(east), span(north)) / 2);
            return of(error, east, north, farthest, Math.max(variance, Double.MIN_NORMAL));
        }

        private static Bins of(double[] error, double[] east, double[] north, double farthest, double variance) {
            double[] count = new double[BIN_COUNT];
            double[] meters = new double[BIN_COUNT];
            double[] semivariance = new double[BIN_COUNT];
            double perBin = Math.log(farthest / SHORTEST_METERS) / (BIN_COUNT - 1);
            for (int i = 0; i < error.length; i++) {
                for (int j = 0; j < i; j++) {
                    double dx = east[i] - east[j];
                    double dy = north[i] - north[j];
                    double apart = Math.sqrt(dx * dx + dy * dy);
                    if (apart <= farthest) {
                        int bin = apart <= SHORTEST_METERS
                                ? 0
                                : Math.min(BIN_COUNT - 1, 1 + (int) (Math.log(apart / SHORTEST_METERS) / perBin));
                        double difference = error[i] - error[j];
                        count[bin]++;
                        meters[bin] += apart;
                        semivariance[bin] += difference * difference / 2;
                    }
                }
            }
            double[] weight = new double[BIN_COUNT];
            for (int bin = 0; bin < BIN_COUNT; bin++) {
                if (count[bin] > 0) {
                    meters[bin] /= count[bin];
                    semivariance[bin] /= count[bin];
                    double apart = Math.max(meters[bin], SHORTEST_METERS);
                    weight[bin] = count[bin] / (apart * apart);
                }
            }
            return new Bins(meters, semivariance, count, weight, farthest, variance);
        }

        List<VariogramBin> all() {
            return IntStream.range(0, BIN_COUNT)
                    .filter(bin -> count[bin] > 0)
                    .mapToObj(bin -> new VariogramBin(meters[bin], semivariance[bin], (int) count[bin]))
                    .toList();
        }

        ResidualCovariance fitted() {
            ResidualCovariance best = new ResidualCovariance(Math.sqrt(variance), 0, SHORTEST_METERS);
            double least = Double.POSITIVE_INFINITY;
            double leastNugget = LEAST_NUGGET_FRACTION * variance;
            for (double length = SHORTEST_METERS; length <= farthest; length *= LENGTH_STEP) {
                ResidualCovariance fit = fitted(length, leastNugget, 2 * variance);
                double misfit = misfit(fit);
                if (misfit < least) {
                    least = misfit;
                    best = fit;
                }
            }
            return best;
        }

        /** The line gamma = nugget + sill (1 - exp(-h / L)) for one L, with both within what is possible. */
        private ResidualCovariance fitted(double length, double leastNugget, double mostSill) {
            double w = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double xy = 0;
            for (int bin = 0; bin < BIN_COUNT; bin++) {
                double share = 1 - Math.exp(-meters[bin] / length);
                w += weight[bin];
                x += weight[bin] * share;
                y += weight[bin] * semivariance[bin];
                xx += weight[bin] * share * share;
                xy += weight[bin] * share * semivariance[bin];
            }
            double determinant = w * xx - x * x;
            double sill = determinant > 1e-12 * w * xx ? (w * xy - x * y) / determinant : 0;
            sill = Math.max(0, Math.min(mostSill, sill));
            double nugget = w > 0 ? (y - sill * x) / w : leastNugget;
            if (nugget < leastNugget) {
                nugget = leastNugget;
                sill = xx > 0 ? Math.max(0, Math.min(mostSill, (xy - nugget * x) / xx)) : 0;
            }
            return new ResidualCovariance(Math.sqrt(nugget), Math.sqrt(sill), length);
        }

        private double misfit(ResidualCovariance fit) {
            double sum = 0;
            for (int bin = 0; bin < BIN_COUNT; bin++) {
                double error = semivariance[bin] - fit.variance() + fit.between(meters[bin]);
                sum += weight[bin] * error * error;
            }
            return sum;
        }
    }
}
