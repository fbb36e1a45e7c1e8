package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.network.CoverageClass;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.map.MapSvg;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.pixels.SignalRamp;
import org.dakal.tools.reports.markup.Html;

/**
 * The map with its three views and their legends. Switching needs no script: the style sheet follows the radio buttons.
 */
public final class MapSection extends ReportSection {
    private static final List<String> VIEWS = List.of("class", "signal", "people");

    private final MapPictures pictures;

    /** @param pictures of the same study */
    public MapSection(ReportContext context, MapPictures pictures) {
        super(context);
        this.pictures = pictures;
    }

    @Override
    public Html write() {
        MapScene scene = MapScene.of(scenario, result, wording);
        section("map.title", "class", "map-section", "id", "map");
        for (String view : VIEWS) {
            if ("class".equals(view)) {
                out.empty("input", "type", "radio", "name", "view", "id", "view-" + view, "checked", "checked");
            } else {
                out.empty("input", "type", "radio", "name", "view", "id", "view-" + view);
            }
            out.element("label", text("map.view." + view), "for", "view-" + view);
        }
        out.open("figure", "class", "frame").add(MapSvg.render(scene, pictures));
        VIEWS.forEach(this::writeLegend);
        out.close();
        for (String view : List.of("signal", "people")) {
            out.open("figure", "class", "frame paper").element("h3", text("map.view." + view));
            out.add(MapSvg.copy(scene, view));
            writeLegend(view);
            out.close();
        }
        return out.close().toHtml();
    }

    private void writeLegend(String view) {
        out.open("figcaption", "class", "legend on-" + view);
        if ("signal".equals(view)) {
            writeRamp();
            out.add(chip(words("value.noSignal"), "class", "swatch silent"));
            if (in(CoverageClass.UNKNOWN).areaSquareKm() > 0) {
                out.add(chip(CoverageClass.UNKNOWN));
            }
        } else {
            CoverageClass.BEST_FIRST.stream()
                    .filter(c -> c != CoverageClass.UNKNOWN || in(c).areaSquareKm() > 0)
                    .forEach(c -> out.add(chip(c)));
        }
        symbol("dot", "legend.site");
        if (!result.proposals().isEmpty()) {
            symbol("diamond", "legend.proposal");
        }
        if ("people".equals(view)) {
            symbol("circle", "legend.people");
            if (!result.proposals().isEmpty()) {
                symbol("reach", "legend.reach");
            }
        } else if (!result.spots().isEmpty()) {
            symbol("badge", "legend.spot");
        }
        out.p(explanation(view)).close();
    }

    private void symbol(String cssClass, String key) {
        out.add(chip(words(key), "class", "symbol " + cssClass));
    }

    private Html explanation(String view) {
        if (!"class".equals(view)) {
            return words("legend.about." + view);
        }
        List<Technology> used = result.coverage().network().bands().stream()
                .map(b -> b.technology())
                .distinct()
                .toList();
        List<String> parts =
                used.stream().map(t -> thresholds(t, profile.thresholdsOf(t))).toList();
        return prose(
                "legend.about.class",
                String.join(text("list.semicolon"), parts),
                q.percent(profile.edgeProbabilityPercent() / 100));
    }

    private String thresholds(Technology technology, Thresholds levels) {
        return text(
                "legend.thresholds",
                technology.name(),
                q.level(levels.goodDbm()),
                q.level(levels.servedDbm()),
                q.level(levels.weakDbm()));
    }

    private void writeRamp() {
        int steps = 14;
        out.open("span", "class", "ramp", "dir", "ltr");
        out.text(q.level(SignalRamp.WEAKEST_DBM) + " ");
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
        out.close().text(" " + q.level(SignalRamp.STRONGEST_DBM)).close();
    }
}
