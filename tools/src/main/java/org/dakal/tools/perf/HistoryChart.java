package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** One item's work per CPU second over the records, a line for each machine and Java. */
final class HistoryChart {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 170;
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final double HEADROOM = 1.1;
    private static final int COLOURS = 6;

    private record Point(double x, double low, double median, double high, String tip) {}

    private final String id;
    private final List<BenchRecord> records;
    private final List<List<Point>> lines = new ArrayList<>();
    private String workUnit = "";
    private double most;

    /**
     * @param places machine and Java of each line, in the order of their colours
     */
    HistoryChart(String id, List<BenchRecord> records, List<String> places) {
        this.id = id;
        this.records = records;
        places.forEach(place -> lines.add(new ArrayList<>()));
        for (int i = 0; i < records.size(); i++) {
            for (BenchItem item : records.get(i).items()) {
                if (item.id().equals(id)) {
                    add(i, item, lines.get(places.indexOf(HistoryPage.place(records.get(i)))));
                }
            }
        }
    }

    static String colourClass(int line) {
        return "c" + line % COLOURS;
    }

    private void add(int index, BenchItem item, List<Point> line) {
        BenchRecord record = records.get(index);
        workUnit = item.workUnit();
        double high = item.workCount() / Samples.quantile(item.cpuSeconds(), 0.25);
        most = Math.max(most, high);
        line.add(new Point(
                x(index),
                item.workCount() / Samples.quantile(item.cpuSeconds(), 0.75),
                item.workPerCpuSecond(),
                high,
                record.date() + " " + record.commit() + ": " + figure(item.workPerCpuSecond())));
    }

    Html draw() {
        Markup out = new Markup().open("figure").element("figcaption", id + ", " + workUnit + " per CPU second");
        String box = "0 0 " + number(WIDTH) + " " + number(HEIGHT);
        out.open("svg", "viewBox", box, "role", "img", "aria-label", id);
        for (double share : new double[] {0, 0.5, 1}) {
            double y = y(share * most);
            out.empty("path", "class", "grid", "d", "M" + number(LEFT) + " " + number(y) + "H" + number(WIDTH - RIGHT));
            label(out, LEFT - 6, y + 4, "end", figure(share * most));
        }
        label(out, x(0), HEIGHT - 6, "start", records.get(0).date().substring(0, 10));
        if (records.size() > 1) {
            String last = records.get(records.size() - 1).date().substring(0, 10);
            label(out, x(records.size() - 1), HEIGHT - 6, "end", last);
        }
        for (int i = 0; i < lines.size(); i++) {
            drawLine(out, lines.get(i), colourClass(i));
        }
        return out.close().close().toHtml();
    }

    private void drawLine(Markup out, List<Point> line, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point point : line) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(point.x))
                    .append(' ')
                    .append(number(y(point.median)));
        }
        if (line.size() > 1) {
            out.empty("path", "class", "line " + colour, "d", path.toString());
        }
        for (Point point : line) {
            String bar = "M" + number(point.x) + " " + number(y(point.low)) + "V" + number(y(point.high));
            out.empty("path", "class", "spread " + colour, "d", bar);
            out.open("circle", "class", colour, "cx", number(point.x), "cy", number(y(point.median)), "r", "3.5");
            out.element("title", point.tip).close();
        }
    }

    private static void label(Markup out, double x, double y, String anchor, String text) {
        out.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
    }

    private double x(int index) {
        return records.size() == 1
                ? (LEFT + WIDTH - RIGHT) / 2
                : LEFT + 8 + (WIDTH - LEFT - RIGHT - 16) * index / (records.size() - 1);
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (most > 0 ? value / (HEADROOM * most) : 0));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Three figures: 0.12, 987, 12.3 k, 4.56 M. */
    static String figure(double value) {
        double scaled = value >= 1e6 ? value / 1e6 : value >= 1e3 ? value / 1e3 : value;
        String unit = value >= 1e6 ? " M" : value >= 1e3 ? " k" : "";
        int decimals = value == 0 || scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", scaled, unit);
    }
}
