package org.dakal.tools.cli.proposals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.findings.Road;
import org.dakal.findings.Surroundings;
import org.dakal.network.Change;
import org.dakal.network.Sector;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.candidates.AccessLines;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.SuggestionColumns;
import org.dakal.scenarios.reading.ProblemPrinter;
import org.dakal.scenarios.reading.ground.LineFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.scenarios.writing.suggestions.SuggestionYaml;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.study.Phase;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.study.Answer;
import org.dakal.tools.cli.study.ClusterOption;
import org.dakal.tools.cli.study.CountOption;
import org.dakal.tools.cli.study.DrawsOption;
import org.dakal.tools.cli.study.IndoorOption;
import org.dakal.tools.cli.study.ScenarioText;
import org.dakal.tools.cli.study.Study;
import org.dakal.tools.cli.study.StudyCommand;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal suggest}: sites where nobody proposed one. */
@Command(
        name = "suggest",
        description =
                "Suggests new masts: high ground near people without service, near roads (and power lines and fibre"
                        + " routes, where given), spaced apart, scored by the engine. Writes them as proposals that say they were generated.",
        footer = {
            "",
            "A machine suggests; it knows neither the owner of the ground nor the way up.",
            "",
            "Example:",
            "  dakal suggest scenarios/qom --count 20 --out suggested.yaml"
        })
public final class SuggestCommand extends StudyCommand {
    @Option(names = "--count", paramLabel = "N", description = "Sites to suggest; 20 when not given.")
    private int count = 20;

    @Option(names = "--spacing", paramLabel = "KM", description = "Least distance between them; 5 when not given.")
    private double spacingKm = 5;

    @Option(names = "--road-distance", paramLabel = "KM", description = "Farthest from a road; 3 when not given.")
    private double roadKm = 3;

    @Option(names = "--power", paramLabel = "FILE", description = "GeoJSON of power lines, to be near to as well.")
    private @Nullable Path power;

    @Option(
            names = "--power-distance",
            paramLabel = "KM",
            description = "Farthest from a power line; 5 when not given.")
    private double powerKm = 5;

    @Option(names = "--fiber", paramLabel = "FILE", description = "GeoJSON of fibre routes, to be near to as well.")
    private @Nullable Path fiber;

    @Option(
            names = "--fiber-distance",
            paramLabel = "KM",
            description = "Farthest from a fibre route; 5 when not given.")
    private double fiberKm = 5;

    @Option(
            names = "--like",
            paramLabel = "SITE/SECTOR",
            description = "The sector that new ones are copies of; one that reaches far when not given.")
    private @Nullable String like;

    @Option(names = "--band", paramLabel = "ID", description = "Its band; the lowest in frequency when not given.")
    private @Nullable String band;

    @Option(names = "--height", paramLabel = "METERS", description = "Height of the antennas; 45 when not given.")
    private double heightMeters = 45;

    @Option(
            names = "--cost",
            paramLabel = "COST",
            description = "What each costs: an amount, a currency and the date of the prices, such as"
                    + " \"9e9 toman 2026-06\"; the last two may be left out where the scenario proposes new masts."
                    + " The median of these when not given.")
    private @Nullable String costText;

    @Option(names = "--out", paramLabel = "FILE", description = "The YAML; suggested-proposals.yaml when not given.")
    private Path out = Path.of("suggested-proposals.yaml");

    @Mixin
    private final CountOption countBy = new CountOption();

    @Mixin
    private final IndoorOption indoor = new IndoorOption();

    @Mixin
    private final DrawsOption draws = new DrawsOption(Headline.USUAL_DRAWS);

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    public SuggestCommand(Console console) {
        super(console, Phase.EXPOSURE, Phase.SUGGESTING, Phase.DRAWS);
    }

    @Override
    protected void check() {
        NumberOptions.between("--count", count, 1, 1000);
        countBy.check();
        draws.check();
        NumberOptions.between("--spacing", spacingKm, 0.1, 100);
        NumberOptions.between("--road-distance", roadKm, 0.01, 1000);
        NumberOptions.between("--power-distance", powerKm, 0.01, 1000);
        NumberOptions.between("--fiber-distance", fiberKm, 0.01, 1000);
        NumberOptions.between("--height", heightMeters, 1, 300);
        cluster.check();
    }

    @Override
    protected Scenario read() throws IOException {
        return indoor.checked(countBy.applied(choice.read()));
    }

    @Override
    protected void note() {
        cluster.note(settings);
        settings.add("out", out.toString(), origin("--out"));
    }

