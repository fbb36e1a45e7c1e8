package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What measured losses say of a model, form by form, each tried on blocks of ground it has not seen.
 *
 * @param places measured, each once; without those of suspects
 * @param untuned the model's own errors
 * @param crossValidated forms side by side, the simplest first
 * @param proposedForm the simplest whose error is within one standard error of the least
 * @param trend of the proposed form over all places
 * @param covariance of what the richest trend leaves
 * @param variogram which that was fitted to
 * @param spread of local means of measured losses about the proposed form where it has not measured
 * @param reliability what the proposed form claims beside what is so
 * @param suspects sectors that are not as they are written; what a planner must repair is not tuned away, and their
 *     places take no part in the rest
 * @param refusals why forms and parts of them are not there, in words
 * @param warnings what makes the figures weaker than they look, in words
 */
public record Calibration(
        List<MeasuredPlace> places,
        ErrorFigures untuned,
        List<Validated> crossValidated,
        CalibrationForm proposedForm,
        LossTrend trend,
        ResidualCovariance covariance,
        List<ResidualCovariance.VariogramBin> variogram,
        Spread spread,
        List<Reliability> reliability,
        List<Suspect> suspects,
        List<Caveat> refusals,
        List<Caveat> warnings) {

    /** Fewer places tell nothing that would hold elsewhere. */
    public static final int FEWEST_PLACES = 20;

    /** Fewer blocks leave nothing to hold one against. */
    public static final int FEWEST_BLOCKS = 4;

    /** Blocks are never smaller. */
    public static final double LEAST_BLOCK_METERS = 500;

    /** Largest side of a block, as a share of the area's longer side: larger blocks would leave too few. */
    private static final double MOST_BLOCK_FRACTION = 0.25;

    /**
     * So far from the nearest measured place a correction holds; at twice that distance nothing of it is left. A town's
     * next quarter is built like the one before; the valley behind it is not.
     */
    public static final double FADE_METERS = 2000;

    /** Where suspects hold more than the rest they are no exceptions. */
    private static final double LEAST_SOUND_FRACTION = 0.5;

    /** A class's variance counts as if so many blocks more had the variance of all. */
    private static final double BLOCKS_OF_ALL = 10;

    private static final double[] CLAIMS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99};

    /** Where blocks begin, in shares of a block eastwards and northwards. */
    private static final double[][] ORIGINS = {{0, 0}, {0.5, 0}, {0, 0.5}, {0.5, 0.5}};

    /**
     * A form's errors at places it has not seen, all four origins of the blocks together.
     *
     * @param errors predicted less measured
     * @param rmseStandardErrorDb how sure the root mean square is, by how the blocks differ
     * @param blockCount mean of the four origins, rounded
     */
    public record Validated(
            CalibrationForm form,
            ErrorFigures errors,
            double rmseStandardErrorDb,
            double blockMeters,
            int blockCount) {}

    /**
     * How far local means of measured losses are from a form's at places it has not seen.
     *
     * @param sigmaDb standard deviation, dB
     * @param sigmaErrorDb its standard error, dB
     * @param byLandCoverDb the same by the receiver's class, shrunk towards it; empty where classes are not told apart
     * @param perKrigedDb what it is in truth where kriging says 1 dB, as held-out places show
     */
    public record Spread(double sigmaDb, double sigmaErrorDb, Map<String, Double> byLandCoverDb, double perKrigedDb) {}

    /**
     * A claim and what is so.
     *
     * @param claimedFraction probability with which the loss was claimed not to exceed a value
     * @param observedFraction share of held-out places' local means where it did not, each place counted once
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

    public Calibration with(Caveat warning) {
        List<Caveat> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Calibration(
                places,
                untuned,
                crossValidated,
                proposedForm,
                trend,
                covariance,
                variogram,
                spread,
                reliability,
                suspects,
                refusals,
                more);
    }

    /** The tries of one form. */
    private record Tried(CalibrationForm form, List<HeldOut> origins, Validated result) {}

    /** Tries every form that the places can tell; no antennas are known, and campaigns are not told apart. */
    public static Calibration of(List<MeasuredPlace> places) throws TooLittle {
        return of(places, List.of(), false, 0);
    }

    /**
     * Tries every form that the places can tell.
     *
     * @param places each once
     * @param antennas of the sectors whose directions are to be checked
     * @param hasCampaigns whether each campaign may have a constant of its own, a phone's or a car's
     * @param cellMeters side of the cells that places are means of, 0 where they are points; blocks are no smaller
     * @throws TooLittle when they are too few, or lie in too few blocks; the message is for people
     */
    public static Calibration of(
            List<MeasuredPlace> places, List<SectorAntenna> antennas, boolean hasCampaigns, double cellMeters)
            throws TooLittle {
        if (places.size() < FEWEST_PLACES) {
            throw new TooLittle("has " + places.size() + (places.size() == 1 ? " place" : " places")
                    + " where losses were measured, must be " + FEWEST_PLACES + " or more");
        }
        List<Caveat> warnings = new ArrayList<>();
        double leastBlockMeters = Math.max(LEAST_BLOCK_METERS, cellMeters);
        List<Suspect> suspects = SectorSuspects.of(places, antennas, hasCampaigns, leastBlockMeters);
        List<MeasuredPlace> sound = SectorSuspects.without(suspects, places);
        if (sound.size() < FEWEST_PLACES || sound.size() < LEAST_SOUND_FRACTION * places.size()) {
            warnings.add(Caveat.of(
                    "suspectsMany",
                    "suspects hold %s of %s places, too many to do without: the figures are with them",
                    places.size() - sound.size(),
                    places.size()));
            sound = places;
        } else if (!suspects.isEmpty()) {
            warnings.add(Caveat.of(
                    "suspectsOut",
                    "suspects left out: %s, with %s places; what is to be repaired is not tuned away",
                    suspects.size(),
                    places.size() - sound.size()));
        }
        return new Trial(sound, hasCampaigns, leastBlockMeters, suspects, warnings).calibration();
    }

    /** All forms on the same places and blocks. */
    private static final class Trial {
        private final List<MeasuredPlace> places;
        private final boolean hasCampaigns;
        private final double leastBlockMeters;
        private final List<Suspect> suspects;
        private final List<Caveat> warnings;
        private final List<Caveat> refusals = new ArrayList<>();
        private final LossTrend richest;
        private final ResidualCovariance covariance;
        private final double blockMeters;

        Trial(
                List<MeasuredPlace> places,
                boolean hasCampaigns,
                double leastBlockMeters,
                List<Suspect> suspects,
                List<Caveat> warnings) {
            this.places = places;
            this.hasCampaigns = hasCampaigns;
            this.leastBlockMeters = leastBlockMeters;
            this.suspects = suspects;
            this.warnings = warnings;
            this.richest = FittedForm.trend(CalibrationForm.SLOPES, places, hasCampaigns, leastBlockMeters, refusals);
            this.covariance = ResidualCovariance.of(places, richest);
            this.blockMeters = blockMeters();
        }

        Calibration calibration() throws TooLittle {
            List<BlockFolds> layings = layings();
            boolean hasSlope = richest.bands().values().stream()
                    .anyMatch(band -> band.slope().standardErrorDb() > 0
                            || band.heightSlope().standardErrorDb() > 0);
            List<CalibrationForm> forms = Arrays.stream(CalibrationForm.values())
                    .filter(form -> hasSlope || !form.hasSlope())
                    .toList();
            List<List<HeldOut>> origins = layings.stream()
                    .map(laying -> HeldOut.of(forms, places, hasCampaigns, laying, blockMeters))
                    .toList();
            double blockCount = mean(layings.stream().mapToDouble(BlockFolds::blockCount));
            List<Tried> tries = IntStream.range(0, forms.size())
                    .mapToObj(i -> tried(
                            forms.get(i),
                            origins.stream().map(ofForms -> ofForms.get(i)).toList(),
                            blockCount))
                    .toList();
            Tried proposed = simplest(tries);
            double sigmaDb = Math.sqrt(mean(proposed.origins.stream().mapToDouble(HeldOut::claimedVarianceDb)));
            return new Calibration(
                    places,
                    tries.get(0).result.errors(),
                    tries.stream().map(Tried::result).toList(),
                    proposed.form,
                    FittedForm.trend(proposed.form, places, hasCampaigns, blockMeters, new ArrayList<>()),
                    covariance,
                    ResidualCovariance.variogram(places, richest),
                    new Spread(
                            sigmaDb,
                            mean(proposed.origins.stream().mapToDouble(HeldOut::sigmaStandardErrorDb)),
                            byLandCover(proposed, sigmaDb * sigmaDb),
                            mean(proposed.origins.stream().mapToDouble(HeldOut::claimRatio))),
                    reliability(proposed),
                    suspects,
                    refusals,
                    warnings);
        }

        /**
         * The residuals' range, so that what is held out knows nothing of what is not; but enough blocks must be left.
         */
        private double blockMeters() {
            double east = extent(places.stream().mapToDouble(MeasuredPlace::eastMeters));
            double north = extent(places.stream().mapToDouble(MeasuredPlace::northMeters));
            double most = Math.max(leastBlockMeters, Math.max(east, north) * MOST_BLOCK_FRACTION);
            if (covariance.rangeMeters() > most) {
                warnings.add(Caveat.of(
                        "longRange",
                        "residuals stay alike over %s m, farther than the blocks that so small an area allows, %s m:"
                                + " farther away errors may be larger than told here",
                        Math.round(covariance.rangeMeters()),
                        Math.round(most)));
            }
            return Math.max(leastBlockMeters, Math.min(most, covariance.rangeMeters()));
        }

        private List<BlockFolds> layings() throws TooLittle {
            List<BlockFolds> layings = new ArrayList<>();
            for (double[] origin : ORIGINS) {
                BlockFolds laying = new BlockFolds(places, blockMeters, origin[0], origin[1]);
                if (laying.blockCount() < FEWEST_BLOCKS) {
                    throw new TooLittle("has places in " + laying.blockCount()
                            + (laying.blockCount() == 1 ? " block of " : " blocks of ")
                            + Math.round(blockMeters) + " m, must be in " + FEWEST_BLOCKS
                            + " or more to hold one against the others");
                }
                layings.add(laying);
            }
            return layings;
        }

        private Tried tried(CalibrationForm form, List<HeldOut> origins, double blockCount) {
            Validated result = new Validated(
                    form,
                    ErrorFigures.of(origins.stream().map(HeldOut::errorsDb).toArray(double[][]::new)),
                    mean(origins.stream().mapToDouble(HeldOut::rmseStandardErrorDb)),
                    blockMeters,
                    (int) Math.round(blockCount));
            return new Tried(form, origins, result);
        }

        /** Mean squares of local means' held-out errors by class, each as if some blocks had the mean square of all. */
        private Map<String, Double> byLandCover(Tried proposed, double allVariance) {
            SortedMap<String, Double> sigmas = new TreeMap<>();
            for (String landCover :
                    TrendTerms.of(places, false, false, new ArrayList<>()).landCovers()) {
                double squares = 0;
                double count = 0;
                Set<Block> blocks = new HashSet<>();
                for (int i = 0; i < places.size(); i++) {
                    MeasuredPlace place = places.get(i);
                    if (place.circumstances().landCover().equals(landCover) && !place.isAtLeast()) {
                        blocks.add(Block.of(place, blockMeters, 0, 0));
                        for (HeldOut origin : proposed.origins) {
                            squares += origin.localSquareDb(i);
                            count++;
                        }
                    }
                }
                if (count > 0) {
                    double share = blocks.size() / (blocks.size() + BLOCKS_OF_ALL);
                    sigmas.put(landCover, Math.sqrt(share * squares / count + (1 - share) * allVariance));
                }
            }
            return sigmas;
        }
    }

    private static double extent(DoubleStream coordinates) {
        DoubleSummaryStatistics all = coordinates.summaryStatistics();
        return all.getMax() - all.getMin();
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

    private static List<Reliability> reliability(Tried proposed) {
        List<Reliability> rows = new ArrayList<>();
        for (double claim : CLAIMS) {
            double within = proposed.origins.stream()
                    .mapToDouble(origin -> origin.placesWithin(claim))
                    .sum();
            long asked = proposed.origins.stream()
                    .mapToLong(origin -> origin.errorsDb().length)
                    .sum();
            rows.add(new Reliability(claim, within / asked, asked));
        }
        return rows;
    }
}
