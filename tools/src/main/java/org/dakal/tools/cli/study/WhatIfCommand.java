package org.dakal.tools.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dakal.coverage.CancelSignal;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.UnfitProposal;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.writing.OutputComparison;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.study.StudyState;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dakal whatif}: what would change if the network were another. */
@Command(
        name = "whatif",
        sortOptions = false,
        description =
                "Says what changes when sectors are retilted, turned, repowered, moved, added or taken down: people,"
                        + " villages, public points and area, spots healed and opened, proposals that move.",
        footer = {
            "",
            "KEY is any key of a site (latitudeDegrees, name, ...) or of a sector",
            "(electricalTiltDegrees, eirpDbm, band, ...); an empty VALUE takes away what",
            "the scenario says. FILE has sites as a scenario has them in place, changes as",
            "a proposal has them, or proposals: scenarios/FORMAT.md shows each.",
            "",
            "Written are comparison.html and -fa.html (for people, open the first),",
            "comparison.json and rasters of the difference. With --full these are in",
            "comparison/, the changed network's result as of dakal run is in DIR itself,",
            "and what a comparison needs of today's in before/. The scenario stays as it is.",
            "",
            "Examples (the first opens new weak spots that 184 people live in):",
            "  dakal whatif scenarios/qom --cell-size 200 --remove M004",
            "  dakal whatif scenarios/qom \\",
            "      --set sites.C001.sectors.A900.electricalTiltDegrees=8",
            "  dakal whatif scenarios/qom --remove T001/A1800 --remove C004 \\",
            "      --add new-mast.yaml --out out/try"
        })
public final class WhatIfCommand implements Callable<Integer> {
    private static final String BEFORE = "before";
    private static final String COMPARISON = "comparison";

    private final Console console;
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

