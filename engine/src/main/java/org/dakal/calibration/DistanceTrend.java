package org.dakal.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model's losses lack, as offset and slope over distance: r = a + b log10(d / 1 km), dB.
 *
 * <p>Fitted by Huber's M-estimate (P. J. Huber, Annals of Mathematical Statistics 35, 1964; k = 1.345 scales, the scale
 * from the median absolute residual), so that a few mistaken readings do not carry it; the slope is shrunk by a prior
 * of mean 0 and standard deviation {@value #SLOPE_PRIOR_DB} dB a decade, which matters only where distances hardly
 * differ. Standard errors are those of clustered data, with the blocks as clusters: V = G^-1 (sum over blocks of s s')
 * G^-1 B / (B - 1), with s the sum of a block's scores, because neighbours share their shadow and do not count as so
 * many witnesses.
 *
 * <p>A slope holds where it was measured. Outside those distances it fades, linearly in the logarithm and within a
 * factor of two, to the mean of all: a correction may not run away where nobody was.
 *
 * @param offsetDb a, at 1 km
 * @param slopeDb b, per decade of distance; 0 where no slope is fitted
 * @param offsetStandardErrorDb of a
 * @param slopeStandardErrorDb of b; 0 where no slope is fitted
 * @param meanDb of the residuals, which a far place gets
 * @param nearestKm from which the slope holds
 * @param farthestKm up to which it holds
 */
public record DistanceTrend(
        double offsetDb,
        double slopeDb,
        double offsetStandardErrorDb,
        double slopeStandardErrorDb,
        double meanDb,
        double nearestKm,
        double farthestKm) {
    /** No correction at all. */
    static final DistanceTrend NONE = new DistanceTrend(0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

    private static final double SLOPE_PRIOR_DB = 20;
    private static final double FADED_DECADES = Math.log10(2);
    private static final double HUBER = 1.345;
    private static final int MOST_STEPS = 50;
    private static final double SETTLED_DB = 1e-6;

    /** The median absolute deviation of a normal distribution is this share of its standard deviation. */
    private static final double MEDIAN_OF_NORMAL = 0.6745;

    private static final double LEAST_SCALE_DB = 1e-6;

    /** What is added to the model's loss at a place. */
    public double atDb(MeasuredPlace place) {
        double heldKm = Math.max(nearestKm, Math.min(farthestKm, place.distanceKm()));
        double outsideDecades = Math.abs(Math.log10(place.distanceKm() / heldKm));
        double share = Math.max(0, 1 - outsideDecades / FADED_DECADES);
        return slopeDb == 0 ? offsetDb : meanDb + share * (offsetDb + slopeDb * Math.log10(heldKm) - meanDb);
    }

    /**
     * Fits residuals.
     *
     * @param places at least two
     * @param hasSlope false for an offset alone
     * @param blockMeters side of the blocks that the standard errors take for one witness each
     */
    static DistanceTrend of(List<MeasuredPlace> places, boolean hasSlope, double blockMeters) {
        int n = places.size();
        double[] x = places.stream().mapToDouble(MeasuredPlace::logDistance).toArray();
        double[] r = places.stream().mapToDouble(MeasuredPlace::residualDb).toArray();
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        Line line = Line.of(x, r, weights, hasSlope, LEAST_SCALE_DB);
        for (int step = 0; step < MOST_STEPS; step++) {
            double scale = scaleDb(x, r, line);
            for (int i = 0; i < n; i++) {
                double error = Math.abs(r[i] - line.at(x[i]));
                weights[i] = error <= HUBER * scale ? 1 : HUBER * scale / error;
            }
            Line next = Line.of(x, r, weights, hasSlope, scale);
            double moved = Math.abs(next.mean - line.mean) + Math.abs(next.slope - line.slope);
            line = next;
            if (moved < SETTLED_DB) {
                break;
            }
        }
        return line.withErrors(places, x, r, weights, blockMeters);
    }

    private static double scaleDb(double[] x, double[] r, Line line) {
        double[] errors = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            errors[i] = Math.abs(r[i] - line.at(x[i]));
        }
        Arrays.sort(errors);
        return Math.max(LEAST_SCALE_DB, errors[errors.length / 2] / MEDIAN_OF_NORMAL);
    }

    /** A weighted line about the mean of its distances, where mean and slope do not depend on each other. */
    private record Line(double mean, double slope, double centre, double weight, double spread, boolean hasSlope) {
        static Line of(double[] x, double[] r, double[] weights, boolean hasSlope, double scale) {
            double weight = 0;
            double sumX = 0;
            double sumR = 0;
            for (int i = 0; i < x.length; i++) {
                weight += weights[i];
                sumX += weights[i] * x[i];
                sumR += weights[i] * r[i];
            }
            double centre = sumX / weight;
            double mean = sumR / weight;
            double spread = scale * scale / (SLOPE_PRIOR_DB * SLOPE_PRIOR_DB);
            double together = 0;
            for (int i = 0; i < x.length; i++) {
                spread += weights[i] * (x[i] - centre) * (x[i] - centre);
                together += weights[i] * (x[i] - centre) * (r[i] - mean);
            }
            return new Line(mean, hasSlope ? together / spread : 0, centre, weight, spread, hasSlope);
        }

        double at(double x) {
            return mean + slope * (x - centre);
        }

        DistanceTrend withErrors(
                List<MeasuredPlace> places, double[] x, double[] r, double[] weights, double blockMeters) {
            Map<Block, double[]> scores = new LinkedHashMap<>();
            for (int i = 0; i < x.length; i++) {
                double[] score =
                        scores.computeIfAbsent(Block.of(places.get(i), blockMeters, 0, 0), block -> new double[2]);
                double score0 = weights[i] * (r[i] - at(x[i]));
                score[0] += score0 / weight;
                score[1] += hasSlope ? score0 * (x[i] - centre) / spread : 0;
            }
            double blocks = scores.size();
            double few = blocks > 1 ? blocks / (blocks - 1) : Double.NaN;
            double offsetVariance = 0;
            double slopeVariance = 0;
            for (double[] score : scores.values()) {
                double atOneKm = score[0] - centre * score[1];
                offsetVariance += few * atOneKm * atOneKm;
                slopeVariance += few * score[1] * score[1];
            }
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            return new DistanceTrend(
                    mean - slope * centre,
                    slope,
                    Math.sqrt(offsetVariance),
                    Math.sqrt(slopeVariance),
                    mean,
                    Math.pow(10, sorted[0]),
                    Math.pow(10, sorted[sorted.length - 1]));
        }
    }
}
