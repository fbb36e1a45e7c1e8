package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.SharedTrenches;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.outage.OutageJson;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.study.LongQuestion;
import org.dakal.study.PlanStudy;
import org.jspecify.annotations.Nullable;

/** Questions that take long: asked, watched, taken back. */
final class Jobs implements AutoCloseable {
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_LIVE = 16;
    private static final int MOST_LIVE_OF_CLIENT = 4;
    private static final int MOST_KEPT = 32;
    private static final int MOST_LISTENERS = 24;
    private static final Limits TIME_LIMITS = new Limits(1, 600);
    private static final Limits HORIZONS = new Limits(0, 50);
    private static final int USUAL_PAIRS = 50;
    private static final int MOST_PAIRS = 1000;
    private static final int MOST_VILLAGES = 1_000_000;

    private final RunInfo run;
    private final Map<String, Placed> jobs = new LinkedHashMap<>();
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE, task -> {
        Thread thread = new Thread(task, "dakal-job");
        thread.setDaemon(true);
        return thread;
    });
    private int lastNumber;

    private record Placed(String scenario, Job job) {}

    /** @param run what made the results */
    Jobs(RunInfo run) {
        this.run = run;
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                        Route.SCENARIO + "plan",
                        "begins a plan: what to build for a budget",
                        List.of(
                                Input.required("budget", "number", "the most it may cost, in the proposals' currency"),
                                Input.optional(
                                        "weight",
                                        "string",
                                        "what to serve most of: people, villages, public-points, road-km or area-square-km"),
                                Input.optional("minVillages", "integer", "newly serve at least so many settlements"),
                                Input.optional(
                                        "horizonYears",
                                        "number",
                                        "years of running that costs count; the scenario's when not given"),
                                Input.optional(
                                        "timeLimitSeconds", "number", "for the search, 1 to 600; 60 when not given"),
                                Input.optional("indoor", "boolean", "count service inside buildings"),
                                Input.optional("robust", "boolean", "count only service by two sites"),
                                Input.optional(
                                        "countBy", "string", "expected or threshold; the scenario's when not given"),
                                Input.state()),
                        this::plan),
                Route.post(
                        Route.SCENARIO + "outage",
                        "begins an atlas of outages: what is lost when a site fails",
                        List.of(
                                Input.optional("pairs", "integer", "pairs of neighbours, 0 to 1000; 50 when not given"),
                                Input.state()),
                        this::outage),
                Route.get(Route.SCENARIO + "jobs", "long questions, without their answers", List.of(), this::list),
                Route.get(
                        Route.SCENARIO + "jobs/{id}",
                        "a long question, with its answer once it is done",
                        List.of(),
                        call -> Reply.json(find(call).told(true))),
                new Route(
                        "DELETE",
                        Route.SCENARIO + "jobs/{id}",
                        "takes a question back, or forgets its answer",
                        List.of(),
                        "application/json",
                        false,
                        this::cancel),
                Route.get(
                                Route.SCENARIO + "jobs/{id}/events",
                                "its progress as server-sent events",
                                List.of(),
                                this::events)
                        .answering("text/event-stream"));
    }

    private Reply plan(Call call) {
        Fields fields = call.fields();
        double budget = fields.amount("budget");
        Weight weight = fields.lowerChoice("weight", Weight.class, Weight.PEOPLE);
        int villages = fields.has("minVillages") ? (int) fields.wholeNumber("minVillages", 0, MOST_VILLAGES) : 0;
        double years = fields.number("horizonYears", HORIZONS, Double.NaN);
        double seconds = fields.number("timeLimitSeconds", TIME_LIMITS, 60);
        boolean indoor = fields.flag("indoor", false);
        boolean robust = fields.flag("robust", false);
        CountBy countBy = fields.lowerChoice("countBy", CountBy.class, null);
        call.check();
        LiveStudy study = call.study();
        if (indoor && (study.request().indoor() == null || weight == Weight.ROAD_KM)) {
            throw Refusal.badInput(
                    "indoor", "true", "must be false: the scenario looks in the open alone, or roads are counted", "");
        }
        if (weight == null || !weight.isGivenIn(study.request().surroundings())) {
            throw Refusal.badInput("weight", String.valueOf(weight), "must be something that the scenario gives", "");
        }
        KeptState state = call.state();
        PlanWish wish = new PlanWish(
                weight,
                budget,
                villages,
                seconds,
                indoor,
                robust,
                countBy == null ? study.request().countBy() : countBy);
        return begin(call, "plan", question -> plan(study, state, wish, years, question));
    }

    private Object plan(
            LiveStudy study, KeptState state, PlanWish wish, double horizonYearCount, LongQuestion question) {
        Scenario scenario = study.scenario().forAnotherThread();
        Network network = state.state().network();
        List<Proposal> proposals = study.request().proposals().stream()
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

    private static List<Proposal> fittingOf(List<Proposal> proposals, Network network) {
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
        int pairs = call.fields().has("pairs") ? (int) call.fields().wholeNumber("pairs", 0, MOST_PAIRS) : USUAL_PAIRS;
        KeptState state = call.state();
        LiveStudy study = call.study();
        return begin(call, "outage", question -> {
            Scenario scenario = study.scenario().forAnotherThread();
            OutageAtlas atlas = study.session().outage(state.state(), pairs, question);
            return OutageJson.ALL.row(new OutageJson.Found(new IndexKeys(scenario, List.of(), run), atlas));
        });
    }

    private Reply begin(Call call, String kind, Function<LongQuestion, Object> work) {
        LiveStudy study = call.study();
        String scenario = study.scenario().name();
        Job job = place(scenario, kind, call.client());
        study.hold();
        threads.execute(() -> {
            try {
                job.run(work);
            } finally {
                study.release();
            }
        });
        return Reply.json(202, job.told(true)).with("Location", Route.API + scenario + "/jobs/" + job.id());
    }

    private synchronized Job place(String scenario, String kind, String client) {
        long live = liveCount();
        long ofClient = jobs.values().stream()
                .filter(placed ->
                        !placed.job().isOver() && placed.job().client().equals(client))
                .count();
        if (live >= MOST_LIVE || ofClient >= MOST_LIVE_OF_CLIENT) {
            throw Refusal.of(
                    429,
                    "",
                    "",
                    "must be at most " + MOST_LIVE_OF_CLIENT + " long questions at once, " + MOST_LIVE
                            + " of all together",
                    "Wait for one, or take one back.");
        }
        Job job = new Job(Integer.toString(++lastNumber), kind, client);
        jobs.put(job.id(), new Placed(scenario, job));
        var oldest = jobs.values().iterator();
        int most = MOST_KEPT;
        for (int left = jobs.size(); left > most && oldest.hasNext(); ) {
            if (oldest.next().job().isOver()) {
                oldest.remove();
                left--;
            }
        }
        return job;
    }

    /** How many are not over yet. */
    synchronized long liveCount() {
        return jobs.values().stream().filter(placed -> !placed.job().isOver()).count();
    }

    private synchronized Job find(Call call) {
        Placed placed = jobs.get(call.path("id"));
        if (placed == null || !placed.scenario().equals(call.study().scenario().name())) {
            throw Refusal.missing("id", call.path("id"), "is no job of this scenario", "");
        }
        return placed.job();
    }

    private synchronized Reply list(Call call) {
        String scenario = call.study().scenario().name();
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        jobs.values().stream()
                .filter(placed -> placed.scenario().equals(scenario))
                .forEach(placed -> told.add(placed.job().told(false)));
        return Reply.json(Map.of("jobs", told));
    }

    private Reply cancel(Call call) {
        Job job = find(call);
        boolean wasOver = job.isOver();
        job.cancel();
        if (wasOver) {
            synchronized (this) {
                jobs.remove(job.id());
            }
        }
        return Reply.none();
    }

    private Reply events(Call call) {
        Job job = find(call);
        if (!listeners.tryAcquire()) {
            throw Refusal.of(429, "", "", "must be at most " + MOST_LISTENERS + " listeners at once", "");
        }
        return Reply.streaming("text/event-stream; charset=utf-8", out -> {
            try {
                job.tell(out);
            } finally {
                listeners.release();
            }
        });
    }

    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(placed -> placed.job().cancel());
        }
        threads.shutdownNow();
    }
}
