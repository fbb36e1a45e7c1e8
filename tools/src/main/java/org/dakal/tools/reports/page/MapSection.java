package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.map.MapSvg;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.pixels.SignalRamp;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/**
 * The map with its three views and their legends. Switching needs no script: the style sheet follows the radio buttons.
 */
public final class MapSection {
    private static final List<String> VIEWS = List.of("class", "signal", "people");

    private MapSection() {}

    /** The section, with pictures of the same study. */
    public static Html write(ReportContext context, MapPictures pictures) {
        MapScene scene = MapScene.of(context.scenario(), context.result(), context.wording());
        Markup out = new Markup().open("section", "class", "map-section", "id", "map");
        out.element("h2", context.text("map.title"));
        for (String view : VIEWS) {
            if ("class".equals(view)) {
                out.empty("input", "type", "radio", "name", "view", "id", "view-" + view, "checked", "checked");
            } else {
                out.empty("input", "type", "radio", "name", "view", "id", "view-" + view);
            }
            out.element("label", context.text("map.view." + view), "for", "view-" + view);
        }
        out.open("figure", "class", "frame").add(MapSvg.render(scene, pictures));
        VIEWS.forEach(view -> writeLegend(view, context, out));
        out.close();
        for (String view : List.of("signal", "people")) {
            out.open("figure", "class", "frame paper").element("h3", context.text("map.view." + view));
            out.add(MapSvg.copy(scene, view));
            writeLegend(view, context, out);
            out.close();
        }
        return out.close().toHtml();
    }

    private static void writeLegend(String view, ReportContext context, Markup out) {
        out.open("figcaption", "class", "legend on-" + view);
        if ("signal".equals(view)) {
            writeRamp(context, out);
            swatch(out, "silent", context.text("value.noSignal"));
            if (context.in(CoverageClass.UNKNOWN).areaSquareKm() > 0) {
                out.add(ClassTable.chip(CoverageClass.UNKNOWN, context));
            }
        } else {
            CoverageClass.BEST_FIRST.stream()
                    .filter(c -> c != CoverageClass.UNKNOWN || context.in(c).areaSquareKm() > 0)
                    .forEach(c -> out.add(ClassTable.chip(c, context)));
        }
        symbol(out, "dot", context.text("legend.site"));
        if (!context.result().proposals().isEmpty()) {
            symbol(out, "diamond", context.text("legend.proposal"));
        }
        if ("people".equals(view)) {
            symbol(out, "circle", context.text("legend.people"));
            if (!context.result().proposals().isEmpty()) {
                symbol(out, "reach", context.text("legend.reach"));
            }
        } else if (!context.result().spots().isEmpty()) {
            symbol(out, "badge", context.text("legend.spot"));
        }
        out.p(explanation(view, context)).close();
    }

    private static void swatch(Markup out, String cssClass, String text) {
        out.open("span", "class", "chip");
        out.element("i", "", "class", "swatch " + cssClass).text(text).close();
    }

    private static void symbol(Markup out, String cssClass, String text) {
        out.open("span", "class", "chip");
        out.element("i", "", "class", "symbol " + cssClass).text(text).close();
    }

    private static Html explanation(String view, ReportContext context) {
        if (!"class".equals(view)) {
            return Html.text(context.text("legend.about." + view));
        }
        List<Technology> used = context.result().coverage().network().bands().stream()
                .map(b -> b.technology())
                .distinct()
                .toList();
        ServiceProfile profile = context.result().coverage().serviceProfile();
        List<String> parts = used.stream()
                .map(t -> thresholds(t, profile.thresholdsOf(t), context))
                .toList();
        return Html.prose(context.text(
                "legend.about.class",
                String.join(context.text("list.semicolon"), parts),
                context.quantities().percent(profile.edgeProbabilityPercent() / 100)));
    }

    private static String thresholds(Technology technology, Thresholds levels, ReportContext context) {
        Quantities q = context.quantities();
        return context.text(
                "legend.thresholds",
                technology.name(),
                q.level(levels.goodDbm()),
                q.level(levels.servedDbm()),
                q.level(levels.weakDbm()));
    }

    private static void writeRamp(ReportContext context, Markup out) {
        int steps = 14;
        out.open("span", "class", "ramp", "dir", "ltr");
        out.text(context.quantities().level(SignalRamp.WEAKEST_DBM) + " ");
        Svg.open(out, 10 * steps, 12, "aria-hidden", "true");
        for (int i = 0; i < steps; i++) {
            out.empty(
                    "rect",
                    "x",
                    Svg.number(i * 10),
                    "width",
                    "10.5",
                    "height",
                    "12",
                    "fill",
                    Colours.css(SignalRamp.colour((i + 0.5) / steps)));
        }
        out.close()
                .text(" " + context.quantities().level(SignalRamp.STRONGEST_DBM))
                .close();
    }
}
