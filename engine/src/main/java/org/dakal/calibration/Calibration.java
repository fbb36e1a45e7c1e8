package org.dakal.calibration;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What measured losses say of a model, form by form, each tried on blocks of ground it has not seen.
 *
 * @param places measured, each once
 * @param untuned the model's own errors
 * @param crossValidated forms side by side, the simplest first
 * @param proposedForm the simplest whose error is within one standard error of the least
 * @param trend offset and slope of the proposed form over all places
 * @param covariance of what the richest trend leaves
 * @param sigmaDb spread of measured losses about the proposed form where it has not measured, dB
 * @param reliability what the proposed form claims beside what is so
 * @param refusals why forms are not there, in words
 * @param warnings what makes the figures weaker than they look, in words
 */
public record Calibration(
        List<MeasuredPlace> places,
        ErrorFigures untuned,
        List<Validated> crossValidated,
        CalibrationForm proposedForm,
        DistanceTrend trend,
        ResidualCovariance covariance,
        double sigmaDb,
        List<Reliability> reliability,
        List<String> refusals,
        List<String> warnings) {

    /** Fewer places tell nothing that would hold elsewhere. */
    public static final int FEWEST_PLACES = 20;

    /** Fewer blocks leave nothing to hold one against. */
    public static final int FEWEST_BLOCKS = 4;

    /** Blocks are never smaller. */
    public static final double LEAST_BLOCK_METERS = 500;

    /** Largest side of a block, as a share of the area's longer side: larger blocks would leave too few. */
    private static final double MOST_BLOCK_FRACTION = 0.25;

    /** A slope over less of a decade is guessed from noise. */
    public static final double LEAST_DECADES = 0.1;

    private static final double[] CLAIMS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99};

    /** Where blocks begin, in shares of a block eastwards and northwards. */
    private static final double[][] ORIGINS = {{0, 0}, {0.5, 0}, {0, 0.5}, {0.5, 0.5}};

    /**
     * A form's errors at places it has not seen, all four origins of the blocks together.
     *
     * @param form of the correction
     * @param errors predicted less measured
     * @param rmseStandardErrorDb how sure the root mean square is, by how the blocks differ
     * @param blockMeters side of the blocks
     * @param blockCount mean of the four origins, rounded
     */
    public record Validated(
            CalibrationForm form,
            ErrorFigures errors,
            double rmseStandardErrorDb,
            double blockMeters,
            int blockCount) {}

    /**
     * A claim and what is so.
     *
     * @param claimedFraction probability with which the loss was claimed not to exceed a value
     * @param observedFraction share of held-out places where it did not
     * @param count held-out places asked, each once for each origin of the blocks
     */
    public record Reliability(double claimedFraction, double observedFraction, long count) {}

    /** Measured places cannot calibrate anything. */
    public static final class TooLittle extends Exception {
        private static final long serialVersionUID = 1;

        TooLittle(String message) {
            super(message);
        }
    }

    /** The tries of one form. */
    private record Tried(CalibrationForm form, List<HeldOut> origins, Validated result) {}

    /**
     * Tries every form that the places can tell.
     *
     * @param places each once
     * @throws TooLittle when they are too few, or lie in too few blocks; the message is for people
     */
    public static Calibration of(List<MeasuredPlace> places) throws TooLittle {
        if (places.size() < FEWEST_PLACES) {
            throw new TooLittle("has " + places.size() + " places where losses were measured, must be " + FEWEST_PLACES
                    + " or more");
        }
        List<String> refusals = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        boolean hasSlope = hasSlope(places, refusals);
        DistanceTrend richest = DistanceTrend.of(places, hasSlope, LEAST_BLOCK_METERS);
        ResidualCovariance covariance = ResidualCovariance.of(places, richest);
        double blockMeters = blockMeters(places, covariance, warnings);
        List<BlockFolds> layings = layings(places, blockMeters);
        List<Tried> tries = new ArrayList<>();
        for (CalibrationForm form : CalibrationForm.values()) {
            if (hasSlope || !form.hasSlope()) {
                tries.add(tried(form, places, layings, blockMeters));
            }
        }
        Tried proposed = simplest(tries);
        return new Calibration(
                places,
                tries.get(0).result.errors(),
                tries.stream().map(Tried::result).toList(),
                proposed.form,
                proposed.form == CalibrationForm.UNTUNED
                        ? DistanceTrend.NONE
                        : DistanceTrend.of(places, proposed.form.hasSlope(), blockMeters),
                covariance,
                Math.sqrt(proposed.origins.stream()
                        .mapToDouble(HeldOut::claimedVarianceDb)
                        .average()
                        .orElseThrow()),
                reliability(proposed, places.size()),
                refusals,
                warnings);
    }

    /** The residuals' range, so that what is held out knows nothing of what is not; but enough blocks must be left. */
    private static double blockMeters(
            List<MeasuredPlace> places, ResidualCovariance covariance, List<String> warnings) {
        double east = extent(places.stream().mapToDouble(MeasuredPlace::eastMeters));
        double north = extent(places.stream().mapToDouble(MeasuredPlace::northMeters));
        double most = Math.max(LEAST_BLOCK_METERS, Math.max(east, north) * MOST_BLOCK_FRACTION);
        if (covariance.rangeMeters() > most) {
            warnings.add("residuals stay alike over " + Math.round(covariance.rangeMeters())
                    + " m, farther than the blocks that so small an area allows, " + Math.round(most)
                    + " m: farther away errors may be larger than told here");
        }
        return Math.max(LEAST_BLOCK_METERS, Math.min(most, covariance.rangeMeters()));
    }

    private static double extent(DoubleStream coordinates) {
        DoubleSummaryStatistics all = coordinates.summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static boolean hasSlope(List<MeasuredPlace> places, List<String> refusals) {
        double[] sorted =
                places.stream().mapToDouble(MeasuredPlace::logDistance).sorted().toArray();
        // Without the outer tenths: a single far place is no spread.
        double decades = sorted[(int) (0.9 * (sorted.length - 1))] - sorted[(int) (0.1 * (sorted.length - 1))];
        if (decades >= LEAST_DECADES) {
            return true;
        }
        refusals.add(String.format(
                Locale.ROOT,
                "slopes and slopes-kriging: four of five places lie within %.3f decades of distance, must be %.1f or more",
                decades,
                LEAST_DECADES));
        return false;
    }

    private static List<BlockFolds> layings(List<MeasuredPlace> places, double blockMeters) throws TooLittle {
        List<BlockFolds> layings = new ArrayList<>();
        for (double[] origin : ORIGINS) {
            BlockFolds laying = new BlockFolds(places, blockMeters, origin[0], origin[1]);
            if (laying.blockCount() < FEWEST_BLOCKS) {
                throw new TooLittle("has places in " + laying.blockCount() + " blocks of " + Math.round(blockMeters)
                        + " m, must be in " + FEWEST_BLOCKS + " or more to hold one against the others");
            }
            layings.add(laying);
        }
        return layings;
    }

    private static Tried tried(
            CalibrationForm form, List<MeasuredPlace> places, List<BlockFolds> layings, double blockMeters) {
        List<HeldOut> origins = layings.stream()
                .map(laying -> HeldOut.of(form, places, laying, blockMeters))
                .toList();
        Validated result = new Validated(
                form,
                ErrorFigures.of(origins.stream().map(HeldOut::errorsDb).toArray(double[][]::new)),
                mean(origins.stream().mapToDouble(HeldOut::rmseStandardErrorDb)),
                blockMeters,
                (int) Math.round(mean(layings.stream().mapToDouble(BlockFolds::blockCount))));
        return new Tried(form, origins, result);
    }

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }

    private static Tried simplest(List<Tried> tries) {
        Tried best = tries.get(0);
        for (Tried tried : tries) {
            if (tried.result.errors().rmseDb() < best.result.errors().rmseDb()) {
                best = tried;
            }
        }
        double enoughDb = best.result.errors().rmseDb() + best.result.rmseStandardErrorDb();
        return tries.stream()
                .filter(tried -> tried.result.errors().rmseDb() <= enoughDb)
                .findFirst()
                .orElse(best);
    }

    private static List<Reliability> reliability(Tried proposed, int placeCount) {
        List<Reliability> rows = new ArrayList<>();
        for (double claim : CLAIMS) {
            long within = proposed.origins.stream()
                    .mapToLong(origin -> origin.countWithin(claim))
                    .sum();
            long asked = (long) proposed.origins.size() * placeCount;
            rows.add(new Reliability(claim, (double) within / asked, asked));
        }
        return rows;
    }
}
