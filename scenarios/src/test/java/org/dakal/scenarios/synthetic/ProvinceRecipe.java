package org.dakal.scenarios.synthetic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a shipped province is made from: its real places and roads, and how much is made up around them.
 *
 * @param name of the scenario folder
 * @param seed of everything random
 * @param epsgCode of the metres it is planned in
 * @param censusPeople people of the whole province
 * @param outline GeoJSON file, relative to the scenario's folder
 * @param relief coarse relief, GeoTIFF, relative to the scenario's folder
 * @param detailSeed of the scenario's terrain, so that villages lie in its valleys and masts on its heights
 * @param detailFraction of the scenario's terrain
 * @param towns real cities and towns, with villages that are real places
 * @param corridors real roads, drawn by hand
 * @param areas parts of the province that get a quota of villages
 * @param saltFlats where nobody lives and no village is put
 * @param highGround places near whose highest point a mast stands
 */
record ProvinceRecipe(
        String name,
        long seed,
        int epsgCode,
        int censusPeople,
        String outline,
        String relief,
        long detailSeed,
        double detailFraction,
        List<Town> towns,
        List<Corridor> corridors,
        List<Area> areas,
        List<SaltFlat> saltFlats,
        List<HighPoint> highGround) {
    ProvinceRecipe {
        towns = List.copyOf(towns);
        corridors = List.copyOf(corridors);
        areas = List.copyOf(areas);
        saltFlats = List.copyOf(saltFlats);
        highGround = List.copyOf(highGround);
    }

    /** Reads the recipe of a scenario's folder. */
    static ProvinceRecipe read(Path yaml) throws IOException {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .readValue(yaml.toFile(), ProvinceRecipe.class);
    }

    /** All villages to be made up. */
    int villageCount() {
        return areas.stream().mapToInt(Area::villageCount).sum();
    }

    /**
     * A real place.
     *
     * @param id in the settlements file
     * @param name in Latin letters
     * @param localName in Persian letters
     * @param kind city, town or village
     * @param at longitude and latitude in degrees
     * @param people who live there
     * @param radiusMeters of the built-up area
     * @param mastCount masts inside it
     * @param illustrative true when its row is more made up than real
     * @param source of the position and of the people
     */
    record Town(
            String id,
            String name,
            String localName,
            String kind,
            String at,
            int people,
            double radiusMeters,
            int mastCount,
            boolean illustrative,
            String source) {
        Coordinate degrees() {
            return points(at).get(0);
        }
    }

    /**
     * A part of the province: all that lies nearer to its seats than to those of other areas.
     *
     * @param id of the county
     * @param name of the county
     * @param localName in the local script
     * @param villageCount villages made up in it
     * @param villageMastCount how many of them get a mast
     * @param seats longitude and latitude in degrees of each, parted by commas
     */
    record Area(String id, String name, String localName, int villageCount, int villageMastCount, String seats) {}

    /**
     * An ellipse of salt.
     *
     * @param name for people
     * @param at longitude and latitude of its centre in degrees
     * @param eastRadiusMeters half its width
     * @param northRadiusMeters half its height
     */
    record SaltFlat(String name, String at, double eastRadiusMeters, double northRadiusMeters) {}

    /**
     * Somewhere on a height.
     *
     * @param name of the mast there
     * @param localName in Persian letters
     * @param at longitude and latitude in degrees; the mast stands on the highest point near by
     */
    record HighPoint(String name, String localName, String at) {}

    /** Points as people write them in a recipe: "50.900 34.665, 50.918 34.720", longitude first. */
    static List<Coordinate> points(String text) {
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

    /**
     * A road that exists, by the few points an illustrative line is drawn through.
     *
     * @param id in the roads file
     * @param name in Latin letters
     * @param localName in Persian letters
     * @param kind freeway, main or secondary
     * @param mastSpacingKm between masts along it; zero for none
     * @param through longitude and latitude in degrees of each waypoint, points parted by commas; may leave the
     *     province
     */
    record Corridor(String id, String name, String localName, String kind, double mastSpacingKm, String through) {
        /** Longitude (x) and latitude (y) in degrees. */
        List<Coordinate> waypoints() {
            return points(through);
        }
    }
}
