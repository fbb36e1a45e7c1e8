package org.dakal.tools.cli.proposals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.dakal.coverage.CancelSignal;
import org.dakal.network.Proposal;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.SharedTrenches;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.plan.PlanWriter;
import org.dakal.study.LongQuestion;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanStudy;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.dakal.tools.cli.study.ScenarioChoice;
import org.dakal.tools.reports.PlanReport;
import org.dakal.tools.reports.words.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dakal plan}: what to build for a budget. */
@Command(
        name = "plan",
        sortOptions = false,
        description =
                "Chooses the proposals that serve most for a budget, says how good that choice is proven to be, in"
                        + " which order to build, what every other budget would buy, and why each proposal is in it or not.",
        footer = {
            "",
            "Costs count building, connecting and the given years of running.",
            "",
            "Examples:",
            "  dakal plan scenarios/qom --budget 70e9 --currency toman",
            "  dakal plan scenarios/qom --budget 70e9 --weight villages --draws 200 \\",
            "      --out out/qom-villages",
            "  dakal plan scenarios/qom --budget 70e9 --robust --out out/qom-robust"
        })
public final class PlanCommand implements Callable<Integer> {
    private final Console console;
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

    @Mixin
    private final ScenarioChoice choice = new ScenarioChoice();

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    @Option(
            names = "--budget",
            required = true,
            paramLabel = "AMOUNT",
            description = "The most it may cost, e.g. 270e9.")
    private String budgetText = "";

    @Option(
            names = "--currency",
            paramLabel = "NAME",
            description = "Of the budget: toman, rial, or the proposals' own; theirs when not given.")
    private @Nullable String currency;

    @Option(
            names = "--weight",
            paramLabel = "WHAT",
            description = "What to serve most of: people, villages, public-points, road-km or area-square-km; people"
                    + " when not given.")
    private String weight = "people";

    @Option(
            names = "--indoor",
            description =
                    "Count service inside buildings (the scenario's section indoor), of everything that is counted.")
    private boolean indoor;

    @Option(
            names = "--robust",
            description = "Count only service that survives the failure of any one site: two sites must serve a place.")
    private boolean robust;

    @Option(names = "--min-villages", paramLabel = "N", description = "Newly serve at least so many settlements.")
    private int minVillages;

