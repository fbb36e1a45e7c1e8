package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.verification.Verification;
import org.dakal.scenarios.writing.verification.VerificationWriter;
import org.dakal.scenarios.writing.verification.VerifiedResult;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.reports.VerificationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal verify}: a result held against measurements. */
@Command(
        name = "verify",
        description =
                "Holds a result against measurements: errors by band, class and sector, shares of right, false and"
                        + " missed coverage at each threshold, how true the claimed probabilities are, and where nobody measured.",
        footer = {
            "",
            "A sector is found by cellIdentity, else by physicalCellId on its channel",
            "(columns of the scenario's sectors), else only its band is known. Levels are",
            "compared with the band's best server, which is what serves a phone. Readings",
            "are averaged in power over 40 wavelengths, then in decibels over each cell.",
            "",
            "Example:",
            "  dakal verify out/qom --measurements drive.txt --vehicle-loss 6 \\",
            "      --out out/qom-verified"
        })
public final class VerifyCommand extends ToolCommand {
    private static final String PAGE = "verification.html";

    @Parameters(index = "0", paramLabel = "OUT", description = "Output folder of dakal run.")
    private Path result;

    @Mixin
    private final MeasurementOptions measurements = new MeasurementOptions();

    @Option(names = "--preview", description = "Only says what was understood of the files; nothing is compared.")
    private boolean preview;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes pages for people, verification.json, places and layers; nothing when not given.")
    private @Nullable Path out;

    public VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        settings.add("result", result.toString(), "argument");
        if (preview && isJsonAsked()) {
            throw CommandFailure.badInput(
                    "--preview and --json cannot be given together: a preview is for people.",
                    "Leave out --preview; the JSON has what was understood of each file in campaigns.");
        }
        measurements.check(settings);
        refuseOwnFiles();
        settings.addOut(out).print(console);
        RunInfo run = runInfo();
        if (out == null || preview) {
            tell(verify(), run);
            return ExitCodes.DONE;
        }
        NativeLibraries.ofSystem().loadSqlite();
        try (OutputFolder results =
                VerificationWriter.open(out, Inputs.of(measurements.files()).and(List.of(result)))) {
            Verification verification = verify();
            tell(verification, run);
            List<ExtraFile> pages =
                    Pages.of("verification", language -> new VerificationReport(verification, language).render(run));
            Report.files(console, VerificationWriter.write(results, verification, pages, run));
            Report.page(console, out, PAGE);
        }
        return ExitCodes.DONE;
    }

    /** A result's own tables have positions and levels too; held against itself any map is right. */
    private void refuseOwnFiles() throws IOException {
        boolean isResult = Files.exists(result.resolve(StudyWriter.SUMMARY_FILE));
        for (Path file : measurements.files()) {
            if (isResult && Files.exists(file) && file.toRealPath().startsWith(result.toRealPath())) {
                throw CommandFailure.badInput(
                        "--measurements = " + file + " lies in the result that it would be held against.",
                        "Give what phones measured, from a file outside of " + result + ".");
            }
        }
    }

    private Verification verify() throws IOException {
        List<MeasurementCampaign> campaigns = measurements.read();
        VerifiedResult promised = CommandFailure.unlessProblems(result.toString(), () -> VerifiedResult.open(result));
        return Verification.of(promised, campaigns, measurements.filter(), measurements.phone());
    }

    private void tell(Verification verification, RunInfo run) {
        VerifyText.campaigns(console, verification);
        if (preview) {
            return;
        }
        if (verification.places().isEmpty()) {
            throw CommandFailure.badInput(
                    "no reading can be held against " + result + ".",
                    "The counts above say why readings were left out.");
        }
        VerifyText.figures(console, verification);
        printJson(VerificationWriter.json(verification, run));
    }
}
