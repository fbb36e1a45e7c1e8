package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a form predicts for places that it has not seen, with the blocks laid from one origin.
 *
 * <p>The spread claimed is that of local means about the form: at a place it is the mean over its local means, so that
 * a cell's mean, which many of them steady, does not claim that each lies as near. The spread claimed for a fold is the
 * root mean square of the other folds' standardised errors, times the form's own standard deviation at a place
 * (kriging's; 1 dB for forms that have none): no place takes part in what is claimed for it. Places known only to lose
 * so much or more are not asked: nobody knows by how much a form misses them.
 */
final class HeldOut {
    private final List<MeasuredPlace> places;
    private final BlockFolds folds;
    private final double[] errorsDb;
    private final double[] localSquares;
    private final double[] claimedSigmaDb;
    private final double claimRatio;

    private HeldOut(List<MeasuredPlace> places, BlockFolds folds, double[] errorsDb, double[] ownDb) {
        this.places = places;
        this.folds = folds;
        this.errorsDb = errorsDb;
        this.localSquares = IntStream.range(0, errorsDb.length)
                .mapToDouble(i -> errorsDb[i] * errorsDb[i] + places.get(i).localSquareDb())
                .toArray();
        double[] standardised = IntStream.range(0, errorsDb.length)
                .mapToDouble(i -> localSquares[i] / (ownDb[i] * ownDb[i]))
                .toArray();
        this.claimedSigmaDb = claimed(folds, standardised, ownDb);
        this.claimRatio = Math.sqrt(Arrays.stream(standardised)
                .filter(square -> !Double.isNaN(square))
                .average()
                .orElse(Double.NaN));
    }

    /** Each form in turn, in their order. */
    static List<HeldOut> of(
            List<CalibrationForm> forms,
            List<MeasuredPlace> places,
            boolean hasCampaigns,
            BlockFolds folds,
            double blockMeters) {
        int n = places.size();
        double[][] errors = new double[forms.size()][n];
        double[][] own = new double[forms.size()][n];
        for (double[] ofForm : errors) {
            Arrays.fill(ofForm, Double.NaN);
        }
        for (int fold = 0; fold < folds.foldCount(); fold++) {
            List<MeasuredPlace> known = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) != fold) {
                    known.add(places.get(i));
                }
            }
            List<FittedForm> fitted = FittedForm.of(forms, known, hasCampaigns, blockMeters);
            for (int i = 0; i < n; i++) {
                if (folds.fold(i) == fold && !places.get(i).isAtLeast()) {
                    for (int form = 0; form < forms.size(); form++) {
                        ResidualKriging.Estimate correction = fitted.get(form).at(places.get(i));
                        errors[form][i] = correction.valueDb() - places.get(i).residualDb();
                        own[form][i] = correction.standardDeviationDb();
                    }
                }
            }
        }
        return IntStream.range(0, forms.size())
                .mapToObj(form -> new HeldOut(places, folds, errors[form], own[form]))
                .toList();
    }

    private static double[] claimed(BlockFolds folds, double[] standardised, double[] own) {
        double[] squares = new double[folds.foldCount()];
        int[] counts = new int[folds.foldCount()];
        for (int i = 0; i < standardised.length; i++) {
            if (!Double.isNaN(standardised[i])) {
                squares[folds.fold(i)] += standardised[i];
                counts[folds.fold(i)]++;
            }
        }
        double allSquares = Arrays.stream(squares).sum();
        int asked = Arrays.stream(counts).sum();
        double[] claimed = new double[standardised.length];
        for (int i = 0; i < standardised.length; i++) {
            int fold = folds.fold(i);
            claimed[i] = Double.isNaN(standardised[i])
                    ? Double.NaN
                    : own[i] * Math.sqrt((allSquares - squares[fold]) / (asked - counts[fold]));
        }
        return claimed;
    }

    /** Predicted less measured, of the places asked. */
    double[] errorsDb() {
        return Arrays.stream(errorsDb).filter(error -> !Double.isNaN(error)).toArray();
    }

    /** Mean square error of a place's local means, dB squared; NaN where it is not asked. */
    double localSquareDb(int place) {
        return localSquares[place];
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

    /**
     * Local means whose loss is no more than what is claimed not to be exceeded with a probability, in places: the sum
     * of each place's share.
     */
    double placesWithin(double probability) {
        double quantile = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
        double sum = 0;
        for (int i = 0; i < errorsDb.length; i++) {
            double mostDb = errorsDb[i] + quantile * claimedSigmaDb[i]; // NaN where it is not asked
            List<Double> local = places.get(i).localDb();
            int within = 0;
            for (double localDb : local) {
                within += localDb <= mostDb ? 1 : 0;
            }
            sum += (double) within / local.size();
        }
        return sum;
    }

    /** Standard error of the root mean square error. */
    double rmseStandardErrorDb() {
        return rootError(Arrays.stream(errorsDb).map(error -> error * error).toArray());
    }

    /** Standard error of the spread of local means. */
    double sigmaStandardErrorDb() {
        return rootError(localSquares);
    }

    /**
     * Standard error of the root of a mean square, from how the blocks differ: the mean square is a ratio of two sums
     * over blocks, and the root's error is half of it by the root.
     */
    private double rootError(double[] ofPlaces) {
        double[] squares = new double[folds.blockCount()];
        double[] counts = new double[folds.blockCount()];
        for (int i = 0; i < ofPlaces.length; i++) {
            if (!Double.isNaN(ofPlaces[i])) {
                squares[folds.block(i)] += ofPlaces[i];
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
