package org.dakal.scenarios.terrain;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.Bilinear;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;
import org.jspecify.annotations.Nullable;

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

    /** Which tiles may cover a place: lists by whole degrees, best tile first. */
    static final class TileIndex {
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

    /** Files of the same posts: one of them counts, which matters where their heights differ. */
    static final class TwinTiles {
        /** In parts of a degree: about a centimetre, far below any spacing. */
        private static final double SAME_PLACE = 1e7;

        private TwinTiles() {}

        /** A sentence for each file whose heights are not those of the used one that goes before it. */
        static List<String> warnings(List<TerrainTile> tilesBestFirst) {
            Map<List<Long>, TerrainTile> first = new LinkedHashMap<>();
            List<String> warnings = new ArrayList<>();
            for (TerrainTile tile : tilesBestFirst) {
                @Nullable TerrainTile winner = first.putIfAbsent(posts(tile), tile);
                if (winner != null && winner.isOpen()) {
                    tell(winner, tile, warnings);
                }
            }
            return warnings;
        }

        private static void tell(TerrainTile winner, TerrainTile other, List<String> warnings) {
            PostPlacement.@Nullable Position at;
            try {
                at = winner.firstDifference(other);
            } catch (UncheckedIOException e) {
                return; // no height was asked of the other, so that its damage harms nobody
            }
            if (at != null) {
                int column = (int) at.column();
                int row = (int) at.row();
                warnings.add(winner.path() + ": " + other.path() + " is of the same place and differs, first at column "
                        + column + ", row " + row + ": " + Wording.number(winner.post(column, row)) + " m here, "
                        + Wording.number(other.post(column, row)) + " m there; what is here counts, as it comes first");
            }
        }

        private static List<Long> posts(TerrainTile tile) {
            GeoBounds bounds = tile.placement().bounds();
            return List.of(
                    Math.round(bounds.southDegrees() * SAME_PLACE),
                    Math.round(bounds.westDegrees() * SAME_PLACE),
                    Math.round(bounds.northDegrees() * SAME_PLACE),
                    Math.round(bounds.eastDegrees() * SAME_PLACE),
                    (long) tile.columnCount(),
                    (long) tile.rowCount());
        }
    }

    /**
     * The height a tile gives, made to meet its neighbours. Two things happen near the edge of a tile's cover:
     *
     * <ul>
     *   <li>Outside the outer posts (the half cell of rasters of cells) the missing posts are taken from the
     *       neighbours; without neighbours the outer posts' height holds.
     *   <li>On the edge itself a better tile's height is right. The difference to it fades out linearly over one post
     *       inside this tile (at corners as a Coons patch), so that 3" posts beside 1" posts leave no step.
     * </ul>
     */
    record TileSeams(TerrainMosaic mosaic) {
        /** Height of a place by a tile, NaN where it does not know. */
        double heightMeters(int number, double latitudeDegrees, double longitudeDegrees) {
            TerrainTile tile = mosaic.tile(number);
            PostPlacement.Position at = tile.placement().locate(latitudeDegrees, longitudeDegrees);
            if (!tile.covers(at)) {
                return Double.NaN;
            }
            double height = uncorrected(tile, at);
            double rim = tile.rimPosts();
            double fromWest = at.column() + rim;
            double fromEast = tile.columnCount() - 1 + rim - at.column();
            double fromNorth = at.row() + rim;
            double fromSouth = tile.rowCount() - 1 + rim - at.row();
            double nearest = Math.min(Math.min(fromWest, fromEast), Math.min(fromNorth, fromSouth));
            if (number == 0 || nearest >= 1 || Double.isNaN(height)) {
                return height;
            }
            double weightX = Math.max(0, 1 - Math.min(fromWest, fromEast));
            double weightY = Math.max(0, 1 - Math.min(fromNorth, fromSouth));
            double edgeColumn = fromWest <= fromEast ? -rim : tile.columnCount() - 1 + rim;
            double edgeRow = fromNorth <= fromSouth ? -rim : tile.rowCount() - 1 + rim;
            double correction = 0;
            if (weightX > 0) {
                correction += weightX * mismatch(number, tile, edgeColumn, at.row());
            }
            if (weightY > 0) {
                correction += weightY * mismatch(number, tile, at.column(), edgeRow);
            }
            if (weightX > 0 && weightY > 0) {
                correction -= weightX * weightY * mismatch(number, tile, edgeColumn, edgeRow);
            }
            return height + correction;
        }

        /** By how much better tiles lie above this one at a place on its edge; 0 where they do not know. */
        private double mismatch(int number, TerrainTile tile, double column, double row) {
            PostPlacement.GeoPoint place = tile.placement().place(column, row);
            double better = mosaic.heightByBetterThan(number, place.latitudeDegrees(), place.longitudeDegrees());
            if (Double.isNaN(better)) {
                return 0;
            }
            double difference = better - uncorrected(tile, new PostPlacement.Position(column, row));
            return Double.isNaN(difference) ? 0 : difference;
        }

        private double uncorrected(TerrainTile tile, PostPlacement.Position at) {
            return tile.isBetweenPosts(at) ? tile.heightMeters(at) : rimHeightMeters(tile, at, true);
        }

        /** Bilinear with posts of the neighbours where the tile has none. */
        private double rimHeightMeters(TerrainTile tile, PostPlacement.Position at, boolean askNeighboursRims) {
            int c0 = (int) Math.floor(at.column());
            int r0 = (int) Math.floor(at.row());
            return Bilinear.mix(
                    post(tile, c0, r0, askNeighboursRims),
                    post(tile, c0 + 1, r0, askNeighboursRims),
                    post(tile, c0, r0 + 1, askNeighboursRims),
                    post(tile, c0 + 1, r0 + 1, askNeighboursRims),
                    at.column() - c0,
                    at.row() - r0);
        }

        private double post(TerrainTile tile, int column, int row, boolean askNeighboursRims) {
            if (tile.hasPost(column, row)) {
                return tile.post(column, row);
            }
            PostPlacement.GeoPoint place = tile.placement().place(column, row);
            for (int number : mosaic.index().tilesAround(place.latitudeDegrees(), place.longitudeDegrees())) {
                // The tile itself may answer too: a global one meets itself at 180 degrees.
                TerrainTile other = mosaic.tile(number);
                PostPlacement.Position there =
                        other.placement().locate(place.latitudeDegrees(), place.longitudeDegrees());
                double height = Double.NaN;
                if (other.isBetweenPosts(there)) {
                    height = other.heightMeters(there);
                } else if (askNeighboursRims && other != tile && other.covers(there)) {
                    height = rimHeightMeters(other, there, false);
                }
                if (!Double.isNaN(height)) {
                    return height;
                }
            }
            int insideColumn = Math.max(0, Math.min(tile.columnCount() - 1, column));
            int insideRow = Math.max(0, Math.min(tile.rowCount() - 1, row));
            return tile.post(insideColumn, insideRow);
        }
    }
}
