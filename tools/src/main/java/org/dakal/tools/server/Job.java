package org.dakal.tools.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.LongQuestion;
import org.dakal.study.Phase;
import org.dakal.study.StudyListener;
import org.jspecify.annotations.Nullable;

/** A question that takes long: who asked it, how far it is, and its answer in the end. */
final class Job implements StudyListener {
    private static final long PAUSE_MILLISECONDS = 250;
    private static final long LONGEST_SILENCE_NANOS = 10_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LEAST_FRACTION_FOR_FORECAST = 0.01;

    /** What may become of a job. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final String id;
    private final String kind;
    private final String client;
    private volatile boolean isCancelled;
    private Status status = Status.QUEUED;
    private String phase = "";
    private long countStartNanos;
    private long lastHeardNanos = System.nanoTime();
    private long doneCount;
    private long totalCount;
    private String unit = "";
    private long version;
    private @Nullable Object result;
    private @Nullable String problem;

    Job(String id, String kind, String client) {
        this.id = id;
        this.kind = kind;
        this.client = client;
    }

    String id() {
        return id;
    }

    String client() {
        return client;
    }

    synchronized boolean isOver() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }

    /** Does the work, unless it was taken back before. */
    void run(Function<LongQuestion, Object> work) {
        if (isCancelled) {
            end(Status.CANCELLED, null, null);
            return;
        }
        try {
            Object found = work.apply(new LongQuestion(this, () -> isCancelled));
            end(Status.DONE, found, null);
        } catch (CancellationException e) {
            end(Status.CANCELLED, null, null);
        } catch (IllegalArgumentException e) {
            end(Status.FAILED, null, e.getMessage());
        } catch (Refusal e) {
            end(Status.FAILED, null, e.getMessage());
        } catch (OutOfMemoryError e) {
            end(Status.FAILED, null, "it needs more memory than the server has");
        } catch (RuntimeException e) {
            end(Status.FAILED, null, "an error in the program; please report it");
        }
    }

    /** Takes it back. One that is over forgets its answer; whoever comes late to listen still hears that it ended. */
    void cancel() {
        isCancelled = true;
        change(() -> {
            if (isOver()) {
                status = Status.CANCELLED;
                result = null;
            }
        });
    }

    private synchronized void change(Runnable what) {
        what.run();
        version++;
        notifyAll();
    }

    private void end(Status how, @Nullable Object found, @Nullable String why) {
        change(() -> {
            status = isCancelled ? Status.CANCELLED : how;
            result = isCancelled ? null : found;
            problem = why;
        });
    }

    @Override
    public void turnBegan() {
        change(() -> {
            status = Status.RUNNING;
            lastHeardNanos = System.nanoTime();
        });
    }

    @Override
    public void phaseStarted(Phase begun) {
        change(() -> {
            phase = begun.words();
            lastHeardNanos = System.nanoTime();
            doneCount = 0;
            totalCount = 0;
            unit = "";
        });
    }

    @Override
    public synchronized void progressed(long done, long total, String ofWhat) {
        if (total != totalCount || !ofWhat.equals(unit)) {
            countStartNanos = lastHeardNanos; // a new count began when the work before it was done
        }
        lastHeardNanos = System.nanoTime();
        doneCount = done;
        totalCount = total;
        unit = ofWhat;
        version++; // nobody is woken: who listens looks four times a second
    }

    synchronized Map<String, @Nullable Object> told(boolean withResult) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("kind", kind);
        told.put("status", status.name().toLowerCase(Locale.ROOT));
        told.put("phase", phase);
        told.put("doneCount", doneCount);
        told.put("totalCount", totalCount);
        told.put("unit", unit);
        told.put("secondsLeft", secondsLeft());
        told.put("problem", problem);
        if (withResult) {
            told.put("result", result);
        }
        return told;
    }

    /** Seconds left of what is counted now; null when nobody can tell. */
    private @Nullable Double secondsLeft() {
        double fraction = totalCount > 0 ? (double) doneCount / totalCount : 0;
        if (isOver() || fraction < LEAST_FRACTION_FOR_FORECAST) {
            return null;
        }
        double seconds = (System.nanoTime() - countStartNanos) / NANOS_PER_SECOND;
        return Math.rint(seconds * (1 - Math.min(1, fraction)) / fraction);
    }

    /** Tells of its progress as server-sent events until it is over, or until nobody listens any more. */
    void tell(OutputStream out) throws IOException {
        long told = -1;
        long lastNanos = System.nanoTime();
        while (true) {
            Map<String, @Nullable Object> now = null;
            boolean isLast;
            synchronized (this) {
                if (version != told) {
                    now = told(false);
                    told = version;
                }
                isLast = isOver();
            }
            if (now != null) {
                write(out, "event: " + (isLast ? "done" : "progress") + "\ndata: " + SummaryJson.line(now) + "\n\n");
                lastNanos = System.nanoTime();
            } else if (System.nanoTime() - lastNanos > LONGEST_SILENCE_NANOS) {
                write(out, ": still there\n\n");
                lastNanos = System.nanoTime();
            }
            if (isLast || !rest()) {
                return;
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** False when the server closes. */
    private boolean rest() {
        long end = System.nanoTime() + PAUSE_MILLISECONDS * 1_000_000;
        synchronized (this) {
            try {
                while (!isOver() && System.nanoTime() < end) {
                    wait(PAUSE_MILLISECONDS);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
