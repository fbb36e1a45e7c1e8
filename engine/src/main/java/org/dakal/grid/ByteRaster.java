package org.dakal.grid;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One byte per cell, for classes and counts; what no data is, the owner says. */
public final class ByteRaster implements CellBytes {
    private final CellGrid grid;
    private final byte[] values;
    /** Null where all values are in memory. */
    private final @Nullable PagedCells pages;

    /** Wraps, does not copy, an array of one value per cell. */
    public ByteRaster(CellGrid grid, byte[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
        this.pages = null;
    }

    ByteRaster(CellGrid grid, PagedCells pages) {
        this.grid = grid;
        this.values = new byte[0];
        this.pages = pages;
    }

    public static ByteRaster filled(CellGrid grid, byte value) {
        byte[] values = new byte[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new ByteRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public byte get(int index) {
        return pages == null ? values[index] : pages.page(index).get(pages.offset(index));
    }

    public byte get(int row, int column) {
        return get(grid.index(row, column));
    }

    public void set(int index, byte value) {
        if (pages == null) {
            values[index] = value;
        } else {
            pages.openPage(index).put(pages.offset(index), value);
        }
    }

    /** The values themselves, row by row from the north: shared where they are in memory, else copied into it. */
    public byte[] values() {
        if (pages == null) {
            return values;
        }
        byte[] all = new byte[grid.cellCount()];
        pages.forEachStretch(0, all.length, false, (first, bytes) -> {
            ByteBuffer some = bytes;
            some.get(all, first, some.remaining());
        });
        return all;
    }

    @Override
    public void give(int first, int count, ByteBuffer into) {
        if (pages == null) {
            into.put(values, first, count);
        } else {
            pages.forEachStretch(first, count, false, (cell, bytes) -> into.put(bytes));
        }
    }

    @Override
    public void take(int first, int count, ByteBuffer from) {
        if (pages == null) {
            from.get(values, first, count);
        } else {
            pages.forEachStretch(
                    first, count, true, (cell, bytes) -> bytes.put(PagedCells.next(from, bytes.remaining())));
        }
    }

    @Override
    public int cellBytes() {
        return Byte.BYTES;
    }

    public ByteRaster copy() {
        return pages == null ? new ByteRaster(grid, values.clone()) : new ByteRaster(grid, pages.copy());
    }
}
