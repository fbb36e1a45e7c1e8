package org.dakal.scenarios.terrain;

import org.dakal.scenarios.terrain.tile.Bilinear;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/**
 * The height a tile gives, made to meet its neighbours. Two things happen near the edge of a tile's cover:
 *
 * <ul>
 *   <li>Outside the outer posts (the half cell of rasters of cells) the missing posts are taken from the neighbours;
 *       without neighbours the outer posts' height holds.
 *   <li>On the edge itself a better tile's height is right. The difference to it fades out linearly over one post
 *       inside this tile (at corners as a Coons patch), so that 3" posts beside 1" posts leave no step.
 * </ul>
 */
final class TileSeams {
    private final TerrainMosaic mosaic;

    TileSeams(TerrainMosaic mosaic) {
        this.mosaic = mosaic;
    }

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
            PostPlacement.Position there = other.placement().locate(place.latitudeDegrees(), place.longitudeDegrees());
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
