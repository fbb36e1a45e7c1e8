package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Places that were met, of which one that is near is found without looking at the others. */
final class NearPlaces {
    private final Map<Tile, List<Coordinate>> places = new HashMap<>();

    /** A square as wide as near is far, so that what is near lies in it or beside it. */
    private record Tile(String kind, long column, long row) {}

    /**
     * The first place of a kind that was met within a distance. Where there is none, this one is kept for those that
     * follow.
     *
     * @param kind must always come with the same distance
     */
    Optional<Coordinate> met(String kind, Coordinate meters, double withinMeters) {
        long column = (long) Math.floor(meters.x / withinMeters);
        long row = (long) Math.floor(meters.y / withinMeters);
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                for (Coordinate place : places.getOrDefault(new Tile(kind, x, y), List.of())) {
                    if (place.distance(meters) <= withinMeters) {
                        return Optional.of(place);
                    }
                }
            }
        }
        places.computeIfAbsent(new Tile(kind, column, row), tile -> new ArrayList<>(1))
                .add(meters);
        return Optional.empty();
    }
}