    @Mixin
    private final ScenarioChoice choice = new ScenarioChoice();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Another value: sites.ID.KEY=VALUE or sites.ID.sectors.K.KEY=VALUE. May be repeated.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--remove",
            paramLabel = "ID[/K]",
            description = "Takes down a site, or one of its sectors. May be repeated.")
    private List<String> removals = new ArrayList<>();

    @Option(
            names = "--add",
            paramLabel = "FILE",
            description = "Adds what a file has, after all else. May be repeated.")
    private List<Path> additions = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Results; out/NAME-whatif when not given.")
    private @Nullable Path out;

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    @Option(
            names = "--full",
            description = "Also write the changed network's whole result, as run does, with what it is compared with in"
                    + " before/ and the comparison in comparison/.")
    private boolean full;

    @Option(names = "--json", description = "The comparison as JSON on standard output.")
    private boolean json;

    public WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NetworkEdits edits = new NetworkEdits(values, removals, additions);
        if (edits.isEmpty()) {
            throw CommandFailure.badInput("Nothing is changed.", "Give --set, --remove or --add.");
        }
        NativeLibraries.ofSystem().loadSqlite();
        if (out != null) {
            OutputFolder.check(out);
        }
        choice.check(console, settings);
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        settings.print(console);
        console.say("  phases     reading, coverage, change, exposure, proposals, indoors, spots, writing");
        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted("reading");
        ChangedScenario read = choice.read(edits);
        progress.finish();
        Scenario today = read.scenario();
        Path folder = out == null ? Path.of("out", today.name() + "-whatif") : out;
        StudyStore store = StudyStore.open(storeChoice, today);
        StudyResult before;
        StudyResult after;
        List<Path> files;
        Comparison comparison;
        try (OutputFolder results = open(folder, today)) {
            choice.tell(console, settings, today, folder, out != null);
            try (store;
                    StudySession session = StudySession.open(
                            today.request(),
                            store.store(),
                            store.states(today.request()),
                            progress,
                            CancelSignal.NEVER)) {
                StudyState now = session.today();
                before = session.result(now);
                after = session.result(session.with(
                        now,
                        read.changed().request().network(),
                        read.changed().request().proposals()));
            }
            RunInfo run = Invocation.of(spec, settings);
            Scenario changed = read.changed().withNotices(notices(edits, read.unfitProposals()));
            comparison = OutputComparison.compare(today, before, changed, after, asTold(edits), run);
            progress.phaseStarted("writing");
            files = full
                    ? writeAll(results, today, before, changed, after, comparison, run)
                    : OutputComparison.write(results, comparison, ComparisonPages.of(comparison, run));
        }
        progress.finish();

        Report.phases(console, progress.timings());
        Report.files(console, folder, files);
        store.tell(console);
        console.say("Changed: " + String.join(", ", told(edits)) + "; coverage updated in "
                + Figures.seconds(updateSeconds(after)));
        read.unfitProposals().forEach(proposal -> console.say(notice(proposal).text()));
        console.print(OutputComparison.text(comparison));
        if (json) {
            printJson(folder, files, updateSeconds(after), read.unfitProposals(), comparison);
        }
        Report.page(console, full ? folder.resolve(COMPARISON) : folder, ComparisonPages.PAGE);
        return ExitCodes.DONE;
    }

    /** One folder for three results, so that they appear together; an earlier comparison without them gives way. */
    private OutputFolder open(Path folder, Scenario today) throws IOException {
        List<Path> inputs = new ArrayList<>(choice.inputs(today));
        inputs.addAll(additions);
        if (!full) {
            OutputFolder results = OutputFolder.open(folder, inputs, OutputComparison.INDEX_FILE);
            results.refuseForeign(OutputComparison.NAMES);
            return results;
        }
        OutputFolder results = OutputFolder.open(
                folder,
                inputs,
                StudyWriter.SUMMARY_FILE,
                BEFORE + "/" + StudyWriter.SUMMARY_FILE,
                COMPARISON + "/" + OutputComparison.INDEX_FILE,
                OutputComparison.INDEX_FILE);
        results.refuseForeign(StudyWriter.names(today));
        return results;
    }

    /** The changed network's whole result, the files of today's that a comparison reads, and the comparison. */
    private static List<Path> writeAll(
            OutputFolder results,
            Scenario today,
            StudyResult before,
            Scenario changed,
            StudyResult after,
            Comparison comparison,
            RunInfo run)
            throws IOException {
        StudyWriter.stageForComparison(results, BEFORE, today, before, run);
        StudyWriter.stage(results, changed, after, StudyReports.of(changed, after, run), run);
        OutputComparison.stage(results, COMPARISON + "/", comparison, ComparisonPages.of(comparison, run));
        return results.commit();
    }

    private static ComparisonSummary.Edits asTold(NetworkEdits edits) {
        return new ComparisonSummary.Edits(
                edits.settings(),
                edits.removals(),
                edits.additions().stream().map(Path::toString).toList());
    }

    private static List<String> told(NetworkEdits edits) {
        List<String> told = new ArrayList<>(edits.settings());
        edits.removals().forEach(id -> told.add("without " + id));
        edits.additions().forEach(file -> told.add("with " + file));
        return told;
    }

    private static List<Notice> notices(NetworkEdits edits, List<UnfitProposal> unfit) {
        List<Notice> notices = new ArrayList<>();
        String told = String.join(", ", told(edits));
        notices.add(new Notice("What if: " + told + ".", "چه می‌شود اگر: \u2066" + told + "\u2069"));
        unfit.forEach(proposal -> notices.add(notice(proposal)));
        return notices;
    }

    private static Notice notice(UnfitProposal proposal) {
        return new Notice(
                "Proposal " + proposal.id() + " no longer applies and is left out: " + proposal.reason() + ".",
                "پیشنهاد \u2066" + proposal.id() + "\u2069 با این تغییرها شدنی نیست و کنار گذاشته شده است.");
    }

    private static double updateSeconds(StudyResult after) {
        return after.timings().stream()
                .filter(timing -> timing.phase().equals("change"))
                .mapToDouble(PhaseTiming::seconds)
                .sum();
    }

    private void printJson(
            Path folder,
            List<Path> files,
            double updateSeconds,
            List<UnfitProposal> unfitProposals,
            Comparison comparison)
            throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode node = mapper.createObjectNode();
        node.put("out", folder.toString());
        files.forEach(file -> node.withArray("files").add(file.toString()));
        node.put("updateSeconds", updateSeconds);
        node.set("unfitProposals", mapper.valueToTree(unfitProposals));
        node.set("comparison", mapper.readTree(SummaryJson.text(comparison.summary())));
        console.out().println(node);
    }
}
