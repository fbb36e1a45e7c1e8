package org.dakal.tools.reports.map;

import java.util.function.Consumer;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.drawing.SvgCanvas;
import org.dakal.tools.reports.map.marks.GroundLines;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.marks.PeopleCircles;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.marks.ProposalMarks;
import org.dakal.tools.reports.map.marks.SiteDots;
import org.dakal.tools.reports.map.marks.SpotMarks;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/**
 * The report's map: pictures of the rasters with lines and marks over them. It holds three views at once (classes,
 * level, people); the page's style sheet shows one. Each picture is in the file once, however many views and copies use
 * it.
 */
public final class MapSvg {
    private static final String CLASS_OPACITY = "0.86";
    private static final String MUTED_OPACITY = "0.3";

    private final MapScene scene;
    private final Markup svg;

    private MapSvg(MapScene scene, String cssClass, String label) {
        this.scene = scene;
        this.svg = PageMap.open(scene.frame(), cssClass, label);
    }

    /**
     * The map with all three views, to be put in a page once.
     *
     * @param pictures of the scene's study
     */
    public static Html render(MapScene scene, MapPictures pictures) {
        MapSvg map =
                new MapSvg(scene, "map screen-map", scene.wording().messages().text("map.alt"));
        map.pictures(pictures.of(scene));
        map.content();
        map.svg.close();
        return map.svg.toHtml();
    }

    /**
     * The map with one view only, for paper; drawn by reference to the one that {@link #render} made.
     *
     * @param view signal or people
     */
    public static Html copy(MapScene scene, String view) {
        MapSvg map =
                new MapSvg(scene, "map paper-map", scene.wording().messages().text("map.view." + view));
        map.use(
                "people".equals(view) ? "picture-class" : "picture-signal",
                "people".equals(view) ? MUTED_OPACITY : "1");
        map.use("picture-relief", "1");
        map.use("map-ground", "1");
        map.use("map-sites", "1");
        if ("people".equals(view)) {
            map.use("map-people", "1");
        }
        map.use("map-proposals", "1");
        map.use("map-places", "1");
        map.svg.close();
        return map.svg.toHtml();
    }

    private void pictures(MapPictures.Uris uris) {
        svg.open("defs");
        picture("picture-class", uris.coverageClass());
        picture("picture-signal", uris.signal());
        picture("picture-relief", uris.relief());
        svg.close();
    }

    private void picture(String id, String uri) {
        svg.empty(
                "image",
                "id",
                id,
                "width",
                Svg.number(scene.frame().width()),
                "height",
                Svg.number(scene.frame().height()),
                "preserveAspectRatio",
                "none",
                "href",
                uri);
    }

    private void use(String id, String opacity) {
        svg.empty("use", "href", "#" + id, "opacity", opacity);
    }

    private void content() {
        shownIn("on-class", () -> use("picture-class", CLASS_OPACITY));
        shownIn("on-signal", () -> use("picture-signal", "1"));
        shownIn("on-people", () -> use("picture-class", MUTED_OPACITY));
        use("picture-relief", "1");
        LabelPlacer placer = scene.frame().labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        part("map-ground", canvas -> GroundLines.draw(scene, canvas));
        part("map-sites", canvas -> SiteDots.draw(scene, canvas));
        // Names of cities come before numbers of spots, and are drawn over them.
        PlaceLabels places = PlaceLabels.place(scene, placer);
        ProposalMarks.reserve(scene, placer);
        shownIn("on-class on-signal", () -> part("map-spots", canvas -> SpotMarks.draw(scene, canvas, placer)));
        shownIn("on-people", () -> part("map-people", canvas -> PeopleCircles.draw(scene, canvas)));
        part("map-proposals", canvas -> ProposalMarks.draw(scene, canvas, placer));
        part("map-places", canvas -> {
            places.draw(canvas);
            furniture.draw(scene, canvas);
        });
    }

    private void shownIn(String views, Runnable content) {
        svg.open("g", "class", "on " + views);
        content.run();
        svg.close();
    }

    private void part(String id, Consumer<Canvas> drawing) {
        svg.open("g", "id", id).add(drawn(drawing)).close();
    }

    private static Html drawn(Consumer<Canvas> drawing) {
        SvgCanvas canvas = new SvgCanvas();
        drawing.accept(canvas);
        return canvas.toHtml();
    }
}
