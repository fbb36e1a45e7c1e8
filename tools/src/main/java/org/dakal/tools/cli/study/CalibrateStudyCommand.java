package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.Caveat;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.calibration.StudyCorrection;
import org.dakal.network.Band;
import org.dakal.pathloss.LossCorrection;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.measurements.DropReason;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.calibration.CalibrationJson;
import org.dakal.scenarios.writing.calibration.CalibrationWriter;
import org.dakal.scenarios.writing.calibration.CorrectionFiles;
import org.dakal.scenarios.writing.calibration.StudyLinks;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerifiedResult;
import org.dakal.study.Phase;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.link.CalibrationText;
import org.dakal.tools.reports.CalibrationReport;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal calibrate SCENARIO}: a scenario's own sectors, measured, and what that adds to its path loss. */
@Command(
        name = "calibrate",
        description =
                "Fits a correction of path loss to measurements of the scenario's own sectors, tries it on blocks of"
                        + " ground it has not seen, and writes what the scenario can name as propagation.calibration.",
        footer = {
            "",
            "A sector is found by cellIdentity, else by physicalCellId on its channel",
            "(columns of the scenario's sectors); readings of other cells tell nothing,",
            "nor do places nearer or farther than the model's document goes (P.1812:",
            "250 m and more), whatever --least-distance says.",
            "A correction that the scenario has already is left aside. With a table of",
            "measured losses in place of a scenario: dakal calibrate --links FILE --help.",
            "",
            "Examples:",
            "  dakal calibrate scenarios/qom --measurements drive.txt --vehicle-loss 6 \\",
            "      --out scenarios/qom/calibration",
            "  dakal calibrate --links drive.csv --terrain dem --model itu-r-p1812 \\",
            "      --land-cover urban --out out/drive"
        })
public final class CalibrateStudyCommand extends FolderCommand {
    private static final String PAGE = "calibration.html";

    @Mixin
    private final MeasurementOptions measurements = new MeasurementOptions();

    @Option(
            names = "--phone-constants",
            description =
                    "Each file is of a phone or car of its own, whose unknown constant is fitted and is no part of"
                            + " the correction; told apart where two files measured a sector in common.")
    private boolean phoneConstants;

    public CalibrateStudyCommand(Console console) {
        super(console, CalibrationWriter.STUDY_FILES, Phase.COVERAGE, Phase.LINKS, Phase.CALIBRATION, Phase.WRITING);
    }

    @Override
    protected void note() {
        measurements.check(settings);
        settings.add(
                "phones", phoneConstants ? "a constant for each file" : "alike", phoneConstants ? "flag" : "default");
    }

    @Override
    protected Inputs inputs(Scenario scenario) {
        return super.inputs(scenario).and(measurements.files());
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        Scenario scenario = study.scenario();
        StudyRequest request = scenario.request().withCorrection(null);
        List<MeasurementCampaign> campaigns = measurements.read();
        Fitted fitted = study.askOfToday(request, session -> {
            Verification verification = Verification.of(
                    VerifiedResult.of(scenario, session.today().coverage()),
                    campaigns,
                    measurements.filter(),
                    measurements.phone());
            study.begin(Phase.LINKS);
            return new Fitted(verification, StudyLinks.of(session, verification));
        });
        VerifyText.campaigns(console, fitted.verification);
        study.begin(Phase.CALIBRATION);
        Calibration fit = calibration(scenario, fitted);
        Map<String, String> models = new LinkedHashMap<>();
        for (Band band : request.network().bands()) {
            models.put(band.id(), band.models().toString());
        }
        LossCorrection correction =
                StudyCorrection.of(fit, models, request.terrain().grid());
        refuseBeyondLimits(correction);
        Calibration calibration = withUntunedBands(fit, models.keySet(), correction);
        CalibrationJson.Calibrated calibrated = new CalibrationJson.Calibrated(
                calibration,
                correction.bands().values().stream()
                        .map(LossCorrection.BandCorrection::modelId)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                null,
                fitted.links.size(),
                fitted.verification.places().size() - fitted.links.size(),
                runInfo().of(study.scenario()));
        study.begin(Phase.WRITING);
        return new Answer(
                CalibrationWriter.write(
                        results,
                        calibrated,
                        Pages.of("calibration", language -> new CalibrationReport(calibrated, language).render()),
                        CorrectionFiles.of(correction, measured(campaigns))),
                PAGE,
                () -> {
                    int silent = fitted.verification.places().size() - fitted.links.size();
                    if (silent > 0) {
                        console.say(
                                silent + " of " + fitted.verification.places().size()
                                        + " places tell no loss: which sector was heard is not known there, no level of it is"
                                        + " predicted, or it is nearer or farther than the model's document goes."
                                        + " Sectors with cellIdentity, or physicalCellId and channel, are found.");
                    }
                    CalibrationText.tell(console, calibration, fitted.links.size());
                    console.say("To use it, name " + CorrectionFiles.YAML_FILE
                            + " in scenario.yaml: propagation: {calibration: ...}");
                });
    }

