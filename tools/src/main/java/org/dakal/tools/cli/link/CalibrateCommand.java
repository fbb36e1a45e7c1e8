package org.dakal.tools.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.MeasuredLinkLoss;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.calibration.CalibrationJson;
import org.dakal.scenarios.writing.calibration.CalibrationWriter;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.reports.CalibrationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal calibrate}: measured losses beside a model's, and what a correction of it would be worth elsewhere. */
@Command(
        name = "calibrate",
        description = "Sets measured losses beside a model's and says what corrections are worth where nobody measured:"
                + " each is tried on whole blocks of ground that it has not seen.",
        footer = {
            "",
            "FILE is a table of links as dakal loss takes it, with a column pathLossDb: CSV",
            "of positions, whose profiles are cut out of the terrain; or JSON lines with",
            "heightsMeters, rxLatitudeDegrees and rxLongitudeDegrees, which need no terrain.",
            "pathLossDb is basic transmission loss: sent power and both antennas' gains less",
            "what was received. Readings at one place are averaged.",
            "",
            "CLASS is water, open, village, trees, suburban, urban or dense-urban: clutter",
            "of 0, 0, 5, 15, 10, 15 or 20 m along each path but within 27 m of its ends, no",
            "higher than the higher antenna, unless that is at 3 m or lower.",
            "",
            "With SCENARIO and --measurements in place of --links: dakal calibrate --help.",
            "",
            "Example:",
            "  dakal calibrate --links drive.csv --terrain dem --model itu-r-p1812 \\",
            "      --land-cover urban --out out/drive"
        })
public final class CalibrateCommand extends ToolCommand {
    private static final int MOST_PROBLEMS_SHOWN = 5;
    private static final String PAGE = "calibration.html";

    private final List<MeasuredLink> measured = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int unusedLinkCount;

    @Mixin
    private final LinkOptions options = new LinkOptions();

    @Option(
            names = "--land-cover",
            paramLabel = "CLASS",
            description =
                    "What covers the land along all paths, for models that ask for clutter; the links' own clutter"
                            + " heights, or none, when not given.")
    private @Nullable String landCover;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes pages for people, calibration.json and places.csv; nothing when not given.")
    private @Nullable Path out;

    public CalibrateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemsException {
        LinkOptions.Chosen chosen = options.choose(console);
        LandCover cover = cover(chosen.model());
        if (out == null) {
            return calibrate(chosen, cover, null);
        }
        try (OutputFolder results = CalibrationWriter.open(out, chosen.inputs())) {
            return calibrate(chosen, cover, results);
        }
    }

    /** @param results where to write; null for nowhere */
    private int calibrate(LinkOptions.Chosen chosen, @Nullable LandCover cover, @Nullable OutputFolder results)
            throws IOException, ProblemsException {
        ProgressLine progress = new ProgressLine(console);
        try (LinkReader reader = chosen.open()) {
            chosen.note(settings, reader)
                    .add("cover", cover == null ? "none" : told(cover), cover == null ? "default" : "flag")
                    .addOut(out)
                    .print(console);
            console.print(ProblemPrinter.format(chosen.links().toString(), reader.warnings()));
            progress.phaseStarted(Phase.LINKS);
            compute(chosen.links(), reader, new MeasuredLinkLoss(chosen.model(), cover), progress);
        }
        tellUnused();
        progress.phaseStarted(Phase.CALIBRATION);
        Calibration calibration = calibration(chosen.links());
        progress.finish();
        CalibrationJson.Calibrated calibrated = new CalibrationJson.Calibrated(
                calibration,
                chosen.model().id(),
                cover == null ? null : cover.id(),
                measured.size(),
                unusedLinkCount,
                runInfo());
        Report.phases(console, progress.timings());
        chosen.tellTerrainWarnings(console);
        if (out != null && results != null) {
            List<ExtraFile> pages =
                    Pages.of("calibration", language -> new CalibrationReport(calibrated, language).render());
            Report.files(console, CalibrationWriter.write(results, calibrated, pages, Map.of()));
            Report.page(console, out, PAGE);
        }
        CalibrationText.tell(console, calibration, measured.size());
        printJson(calibrated.json(List.of()));
        return ExitCodes.DONE;
    }

    private @Nullable LandCover cover(PathLossModel model) {
        String named = landCover;
        if (named == null) {
            return null;
        }
        List<String> ids = Arrays.stream(LandCover.values()).map(LandCover::id).toList();
        LandCover cover = LandCover.find(named)
                .orElseThrow(() -> CommandFailure.badInput(
                        "--land-cover = " + named + " is not known.",
                        (Suggestions.nearest(named, ids) + " Known classes: " + String.join(", ", ids) + ".").strip()));
        if (!model.description().needs().contains(ModelNeed.CLUTTER)) {
            throw CommandFailure.badInput(
                    "--land-cover = " + landCover + " changes nothing: model " + model.id()
                            + " does not ask for clutter heights.",
                    "Leave it out, or take a model that does, e.g. " + PropagationModels.DEFAULT_ID + ".");
        }
        return cover;
    }

    private static String told(LandCover cover) {
        return cover.id() + ", " + Wording.number(cover.representativeHeightMeters()) + " m along all paths";
    }

    private void compute(Path links, LinkReader reader, MeasuredLinkLoss loss, ProgressLine progress)
            throws IOException {
        new OrderedBatches<PendingLink, MeasuredLinkLoss.Result>(
                        loss::of, Runtime.getRuntime().availableProcessors())
                .run(reader::next, result -> {
                    if (result.link() != null) {
                        measured.add(result.link());
                    } else {
                        unusedLinkCount++;
                        if (problems.size() < MOST_PROBLEMS_SHOWN) {
                            problems.add(links + ":" + result.lineNumber() + ": " + result.problem());
                        }
                    }
                    progress.counted((long) measured.size() + unusedLinkCount, "links");
                });
    }

    private void tellUnused() {
        if (unusedLinkCount > 0) {
            console.say("warning: " + Figures.count(unusedLinkCount) + " of "
                    + Figures.count((long) measured.size() + unusedLinkCount) + " links cannot be used:");
            problems.forEach(problem -> console.say("  " + problem));
            if (unusedLinkCount > problems.size()) {
                console.say("  and " + Figures.count(unusedLinkCount - problems.size()) + " more");
            }
        }
    }

    private Calibration calibration(Path links) {
        try {
            return Calibration.of(MeasuredPlace.of(measured));
        } catch (Calibration.TooLittle e) {
            throw CommandFailure.badInput(links + " " + e.getMessage() + ".", "Measure in more places, further apart.");
        }
    }
}
