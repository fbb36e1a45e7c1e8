package org.dakal.scenarios.terrain;

import java.util.Arrays;
import java.util.List;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** Which tiles may cover a place: lists by whole degrees, best tile first. */
final class TileIndex {
    private static final double SLACK_DEGREES = 1e-6;
    private static final int COLUMNS = 360;
    private static final int ROWS = 181;
    private static final int[] NONE = {};

    private final int[][] tilesByCell = new int[ROWS * COLUMNS][];

    TileIndex(List<TerrainTile> tilesBestFirst) {
        Arrays.fill(tilesByCell, NONE);
        for (int tile = 0; tile < tilesBestFirst.size(); tile++) {
            add(tile, tilesBestFirst.get(tile).placement().bounds());
        }
    }

    private void add(int tile, GeoBounds bounds) {
        int west = (int) Math.floor(bounds.westDegrees() - SLACK_DEGREES);
        int east = (int) Math.floor(bounds.eastDegrees() + SLACK_DEGREES);
        int south = (int) Math.floor(bounds.southDegrees() - SLACK_DEGREES);
        int north = (int) Math.floor(bounds.northDegrees() + SLACK_DEGREES);
        for (int latitude = Math.max(-90, south); latitude <= Math.min(90, north); latitude++) {
            for (int longitude = west; longitude <= Math.min(east, west + COLUMNS - 1); longitude++) {
                int cell = cell(latitude, longitude);
                int[] known = tilesByCell[cell];
                int[] grown = Arrays.copyOf(known, known.length + 1);
                grown[known.length] = tile;
                tilesByCell[cell] = grown;
            }
        }
    }

    private static int cell(int latitude, int longitude) {
        return (latitude + 90) * COLUMNS + Math.floorMod(longitude, COLUMNS);
    }

    /** Numbers of the tiles that may cover a place, best first; shared, not to be written. */
    int[] tilesAround(double latitudeDegrees, double longitudeDegrees) {
        if (!(latitudeDegrees >= -90 && latitudeDegrees <= 90) || !(Math.abs(longitudeDegrees) <= 720)) {
            return NONE;
        }
        return tilesByCell[cell((int) Math.floor(latitudeDegrees), (int) Math.floor(longitudeDegrees))];
    }
}
