package org.dakal.tools.perf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** The history of speed as one page that asks for no other file: a chart for each item, a line for each machine and Java. */
public final class HistoryPage {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private HistoryPage() {}

    /** The page of some records, oldest first. */
    public static String render(List<BenchRecord> records) {
        List<String> places = places(records);
        Markup out = new Markup().add(new Html("<!DOCTYPE html>\n"));
        out.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.element("title", "Dakal: history of speed");
        out.element("style", style()).close();
        out.open("body").open("main").element("h1", "History of speed");
        out.element(
                "p",
                "Work per CPU second of each job in the fixed set: the median of a run, and the half of its rounds nearest"
                        + " to it as a bar. Higher is faster. Only points of one line compare; each axis begins at zero.");
        writePlaces(out, places);
        itemIds(records).forEach(id -> out.add(new HistoryChart(id, records, places).draw()));
        writeRecords(out, records);
        return out.close().close().close().toHtml().markup();
    }

    /** Machine and Java of a record: what a line of a chart stands for. */
    static String place(BenchRecord record) {
        Machine machine = record.machine();
        return machine.processor() + " x " + machine.processorCount() + ", Java " + record.java();
    }

    private static List<String> places(List<BenchRecord> records) {
        Set<String> places = new LinkedHashSet<>();
        records.forEach(record -> places.add(place(record)));
        return List.copyOf(places);
    }

    private static Set<String> itemIds(List<BenchRecord> records) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        records.forEach(record -> record.items().forEach(item -> ids.put(item.id(), new ArrayList<>())));
        return ids.keySet();
    }

    private static void writePlaces(Markup out, List<String> places) {
        out.open("ul", "class", "key");
        for (int i = 0; i < places.size(); i++) {
            out.open("li").element("span", "\u25CF ", "class", HistoryChart.colourClass(i));
            out.add(Html.text(places.get(i))).close();
        }
        out.close();
    }

    private static void writeRecords(Markup out, List<BenchRecord> records) {
        out.element("h2", "Records").open("table").open("thead").open("tr");
        for (String title : List.of("Date", "Version", "Commit", "Machine and Java", "Set", "Doubts")) {
            out.element("th", title);
        }
        out.close().close().open("tbody");
        for (BenchRecord record : records) {
            out.open("tr").element("td", record.date()).element("td", record.version());
            out.element("td", record.commit()).element("td", place(record));
            out.element("td", record.options().getOrDefault("set", ""));
            out.element("td", String.join("; ", record.calm().doubts())).close();
        }
        out.close().close();
    }

    private static Html style() {
        try (InputStream stream = HistoryPage.class.getResourceAsStream("history.css")) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: history.css is missing in it");
            }
            return new Html(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
