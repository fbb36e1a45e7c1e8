package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.importing.ShapeImport.Shape;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * How many people each county has by a census: a raster's people are multiplied so that each county has just so many.
 * Counties are the outline's polygons with names; without a census nobody is multiplied.
 */
final class CensusImport {
    private final ColumnNames names;
    private final ImportNotes notes;
    private final Problems problems;
    private final List<String> counties = new ArrayList<>();
    private final List<IndexedPointInAreaLocator> areas = new ArrayList<>();
    private final Map<String, Double> censusByCounty = new LinkedHashMap<>();

    CensusImport(StudyArea area, List<Shape> outline, ColumnNames names, ImportNotes notes, Problems problems) {
        this.names = names;
        this.notes = notes;
        this.problems = problems;
        for (Shape shape : outline) {
            counties.add(shape.values().getOrDefault("name", ""));
            areas.add(new IndexedPointInAreaLocator(area.projection().toGrid(shape.degrees())));
        }
    }

    /** Reads a table of names and people; null, and a problem, when that cannot be done. */
    ImportFiles.@Nullable Read read(Path file) {
        Place place = Place.of(file.toString());
        ImportFiles.Read read = ImportFiles.read(
                file,
                row -> {
                    Map<String, String> values = names.values(row);
                    String name = values.getOrDefault("name", "");
                    String written = values.getOrDefault("people", "");
                    double people = NumberText.parseCount(written);
                    if (!counties.contains(name) || name.isEmpty()) {
                        problems.error(
                                place, name, "is no county of the outline", Suggestions.nearestOrSome(name, counties));
                    } else if (!(people >= 0)) {
                        problems.error(place, name, "has no number of people", NumberText.wholeHint(written));
                    } else if (censusByCounty.put(name, people) != null) {
                        problems.error(place, name, "is there twice", "");
                    }
                },
                problems);
        return read;
    }

    /** The county that a place of the grid lies in, by its number; -1 for none. */
    int county(Coordinate meters) {
        for (int i = 0; !censusByCounty.isEmpty() && i < areas.size(); i++) {
            if (areas.get(i).locate(meters) != Location.EXTERIOR) {
                return i;
            }
        }
        return -1;
    }

    /** By what the people of each county are to be multiplied, by its number. */
    Map<Integer, Double> factors(Map<Integer, Double> peopleByCounty) {
        Map<Integer, Double> factors = new HashMap<>();
        Map<String, Double> byName = new LinkedHashMap<>();
        peopleByCounty.forEach((county, people) -> {
            if (county >= 0) {
                byName.merge(counties.get(county), people, Double::sum);
            }
        });
        censusByCounty.forEach((name, census) -> {
            double raster = byName.getOrDefault(name, 0.0);
            if (raster == 0 && census > 0) {
                notes.missing(String.format(
                        Locale.ROOT,
                        "people of %s: the census has %,.0f, the raster none to be multiplied",
                        name,
                        census));
                return;
            }
            double factor = census == 0 ? 0 : census / raster;
            notes.assumed(String.format(
                    Locale.ROOT,
                    "people of %s are the raster's, multiplied by %.4f to the census's %,.0f",
                    name,
                    factor,
                    census));
            for (int i = 0; i < counties.size(); i++) {
                if (counties.get(i).equals(name)) {
                    factors.put(i, factor);
                }
            }
        });
        return factors;
    }
}
