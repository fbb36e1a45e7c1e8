package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/** Who and what is in each class: two bars to see it, one table to know it. */
public final class ClassTable {
    private static final double BAR_WIDTH = 1000;
    private static final double BAR_HEIGHT = 26;

    private ClassTable() {}

    static Html write(ReportContext context) {
        Markup out = new Markup().open("div", "class", "classes");
        writeBar(context, out, "table.people", Exposure::people);
        writeBar(context, out, "table.area", Exposure::areaSquareKm);
        out.open("div", "class", "wide").open("table", "class", "numbers");
        out.open("thead").open("tr");
        for (String key : List.of("class", "people", "share", "area", "share", "places", "points", "roads")) {
            out.element("th", context.text("table." + key), "scope", "col");
        }
        out.close().close().open("tbody");
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            if (c != CoverageClass.UNKNOWN || context.in(c).areaSquareKm() > 0) {
                writeRow(context, out, chip(c, context), context.in(c));
            }
        }
        out.close().open("tfoot");
        writeRow(context, out, Html.text(context.text("table.whole")), context.whole());
        return out.close().close().close().close().toHtml();
    }

    /** The class's name beside its colour. */
    static Html chip(CoverageClass c, ReportContext context) {
        return chip(c.name().toLowerCase(Locale.ROOT), context.messages());
    }

    /**
     * The name of a class as outputs write it, with its colour.
     *
     * @param name in small letters
     */
    public static Html chip(String name, Messages messages) {
        return new Markup()
                .open("span", "class", "chip")
                .element("i", "", "class", "swatch " + name)
                .text(messages.text("class.name." + name))
                .close()
                .toHtml();
    }

    private static void writeRow(ReportContext context, Markup out, Html name, Exposure in) {
        Quantities q = context.quantities();
        Exposure whole = context.whole();
        Surroundings given = context.surroundings();
        out.open("tr").element("th", name, "scope", "row");
        out.element("td", q.given(given.peopleIn(in), q::count));
        out.element(
                "td",
                given.settlements().isEmpty()
                        ? context.text("value.notGiven")
                        : q.percentOfPeople(in.people(), whole.people()));
        out.element("td", q.areaNumber(in.areaSquareKm()));
        out.element("td", q.percent(ReportContext.share(in.areaSquareKm(), whole.areaSquareKm())));
        out.element("td", q.given(given.villageCountIn(in), q::count));
        out.element("td", q.given(given.publicPointCountIn(in), q::count));
        out.element("td", q.given(given.roadKmIn(in), q::lengthNumberKm));
        out.close();
    }

    private static void writeBar(ReportContext context, Markup out, String key, ToDoubleFunction<Exposure> quantity) {
        double whole = quantity.applyAsDouble(context.whole());
        if (!(whole > 0)) {
            return;
        }
        out.open("div", "class", "share").element("span", context.text(key), "class", "share-name");
        Svg.open(
                out,
                BAR_WIDTH,
                BAR_HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                context.text(key));
        double x = 0;
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            double share = quantity.applyAsDouble(context.in(c)) / whole;
            out.open(
                    "rect",
                    "x",
                    Svg.number(x),
                    "width",
                    Svg.number(share * BAR_WIDTH),
                    "height",
                    Svg.number(BAR_HEIGHT),
                    "fill",
                    Colours.css(CoverageColors.rgb(c)));
            out.element(
                    "title",
                    context.text("class.name." + c.name().toLowerCase(Locale.ROOT)) + " "
                            + context.quantities().percent(share));
            out.close();
            x += share * BAR_WIDTH;
        }
        out.close().close();
    }
}
