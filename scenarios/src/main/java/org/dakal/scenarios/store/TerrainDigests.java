package org.dakal.scenarios.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;

/**
 * Digests of the ground and what stands on it, square tile by square tile: each is made once, for all masts whose
 * windows share it.
 */
final class TerrainDigests {
    private static final int TILE_CELLS = 64;
    private static final int CODES = 256;

    private final Terrain terrain;
    private final CellGrid grid;
    private final int tileColumns;
    private final AtomicReferenceArray<byte[]> tiles;
    private final byte[] clutterClasses;

    TerrainDigests(Terrain terrain) {
        this.terrain = terrain;
        this.grid = terrain.grid();
        this.tileColumns = (grid.columnCount() + TILE_CELLS - 1) / TILE_CELLS;
        int tileRows = (grid.rowCount() + TILE_CELLS - 1) / TILE_CELLS;
        this.tiles = new AtomicReferenceArray<>(tileColumns * tileRows);
        this.clutterClasses = clutterClasses(terrain);
    }

    /** What the codes mean for path loss; what a class says of its receivers alone is added later and is left out. */
    private static byte[] clutterClasses(Terrain terrain) {
        ContentDigest digest = new ContentDigest();
        ClutterRaster clutter = terrain.clutter();
        if (clutter == null) {
            return digest.add("clutter", "none").bytes();
        }
        for (int code = 0; code < CODES; code++) {
            ClutterClass known = clutter.classOf(code);
            if (known != null) {
                ContentDigest.components(known).forEach((name, value) -> {
                    if (!name.equals("receiverLossDb") && !name.equals("locationVariabilityDb")) {
                        digest.add(name, value);
                    }
                });
            }
        }
        return digest.bytes();
    }

    /** Adds all tiles that a window touches. */
    void addTo(ContentDigest digest, CellWindow window) {
        digest.add(clutterClasses);
        if (window.isEmpty()) {
            return;
        }
        if (window.equals(grid.wholeWindow())) {
            SideBySide.forEach(
                    Runtime.getRuntime().availableProcessors(),
                    tiles.length() / tileColumns,
                    row -> IntStream.range(0, tileColumns).forEach(column -> tile(row, column)));
        }
        for (int row = window.firstRow() / TILE_CELLS; row <= (window.endRow() - 1) / TILE_CELLS; row++) {
            for (int column = window.firstColumn() / TILE_CELLS;
                    column <= (window.endColumn() - 1) / TILE_CELLS;
                    column++) {
                digest.add(tile(row, column));
            }
        }
    }

    private byte[] tile(int tileRow, int tileColumn) {
        int number = tileRow * tileColumns + tileColumn;
        byte[] known = tiles.get(number);
        if (known == null) {
            known = digest(new CellWindow(tileColumn * TILE_CELLS, tileRow * TILE_CELLS, TILE_CELLS, TILE_CELLS)
                    .intersection(grid.wholeWindow()));
            tiles.set(number, known); // whoever made it at the same time made the same
        }
        return known;
    }

    private byte[] digest(CellWindow tile) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer heights =
                ByteBuffer.allocate(tile.columnCount() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ClutterRaster clutter = terrain.clutter();
        for (int row = tile.firstRow(); row < tile.endRow(); row++) {
            int first = grid.index(row, tile.firstColumn());
            heights.asFloatBuffer().put(terrain.ground().values(), first, tile.columnCount());
            digest.update(heights.array());
            if (clutter != null) {
                digest.update(clutter.codes(), first, tile.columnCount());
                if (clutter.knownHeightsMeters() != null) {
                    heights.asFloatBuffer().put(clutter.knownHeightsMeters(), first, tile.columnCount());
                    digest.update(heights.array());
                }
            }
        }
        return digest.digest();
    }
}
