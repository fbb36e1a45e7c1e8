package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.dakal.scenarios.ChangedScenario;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.UnfitProposal;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.scenarios.writing.OutputComparison;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.comparison.ComparisonText;
import org.dakal.scenarios.writing.comparison.ResultComparer;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.study.StudyState;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.UnfitWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal whatif}: what would change if the network were another. */
@Command(
        name = "whatif",
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
            "Written are comparison.html and -fa.html (for people, open the first), and",
            "comparison.json. With --full these are in comparison/, with rasters of the",
            "difference; the changed network's result as of dakal run is in DIR itself, and",
            "what a comparison needs of today's in before/. The scenario stays as it is.",
            "",
            "Examples:",
            "  dakal whatif scenarios/qom --cell-size 200 --remove M004",
            "  dakal whatif scenarios/qom \\",
            "      --set sites.C001.sectors.A900.electricalTiltDegrees=8",
            "  dakal whatif scenarios/qom --remove T001/A1800 --remove C004 \\",
            "      --add new-mast.yaml --out out/try"
        })
public final class WhatIfCommand extends FolderCommand {
    private static final String BEFORE = "before";
    private static final String COMPARISON = "comparison";
    private static final int MOST_TOLD = 10;

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

    @Option(
            names = "--full",
            description = "Also write the changed network's whole result, as run does, with what it is compared with in"
                    + " before/ and the comparison in comparison/.")
    private boolean full;

    @Mixin
    private final DrawsOption draws = new DrawsOption(Headline.USUAL_DRAWS);

    private @Nullable ChangedScenario read;

    public WhatIfCommand(Console console) {
        super(
                console,
                List.of(OutputComparison.INDEX_FILE),
                Phase.COVERAGE,
                Phase.CHANGE,
                Phase.EXPOSURE,
                Phase.PROPOSALS,
                Phase.INDOORS,
                Phase.SPOTS,
                Phase.OPERATORS,
                Phase.DRAWS,
                Phase.WRITING);
    }

    private NetworkEdits edits() {
        return new NetworkEdits(values, removals, additions);
    }

    @Override
    protected void check() throws IOException {
        draws.check();
        if (edits().isEmpty()) {
            throw CommandFailure.badInput("Nothing is changed.", "Give --set, --remove or --add.");
        }
        if (full) {
            NativeLibraries.ofSystem().loadSqlite();
        }
        super.check();
    }

    @Override
    protected Scenario read() throws IOException {
        ChangedScenario changed = choice.read(edits());
        read = changed;
        return changed.scenario();
    }

    @Override
    protected Inputs inputs(Scenario today) {
        return choice.inputs(today).and(additions);
    }

    /** One folder for three results, so that they appear together; an earlier comparison without them gives way. */
    @Override
    protected List<String> indexFiles() {
        return full
                ? List.of(
                        StudyWriter.SUMMARY_FILE,
                        BEFORE + "/" + StudyWriter.SUMMARY_FILE,
                        COMPARISON + "/" + OutputComparison.INDEX_FILE,
                        OutputComparison.INDEX_FILE)
                : super.indexFiles();
    }

    @Override
    protected List<String> names(Scenario today) {
        return full ? StudyWriter.names(today) : OutputComparison.PAGES;
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        Scenario today = study.scenario();
        ChangedScenario changes = Objects.requireNonNull(read, "read before it is answered");
        StudyRequest asked = changes.changed().request();
        draws.tellUnused(console, asked);
        NetworkEdits edits = edits();
        RunInfo run = runInfo().of(changes.changed());
        Scenario changed = changes.changed().withNotices(notices(edits, changes.unfitProposals()));
        Tried tried = study.askOfToday(today.request(), session -> {
            StudyState now = session.today();
            Headline change = Headline.changeTo(asked.network()).knowing(now.coverage());
            Supplier<Optional<DrawnHeadline>> drawing =
                    SideBySide.begin(() -> Optional.ofNullable(draws.of(study, session, now.network(), change, false)));
            StudySession.Both both = session.results(now, asked.network(), asked.proposals());
            StudyResult before = drawn(study, session, both.before());
            StudyResult after = drawn(study, session, both.after());
            return new Tried(
                    before, after, ResultComparer.compare(today, before, changed, after, asTold(edits), drawing, run));
        });
        StudyResult before = tried.before();
        StudyResult after = tried.after();
        Comparison comparison = tried.comparison();
        study.begin(Phase.WRITING);
        WrittenResult written = full
                ? writeAll(results, today, before, changed, after, comparison, run)
                : OutputComparison.write(results, comparison, ResultPages.of(comparison, run), OutputComparison.PAGES);
        return new Answer(
                written,
                full ? COMPARISON + "/" + ResultPages.COMPARISON : ResultPages.COMPARISON,
                () -> tell(changes.unfitProposals(), after, comparison),
                timings -> new Told(
                        written.folder().toString(),
                        written.files().stream().map(Path::toString).toList(),
                        updateSeconds(after),
                        changes.unfitProposals(),
                        comparison.json(full ? OutputComparison.NAMES : OutputComparison.PAGES)));
    }

