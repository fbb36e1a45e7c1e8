package org.dakal.tools.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.MeasuredLink;
import org.dakal.calibration.MeasuredPlace;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.MeasuredLinkLoss;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.writing.calibration.CalibrationSummary;
import org.dakal.scenarios.writing.calibration.CalibrationWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.model.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dakal calibrate}: measured losses beside a model's, and what a correction of it would be worth elsewhere. */
@Command(
        name = "calibrate",
        sortOptions = false,
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
            "Example:",
            "  dakal calibrate --links drive.csv --terrain dem --model itu-r-p1812 \\",
            "      --land-cover urban --out out/drive"
        })
public final class CalibrateCommand implements Callable<Integer> {
    private static final int MOST_PROBLEMS_SHOWN = 5;

    private final Console console;
    private final List<MeasuredLink> measured = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int unusedLinkCount;

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

    @Option(names = "--links", required = true, paramLabel = "FILE", description = "Links with measured losses.")
    private Path links;

    @Option(
            names = "--terrain",
            paramLabel = "DIR",
            description = "Folder of terrain files (HGT, DTED, GeoTIFF) for positions; DAKAL_TERRAIN when not given.")
    private @Nullable Path terrain;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "Path-loss model; " + PropagationModels.DEFAULT_ID + " when not given.")
    private @Nullable String modelId;

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
            description = "Writes calibration.json and places.csv; nothing when not given.")
    private @Nullable Path out;

    @Option(names = "--json", description = "The figures as JSON on standard output.")
    private boolean json;

    public CalibrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, ProblemsException {
        PathLossModel model = Models.named(modelId);
        LandCover cover = cover(model);
        ListedLink.requireLinks(links);
        TerrainChoice choice = TerrainChoice.of(terrain, console);
        ElevationSource source = choice.folder() == null ? null : choice.open();
        Inputs inputs = choice.inputs().and(List.of(links));
        if (out == null) {
            return calibrate(model, cover, choice, source, null);
        }
        try (OutputFolder results = CalibrationWriter.open(out, inputs)) {
            return calibrate(model, cover, choice, source, results);
        }
    }

    /** @param results where to write; null for nowhere */
    private int calibrate(
            PathLossModel model,
            @Nullable LandCover cover,
            TerrainChoice choice,
            @Nullable ElevationSource source,
            @Nullable OutputFolder results)
            throws IOException, ProblemsException {
        Settings settings = new Settings();
        ProgressLine progress = new ProgressLine(console);
        try (LinkReader reader = LinkFiles.open(links, source)) {
            if (reader.cutsProfiles() && source == null && model.needsTerrain()) {
                throw CommandFailure.badInput(
                        links + " holds positions, and model " + model.id() + " needs the heights between them.",
                        "Give --terrain DIR, or JSON lines with heightsMeters.");
            }
            settings.add("model", model.id() + ", " + model.source(), modelId == null ? "default" : "flag")
                    .add("links", links + (reader.cutsProfiles() ? ", positions" : ", with heights"), "flag")
                    .add("terrain", source == null ? "none" : source.description(), choice.from())
                    .add("cover", cover == null ? "none" : told(cover), cover == null ? "default" : "flag")
                    .add("out", out == null ? "nothing is written" : out.toString(), out == null ? "default" : "flag")
                    .print(console);
            console.print(ProblemPrinter.format(links.toString(), reader.warnings()));
            progress.phaseStarted(Phase.LINKS);
            compute(reader, new MeasuredLinkLoss(model, cover), progress);
        }
        tellUnused();
        progress.phaseStarted(Phase.CALIBRATION);
        Calibration calibration = calibration();
        progress.finish();
        CalibrationSummary summary = CalibrationSummary.of(
                calibration,
                model.id(),
                cover == null ? null : cover.id(),
                measured.size(),
                unusedLinkCount,
                Invocation.of(spec, settings));
        Report.phases(console, progress.timings());
        if (source != null) {
            Report.terrainWarnings(console, source);
        }
        if (out != null && results != null) {
            Report.files(console, CalibrationWriter.write(results, summary, calibration.places()));
        }
        tell(summary);
        if (json) {
            console.out().print(SummaryJson.text(summary));
        }
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

    private void compute(LinkReader reader, MeasuredLinkLoss loss, ProgressLine progress) throws IOException {
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

    private Calibration calibration() {
        try {
            return Calibration.of(MeasuredPlace.of(measured));
        } catch (Calibration.TooLittle e) {
            throw CommandFailure.badInput(links + " " + e.getMessage() + ".", "Measure in more places, further apart.");
        }
    }

    private void tell(CalibrationSummary summary) {
        console.say(Figures.count(summary.subject().linkCount()) + " links at "
                + Figures.count(summary.subject().placeCount())
                + " places; errors are predicted less measured, dB, at places in blocks not seen");
        TextTable table = new TextTable("lrrrrl", "form", "RMSE", "mean", "std dev", "RMSE +-", "blocks");
        for (CalibrationSummary.Form form : summary.crossValidated()) {
            table.row(
                    form.form(),
                    decibels(form.rmseDb()),
                    decibels(form.meanDb()),
                    decibels(form.standardDeviationDb()),
                    decibels(form.rmseStandardErrorDb()),
                    form.blockCount() + " of " + Math.round(form.blockMeters()) + " m");
        }
        console.print(table.toString());
        summary.refusals().forEach(refusal -> console.say("  refused: " + refusal));
        summary.warnings().forEach(warning -> console.say("  warning: " + warning));
        console.say(String.format(
                Locale.ROOT,
                "Proposed: %s, the simplest within one standard error of the best; %+.1f dB at 1 km (+- %.1f), %+.1f dB"
                        + " a decade (+- %.1f), sigma %.1f dB",
                summary.proposedForm(),
                summary.correction().offsetDb(),
                summary.correction().offsetStandardErrorDb(),
                summary.correction().slopeDb(),
                summary.correction().slopeStandardErrorDb(),
                summary.sigmaDb()));
        for (CalibrationSummary.Claim claim : summary.reliability()) {
            console.say(String.format(
                    Locale.ROOT,
                    "  claimed %4.0f %%  observed %4.1f %%",
                    100 * claim.claimed(),
                    100 * claim.observed()));
        }
    }

    private static String decibels(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
