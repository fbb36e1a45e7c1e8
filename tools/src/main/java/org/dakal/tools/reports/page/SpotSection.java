package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.SpotOptions;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/** The spots, most people first: the first ones in sight, the next folded away, and a word of how many are left. */
public final class SpotSection {
    private SpotSection() {}

    public static Html write(ReportContext context) {
        int count = context.result().spots().size();
        int shown = Math.min(count, MapScene.NUMBERED_SPOTS);
        Markup out = new Markup().open("section", "class", "spots", "id", "spots");
        out.element("h2", context.text("spots.title"));
        out.p(introduction(context, count));
        if (count > 0) {
            writeTable(context, out, 0, shown);
        }
        int listed = Math.min(count, MapScene.LISTED_SPOTS);
        if (listed > shown) {
            out.open("details");
            out.element(
                    "summary", context.text("spots.rest", context.quantities().count(listed - shown)));
            writeTable(context, out, shown, listed);
            out.close();
        }
        if (count > listed) {
            out.p(context.sentence("spots.unlisted", context.quantities().count(count - listed)));
        }
        return out.close().toHtml();
    }

    private static Html introduction(ReportContext context, int count) {
        if (count == 0) {
            return Html.text(context.text("spots.none"));
        }
        Quantities q = context.quantities();
        ServiceProfile profile = context.result().coverage().serviceProfile();
        SpotOptions options = context.scenario().request().spotOptions();
        return context.sentence(
                        "spots.count",
                        q.count(count),
                        q.count((double) countOf(CoverageClass.BLIND, context)),
                        q.count((double) countOf(CoverageClass.WEAK, context)),
                        q.count((double) countOf(CoverageClass.UNKNOWN, context)))
                .plus(Html.text(" "))
                .plus(Html.text(context.text(
                        "spots.options",
                        q.area(options.minimumAreaSquareKm()),
                        q.area(options.maximumAreaSquareKm()),
                        q.number(profile.shadowingMarginDb(), 1),
                        q.percent(profile.edgeProbabilityPercent() / 100))));
    }

    private static long countOf(CoverageClass coverageClass, ReportContext context) {
        return context.result().spots().stream()
                .filter(s -> s.coverageClass() == coverageClass)
                .count();
    }

    private static void writeTable(ReportContext context, Markup out, int first, int end) {
        out.open("div", "class", "wide").open("table", "class", "spot-table");
        out.open("thead").open("tr");
        for (String key : List.of("number", "where", "class", "people", "holds", "area", "roads", "level", "why")) {
            out.element("th", context.text("spots.head." + key), "scope", "col", "class", "col-" + key);
        }
        out.close().close().open("tbody");
        for (int i = first; i < end; i++) {
            SpotLines.write(context, out, context.result().spots().get(i), i + 1);
        }
        out.close().close().close();
    }
}