    /** All there is to say of a state, with draws where its own page is written. */
    private StudyResult drawn(Study study, StudySession session, StudyResult result) {
        return full ? session.drawn(result, draws.countOfPage(), study.patiently()) : result;
    }

    private record Tried(StudyResult before, StudyResult after, Comparison comparison) {}

    private void tell(List<UnfitProposal> unfitProposals, StudyResult after, Comparison comparison) {
        console.say(
                "Changed: " + inEnglish(edits()) + "; coverage updated in " + Figures.seconds(updateSeconds(after)));
        unfitProposals.forEach(proposal -> console.say(notice(proposal).text()));
        console.print(ComparisonText.of(comparison.summary()));
    }

    /** What {@code --json} prints; scenarios/whatif.schema.json says what each key means. */
    private record Told(
            String out,
            List<String> files,
            double updateSeconds,
            List<UnfitProposal> unfitProposals,
            Record comparison) {}

    /** The changed network's whole result, the files of today's that a comparison reads, and the comparison. */
    private static WrittenResult writeAll(
            OutputFolder results,
            Scenario today,
            StudyResult before,
            Scenario changed,
            StudyResult after,
            Comparison comparison,
            RunInfo run)
            throws IOException {
        StudyWriter.stageForComparison(results, BEFORE, today, before, run);
        StudyWriter.stage(results, changed, after, ResultPages.of(changed, after, run), run);
        Record index = OutputComparison.stage(
                results, COMPARISON + "/", comparison, ResultPages.of(comparison, run), OutputComparison.NAMES);
        return new WrittenResult(results.place(""), results.commit(), index);
    }

    private static ComparisonSummary.Edits asTold(NetworkEdits edits) {
        return new ComparisonSummary.Edits(
                edits.settings(),
                edits.removals(),
                edits.additions().stream().map(Path::toString).toList());
    }

    /** What was changed, in words of a language; what is typed stands between its ends, as text from left to right. */
    private static List<String> told(NetworkEdits edits, String without, String with, String isolate) {
        String end = isolate.isEmpty() ? "" : "\u2069";
        List<String> told = new ArrayList<>();
        edits.settings().forEach(setting -> told.add(isolate + setting + end));
        edits.removals().forEach(id -> told.add(without + isolate + id + end));
        edits.additions().forEach(file -> told.add(with + isolate + file + end));
        return told;
    }

    private static String inEnglish(NetworkEdits edits) {
        return cut(told(edits, "without ", "with ", ""), Language.ENGLISH);
    }

    /** The first of many edits and how many more there are; one more would take no less room than its count. */
    private static String cut(List<String> told, Language language) {
        Messages messages = new Messages(language);
        String comma = messages.text("list.comma");
        return told.size() <= MOST_TOLD + 1
                ? String.join(comma, told)
                : String.join(comma, told.subList(0, MOST_TOLD))
                        + comma
                        + messages.text("compare.more", new Quantities(messages).count(told.size() - MOST_TOLD));
    }

    private static List<Notice> notices(NetworkEdits edits, List<UnfitProposal> unfit) {
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(
                "What if: " + inEnglish(edits) + ".",
                "چه می‌شود اگر: " + cut(told(edits, "بی ", "با ", "\u2066"), Language.PERSIAN)));
        unfit.forEach(proposal -> notices.add(notice(proposal)));
        return notices;
    }

    private static Notice notice(UnfitProposal proposal) {
        return new Notice(
                "Proposal " + proposal.id() + " no longer applies and is left out: " + proposal.reason() + ".",
                "پیشنهاد \u2066" + proposal.id() + "\u2069 با این تغییرها شدنی نیست و کنار گذاشته شده است"
                        + UnfitWords.inPersian(proposal.reason()) + ".");
    }

    private static double updateSeconds(StudyResult after) {
        return after.timings().stream()
                .filter(timing -> timing.phase() == Phase.CHANGE)
                .mapToDouble(PhaseTiming::seconds)
                .sum();
    }
}
