package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;

/**
 * The history of speed as one page that asks for no other file: a chart for each item, a line for each machine and
 * Java.
 */
public final class HistoryPage {
    private HistoryPage() {}

    /** The page of some records, oldest first. */
    public static String render(List<BenchRecord> records) {
        List<String> places = places(records);
        Markup out = new Markup().element("h1", "History of speed");
        out.p(
                "Work per CPU second of each job in the fixed set: the median of a run, and the half of its rounds nearest"
                        + " to it as a bar. Higher is faster. Only points of one line compare; each axis begins at zero.");
        writePlaces(out, places);
        itemIds(records).forEach(id -> out.add(new HistoryChart(id, records, places).draw()));
        writeRecords(out, records);
        Html style = HtmlPage.resource(HistoryPage.class, "history.css");
        return new HtmlPage(Language.ENGLISH, "Dakal: history of speed", "Dakal", style, "", Html.EMPTY)
                .around(out.toHtml());
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
}
