package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a form predicts for places that it has not seen, with the blocks laid from one origin.
 *
 * <p>The spread claimed for a fold is the root mean square of the other folds' standardised errors, times the form's
 * own standard deviation at a place (kriging's; 1 dB for forms that have none): no place takes part in what is claimed
 * for it.
 */
final class HeldOut {
    private final BlockFolds folds;
    private final double[] errorsDb;
    private final double[] claimedSigmaDb;

    private HeldOut(BlockFolds folds, double[] errorsDb, double[] claimedSigmaDb) {
        this.folds = folds;
        this.errorsDb = errorsDb;
        this.claimedSigmaDb = claimedSigmaDb;
    }

    static HeldOut of(CalibrationForm form, List<MeasuredPlace> places, BlockFolds folds, double blockMeters) {
        int n = places.size();
        double[] errors = new double[n];
        double[] own = new double[n];
        for (int fold = 0; fold < folds.foldCount(); fold++) {
            List<MeasuredPlace> known = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) != fold) {
                    known.add(places.get(i));
                }
            }
            FittedForm fitted = FittedForm.of(form, known, blockMeters);
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) == fold) {
                    ResidualKriging.Estimate correction = fitted.at(places.get(i));
                    errors[i] = correction.valueDb() - places.get(i).residualDb();
                    own[i] = correction.standardDeviationDb();
                }
            }
        }
        return new HeldOut(folds, errors, claimed(folds, errors, own));
    }

    private static double[] claimed(BlockFolds folds, double[] errors, double[] own) {
        double[] squares = new double[folds.foldCount()];
        int[] counts = new int[folds.foldCount()];
        for (int i = 0; i < errors.length; i++) {
            double standardised = errors[i] / own[i];
            squares[folds.fold(i)] += standardised * standardised;
            counts[folds.fold(i)]++;
        }
        double allSquares = Arrays.stream(squares).sum();
        double[] claimed = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            int fold = folds.fold(i);
            claimed[i] = own[i] * Math.sqrt((allSquares - squares[fold]) / (errors.length - counts[fold]));
        }
        return claimed;
    }

    /** Predicted less measured, by place. */
    double[] errorsDb() {
        return errorsDb;
    }

    /** Mean square of what is claimed, dB squared. */
    double claimedVarianceDb() {
        return Arrays.stream(claimedSigmaDb)
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
            squares[folds.block(i)] += errorsDb[i] * errorsDb[i];
            counts[folds.block(i)]++;
        }
        double meanSquare = Arrays.stream(squares).sum() / errorsDb.length;
        double sum = 0;
        for (int block = 0; block < squares.length; block++) {
            double over = squares[block] - meanSquare * counts[block];
            sum += over * over;
        }
        double blocks = folds.blockCount();
        double variance = sum * blocks / (blocks - 1) / ((double) errorsDb.length * errorsDb.length);
        return Math.sqrt(variance) / (2 * Math.sqrt(meanSquare));
    }
}
