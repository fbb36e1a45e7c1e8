package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.summary.SummaryJson;

/** A question that is not answered, and why: a problem document (RFC 9457) with every problem at once. */
final class Refusal extends RuntimeException {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Item> items;

    /**
     * One thing that is wrong.
     *
     * @param path where in what was sent, or a parameter's name
     * @param value what stands there; may be empty
     * @param hint what may have been meant; may be empty
     */
    record Item(String path, String value, String limit, String hint) {}

    private Refusal(int status, List<Item> items) {
        super(items.get(0).limit(), null, false, false);
        this.status = status;
        this.items = List.copyOf(items);
    }

    static Refusal of(int status, String path, String value, String limit, String hint) {
        return new Refusal(status, List.of(new Item(path, Wording.shorten(value), limit, hint)));
    }

    /** What was sent cannot be understood. */
    static Refusal badInput(String path, String value, String limit, String hint) {
        return of(400, path, value, limit, hint);
    }

    /** There is no such thing. */
    static Refusal missing(String path, String value, String limit, String hint) {
        return of(404, path, value, limit, hint);
    }

    /** Waits for a turn that others give back. */
    static void takeTurn(Semaphore turns, int longestWaitSeconds, String busy, String hint) {
        try {
            if (!turns.tryAcquire(longestWaitSeconds, TimeUnit.SECONDS)) {
                throw of(429, "", "", busy, hint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw of(503, "", "", "the server is closing", "");
        }
    }

    /** Every problem of what was sent. */
    static Refusal of(ProblemsException e) {
        return of(e, "", "");
    }

    /** Every problem of a file that was sent, by the name it was sent with instead of where it lies here. */
    static Refusal of(ProblemsException e, String here, String sent) {
        List<Item> items = new ArrayList<>();
        for (Problem problem : e.problems()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                items.add(new Item(
                        problem.place().replace(here, sent).strip(),
                        problem.value().replace(here, sent),
                        problem.message(),
                        problem.hint()));
            }
        }
        return new Refusal(400, items);
    }

    int status() {
        return status;
    }

    String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title(status));
        document.put("status", status);
        document.put("detail", Wording.count(items.size(), "problem"));
        document.put("problems", items);
        return SummaryJson.line(document);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 429 -> "Too Many Requests";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Refused" : "Internal Server Error";
        };
    }
}
