package org.dakal.tools.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Ground and land cover in square blocks, each a file named by its content. A machine reads those that it needs; what
 * it has not read is unknown to it.
 */
final class GroundBlocks {
    /** A multiple of the tiles by which path loss is named after its ground. */
    private static final int SIDE_CELLS = 256;
    /** Path loss depends on no ground farther outside a mast's window than this, see the keys of its store. */
    private static final int MARGIN_CELLS = 64;

    private final CellGrid grid;
    private final List<String> names;
    private final SharedFolder folder;
    private final float[] groundMeters;
    private final byte @Nullable [] codes;
    private final float @Nullable [] knownHeightsMeters;
    private final BitSet read = new BitSet();
    private final Terrain terrain;

    /**
     * What a machine must know of blocks before it reads any.
     *
     * @param grid of the study
     * @param names of the blocks, row by row from the north
     * @param classes of land cover; null where there is none
     * @param hasKnownHeights whether heights of what stands on the ground are known themselves
     */
    record Index(
            CellGrid grid, List<String> names, @Nullable List<ClutterClass> classes, boolean hasKnownHeights) {}

    /** Blocks of which none is read yet. */
    GroundBlocks(Index index, SharedFolder folder) {
        this.grid = index.grid();
        this.names = index.names();
        this.folder = folder;
        this.groundMeters = unknown(grid.cellCount());
        List<ClutterClass> classes = index.classes();
        this.codes = classes == null ? null : new byte[grid.cellCount()];
        this.knownHeightsMeters = index.hasKnownHeights() ? unknown(grid.cellCount()) : null;
        ClutterRaster clutter =
                codes == null || classes == null ? null : new ClutterRaster(grid, codes, knownHeightsMeters, classes);
        this.terrain = new Terrain(new ElevationRaster(grid, groundMeters), clutter);
    }

    private static float[] unknown(int count) {
        float[] values = new float[count];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    /** Puts a terrain's blocks where all see them. */
    static Index write(Terrain terrain, SharedFolder folder, String inputs) throws IOException {
        CellGrid grid = terrain.grid();
        ClutterRaster clutter = terrain.clutter();
        float[] known = clutter == null ? null : clutter.knownHeightsMeters();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < columns(grid) * rows(grid); number++) {
            CellWindow block = block(grid, number);
            ByteBuffer bytes = ByteBuffer.allocate(byteCount(block, clutter != null, known != null))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int row = block.firstRow(); row < block.endRow(); row++) {
                int first = grid.index(row, block.firstColumn());
                for (int cell = first; cell < first + block.columnCount(); cell++) {
                    bytes.putFloat(terrain.ground().get(cell));
                    if (clutter != null) {
                        bytes.put(clutter.codes()[cell]);
                    }
                    if (known != null) {
                        bytes.putFloat(known[cell]);
                    }
                }
            }
            names.add(folder.writeByContent(inputs, bytes.array()));
        }
        List<ClutterClass> classes = new ArrayList<>();
        for (int code = 0; clutter != null && code < 256; code++) {
            ClutterClass one = clutter.classOf(code);
            if (one != null) {
                classes.add(one);
            }
        }
        return new Index(grid, names, clutter == null ? null : classes, known != null);
    }

    private static int byteCount(CellWindow block, boolean hasClutter, boolean hasKnownHeights) {
        return block.cellCount() * (Float.BYTES + (hasClutter ? 1 : 0) + (hasKnownHeights ? Float.BYTES : 0));
    }

    private static int columns(CellGrid grid) {
        return (grid.columnCount() + SIDE_CELLS - 1) / SIDE_CELLS;
    }

    private static int rows(CellGrid grid) {
        return (grid.rowCount() + SIDE_CELLS - 1) / SIDE_CELLS;
    }

    private static CellWindow block(CellGrid grid, int number) {
        return new CellWindow(
                        number % columns(grid) * SIDE_CELLS,
                        number / columns(grid) * SIDE_CELLS,
                        SIDE_CELLS,
                        SIDE_CELLS)
                .intersection(grid.wholeWindow());
    }

    /** The study's terrain, of which as much is known as was read. */
    Terrain terrain() {
        return terrain;
    }

    /** Reads all that path loss and levels within some windows depend on. */
    synchronized void read(List<CellWindow> windows) throws IOException {
        for (CellWindow window : windows) {
            int firstRow = Math.max(0, window.firstRow() - MARGIN_CELLS) / SIDE_CELLS;
            int lastRow = Math.min(grid.rowCount() - 1, window.endRow() + MARGIN_CELLS) / SIDE_CELLS;
            int firstColumn = Math.max(0, window.firstColumn() - MARGIN_CELLS) / SIDE_CELLS;
            int lastColumn = Math.min(grid.columnCount() - 1, window.endColumn() + MARGIN_CELLS) / SIDE_CELLS;
            for (int row = firstRow; row <= lastRow; row++) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    readOnce(row * columns(grid) + column);
                }
            }
        }
    }

    /** How many blocks were read so far. */
    synchronized int readCount() {
        return read.cardinality();
    }

    private void readOnce(int number) throws IOException {
        if (read.get(number)) {
            return;
        }
        CellWindow block = block(grid, number);
        ByteBuffer bytes =
                ByteBuffer.wrap(folder.readByContent(names.get(number))).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() != byteCount(block, codes != null, knownHeightsMeters != null)) {
            throw new IOException(names.get(number) + " is no block of this ground");
        }
        IntStream.range(block.firstRow(), block.endRow())
                .flatMap(row -> IntStream.range(
                        grid.index(row, block.firstColumn()),
                        grid.index(row, block.firstColumn()) + block.columnCount()))
                .forEach(cell -> take(cell, bytes));
        read.set(number);
    }

    private void take(int cell, ByteBuffer bytes) {
        groundMeters[cell] = bytes.getFloat();
        if (codes != null) {
            codes[cell] = bytes.get();
        }
        if (knownHeightsMeters != null) {
            knownHeightsMeters[cell] = bytes.getFloat();
        }
    }
}
