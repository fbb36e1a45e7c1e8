package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** One spot as a row of the table. */
final class SpotLines {
    /** Villages named in sight; the others are folded away. */
    private static final int NAMED_VILLAGES = 4;
    /** With more people than this over those of its settlements a spot also holds parts of others. */
    private static final double MOST_OF_NAMED = 1.02;

    private SpotLines() {}

    static void write(ReportContext context, Markup out, Spot spot, int number) {
        Quantities q = context.quantities();
        Exposure in = spot.exposure();
        Surroundings given = context.surroundings();
        out.open("tr", "id", "row-" + number, "data-mark", "spot-" + number);
        out.element("td", q.count(number), "class", "rank");
        out.open("th", "scope", "row").add(where(context, spot)).close();
        out.element("td", ClassTable.chip(spot.coverageClass(), context));
        out.element(
                "td", q.given(given.peopleIn(in), q::count), context.labelled("spots.head.people", "number strong"));
        out.open("td", context.labelled("spots.head.holds", "text"))
                .add(holds(context, in))
                .close();
        out.element("td", q.areaNumber(in.areaSquareKm()), context.labelled("spots.head.area", "number"));
        out.element(
                "td", q.given(given.roadKmIn(in), q::lengthNumberKm), context.labelled("spots.head.roads", "number"));
        out.open("td", context.labelled("spots.head.level", "number level"));
        out.element("div", Html.prose(q.levelNumber(spot.worstRsrpDbm())));
        out.element("div", Html.prose(q.levelNumber(spot.medianRsrpDbm()))).close();
        out.element("td", Html.prose(context.wording().causes().sentence(spot)), "class", "why");
        out.close();
    }

    private static Html where(ReportContext context, Spot spot) {
        Markup out = new Markup();
        out.add(Html.prose(context.wording().spots().place(spot)));
        out.open("span", "class", "small");
        if (spot.county() != null) {
            out.add(Html.prose(context.text(
                            "spots.county",
                            Names.of(spot.county(), context.messages().language()))))
                    .text(" · ");
        }
        out.add(Html.code(spot.id())).empty("br");
        out.element("span", context.wording().spots().position(spot), "dir", "ltr");
        return out.close().toHtml();
    }

    private static Html holds(ReportContext context, Exposure in) {
        Markup out = new Markup();
        List<Settlement> villages = in.villages();
        int inSight = villages.size() <= NAMED_VILLAGES + 1 ? villages.size() : NAMED_VILLAGES;
        out.add(names(context, villages.subList(0, inSight)));
        if (inSight < villages.size()) {
            out.open("details", "class", "more")
                    .element(
                            "summary",
                            context.text("spots.more", context.quantities().count(villages.size() - inSight)));
            out.add(names(context, villages.subList(inSight, villages.size()))).close();
        }
        if (!in.publicPoints().isEmpty()) {
            out.element(
                    "span", Html.prose(context.wording().spots().publicPoints(in.publicPoints())), "class", "small");
        }
        double named = villages.stream().mapToDouble(Settlement::people).sum();
        if (in.people() >= 0.5 && in.people() > MOST_OF_NAMED * named) {
            out.element("span", context.text("spots.edges"), "class", "small");
        }
        Html held = out.toHtml();
        return held.equals(Html.EMPTY) ? Html.text(context.text("value.none")) : held;
    }

    private static Html names(ReportContext context, List<Settlement> villages) {
        return Html.prose(String.join(
                context.text("list.comma"),
                villages.stream()
                        .map(v -> context.text(
                                "spots.village",
                                Names.of(v, context.wording().language()),
                                context.quantities().count(v.people())))
                        .toList()));
    }
}
