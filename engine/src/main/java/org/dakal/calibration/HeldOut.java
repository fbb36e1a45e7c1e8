package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a form predicts for places that it has not seen, with the blocks laid from one origin.
 *
 * <p>The spread claimed for a fold is the root mean square of the other folds' standardised errors, times the form's
 * own standard deviation at a place (kriging's; 1 dB for forms that have none): no place takes part in what is claimed
 * for it. Places known only to lose so much or more are not asked: nobody knows by how much a form misses them.
 */
final class HeldOut {
    private final BlockFolds folds;
    private final double[] errorsDb;
    private final double[] claimedSigmaDb;
    private final double claimRatio;

    private HeldOut(BlockFolds folds, double[] errorsDb, double[] ownDb) {
        this.folds = folds;
        this.errorsDb = errorsDb;
        this.claimedSigmaDb = claimed(folds, errorsDb, ownDb);
        this.claimRatio = Math.sqrt(IntStream.range(0, errorsDb.length)
                .mapToDouble(i -> errorsDb[i] / ownDb[i])
                .filter(z -> !Double.isNaN(z))
                .map(z -> z * z)
                .average()
                .orElse(Double.NaN));
    }

    static HeldOut of(
            CalibrationForm form,
            List<MeasuredPlace> places,
            boolean hasCampaigns,
            BlockFolds folds,
            double blockMeters) {
        int n = places.size();
        double[] errors = new double[n];
        double[] own = new double[n];
        Arrays.fill(errors, Double.NaN);
        for (int fold = 0; fold < folds.foldCount(); fold++) {
            List<MeasuredPlace> known = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) != fold) {
                    known.add(places.get(i));
                }
            }
            FittedForm fitted = FittedForm.of(form, known, hasCampaigns, blockMeters);
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) == fold && !places.get(i).isAtLeast()) {
                    ResidualKriging.Estimate correction = fitted.at(places.get(i));
                    errors[i] = correction.valueDb() - places.get(i).residualDb();
                    own[i] = correction.standardDeviationDb();
                }
            }
        }
        return new HeldOut(folds, errors, own);
    }

    private static double[] claimed(BlockFolds folds, double[] errors, double[] own) {
        double[] squares = new double[folds.foldCount()];
        int[] counts = new int[folds.foldCount()];
        for (int i = 0; i < errors.length; i++) {
            if (!Double.isNaN(errors[i])) {
                double standardised = errors[i] / own[i];
                squares[folds.fold(i)] += standardised * standardised;
                counts[folds.fold(i)]++;
            }
        }
        double allSquares = Arrays.stream(squares).sum();
        int asked = Arrays.stream(counts).sum();
        double[] claimed = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            int fold = folds.fold(i);
            claimed[i] = Double.isNaN(errors[i])
                    ? Double.NaN
                    : own[i] * Math.sqrt((allSquares - squares[fold]) / (asked - counts[fold]));
        }
        return claimed;
    }

    /** Predicted less measured, of the places asked. */
    double[] errorsDb() {
        return Arrays.stream(errorsDb).filter(error -> !Double.isNaN(error)).toArray();
    }

    /** Predicted less measured at a place; NaN where it is not asked. */
    double errorDb(int place) {
        return errorsDb[place];
    }

    /** What errors are in units of the form's own standard deviation at a place. */
    double claimRatio() {
        return claimRatio;
    }

    /** Mean square of what is claimed, dB squared. */
    double claimedVarianceDb() {
        return Arrays.stream(claimedSigmaDb)
                .filter(sigma -> !Double.isNaN(sigma))
                .map(sigma -> sigma * sigma)
                .average()
                .orElse(Double.NaN);
    }

    /** Places whose measured loss is no more than what is claimed not to be exceeded with a probability. */
    long countWithin(double probability) {
        double quantile = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
        long count = 0;
        for (int i = 0; i < errorsDb.length; i++) {
            if (-errorsDb[i] <= quantile * claimedSigmaDb[i]) {
                count++;
            }
        }
        return count;
    }

    /**
     * Standard error of the root mean square error, from how the blocks differ: the mean square is a ratio of two sums
     * over blocks, and the root's error is half of it by the root.
     */
    double rmseStandardErrorDb() {
        double[] squares = new double[folds.blockCount()];
        double[] counts = new double[folds.blockCount()];
        for (int i = 0; i < errorsDb.length; i++) {
            if (!Double.isNaN(errorsDb[i])) {
                squares[folds.block(i)] += errorsDb[i] * errorsDb[i];
                counts[folds.block(i)]++;
            }
        }
        double asked = Arrays.stream(counts).sum();
        double meanSquare = Arrays.stream(squares).sum() / asked;
        double sum = 0;
        for (int block = 0; block < squares.length; block++) {
            double over = squares[block] - meanSquare * counts[block];
            sum += over * over;
        }
        double blocks = folds.blockCount();
        double variance = sum * blocks / (blocks - 1) / (asked * asked);
        return Math.sqrt(variance) / (2 * Math.sqrt(meanSquare));
    }
}
