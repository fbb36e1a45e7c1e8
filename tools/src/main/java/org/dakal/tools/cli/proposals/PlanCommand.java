package org.dakal.tools.cli.proposals;

import java.io.IOException;
import java.util.List;
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
import org.dakal.study.Phase;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanStudy;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.cli.study.Answer;
import org.dakal.tools.cli.study.ClusterOption;
import org.dakal.tools.cli.study.CountOption;
import org.dakal.tools.cli.study.DrawsOption;
import org.dakal.tools.cli.study.FolderCommand;
import org.dakal.tools.cli.study.IndoorOption;
import org.dakal.tools.cli.study.Study;
import org.dakal.tools.reports.PlanReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal plan}: what to build for a budget. */
@Command(
        name = "plan",
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
public final class PlanCommand extends FolderCommand {
    @Option(
            names = "--budget",
            required = true,
            paramLabel = "AMOUNT",
            description = "The most it may cost, e.g. 270e9 or '270 bn'.")
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

    @Mixin
    private final IndoorOption indoor = new IndoorOption();

    @Option(
            names = "--robust",
            description = "Count only service that survives the failure of any one site: two sites must serve a place.")
    private boolean robust;

    @Mixin
    private final ClusterOption cluster = new ClusterOption();

    @Mixin
    private final CountOption count = new CountOption();

    @Option(names = "--min-villages", paramLabel = "N", description = "Newly serve at least so many settlements.")
    private int minVillages;

    @Option(
            names = "--horizon-years",
            paramLabel = "YEARS",
            description = "Years of running that costs count; the scenario's (5 where it says nothing) when not given.")
    private @Nullable Double horizonYears;

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
            description =
                    "Draws of shadowing, people and costs that say how sure the plan is; 1000 when not given, 20 at"
                            + " least, 0 for none.")
    private int draws = 1000;

    public PlanCommand(Console console) {
        super(
                console,
                PlanWriter.NAMES,
                Phase.COVERAGE,
                Phase.EXPOSURE,
                Phase.PROPOSALS,
                Phase.IN_THE_OPEN,
                Phase.INDOORS,
                Phase.EXPECTATION,
                Phase.MERGING,
                Phase.PLANNING,
                Phase.CHECKING,
                Phase.FAILURES,
                Phase.DRAWS,
                Phase.WRITING);
    }

    @Override
    protected void check() throws IOException {
        Weight wanted = PlanOptions.weight(weight);
        PlanOptions.seconds(timeLimit);
        count.check();
        budget();
        NumberOptions.between("--min-villages", minVillages, 0, 1e6);
        if (draws != 0) {
            DrawsOption.checkEnough(draws);
        }
        if (horizonYears != null) {
            NumberOptions.between("--horizon-years", horizonYears, 0, 50);
        }
        PlanOptions.checkGoal(wanted, indoor.isAsked());
        NativeLibraries natives = NativeLibraries.ofSystem();
        natives.loadSqlite();
        natives.loadSolver();
        cluster.check();
        super.check();
    }

    private double budget() {
        return NumberOptions.money("--budget", budgetText);
    }

    @Override
    protected void note() {
        cluster.note(settings);
        settings.add("budget", Figures.plain(budget()) + (currency == null ? "" : " " + currency), "flag")
                .add("weight", weight, origin("--weight"))
                .add("count", count.words(), origin("--count-by"))
                .add("service", PlanOptions.sense(indoor.isAsked(), robust), origin("--indoor", "--robust"))
                .add(
                        "years",
                        horizonYears == null ? "of the scenario" : Figures.plain(horizonYears),
                        origin("--horizon-years"))
                .add("time", Figures.plain(PlanOptions.seconds(timeLimit)) + " s", origin("--time-limit"));
    }

    @Override
    protected Scenario read() throws IOException {
        Scenario scenario = indoor.checked(count.applied(choice.read()));
        if (!PlanOptions.weight(weight).isGivenIn(scenario.request().surroundings())) {
            throw CommandFailure.badInput(
                    "--weight = " + weight + ": the scenario gives none to serve.",
                    "Give them under people in its YAML file, or choose another weight.");
        }
        wish(scenario);
        return scenario;
    }

    private PlanWish wish(Scenario scenario) {
        return new PlanWish(
                PlanOptions.weight(weight),
                PlanOptions.inProposalsCurrency(
                        budget(), currency, scenario.request().proposals()),
                minVillages,
                PlanOptions.seconds(timeLimit),
                indoor.isAsked(),
                robust,
                scenario.request().countBy());
    }

    @Override
    protected Answer answer(Study study, OutputFolder results) throws IOException {
        Scenario scenario = study.scenario();
        double years = horizonYears == null ? Double.NaN : horizonYears;
        List<Proposal> proposals = scenario.request().proposals().stream()
                .map(p -> p.withCost(p.cost().over(years)))
                .toList();
        SharedTrenches trenches = SharedTrenches.of(proposals, scenario.backhauls());
        StudyRequest request = scenario.request().withProposals(trenches.proposals());
        Study.Question<Planned> question = session -> plan(study, session, wish(scenario), trenches);
        Planned planned = cluster.isGiven()
                ? cluster.ask(study, request, console, question)
                : study.askOfToday(request, question);
        RunInfo run = runInfo().of(scenario);
        study.begin(Phase.WRITING);
        List<ExtraFile> pages = Pages.of(
                "plan",
                language -> new PlanReport(scenario, planned.result(), language).render(planned.certainty(), run),
                language -> new PlanReport(scenario, planned.result(), language).map());
        return new Answer(
                PlanWriter.write(results, scenario, planned.result(), planned.certainty(), pages, run),
                "plan.html",
                () -> PlanText.print(console, scenario, planned.result(), planned.certainty()));
    }

    /** @param certainty null when nobody asked for draws, or nothing is built */
    private record Planned(
            PlanStudy.Result result, @Nullable PlanCertainty certainty) {}

    private Planned plan(Study study, StudySession session, PlanWish wish, SharedTrenches trenches) {
        try {
            LongQuestion question = study.patiently();
            PlanTimes times =
                    new PlanTimes(question.listener(), console, wish.timeLimitSeconds(), draws, System::nanoTime);
            PlanStudy.Result result = session.plan(
                    session.today(),
                    wish,
                    session.request().proposals(),
                    trenches.shared(),
                    LongQuestion.patient(times));
            boolean isCertain = draws == 0 || result.plan().buildOrder().isEmpty();
            return new Planned(
                    result,
                    isCertain
                            ? null
                            : PlanCertainty.of(
                                    session, session.today().network(), result.plan(), draws, study.patiently()));
        } catch (NoPlanException e) {
            throw CommandFailure.badInput("There is no such plan: " + e.getMessage() + ".", "");
        }
    }
}
