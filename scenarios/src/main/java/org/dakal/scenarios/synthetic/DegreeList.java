package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Points as people write them in a recipe: "50.900 34.665, 50.918 34.720", longitude first. */
final class DegreeList {
    private DegreeList() {}

    static List<Coordinate> parse(String text) {
        List<Coordinate> points = new ArrayList<>();
        for (String point : text.strip().split("\\s*,\\s*", -1)) {
            String[] numbers = point.split("\\s+", -1);
            if (numbers.length != 2) {
                throw new IllegalArgumentException("\"" + point + "\" must be a longitude and a latitude");
            }
            points.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        return points;
    }
}