    @Option(
            names = "--horizon-years",
            paramLabel = "YEARS",
            description = "Years of running that costs count; 5 when not given.")
    private double horizonYears = 5;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Time for the search (the plan, its order, the curve), e.g. 60 or 60s; the best found until"
                    + " then is kept, with its bound. Coverage before it and benefits after it take their time. 60"
                    + " when not given.")
    private String timeLimit = "60";

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of shadowing, people and costs that say how sure the plan is; none when not given.")
    private int draws;

    @Option(names = "--out", paramLabel = "DIR", description = "Results; out/NAME-plan when not given.")
    private @Nullable Path out;

    @Option(names = "--json", description = "plan.json on standard output too.")
    private boolean json;

    public PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Weight wanted = PlanOptions.weight(weight);
        double seconds = PlanOptions.seconds(timeLimit);
        double budget = NumberOptions.amount("--budget", budgetText);
        NumberOptions.between("--min-villages", minVillages, 0, 1e6);
        NumberOptions.between("--draws", draws, 0, 1_000_000);
        NumberOptions.between("--horizon-years", horizonYears, 0, 50);
        PlanOptions.checkGoal(wanted, indoor);
        NativeLibraries natives = NativeLibraries.ofSystem();
        natives.loadSqlite();
        natives.loadSolver();
        choice.check(console, settings);
        settings.add("budget", Figures.plain(budget) + (currency == null ? "" : " " + currency), "flag")
                .add("weight", weight, given("--weight"))
                .add("service", PlanOptions.sense(indoor, robust), indoor || robust ? "flag" : "default")
                .add("years", Figures.plain(horizonYears), given("--horizon-years"))
                .add("time", Figures.plain(seconds) + " s", given("--time-limit"));
        StoreChoice storeChoice = storeOptions.choose(console, settings);
        settings.print(console);
        console.say(
                "  phases     reading, coverage, exposure, proposals, merging, planning, checking, failures, report, writing");
        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted("reading");
        Scenario scenario = choice.read();
        progress.finish();
        Path folder = out == null ? Path.of("out", scenario.name() + "-plan") : out;
        PlanOptions.checkIndoor(indoor, scenario.request());
        if (!wanted.isGivenIn(scenario.request().surroundings())) {
            throw CommandFailure.badInput(
                    "--weight = " + weight + ": the scenario gives none to serve.",
                    "Give them under people in its YAML file, or choose another weight.");
        }
        List<Proposal> proposals = scenario.request().proposals();
        double amount = PlanOptions.inProposalsCurrency(budget, currency, proposals);

        SharedTrenches trenches = SharedTrenches.of(proposals, scenario.backhauls());
        StudyRequest request = scenario.request().withProposals(trenches.proposals());
        PlanWish wish = new PlanWish(wanted, amount, minVillages, horizonYears, seconds, indoor, robust);
        StudyStore store = StudyStore.open(storeChoice, scenario);
        PlanStudy.Result result;
        List<Path> files;
        try (OutputFolder results = OutputFolder.open(folder, choice.inputs(scenario), PlanWriter.INDEX_FILE)) {
            results.refuseForeign(PlanWriter.NAMES);
            choice.tell(console, settings, scenario, folder, out != null);
            PlanCertainty certainty;
            try (store;
                    StudySession session = StudySession.open(
                            request, store.store(), store.states(request), progress, CancelSignal.NEVER)) {
                result = plan(session, wish, trenches, progress);
                certainty = draws == 0 || result.plan().buildOrder().isEmpty()
                        ? null
                        : PlanCertainty.of(
                                session,
                                session.today().network(),
                                result.plan(),
                                draws,
                                LongQuestion.patient(progress));
            }
            RunInfo runInfo = Invocation.of(spec, settings);
            progress.phaseStarted("report");
            List<ExtraFile> pages = pages(scenario, result, certainty, runInfo);
            progress.phaseStarted("writing");
            files = PlanWriter.write(results, scenario, result, pages, runInfo);
        }
        progress.finish();

        Report.phases(console, progress.timings());
        Report.files(console, folder, files);
        PlanText.print(console, scenario.request().surroundings(), result);
        store.tell(console);
        if (json) {
            console.out()
                    .println(new JsonMapper()
                            .readTree(folder.resolve(PlanWriter.INDEX_FILE).toFile()));
        }
        Report.page(console, folder, "plan.html");
        return ExitCodes.DONE;
    }

    private String given(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option) ? "flag" : "default";
    }

    private static PlanStudy.Result plan(
            StudySession session, PlanWish wish, SharedTrenches trenches, ProgressLine progress) {
        try {
            return session.plan(session.today(), wish, trenches.shared(), LongQuestion.patient(progress));
        } catch (NoPlanException e) {
            throw CommandFailure.badInput("There is no such plan: " + e.getMessage() + ".", "");
        }
    }

    private static List<ExtraFile> pages(
            Scenario scenario, PlanStudy.Result result, @Nullable PlanCertainty certainty, RunInfo run) {
        BufferedImage map = PlanReport.map(scenario, result);
        return List.of(
                new ExtraFile("plan.html", PlanReport.render(scenario, result, certainty, run, Language.ENGLISH)),
                new ExtraFile("plan-fa.html", PlanReport.render(scenario, result, certainty, run, Language.PERSIAN)),
                new ExtraFile(PlanWriter.MAP_FILE, file -> {
                    if (!ImageIO.write(map, "png", file.toFile())) {
                        throw new IOException("this Java cannot write PNG pictures");
                    }
                }));
    }
}
