package org.dakal.tools.reports.map.marks;

import java.awt.Shape;
import java.util.List;
import java.util.Locale;
import org.dakal.findings.Road;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.locationtech.jts.geom.Geometry;

/** Draws what people find their way by: the province's outline, its counties, roads. */
public final class GroundLines {
    private static final List<String> MAJOR_KINDS = List.of("freeway", "motorway", "trunk", "highway", "expressway");
    private static final int ROAD = 0x5b5147;

    private GroundLines() {}

    public static void draw(MapGround scene, Canvas canvas) {
        MapFrame frame = scene.frame();
        List<Geometry> counties =
                scene.surroundings().counties().stream().map(c -> c.outline()).toList();
        canvas.group(
                "counties",
                Ink.line(MapColours.INK, 0.8).strokeOpacity(0.55).dashed(3),
                () -> counties.forEach(c -> canvas.shape(GridShapes.shapeOf(c, frame))));
        List<Road> roads = scene.surroundings().roads();
        List<Road> major = roads.stream().filter(GroundLines::isMajor).toList();
        List<Road> minor = roads.stream().filter(r -> !isMajor(r)).toList();
        canvas.group(
                "casing", Ink.line(MapColours.PAPER, 2.6).strokeOpacity(0.75), () -> drawRoads(minor, scene, canvas));
        canvas.group("roads", Ink.line(ROAD, 1.1), () -> drawRoads(minor, scene, canvas));
        canvas.group(
                "casing", Ink.line(MapColours.PAPER, 4.4).strokeOpacity(0.85), () -> drawRoads(major, scene, canvas));
        canvas.group("roads", Ink.line(ROAD, 2.3), () -> drawRoads(major, scene, canvas));
        Shape outline = GridShapes.shapeOf(scene.province().outline(), frame);
        canvas.group("casing", Ink.line(MapColours.PAPER, 4).strokeOpacity(0.8), () -> canvas.shape(outline));
        canvas.group("outline", Ink.line(MapColours.INK, 1.6), () -> canvas.shape(outline));
    }

    private static void drawRoads(List<Road> roads, MapGround scene, Canvas canvas) {
        for (Road road : roads) {
            canvas.shape(GridShapes.shapeOf(road.line(), scene.frame()));
        }
    }

    private static boolean isMajor(Road road) {
        return MAJOR_KINDS.contains(road.kind().toLowerCase(Locale.ROOT));
    }
}
