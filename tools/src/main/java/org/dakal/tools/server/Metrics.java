package org.dakal.tools.server;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was asked and how long it took, in Prometheus's text format. */
final class Metrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Counts> byRoute = new ConcurrentHashMap<>();

    private static final class Counts {
        private final LongAdder count = new LongAdder();
        private final LongAdder refusedCount = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    /** @param route method and path as the interface writes them, which are few */
    void count(String route, int status, long nanos) {
        Counts counts = byRoute.computeIfAbsent(route, name -> new Counts());
        counts.count.increment();
        counts.nanos.add(nanos);
        if (status >= 400) {
            counts.refusedCount.increment();
        }
    }

    /**
     * The page.
     *
     * @param gauges values that are asked for now, by name
     */
    String text(Map<String, Long> gauges) {
        StringBuilder text = new StringBuilder();
        append(text, "dakal_requests_total", "counter", "questions answered or refused");
        Map<String, Counts> sorted = new TreeMap<>(byRoute);
        sorted.forEach((route, counts) -> line(text, "dakal_requests_total", route, (double) counts.count.sum()));
        append(text, "dakal_requests_refused_total", "counter", "of these, refused");
        sorted.forEach((route, counts) ->
                line(text, "dakal_requests_refused_total", route, (double) counts.refusedCount.sum()));
        append(text, "dakal_request_seconds_total", "counter", "time they took");
        sorted.forEach((route, counts) ->
                line(text, "dakal_request_seconds_total", route, counts.nanos.sum() / NANOS_PER_SECOND));
        gauges.forEach((name, value) -> {
            append(text, name, "gauge", "now");
            text.append(name).append(' ').append(value).append('\n');
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String type, String words) {
        text.append("# HELP ").append(name).append(' ').append(words).append("\n# TYPE ");
        text.append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String route, double value) {
        text.append(String.format(Locale.ROOT, "%s{route=\"%s\"} %s\n", name, route, plain(value)));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6f", value);
    }
}
