package org.dakal.tools.cli.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkLoss;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.LinkResult;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.model.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal loss}: point-to-point loss of many links. */
@Command(
        name = "loss",
        sortOptions = false,
        description = "Computes the loss of many links, one a line, and writes one JSON line for each, in order.",
        footer = {
            "",
            "Each line of FILE is a JSON object with its heights in it:",
            "  id, heightsMeters, spacingMeters, clutterHeightsMeters (may be empty),",
            "  frequencyMhz, txHeightAboveGroundMeters, rxHeightAboveGroundMeters",
            "and, where the model asks for them,",
            "  polarization, surfaceRefractivityNUnits,",
            "  refractivityLapseRateNUnitsPerKm, groundPermittivity,",
            "  groundConductivitySiemensPerMeter, itm {climate, timePercent,",
            "  locationPercent, situationPercent, mdvar},",
            "  p1812 {timePercent, locationPercent}",
            "",
            "Or FILE is CSV (separator , ; or tab) of positions, whose profiles are cut out",
            "of the terrain along the geodesic; the columns are",
            "  id, txLatitudeDegrees, txLongitudeDegrees, txHeightAboveGroundMeters,",
            "  rxLatitudeDegrees, rxLongitudeDegrees, rxHeightAboveGroundMeters,",
            "  frequencyMhz",
            "and, when wanted, spacingMeters (that of the terrain), polarization, climate,",
            "timePercent, locationPercent, situationPercent, mdvar, and air and ground as",
            "above.",
            "",
            "A line that cannot be used gives its id, line and problem; the others go on.",
            "",
            "Example:",
            "  dakal loss --model itm --links links.jsonl --out losses.jsonl",
            "  dakal loss --links positions.csv --terrain dem"
        })
public final class LossCommand implements Callable<Integer> {
    private static final int RESULTS_BETWEEN_CHECKS = 1000;

    private final Console console;
    private final AtomicLong linkCount = new AtomicLong();
    private final AtomicLong problemCount = new AtomicLong();

    @Mixin
    HelpOption help;

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "Path-loss model; " + PropagationModels.DEFAULT_ID + " when not given.")
    private @Nullable String modelId;

    @Option(names = "--links", required = true, paramLabel = "FILE", description = "The links.")
    private Path links;

    @Option(
            names = "--terrain",
            paramLabel = "DIR",
            description = "Folder of terrain files (HGT, DTED, GeoTIFF) for positions; DAKAL_TERRAIN when not given.")
    private @Nullable Path terrain;

    @Option(names = "--out", paramLabel = "FILE", description = "Results; standard output when not given.")
    private @Nullable Path out;

    public LossCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, ProblemsException {
        PathLossModel model = Models.named(modelId);
        ListedLink.requireLinks(links);
        TerrainChoice choice = TerrainChoice.of(terrain, console);
        ElevationSource source = choice.folder() == null ? null : choice.open();
        OutputFile target = out == null ? null : target(out, choice);
        int threadCount = Runtime.getRuntime().availableProcessors();
        long byteCount = 0;
        try (LinkReader reader = LinkFiles.open(links, source)) {
            if (reader.cutsProfiles() && source == null && model.needsTerrain()) {
                throw CommandFailure.badInput(
                        links + " holds positions, and model " + model.id() + " needs the heights between them.",
                        "Give --terrain DIR, or JSON lines with heightsMeters.");
            }
            new Settings()
                    .add("model", model.id() + ", " + model.source(), modelId == null ? "default" : "flag")
                    .add("links", links + (reader.cutsProfiles() ? ", positions" : ", with heights"), "flag")
                    .add("terrain", source == null ? "none" : source.description(), choice.from())
                    .add("out", out == null ? "standard output" : out.toString(), out == null ? "default" : "flag")
                    .add("threads", Integer.toString(threadCount), "default: all processors")
                    .print(console);
            console.print(ProblemPrinter.format(links.toString(), reader.warnings()));
            ProgressLine progress = new ProgressLine(console);
            progress.phaseStarted(Phase.LINKS);
            if (target == null) {
                compute(reader, model, threadCount, progress, console.out());
            } else {
                byteCount = target.write(file -> {
                    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                        compute(reader, model, threadCount, progress, writer);
                    }
                });
            }
            progress.finish();
            Report.phases(console, progress.timings());
            if (source != null) {
                Report.terrainWarnings(console, source);
            }
        }
        if (out != null) {
            Report.file(console, out, byteCount);
        }
        console.say(
                Figures.count(linkCount.get()) + " links, " + Figures.count(problemCount.get()) + " with a problem.");
        return ExitCodes.DONE;
    }

    private OutputFile target(Path file, TerrainChoice choice) throws IOException {
        return OutputFile.at(file, OutputKind.LOSSES, choice.inputs().and(List.of(links)));
    }

    private void compute(LinkReader reader, PathLossModel model, int threadCount, ProgressLine progress, Writer results)
            throws IOException {
        LinkLoss loss = new LinkLoss(model);
        new OrderedBatches<PendingLink, LinkResult>(loss::of, threadCount).run(reader::next, result -> {
            results.write(result.toJson());
            results.write('\n');
            long done = linkCount.incrementAndGet();
            if (result.isProblem()) {
                problemCount.incrementAndGet();
            }
            progress.counted(done, "links");
            if (done % RESULTS_BETWEEN_CHECKS == 0 && results instanceof PrintWriter printed && printed.checkError()) {
                throw new IOException("not all links are done");
            }
        });
    }
}
