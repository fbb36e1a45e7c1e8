package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dakal.study.LongQuestion;
import org.jspecify.annotations.Nullable;

/** Questions that take long: watched, and taken back. What they are is in {@link LongQuestions}. */
final class Jobs implements AutoCloseable {
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_LIVE = 16;
    private static final int MOST_LIVE_OF_CLIENT = 4;
    private static final int MOST_KEPT = 32;
    private static final int MOST_LISTENERS = 24;

    private final Map<String, Placed> jobs = new LinkedHashMap<>();
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_AT_ONCE, task -> {
        Thread thread = new Thread(task, "dakal-job");
        thread.setDaemon(true);
        return thread;
    });
    private int lastNumber;

    private record Placed(String scenario, Job job) {}

    List<Route> routes() {
        return List.of(
                Route.get("jobs", "long questions, without their answers", this::list),
                Route.get(
                        "jobs/{id}",
                        "a long question, with its answer once it is done",
                        call -> Reply.json(find(call).told(true))),
                new Route(
                        "DELETE",
                        Route.SCENARIO + "jobs/{id}",
                        "takes a question back, or forgets its answer",
                        List.of(),
                        "application/json",
                        false,
                        this::cancel),
                Route.get("jobs/{id}/events", "its progress as server-sent events", this::events)
                        .answering("text/event-stream"));
    }

    /** Begins some work, and answers where it is watched. */
    Reply begin(Call call, String kind, Function<LongQuestion, Object> work) {
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
        find(call).cancel();
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
