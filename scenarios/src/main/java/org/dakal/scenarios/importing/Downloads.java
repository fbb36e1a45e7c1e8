package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has for a new scenario.
 *
 * @param name for people; empty for the outline's own
 * @param terrain a file of heights, or a folder of them; null when there are none yet
 * @param landCover a raster of classes as ESA WorldCover has them, or a folder of its tiles; null for what settlements
 * tell
 * @param buildings a raster of heights of buildings and trees; null when there is none
 * @param roads lines; null when there are none
 * @param places files of settlements and places for the public, with or without people
 * @param osm a file of OpenStreetMap with roads, places and masts; null when there is none
 * @param cellSizeMeters side of a cell; NaN for one that makes a first map soon
 */
public record Downloads(
        String name,
        Path outline,
        @Nullable Path terrain,
        Population population,
        @Nullable Path landCover,
        @Nullable Path buildings,
        Network network,
        @Nullable Path roads,
        List<Path> places,
        @Nullable Path osm,
        double cellSizeMeters,
        Tables tables) {
    /**
     * Who lives there.
     *
     * @param people settlements with people, a GeoTIFF of people in each pixel, or a folder of those; null for nobody
     * @param census a table of counties with people, which a raster's people are scaled to; null when there is none
     */
    public record Population(
            @Nullable Path people, @Nullable Path census) {}

    /**
     * Masts and what hangs on them.
     *
     * @param cells files of masts, antennas or cells; none for a province without
     * @param antennas a folder of patterns as their makers ship them, which cells name; null when there is none
     */
    public record Network(List<Path> cells, @Nullable Path antennas) {
        public Network {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is said of tables.
     *
     * @param columns our names by those in the tables, where they are not known here
     * @param epsgCode of the system that columns x and y are in; 0 for degrees
     */
    public record Tables(Map<String, String> columns, int epsgCode) {
        /** Headers that are known, and degrees. */
        public static final Tables PLAIN = new Tables(Map.of(), 0);

        public Tables {
            columns = Map.copyOf(columns);
        }
    }

    public Downloads {
        places = List.copyOf(places);
    }
}
