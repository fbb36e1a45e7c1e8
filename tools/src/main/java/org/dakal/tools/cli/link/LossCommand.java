package org.dakal.tools.cli.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.links.LinkLoss;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.LinkResult;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.study.Phase;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal loss}: point-to-point loss of many links. */
@Command(
        name = "loss",
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
public final class LossCommand extends ToolCommand {
    private static final int RESULTS_BETWEEN_CHECKS = 1000;

    private final AtomicLong linkCount = new AtomicLong();
    private final AtomicLong problemCount = new AtomicLong();

    @Mixin
    private final LinkOptions options = new LinkOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Results; standard output when not given.")
    private @Nullable Path out;

    public LossCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemsException {
        LinkOptions.Chosen chosen = options.choose(console);
        OutputFile target = out == null ? null : OutputFile.at(out, OutputKind.LOSSES, chosen.inputs());
        int threadCount = Runtime.getRuntime().availableProcessors();
        long byteCount = 0;
        try (LinkReader reader = chosen.open()) {
            chosen.note(settings, reader)
                    .add("out", out == null ? "standard output" : out.toString(), out == null ? "default" : "flag")
                    .add("threads", Integer.toString(threadCount), "default: all processors")
                    .print(console);
            console.print(ProblemPrinter.format(chosen.links().toString(), reader.warnings()));
            ProgressLine progress = new ProgressLine(console);
            progress.phaseStarted(Phase.LINKS);
            if (target == null) {
                compute(reader, chosen, threadCount, progress, null);
            } else {
                byteCount = target.write(file -> {
                    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                        compute(reader, chosen, threadCount, progress, writer);
                    }
                });
            }
            progress.finish();
            Report.phases(console, progress.timings());
            chosen.tellTerrainWarnings(console);
        }
        if (out != null) {
            Report.file(console, out, byteCount);
        }
        console.say(
                Figures.count(linkCount.get()) + " links, " + Figures.count(problemCount.get()) + " with a problem.");
        return ExitCodes.DONE;
    }

    /** @param file that takes the results; null when only standard output does */
    private void compute(
            LinkReader reader, LinkOptions.Chosen chosen, int threadCount, ProgressLine progress, @Nullable Writer file)
            throws IOException {
        LinkLoss loss = new LinkLoss(chosen.model(), null);
        boolean isPrinted = file == null || isJsonAsked();
        new OrderedBatches<PendingLink, LinkResult>(loss::of, threadCount).run(reader::next, result -> {
            String line = result.toJson() + "\n";
            if (file != null) {
                file.write(line);
            }
            if (isPrinted) {
                console.out().print(line);
            }
            long done = linkCount.incrementAndGet();
            if (result.isProblem()) {
                problemCount.incrementAndGet();
            }
            progress.counted(done, "links");
            if (isPrinted && done % RESULTS_BETWEEN_CHECKS == 0 && console.hasLostOutput()) {
                throw new IOException("not all links are done");
            }
        });
        if (linkCount.get() == 0) {
            throw CommandFailure.badInput(chosen.links() + " holds no link.", "");
        }
    }
}
