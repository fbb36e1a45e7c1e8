package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.SpotOptions;
import org.dakal.network.CoverageClass;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;

/** The spots, most people first: the first ones in sight, the next folded away, and a word of how many are left. */
public final class SpotSection extends ReportSection {
    /** Villages named in sight; the others are folded away. */
    private static final int NAMED_VILLAGES = 4;
    /** With more people than this over those of its settlements a spot also holds parts of others. */
    private static final double MOST_OF_NAMED = 1.02;

    public SpotSection(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        int count = result.spots().size();
        int shown = Math.min(count, MapScene.NUMBERED_SPOTS);
        section("spots.title", "class", "spots", "id", "spots");
        out.p(introduction(count));
        if (count > 0) {
            writeTable(0, shown);
        }
        int listed = Math.min(count, MapScene.LISTED_SPOTS);
        if (listed > shown) {
            out.open("details");
            out.element("summary", text("spots.rest", q.count(listed - shown)));
            writeTable(shown, listed);
            out.close();
        }
        if (count > listed) {
            sayFigures("spots.unlisted", q.count(count - listed));
        }
        return out.close().toHtml();
    }

    private Html introduction(int count) {
        if (count == 0) {
            return words("spots.none");
        }
        SpotOptions options = scenario.request().spotOptions();
        return sentence(
                        "spots.count",
                        q.count(count),
                        q.count((double) countOf(CoverageClass.BLIND)),
                        q.count((double) countOf(CoverageClass.WEAK)),
                        q.count((double) countOf(CoverageClass.UNKNOWN)))
                .then(words(
                        "spots.options",
                        q.area(options.minimumAreaSquareKm()),
                        q.area(options.maximumAreaSquareKm()),
                        q.number(profile.shadowingMarginDb(), 1),
                        q.percent(profile.edgeProbabilityPercent() / 100)));
    }

    private long countOf(CoverageClass coverageClass) {
        return result.spots().stream()
                .filter(s -> s.coverageClass() == coverageClass)
                .count();
    }

    private void writeTable(int first, int end) {
        out.open("div", "class", "wide").open("table", "class", "spot-table");
        out.open("thead").open("tr");
        for (String key : List.of("number", "where", "class", "people", "holds", "area", "roads", "level", "why")) {
            out.element("th", text("spots.head." + key), "scope", "col", "class", "col-" + key);
        }
        out.close().close().open("tbody");
        for (int i = first; i < end; i++) {
            writeSpot(result.spots().get(i), i + 1);
        }
        out.close().close().close();
    }

    private void writeSpot(Spot spot, int number) {
        Exposure in = spot.exposure();
        out.open("tr", "id", "row-" + number, "data-mark", "spot-" + number);
        out.element("td", q.count(number), "class", "rank");
        out.open("th", "scope", "row").add(where(spot)).close();
        out.element("td", chip(spot.coverageClass()));
        out.element("td", q.given(given.peopleIn(in), q::count), labelled("spots.head.people", "number strong"));
        out.open("td", labelled("spots.head.holds", "text")).add(holds(in)).close();
        out.element("td", q.areaNumber(in.areaSquareKm()), labelled("spots.head.area", "number"));
        out.element("td", q.given(given.roadKmIn(in), q::lengthNumberKm), labelled("spots.head.roads", "number"));
        out.open("td", labelled("spots.head.level", "number level"));
        out.element("div", Html.prose(q.levelNumber(spot.worstRsrpDbm())));
        out.element("div", Html.prose(q.levelNumber(spot.medianRsrpDbm()))).close();
        out.element("td", Html.prose(wording.causes().sentence(spot)), "class", "why");
        out.close();
    }

    private Html where(Spot spot) {
        Markup out = new Markup();
        out.add(Html.prose(wording.spots().place(spot)));
        out.open("span", "class", "small");
        if (spot.county() != null) {
            out.add(prose("spots.county", Names.of(spot.county(), messages.language())))
                    .text(" · ");
        }
        out.add(Html.code(spot.id())).empty("br");
        out.element("span", wording.spots().position(spot), "dir", "ltr");
        return out.close().toHtml();
    }

    private Html holds(Exposure in) {
        Markup out = new Markup();
        List<Settlement> villages = in.villages();
        int inSight = villages.size() <= NAMED_VILLAGES + 1 ? villages.size() : NAMED_VILLAGES;
        out.add(names(villages.subList(0, inSight)));
        if (inSight < villages.size()) {
            out.open("details", "class", "more")
                    .element("summary", text("spots.more", q.count(villages.size() - inSight)));
            out.add(names(villages.subList(inSight, villages.size()))).close();
        }
        if (!in.publicPoints().isEmpty()) {
            out.element("span", Html.prose(wording.spots().publicPoints(in.publicPoints())), "class", "small");
        }
        double named = villages.stream().mapToDouble(Settlement::people).sum();
        if (in.people() >= 0.5 && in.people() > MOST_OF_NAMED * named) {
            out.element("span", text("spots.edges"), "class", "small");
        }
        Html held = out.toHtml();
        return held.equals(Html.EMPTY) ? words("value.none") : held;
    }

    private Html names(List<Settlement> villages) {
        return Html.prose(String.join(
                text("list.comma"),
                villages.stream()
                        .map(v -> text("spots.village", Names.of(v, messages.language()), q.count(v.people())))
                        .toList()));
    }
}
