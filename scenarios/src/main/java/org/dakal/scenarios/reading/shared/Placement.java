package org.dakal.scenarios.reading.shared;

import java.util.List;
import java.util.stream.Stream;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** Where the study is: its projection, grid and province outline, and whether a place lies in them. */
public final class Placement {
    private static final Limits LATITUDES = new Limits(-90, 90);
    private static final Limits LONGITUDES = new Limits(-180, 180);

    private final MapProjection projection;
    private final CellGrid grid;
    private final Geometry outline;
    private final IndexedPointInAreaLocator inside;

    /** @param outline in the grid's metres */
    public Placement(MapProjection projection, CellGrid grid, Geometry outline) {
        this.projection = projection;
        this.grid = grid;
        this.outline = outline;
        this.inside = new IndexedPointInAreaLocator(outline);
    }

    /** Where the whole grid is the province: for shapes of which only the grid is asked. */
    public static Placement ofGrid(MapProjection projection, CellGrid grid) {
        return new Placement(projection, grid, new GeometryFactory().toGeometry(area(grid)));
    }

    /**
     * A position.
     *
     * @param xMeters easting; 0 when it is not known
     * @param yMeters northing; 0 when it is not known
     * @param convergenceDegrees bearing of grid north
     * @param inGrid true when the grid holds it
     * @param inProvince true when the outline holds it
     */
    public record Position(
            double xMeters, double yMeters, double convergenceDegrees, boolean inGrid, boolean inProvince) {
        /** Stands in for a position that cannot be known because something else is wrong. */
        static final Position UNKNOWN = new Position(0, 0, 0, true, true);
    }

    public MapProjection projection() {
        return projection;
    }

    public CellGrid grid() {
        return grid;
    }

    public Geometry outline() {
        return outline;
    }

    /**
     * Reads latitudeDegrees and longitudeDegrees.
     *
     * @param placement null when province or grid are wrong themselves
     * @param gridRequired true when it is an error to lie outside the grid
     */
    public static Position read(Fields fields, @Nullable Placement placement, boolean gridRequired) {
        double latitude = fields.number("latitudeDegrees", LATITUDES);
        double longitude = fields.number("longitudeDegrees", LONGITUDES);
        if (placement == null || Double.isNaN(latitude) || Double.isNaN(longitude)) {
            return Position.UNKNOWN;
        }
        Position position = placement.locate(latitude, longitude);
        boolean swapped = placement.isSwapped(position, latitude, longitude);
        if (swapped || (gridRequired && !position.inGrid())) {
            fields.problems()
                    .error(
                            writtenAt(fields),
                            fields.text("latitudeDegrees") + ", " + fields.text("longitudeDegrees"),
                            "lies outside the grid, the outline with its margin",
                            swapped ? "Maybe latitude and longitude are swapped." : "");
        }
        return position;
    }

    /** Where the degrees of a site are written: an option, where either of them is typed in one. */
    private static Place writtenAt(Fields fields) {
        return Stream.of("latitudeDegrees", "longitudeDegrees")
                .map(fields::place)
                .filter(place -> !place.file().equals(fields.place().file()))
                .findFirst()
                .orElse(fields.place());
    }

    /**
     * The position of a point of GeoJSON, which may lie outside the grid; null, and a problem, where the projection
     * cannot follow or latitude and longitude are swapped.
     *
     * @param placement null when province or grid are wrong themselves; then there is none, and nothing new to tell
     */
    public static @Nullable Position read(GeoJsonFile.Feature point, @Nullable Placement placement, Problems problems) {
        if (placement == null || toGrid(point, placement, problems) == null) {
            return null;
        }
        Coordinate degrees = point.geometry().getCoordinate();
        Position position = placement.locate(degrees.y, degrees.x);
        if (placement.isSwapped(position, degrees.y, degrees.x)) {
            problems.error(
                    point.place().key("geometry"),
                    Wording.number(degrees.x) + ", " + Wording.number(degrees.y),
                    "lies outside the grid, the outline with its margin",
                    "Maybe latitude and longitude are swapped: GeoJSON writes longitude first.");
            return null;
        }
        return position;
    }

    /** True for a place outside the grid that would lie in it with its numbers the other way round. */
    private boolean isSwapped(Position position, double latitude, double longitude) {
        return !position.inGrid()
                && Math.abs(longitude) <= 90
                && locate(longitude, latitude).inGrid();
    }

    /**
     * A feature's geometry in the grid's metres; null, and a problem, when it reaches where the projection cannot
     * follow.
     *
     * @param placement null when province or grid are wrong themselves; then there is no geometry, and nothing new to
     *     tell
     */
    public static @Nullable Geometry toGrid(
            GeoJsonFile.Feature feature, @Nullable Placement placement, Problems problems) {
        if (placement == null) {
            return null;
        }
        Geometry metres = placement.projection.toGrid(feature.geometry());
        for (Coordinate corner : metres.getCoordinates()) {
            if (!isFinite(corner)) {
                problems.error(
                        feature.place().key("geometry"),
                        "",
                        "lies where the grid's projection cannot follow",
                        "Maybe it is of another part of the world.");
                return null;
            }
        }
        return metres;
    }

    /** Tells when none of a file's shapes comes near the grid: what was asked of them would silently be nothing. */
    public static void warnWhenElsewhere(
            List<Geometry> shapes, @Nullable Placement placement, Place file, Problems problems) {
        if (placement == null || shapes.isEmpty()) {
            return;
        }
        Envelope area = area(placement.grid);
        if (shapes.stream().noneMatch(shape -> area.intersects(shape.getEnvelopeInternal()))) {
            problems.warning(
                    file,
                    Wording.count(shapes.size(), "feature"),
                    "cover nothing of the grid",
                    "Maybe latitude and longitude are swapped: GeoJSON writes longitude first.");
        }
    }

    private static Envelope area(CellGrid grid) {
        return new Envelope(
                grid.westMeters(),
                grid.westMeters() + grid.columnCount() * grid.cellSizeMeters(),
                grid.northMeters() - grid.rowCount() * grid.cellSizeMeters(),
                grid.northMeters());
    }

    private static boolean isFinite(Coordinate point) {
        return Double.isFinite(point.x) && Double.isFinite(point.y);
    }

    private Position locate(double latitude, double longitude) {
        Coordinate point = projection.toGrid(latitude, longitude);
        boolean inGrid = isFinite(point) && grid.contains(point.x, point.y);
        boolean inProvince = inGrid && inside.locate(point) != Location.EXTERIOR;
        double convergence = inGrid ? projection.convergenceDegrees(latitude, longitude) : 0;
        return new Position(point.x, point.y, convergence, inGrid, inProvince);
    }
}