    @Override
    protected Answer answer(Study study) throws IOException {
        Scenario scenario = study.scenario();
        OutputFile target = target(scenario);
        ScenarioText.print(console, choice.path(), scenario);
        StudyRequest request = scenario.request();
        draws.tellUnused(console, request);
        SuggestedCost cost = SuggestedCost.of(costText, request.proposals());
        List<Sector> template = SectorTemplate.of(request.network(), band, like, heightMeters);
        List<AccessLines> access = access(scenario);
        String prefix = SuggestionYaml.freePrefix(request);

        study.begin(Phase.SUGGESTING);
        CandidateOptions wanted = new CandidateOptions(count, spacingKm, template, access);
        Study.Question<Suggested> question = session -> {
            List<Candidate> found = session.suggest(
                    request.network(),
                    wanted,
                    scenario.projection()::convergenceOfGrid,
                    prefix,
                    indoor.isAsked(),
                    study.patiently());
            List<Change> built = found.stream()
                    .<Change>map(candidate -> new Change.AddSite(candidate.site()))
                    .toList();
            return new Suggested(
                    found,
                    built.isEmpty()
                            ? null
                            : draws.of(
                                    study,
                                    session,
                                    request.network(),
                                    Headline.changeTo(request.network().with(built)),
                                    indoor.isAsked()));
        };
        Suggested suggested = cluster.isGiven() ? cluster.ask(study, request, console, question) : study.ask(question);
        List<Candidate> candidates = suggested.candidates();
        String together = together(suggested.together());
        String text = SuggestionYaml.text(
                heading(scenario, access, cost, counting(request), together),
                candidates,
                prefix,
                cost.cost(),
                request.surroundings(),
                scenario.projection());
        long byteCount = target.write(file -> Files.writeString(file, text, StandardCharsets.UTF_8));
        return new Answer(
                null,
                "",
                () -> {
                    Report.file(console, out, byteCount);
                    print(candidates, request.surroundings());
                    if (!together.isEmpty()) {
                        console.say(together);
                    }
                    console.say("Costs are " + cost.words() + ".");
                    console.say(counting(request));
                },
                timings -> SuggestionColumns.ANSWER.row(
                        new SuggestionColumns.Answer(scenario, candidates, prefix, suggested.together())));
    }

    /** @param together people whom all of them newly serve; null where draws would count otherwise */
    private record Suggested(
            List<Candidate> candidates, @Nullable DrawnHeadline together) {}

    /** What decides, and how it is counted. */
    private String counting(StudyRequest request) {
        boolean isExpected = request.countBy() == CountBy.EXPECTED;
        return "Sites are chosen by " + (request.rankBy() == RankBy.AREA ? "area" : "people")
                + (isExpected ? " expected to be newly served " : " newly served by class ")
                + (indoor.isAsked() && isExpected ? "inside buildings" : "in the open")
                + ", by level; the " + (request.rankBy() == RankBy.AREA ? "people are" : "area is")
                + " in the open and by class.";
    }

    /** What all suggestions bring and between what that lies, beside doing nothing; empty where nobody knows. */
    private static String together(@Nullable DrawnHeadline drawn) {
        return drawn == null
                ? ""
                : Figures.format(
                        "All together: %s more with service, expected%s."
                                + " Doing nothing costs nothing, and nobody more gets service.",
                        Figures.people(drawn.expectedNetGainAmount()),
                        DrawnSummary.Drawn.of(List.of(), drawn).between("%,.0f"));
    }

    private OutputFile target(Scenario scenario) throws IOException {
        List<Path> lines = Stream.concat(Stream.ofNullable(power), Stream.ofNullable(fiber))
                .toList();
        return OutputFile.at(
                out, OutputKind.SUGGESTIONS, choice.inputs(scenario).and(lines));
    }

    private List<AccessLines> access(Scenario scenario) {
        List<AccessLines> access = new ArrayList<>();
        List<Geometry> roads = scenario.request().surroundings().roads().stream()
                .map(Road::line)
                .toList();
        access.add(new AccessLines("roads", roads, roadKm));
        if (power != null) {
            access.add(new AccessLines("power lines", lines("--power", power, scenario), powerKm));
        }
        if (fiber != null) {
            access.add(new AccessLines("fibre routes", lines("--fiber", fiber, scenario), fiberKm));
        }
        return access;
    }

    private List<Geometry> lines(String option, Path file, Scenario scenario) {
        String refusal = InputFiles.refusal(file);
        if (refusal != null) {
            throw CommandFailure.badInput(option + " = " + file + ": " + refusal + ".", "");
        }
        try {
            LineFile read = LineFile.read(file, scenario);
            console.print(ProblemPrinter.format(file.toString(), read.warnings()));
            return read.lines();
        } catch (ProblemsException e) {
            throw CommandFailure.problems(file.toString(), e.problems());
        }
    }

    private static List<String> heading(
            Scenario scenario, List<AccessLines> access, SuggestedCost cost, String counting, String together) {
        List<String> lines = new ArrayList<>();
        lines.add("Generated by dakal suggest for " + scenario.title()
                + ", best first; nobody has looked at the places.");
        lines.add("Costs are " + cost.words() + ". Backhaul is not in them. Paste under proposals.");
        lines.add(counting);
        if (!together.isEmpty()) {
            lines.add(together);
        }
        for (AccessLines near : access) {
            lines.add(Figures.format("At most %.1f km from %s where any are given.", near.mostKm(), near.name()));
        }
        scenario.notices().forEach(notice -> lines.add("Note: " + notice));
        return lines;
    }

    private void print(List<Candidate> candidates, Surroundings given) {
        console.say(
                candidates.isEmpty()
                        ? "No place would newly serve anybody or anything."
                        : "Suggestions, each besides those above");
        for (Candidate candidate : candidates) {
            console.say(
                    "  %-6s %15s %,9.1f km2  at %,5.0f m%s",
                    candidate.site().id(),
                    Figures.people(given.people(candidate.gainPeople())),
                    candidate.gainSquareKm(),
                    candidate.groundMeters(),
                    candidate.nearest() == null
                            ? ""
                            : Figures.format(
                                    ", %.1f km from %s",
                                    candidate.nearestKm(), candidate.nearest().name()));
        }
    }
}
