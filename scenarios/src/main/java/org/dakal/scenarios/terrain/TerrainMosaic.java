package org.dakal.scenarios.terrain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/**
 * Many files as one: the finest file that knows a place gives its height. Heights run on over the files' edges without
 * a step: {@link TileSeams}.
 */
final class TerrainMosaic implements ElevationSource {
    private final List<TerrainTile> tiles;
    private final TileIndex index;
    private final TileSeams seams = new TileSeams(this);

    /**
     * @param tilesBestFirst in order of preference
     */
    TerrainMosaic(List<TerrainTile> tilesBestFirst) {
        this.tiles = List.copyOf(tilesBestFirst);
        this.index = new TileIndex(tiles);
    }

    @Override
    public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
        return heightByBetterThan(tiles.size(), latitudeDegrees, longitudeDegrees);
    }

    /** Height by the best of the tiles numbered below a limit; NaN when none of them knows. */
    double heightByBetterThan(int limit, double latitudeDegrees, double longitudeDegrees) {
        for (int tile : index.tilesAround(latitudeDegrees, longitudeDegrees)) {
            if (tile >= limit) {
                break;
            }
            double height = seams.heightMeters(tile, latitudeDegrees, longitudeDegrees);
            if (!Double.isNaN(height)) {
                return height;
            }
        }
        return Double.NaN;
    }

    TerrainTile tile(int number) {
        return tiles.get(number);
    }

    TileIndex index() {
        return index;
    }

    @Override
    public String description() {
        if (tiles.size() == 1) {
            return tiles.get(0).path().getFileName() + ", " + tiles.get(0).kind();
        }
        Map<String, Integer> countByKind = new TreeMap<>();
        for (TerrainTile tile : tiles) {
            countByKind.merge(tile.kind(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        countByKind.forEach((kind, count) -> text.append(text.isEmpty() ? "" : "; ")
                .append(count)
                .append(count == 1 ? " file, " : " files, ")
                .append(kind));
        return text.toString();
    }

    @Override
    public boolean illustrative() {
        return false;
    }

    @Override
    public double postSpacingDegrees() {
        return tiles.get(0).placement().postSpacingDegrees();
    }

    @Override
    public Map<Path, String> filesOutside(GeoBounds area) {
        Map<Path, String> outside = new TreeMap<>();
        for (TerrainTile tile : tiles) {
            GeoBounds bounds = tile.placement().bounds();
            if (!area.meets(bounds)) {
                outside.put(tile.path(), bounds.inWords());
            }
        }
        return outside;
    }

    @Override
    public List<String> warnings() {
        return Stream.concat(
                        tiles.stream().flatMap(tile -> tile.warnings().stream()), TwinTiles.warnings(tiles).stream())
                .toList();
    }
}
