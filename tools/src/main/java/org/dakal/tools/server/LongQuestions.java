package org.dakal.tools.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Road;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.candidates.AccessLines;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.SharedTrenches;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.dakal.proposals.stability.Interval;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.antenna.UsualSector;
import org.dakal.scenarios.columns.SuggestionColumns;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.outage.OutageJson;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.scenarios.writing.stability.SureJson;
import org.dakal.scenarios.writing.suggestions.SuggestionYaml;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.study.LongQuestion;
import org.dakal.study.PlanStudy;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Questions that take long: plans, outages, how sure a ranking is, and where new masts might stand.
 *
 * @param run what made the results
 */
record LongQuestions(RunInfo run, Jobs jobs) {
    private static final Input INDOOR = Input.flag("indoor", "count service inside buildings");
    private static final String FROM = "from";
    private static final Limits TIME_LIMITS = new Limits(1, 600);
    private static final Limits HORIZONS = new Limits(0, 50);
    private static final int USUAL_PAIRS = 50;
    private static final int MOST_PAIRS = 1000;
    private static final int MOST_VILLAGES = 1_000_000;
    private static final int USUAL_DRAWS = 500;
    private static final int MOST_DRAWS = 10_000;
    private static final int USUAL_SUGGESTIONS = 5;
    private static final int MOST_SUGGESTIONS = 50;
    private static final Limits SPACINGS = new Limits(0.1, 100);
    private static final Limits ROADS = new Limits(0.01, 1000);
    private static final Limits HEIGHTS = new Limits(1, 300);

    List<Route> routes() {
        return List.of(
                Route.post(
                        "plan",
                        "begins a plan: what to build for a budget",
                        this::plan,
                        Input.number("budget", "the most it may cost, in the proposals' currency")
                                .required(),
                        Input.text(
                                "weight",
                                "what to serve most of: people, villages, public-points, road-km or area-square-km"),
                        Input.integer("minVillages", "newly serve at least so many settlements"),
                        Input.number(
                                "horizonYears", "years of running that costs count; the scenario's when not given"),
                        Input.number("timeLimitSeconds", "for the search, 1 to 600; 60 when not given"),
                        INDOOR,
                        Input.flag("robust", "count only service by two sites"),
                        Input.text("countBy", "expected or threshold; the scenario's when not given"),
                        Input.state()),
                Route.post(
                        "outage",
                        "begins an atlas of outages: what is lost when a site fails",
                        this::outage,
                        Input.integer("pairs", "pairs of neighbours, 0 to 1000; 50 when not given"),
                        INDOOR,
                        Input.state()),
                Route.post(
                        "certainty",
                        "begins draws of what nobody knows: how sure the ranking of proposals is",
                        this::certainty,
                        Input.integer("draws", Interval.LEAST_DRAWS + " to 10000; 500 when not given"),
                        Input.integer("seed", "of the draws; 1 when not given"),
                        INDOOR,
                        Input.state()),
                Route.post(
                        "headline",
                        "begins draws of what a state changes: how many people more have service, expected and between"
                                + " what; null where draws would count otherwise than the scenario does",
                        this::headline,
                        Input.text(FROM, "address of the state it is compared with; today when not given"),
                        Input.state()),
                Route.post(
                        "suggestions",
                        "begins a search for new masts that nobody proposed",
                        this::suggestions,
                        Input.integer("count", "masts, 1 to 50; 5 when not given"),
                        Input.number("spacingKm", "between two of them at least, 0.1 to 100; 5 when not given"),
                        Input.number("roadKm", "from a road at most, 0.01 to 1000; 3 when not given"),
                        Input.number("heightMeters", "of the antennas, 1 to 300; 45 when not given"),
                        INDOOR,
                        Input.state()));
    }

    private Reply plan(Call call) {
        Fields fields = call.fields();
        double budget = fields.amount("budget");
        Weight weight = fields.lowerChoice("weight", Weight.class, Weight.PEOPLE);
        int villages = fields.has("minVillages") ? (int) fields.wholeNumber("minVillages", 0, MOST_VILLAGES) : 0;
        double years = fields.number("horizonYears", HORIZONS, Double.NaN);
        double seconds = fields.number("timeLimitSeconds", TIME_LIMITS, 60);
        boolean indoor = indoor(call);
        boolean robust = fields.flag("robust", false);
        LiveStudy study = call.study();
        CountBy countBy =
                fields.lowerChoice("countBy", CountBy.class, study.request().countBy());
        call.check();
        if (indoor && weight == Weight.ROAD_KM) {
            throw Refusal.badInput("indoor", "true", "must be false where roads are counted", "");
        }
        if (weight == null
                || countBy == null
                || !weight.isGivenIn(study.request().surroundings())) {
            throw Refusal.badInput("weight", String.valueOf(weight), "must be something that the scenario gives", "");
        }
        KeptState state = call.state();
        PlanWish wish = new PlanWish(weight, budget, villages, seconds, indoor, robust, countBy);
        return jobs.begin(call, "plan", question -> plan(study, state, wish, years, question));
    }

    /** Whether service inside buildings is asked for; of a scenario that knows none it cannot be. */
    private static boolean indoor(Call call) {
        boolean indoor = call.fields().flag("indoor", false);
        if (indoor && call.study().request().indoor() == null) {
            throw Refusal.badInput("indoor", "true", "must be false: the scenario looks in the open alone", "");
        }
        return indoor;
    }

