package org.dakal.scenarios.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.scenarios.importing.PlaceImport.NewPlace;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * People of a raster, each pixel with their number (WorldPop, HRSL, GHS-POP in degrees or any system with an EPSG
 * code), gathered in squares of the grid that stand in the table of settlements. A pixel counts whole, where its middle
 * lies: nothing is interpolated, so no one is lost or doubled. Numbers below zero are marks of no data (-99999, -200).
 */
final class PopulationSquares {
    private static final double SMALLEST_SQUARE_METERS = 1000;
    private static final int MOST_SQUARES = 20_000;
    private static final double PIXEL_MIDDLE = 0.5;
    private static final int EDGE_SAMPLES = 16;

    /** So far away a named place gives its name to a square. */
    private static final double NAMED_WITHIN_METERS = 10_000;

    private final StudyArea area;
    private final CensusImport census;
    private final Map<Integer, Double> peopleByCounty = new TreeMap<>();
    private Map<Integer, Double> factors = Map.of();
    private final IndexedPointInAreaLocator inside;
    private final Map<Square, People> squares = new TreeMap<>();
    private double sideMeters = SMALLEST_SQUARE_METERS;
    private double outsidePeople;
    private double insidePeople;

    private PopulationSquares(StudyArea area, CensusImport census) {
        this.area = area;
        this.census = census;
        this.inside = new IndexedPointInAreaLocator(area.outline());
    }

    /** A square by its number east and north of the grid's zero. */
    private record Square(long column, long row) implements Comparable<Square> {
        @Override
        public int compareTo(Square other) {
            return row != other.row ? Long.compare(other.row, row) : Long.compare(column, other.column);
        }
    }

    /** Who lives in a square, and the middle of where they do. */
    private static final class People {
        private double count;
        private double x;
        private double y;
        private Coordinate most = new Coordinate();
        private double mostCount = -1;

        void add(Coordinate meters, double people) {
            count += people;
            x += people * meters.x;
            y += people * meters.y;
            if (people > mostCount) {
                most = meters;
                mostCount = people;
            }
        }

        void add(People other) {
            count += other.count;
            x += other.x;
            y += other.y;
            if (other.mostCount > mostCount) {
                most = other.most;
                mostCount = other.mostCount;
            }
        }
    }