    /** What most readings were left out for, and what is to be done about it. */
    private static String nothingUsed(Verification verification) {
        Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        verification
                .campaigns()
                .forEach(used -> used.dropped().forEach((reason, count) -> dropped.merge(reason, count, Integer::sum)));
        return dropped.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "No reading could be used; left out most often: "
                        + most.getKey().words() + ". "
                        + switch (most.getKey()) {
                            case OUTSIDE_GRID -> "Maybe they are of another place, or the grid is too small.";
                            case SWAPPED -> "Swap latitude and longitude, with --columns.";
                            case OTHER_NETWORK ->
                                "Give the scenario's sectors their cellIdentity, or physicalCellId and channel.";
                            default -> "Look at the file, or at the options that leave readings out.";
                        })
                .orElse("Readings were matched to bands only: give the scenario's sectors their cellIdentity, or"
                        + " physicalCellId and channel.");
    }

    private record Fitted(Verification verification, List<MeasuredLink> links) {}

    private static String measured(List<MeasurementCampaign> campaigns) {
        return campaigns.stream()
                .map(campaign -> campaign.input().path() + " (SHA-256 "
                        + campaign.input().sha256() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void refuseBeyondLimits(LossCorrection correction) {
        List<String> beyond = correction.beyondLimits();
        if (!beyond.isEmpty()) {
            throw CommandFailure.badInput(
                    "this is no correction that a scenario takes: " + String.join("; ", beyond) + ".",
                    "Maybe levels are not in dBm, or powers, losses or the model in the scenario are mistaken.");
        }
    }

    /** Bands are compared with each other: one that was not measured wins where another was found weaker. */
    private static Calibration withUntunedBands(Calibration fit, Set<String> bands, LossCorrection correction) {
        List<String> untuned =
                bands.stream().filter(id -> !correction.bands().containsKey(id)).toList();
        return untuned.isEmpty()
                ? fit
                : fit.with(Caveat.of(
                        "untunedBands",
                        "bands that were not measured stay as they were: %s; those that were are corrected: %s. Where"
                                + " that lowers levels, an unmeasured band serves in their place, of which nothing is"
                                + " known",
                        String.join(", ", untuned),
                        String.join(", ", correction.bands().keySet())));
    }

    private Calibration calibration(Scenario scenario, Fitted fitted) {
        List<MeasuredLink> links = fitted.links;
        MapProjection projection = scenario.projection();
        try {
            return Calibration.of(
                    MeasuredPlace.of(links, (latitude, longitude) -> {
                        Coordinate at = projection.toGrid(latitude, longitude);
                        return new double[] {at.x, at.y};
                    }),
                    StudyLinks.antennas(scenario.request()),
                    phoneConstants,
                    scenario.request().terrain().grid().cellSizeMeters());
        } catch (Calibration.TooLittle e) {
            throw CommandFailure.badInput(
                    "what was measured of the scenario's sectors " + e.getMessage() + ".",
                    links.isEmpty()
                            ? nothingUsed(fitted.verification)
                            : "Measure in more places, further apart, and give sectors their cellIdentity, or physicalCellId and"
                                    + " channel.");
        }
    }
}
