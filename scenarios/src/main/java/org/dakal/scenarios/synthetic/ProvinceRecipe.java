package org.dakal.scenarios.synthetic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
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
            return DegreeList.parse(at).get(0);
        }
    }

    /**
     * A part of the province: all that lies nearer to its seats than to those of other areas.
     *
     * @param id of the county
     * @param name of the county
     * @param villageCount villages made up in it
     * @param villageMastCount how many of them get a mast
     * @param seats longitude and latitude in degrees of each, parted by commas
     */
    record Area(String id, String name, int villageCount, int villageMastCount, String seats) {}

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
     * @param at longitude and latitude in degrees; the mast stands on the highest point near by
     */
    record HighPoint(String name, String at) {}
}
