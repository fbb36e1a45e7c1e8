package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dakal.findings.Exposure;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.markup.Html;

/** Who and what is in each class: two bars to see it, one table to know it. */
final class ClassTable extends ReportSection {
    private static final double BAR_WIDTH = 1000;
    private static final double BAR_HEIGHT = 26;

    ClassTable(ReportContext context) {
        super(context);
    }

    @Override
    public Html write() {
        out.open("div", "class", "classes");
        writeBar("table.people", Exposure::people);
        writeBar("table.area", Exposure::areaSquareKm);
        out.open("div", "class", "wide").open("table", "class", "numbers");
        out.open("thead").open("tr");
        for (String key : List.of("class", "people", "share", "area", "share", "places", "points", "roads")) {
            out.element("th", text("table." + key), "scope", "col");
        }
        out.close().close().open("tbody");
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            if (c != CoverageClass.UNKNOWN || in(c).areaSquareKm() > 0) {
                writeRow(chip(c), in(c));
            }
        }
        out.close().open("tfoot");
        writeRow(words("table.whole"), whole());
        return out.close().close().close().close().toHtml();
    }

    private void writeRow(Html name, Exposure in) {
        out.open("tr").element("th", name, "scope", "row");
        for (String amount : amounts(in)) {
            out.element("td", amount);
        }
        out.close();
    }

    private void writeBar(String key, ToDoubleFunction<Exposure> quantity) {
        double whole = quantity.applyAsDouble(whole());
        if (!(whole > 0)) {
            return;
        }
        out.open("div", "class", "share").element("span", text(key), "class", "share-name");
        Svg.open(out, BAR_WIDTH, BAR_HEIGHT, "preserveAspectRatio", "none", "role", "img", "aria-label", text(key));
        double x = 0;
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            double share = quantity.applyAsDouble(in(c)) / whole;
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
            out.element("title", text("class.name." + c.name().toLowerCase(Locale.ROOT)) + " " + q.percent(share));
            out.close();
            x += share * BAR_WIDTH;
        }
        out.close().close();
    }
}
