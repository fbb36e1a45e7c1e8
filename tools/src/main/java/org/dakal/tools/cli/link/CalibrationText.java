package org.dakal.tools.cli.link;

import org.dakal.calibration.Calibration;
import org.dakal.calibration.Suspect;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;

/** A calibration on a terminal. */
public final class CalibrationText {
    private CalibrationText() {}

    public static void tell(Console console, Calibration calibration, int linkCount) {
        console.say(Wording.count(linkCount, "link") + " at "
                + Wording.count(calibration.places().size(), "place")
                + "; errors are predicted less measured, dB, at places in blocks not seen");
        TextTable table = new TextTable("lrrrrl", "form", "RMSE", "mean", "std dev", "RMSE +-", "blocks");
        for (Calibration.Validated form : calibration.crossValidated()) {
            table.row(
                    form.form().id(),
                    decibels(form.errors().rmseDb()),
                    decibels(form.errors().meanDb()),
                    decibels(form.errors().standardDeviationDb()),
                    decibels(form.rmseStandardErrorDb()),
                    form.blockCount() + " of " + Math.round(form.blockMeters()) + " m");
        }
        console.print(table.toString());
        calibration.refusals().forEach(refusal -> console.say("  refused: " + refusal.text()));
        calibration.warnings().forEach(warning -> console.say("  warning: " + warning.text()));
        console.say(
                "Proposed: %s, the simplest within one standard error of the best; sigma %.1f dB",
                calibration.proposedForm().id(), calibration.spread().sigmaDb());
        calibration
                .trend()
                .bands()
                .forEach((id, band) -> console.say(
                        "  %s%+.1f dB at 1 km (+- %.1f), %+.1f dB a decade (+- %.1f)",
                        id.isEmpty() ? "" : id + ": ",
                        band.offset().valueDb(),
                        band.offset().standardErrorDb(),
                        band.slope().valueDb(),
                        band.slope().standardErrorDb()));
        for (Suspect suspect : calibration.suspects()) {
            console.say(
                    "  suspect: %s %s%s, %+.0f %s (+- %.0f), %s in %s",
                    suspect.sectorKey(),
                    suspect.kind().id(),
                    suspect.otherSectorKey().isEmpty() ? "" : " with " + suspect.otherSectorKey(),
                    suspect.kind().isAngle() ? suspect.turnedDegrees() : suspect.offsetDb(),
                    suspect.kind().isAngle() ? "degrees" : "dB",
                    suspect.kind().isAngle() ? suspect.turnedErrorDegrees() : suspect.offsetErrorDb(),
                    Wording.count(suspect.placeCount(), "place"),
                    Wording.count(suspect.blockCount(), "block"));
        }
        for (Calibration.Reliability claim : calibration.reliability()) {
            console.say(
                    "  claimed %4.0f %%  observed %4.1f %%",
                    100 * claim.claimedFraction(), 100 * claim.observedFraction());
        }
    }

    private static String decibels(double value) {
        return Figures.format("%.2f", value);
    }
}