    private Object plan(
            LiveStudy study, KeptState state, PlanWish wish, double horizonYearCount, LongQuestion question) {
        Scenario scenario = study.scenario().forAnotherThread();
        Network network = state.state().network();
        List<Proposal> proposals = state.state().weighed().stream()
                .map(p -> p.withCost(p.cost().over(horizonYearCount)))
                .toList();
        SharedTrenches trenches = SharedTrenches.of(proposals, scenario.backhauls());
        List<Proposal> fitting = trenches.proposals().stream()
                .filter(proposal -> isFitting(proposal, network))
                .toList();
        boolean isWhole = fitting.size() == trenches.proposals().size();
        try {
            PlanStudy.Result result = study.session()
                    .plan(
                            state.state(),
                            wish,
                            isWhole ? fitting : fittingOf(proposals, network),
                            isWhole ? trenches.shared() : List.of(),
                            question);
            return PlanJson.row(scenario, result, null, List.of(), run);
        } catch (NoPlanException e) {
            throw new IllegalArgumentException("there is no such plan: " + e.getMessage(), e);
        }
    }

    /** Those of some proposals that can be built on a network. */
    static List<Proposal> fittingOf(List<Proposal> proposals, Network network) {
        return proposals.stream()
                .filter(proposal -> isFitting(proposal, network))
                .toList();
    }

    private static boolean isFitting(Proposal proposal, Network network) {
        try {
            return !network.with(proposal.changes()).sectors().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Reply outage(Call call) {
        boolean indoor = indoor(call);
        int pairs = call.fields().has("pairs") ? (int) call.fields().wholeNumber("pairs", 0, MOST_PAIRS) : USUAL_PAIRS;
        KeptState state = call.state();
        LiveStudy study = call.study();
        return jobs.begin(call, "outage", question -> {
            Scenario scenario = study.scenario().forAnotherThread();
            OutageAtlas atlas = study.session()
                    .outage(state.state().network(), state.state().weighed(), pairs, indoor, question);
            return OutageJson.ALL.row(new OutageJson.Found(new IndexKeys(scenario, List.of(), run), atlas, null));
        });
    }

    private Reply certainty(Call call) {
        Fields fields = call.fields();
        int draws =
                fields.has("draws") ? (int) fields.wholeNumber("draws", Interval.LEAST_DRAWS, MOST_DRAWS) : USUAL_DRAWS;
        boolean indoor = indoor(call);
        long seed = fields.has("seed") ? fields.wholeNumber("seed", 0, Integer.MAX_VALUE) : 1;
        KeptState state = call.state();
        LiveStudy study = call.study();
        Network network = state.state().network();
        List<Alternative> alone = fittingOf(state.state().weighed(), network).stream()
                .map(Alternative::alone)
                .toList();
        if (alone.isEmpty()) {
            throw Refusal.badInput("state", state.address(), "must be one in which a proposal can be built", "");
        }
        StabilityOptions options =
                StabilityOptions.standard(study.request().rankBy()).withDraws(draws, seed);
        return jobs.begin(call, "certainty", question -> {
            Scenario scenario = study.scenario().forAnotherThread();
            StabilityResult result = study.session().certainty(network, alone, options, indoor, question);
            return SureJson.ALL.row(
                    new SureJson.Drawn(new IndexKeys(scenario, List.of(), run), result, null, List.of()));
        });
    }

    private Reply headline(Call call) {
        NetworkCoverage before = call.state(FROM).state().coverage();
        Headline change = Headline.changeTo(call.state().state().network()).knowing(before);
        LiveStudy study = call.study();
        return jobs.begin(call, "headline", question -> {
            List<DrawnHeadline> drawn =
                    study.session().drawn(before.network(), List.of(change), false, Headline.USUAL_DRAWS, question);
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            DrawnSummary.Drawn people = drawn.isEmpty() ? null : DrawnSummary.Drawn.of(List.of(), drawn.get(0));
            told.put("expectedPeople", people == null ? null : people.expectedPeople());
            told.put("p05People", people == null ? null : people.p05People());
            told.put("p95People", people == null ? null : people.p95People());
            return told;
        });
    }

    private Reply suggestions(Call call) {
        Fields fields = call.fields();
        int count = fields.has("count") ? (int) fields.wholeNumber("count", 1, MOST_SUGGESTIONS) : USUAL_SUGGESTIONS;
        double spacingKm = fields.number("spacingKm", SPACINGS, 5);
        double roadKm = fields.number("roadKm", ROADS, 3);
        double heightMeters = fields.number("heightMeters", HEIGHTS, 45);
        boolean indoor = indoor(call);
        KeptState state = call.state();
        LiveStudy study = call.study();
        Network network = state.state().network();
        Sector sector = UsualSector.of(network, UsualSector.lowestBand(network))
                .orElseThrow(() -> Refusal.of(409, "state", "", "must have a sector to take as a model", ""));
        List<Geometry> roads =
                study.request().surroundings().roads().stream().map(Road::line).toList();
        CandidateOptions wanted = new CandidateOptions(
                count,
                spacingKm,
                UsualSector.inARound(sector.withHeight(heightMeters)),
                List.of(new AccessLines("roads", roads, roadKm)));
        return jobs.begin(call, "suggestions", question -> {
            Scenario scenario = study.scenario().forAnotherThread();
            String prefix = SuggestionYaml.freePrefix(study.request());
            List<Candidate> found = study.session()
                    .suggest(network, wanted, scenario.projection()::convergenceOfGrid, prefix, indoor, question);
            ChangeWriter writer = new ChangeWriter(scenario.projection());
            return SuggestionColumns.ANSWER
                    .row(new SuggestionColumns.Answer(scenario, found, prefix, null))
                    .with(
                            "changes",
                            found.stream()
                                    .map(candidate -> writer.write(new Change.AddSite(candidate.site())))
                                    .toList());
        });
    }
}
