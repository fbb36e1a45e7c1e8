package org.dakal.scenarios.writing.calibration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.DistanceTrend;
import org.dakal.calibration.ErrorFigures;
import org.dakal.calibration.ResidualCovariance;
import org.dakal.scenarios.writing.output.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * The content of calibration.json, in the file's order.
 *
 * @param subject what was measured beside which model
 * @param untuned the model's own errors
 * @param crossValidated each form's errors at places it has not seen
 * @param proposedForm the simplest form within one standard error of the best
 * @param correction what the proposed form adds to the model's loss by distance
 * @param residual how alike neighbouring places are about the trend
 * @param sigmaDb spread of measured losses about the proposed form at places it has not seen
 * @param reliability what the proposed form claims beside what is so
 * @param refusals forms that the data cannot tell, and why
 * @param warnings what makes the figures weaker than they look
 * @param run what ran
 * @param files every file of this result
 */
public record CalibrationSummary(
        @JsonUnwrapped Subject subject,
        ErrorFigures untuned,
        List<Form> crossValidated,
        String proposedForm,
        DistanceTrend correction,
        Residual residual,
        double sigmaDb,
        List<Claim> reliability,
        List<String> refusals,
        List<String> warnings,
        RunInfo run,
        List<String> files) {

    private static final int FORMAT_VERSION = 1;

    /**
     * The first keys of the file.
     *
     * @param formatVersion of this file
     * @param model id of the path-loss model, which stays as it is
     * @param landCover id of the class along every path; null where none was given
     * @param linkCount measured links used
     * @param unusedLinkCount lines that could not be used
     * @param placeCount places they were averaged to
     */
    public record Subject(
            int formatVersion,
            String model,
            @Nullable String landCover,
            int linkCount,
            int unusedLinkCount,
            int placeCount) {}

    /**
     * A form beside the others; errors are predicted less measured.
     *
     * @param form untuned, offset, slopes or slopes-kriging
     * @param rmseDb root of the mean square error
     * @param meanDb positive where losses are too large
     * @param standardDeviationDb about the mean
     * @param rmseStandardErrorDb by how the blocks differ
     * @param blockMeters side of the blocks held out
     * @param blockCount blocks with places in them, mean of the four origins
     */
    public record Form(
            String form,
            double rmseDb,
            double meanDb,
            double standardDeviationDb,
            double rmseStandardErrorDb,
            double blockMeters,
            int blockCount) {

        static Form of(Calibration.Validated row) {
            ErrorFigures errors = row.errors();
            return new Form(
                    row.form().id(),
                    errors.rmseDb(),
                    errors.meanDb(),
                    errors.standardDeviationDb(),
                    row.rmseStandardErrorDb(),
                    row.blockMeters(),
                    row.blockCount());
        }
    }

    /**
     * Neighbouring places about the trend.
     *
     * @param ownDb standard deviation that a place has for itself
     * @param sharedDb standard deviation shared with neighbours
     * @param rangeMeters where 5 % of what is shared are left
     */
    public record Residual(double ownDb, double sharedDb, double rangeMeters) {
        static Residual of(ResidualCovariance covariance) {
            return new Residual(covariance.ownDb(), covariance.sharedDb(), covariance.rangeMeters());
        }
    }

    /**
     * A claim beside what is so, over places held out.
     *
     * @param claimed probability with which the loss was said not to exceed a value, 0 to 1
     * @param observed share of places where it did not
     * @param count places asked, once for each origin of the blocks
     */
    public record Claim(double claimed, double observed, long count) {}

    /** The figures of a calibration. */
    public static CalibrationSummary of(
            Calibration calibration,
            String model,
            @Nullable String landCover,
            int linkCount,
            int unusedLinkCount,
            RunInfo run) {
        return new CalibrationSummary(
                new Subject(
                        FORMAT_VERSION,
                        model,
                        landCover,
                        linkCount,
                        unusedLinkCount,
                        calibration.places().size()),
                calibration.untuned(),
                calibration.crossValidated().stream().map(Form::of).toList(),
                calibration.proposedForm().id(),
                calibration.trend(),
                Residual.of(calibration.covariance()),
                calibration.sigmaDb(),
                calibration.reliability().stream()
                        .map(row -> new Claim(row.claimedFraction(), row.observedFraction(), row.count()))
                        .toList(),
                calibration.refusals(),
                calibration.warnings(),
                run,
                List.of());
    }

    CalibrationSummary withFiles(List<String> names) {
        return new CalibrationSummary(
                subject,
                untuned,
                crossValidated,
                proposedForm,
                correction,
                residual,
                sigmaDb,
                reliability,
                refusals,
                warnings,
                run,
                names);
    }
}
