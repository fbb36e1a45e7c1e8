package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Divides the province among the seats: every place goes with the nearest. */
final class CountyPlanner {
    private static final double MARGIN_METERS = 50_000;

    private CountyPlanner() {}

    /** Outline of each area in metres, by id, in the recipe's order. */
    static Map<String, Geometry> divide(Land land, List<Area> areas) {
        List<Coordinate> seats = new ArrayList<>();
        Map<Coordinate, String> areaBySeat = new LinkedHashMap<>();
        for (Area area : areas) {
            for (Coordinate degrees : ProvinceRecipe.points(area.seats())) {
                Coordinate seat = land.meters(degrees);
                seats.add(seat);
                areaBySeat.put(seat, area.id());
            }
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seats);
        Envelope envelope = land.envelope();
        envelope.expandBy(MARGIN_METERS);
        builder.setClipEnvelope(envelope);
        Geometry cells = builder.getDiagram(land.geometries());
        Map<String, Geometry> divisions = new LinkedHashMap<>();
        for (Area area : areas) {
            divisions.put(area.id(), land.geometries().createPolygon());
        }
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cell = cells.getGeometryN(i);
            String area = areaBySeat.get((Coordinate) cell.getUserData());
            if (area == null) {
                throw new IllegalStateException("a cell of the diagram has no seat");
            }
            divisions.computeIfPresent(area, (id, sofar) -> sofar.union(cell.intersection(land.outline())));
        }
        return divisions;
    }
}
