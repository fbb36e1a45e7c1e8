package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** One item's work per CPU second over the records, a line for each machine and Java. */
final class HistoryChart {
    private static final double HEIGHT = 190;
    /** Room beside the first and the last record, where a record is one. */
    private static final double SIDE = 0.2;

    private static final int COLOURS = 6;

    private record Point(int index, double low, double median, double high, String tip) {
        LineChart.Point middle() {
            return new LineChart.Point(index, median);
        }
    }

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
                index,
                item.workCount() / Samples.quantile(item.cpuSeconds(), 0.75),
                item.workPerCpuSecond(),
                high,
                record.date() + " " + record.commit() + ": " + figure(item.workPerCpuSecond())));
    }

    Html draw() {
        int last = records.size() - 1;
        LineChart chart = new LineChart(id, HEIGHT, -SIDE, last + SIDE, most > 0 ? most : 1);
        chart.gridUp(HistoryChart::figure);
        chart.tickAcross(0, day(0));
        if (last > 0) {
            chart.tickAcross(last, day(last));
        }
        for (int i = 0; i < lines.size(); i++) {
            drawLine(chart, lines.get(i), colourClass(i));
        }
        Markup out = new Markup().open("figure").element("figcaption", id + ", " + workUnit + " per CPU second");
        return out.add(chart.toHtml()).close().toHtml();
    }

    private String day(int record) {
        return records.get(record).date().substring(0, 10);
    }

    private static void drawLine(LineChart chart, List<Point> line, String colour) {
        if (line.size() > 1) {
            chart.line("line " + colour, line.stream().map(Point::middle).toList());
        }
        for (Point point : line) {
            chart.upright("spread " + colour, point.index, point.low, point.high);
            chart.dot(colour, point.middle(), 3.5, point.tip);
        }
    }

    /** Three figures: 0.12, 987, 12.3 k, 4.56 M. */
    static String figure(double value) {
        double scaled = value >= 1e6 ? value / 1e6 : value >= 1e3 ? value / 1e3 : value;
        String unit = value >= 1e6 ? " M" : value >= 1e3 ? " k" : "";
        int decimals = value == 0 || scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", scaled, unit);
    }
}