    /**
     * Settlements that stand for a raster's people.
     *
     * @param named places that give squares their names
     * @throws IOException when the raster cannot be used
     */
    static List<NewPlace> read(
            List<Path> files, StudyArea area, CensusImport census, List<NewPlace> named, ImportNotes notes)
            throws IOException {
        PopulationSquares squares = new PopulationSquares(area, census);
        try {
            for (Path file : files) {
                squares.addAll(file);
            }
            Map<Integer, Double> factors = census.factors(squares.peopleByCounty);
            if (!factors.isEmpty()) {
                // A square may lie in two counties, so that pixels are multiplied, not squares.
                squares.startAgain(factors);
                for (Path file : files) {
                    squares.addAll(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        while (squares.squares.size() > MOST_SQUARES) {
            squares.widen();
        }
        Path first = files.get(0);
        String name =
                String.valueOf(first.getFileName()) + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more");
        notes.understood(String.format(
                Locale.ROOT,
                "%s: raster of people, %,.0f in the province, in %,d squares of %.0f m; %,.0f around it are not counted",
                name,
                squares.insidePeople,
                squares.squares.size(),
                squares.sideMeters,
                squares.outsidePeople));
        notes.assumed("people of " + name + " live evenly within each square of "
                + String.format(Locale.ROOT, "%.0f", squares.sideMeters)
                + " m; squares are named after the nearest place");
        return squares.places(named, name);
    }

    private void startAgain(Map<Integer, Double> multipliedBy) {
        factors = multipliedBy;
        squares.clear();
        insidePeople = 0;
        outsidePeople = 0;
    }

    private void addAll(Path file) throws IOException {
        GeoTiff tiff = GeoTiff.open(file);
        OneBand.require(tiff, "population must have one band of people in each pixel.");
        MapPlacement placement = MapPlacement.of(tiff, PIXEL_MIDDLE);
        Envelope window = window(placement);
        int west = (int) Math.max(0, Math.floor(window.getMinX()) - 1);
        int east = (int) Math.min(tiff.width() - 1.0, Math.ceil(window.getMaxX()) + 1);
        int north = (int) Math.max(0, Math.floor(window.getMinY()) - 1);
        int south = (int) Math.min(tiff.height() - 1.0, Math.ceil(window.getMaxY()) + 1);
        for (int row = north; row <= south; row++) {
            for (int column = west; column <= east; column++) {
                double people = tiff.value(0, column, row);
                if (people > 0) {
                    PostPlacement.GeoPoint at = placement.place(column, row);
                    add(area.projection().toGrid(at.latitudeDegrees(), at.longitudeDegrees()), people);
                }
            }
        }
    }

    /** Columns and rows of pixels around the grid. */
    private Envelope window(MapPlacement placement) {
        Envelope box = area.box();
        Envelope window = new Envelope();
        for (int i = 0; i <= EDGE_SAMPLES; i++) {
            for (int j = 0; j <= EDGE_SAMPLES; j++) {
                Coordinate degrees = area.projection()
                        .toGeographic(
                                box.getMinX() + box.getWidth() * i / EDGE_SAMPLES,
                                box.getMinY() + box.getHeight() * j / EDGE_SAMPLES);
                PostPlacement.Position at = placement.locate(degrees.y, degrees.x);
                window.expandToInclude(at.column(), at.row());
            }
        }
        return window;
    }

    private void add(Coordinate meters, double people) {
        if (!area.box().contains(meters)) {
            return;
        }
        if (inside.locate(meters) == Location.EXTERIOR) {
            outsidePeople += people;
            return;
        }
        int county = census.county(meters);
        peopleByCounty.merge(county, people, Double::sum);
        double counted = people * factors.getOrDefault(county, 1.0);
        insidePeople += counted;
        Square square = new Square((long) Math.floor(meters.x / sideMeters), (long) Math.floor(meters.y / sideMeters));
        squares.computeIfAbsent(square, s -> new People()).add(meters, counted);
    }

    /** Joins squares four by four. */
    private void widen() {
        Map<Square, People> finer = new HashMap<>(squares);
        squares.clear();
        sideMeters *= 2;
        finer.forEach((square, people) -> squares.computeIfAbsent(
                        new Square(Math.floorDiv(square.column, 2), Math.floorDiv(square.row, 2)), s -> new People())
                .add(people));
    }

    private List<NewPlace> places(List<NewPlace> named, String source) {
        List<NewPlace> places = new ArrayList<>();
        STRtree index = index(named);
        double carriedPeople = 0;
        int number = 0;
        for (People people : squares.values()) {
            // People are whole in the table; what rounding leaves goes to the next square, so that the sum stays.
            long whole = Math.round(people.count + carriedPeople);
            carriedPeople += people.count - (double) whole;
            if (whole == 0) {
                continue;
            }
            Coordinate middle = new Coordinate(people.x / people.count, people.y / people.count);
            Coordinate at = inside.locate(middle) == Location.EXTERIOR ? people.most : middle;
            NewPlace near = nearest(index, at);
            String id = "R" + ++number;
            places.add(new NewPlace(
                    id,
                    near == null ? id : near.name(),
                    near == null ? "" : near.localName(),
                    PlaceImport.kind((double) whole),
                    true,
                    area.projection().toGeographic(at.x, at.y),
                    (double) whole,
                    Math.rint(sideMeters / Math.sqrt(Math.PI)),
                    false,
                    source));
        }
        return places;
    }

    /** A place that may give its name, in the grid's metres. */
    private record Named(NewPlace place, Coordinate meters, int number) {}

    private STRtree index(List<NewPlace> places) {
        STRtree index = new STRtree();
        for (int i = 0; i < places.size(); i++) {
            Coordinate meters = area.toGrid(places.get(i).degrees());
            index.insert(new Envelope(meters), new Named(places.get(i), meters, i));
        }
        return index;
    }

    private static @Nullable NewPlace nearest(STRtree named, Coordinate meters) {
        Envelope near = new Envelope(meters);
        near.expandBy(NAMED_WITHIN_METERS);
        List<?> found = named.query(near);
        return found.stream()
                .map(Named.class::cast)
                .filter(place -> place.meters.distance(meters) < NAMED_WITHIN_METERS)
                .min(Comparator.comparingDouble((Named place) -> place.meters.distance(meters))
                        .thenComparingInt(Named::number))
                .map(Named::place)
                .orElse(null);
    }
}
