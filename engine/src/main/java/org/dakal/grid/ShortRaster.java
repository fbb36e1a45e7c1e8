package org.dakal.grid;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;

/** One short per cell, for server numbers; -1 is none. */
public final class ShortRaster implements CellBytes {
    private final CellGrid grid;
    private final short[] values;
    /** Null where all values are in memory. */
    private final @Nullable PagedCells pages;

    /** Wraps, does not copy, an array of one value per cell. */
    public ShortRaster(CellGrid grid, short[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
        this.pages = null;
    }

    ShortRaster(CellGrid grid, PagedCells pages) {
        this.grid = grid;
        this.values = new short[0];
        this.pages = pages;
    }

    public static ShortRaster filled(CellGrid grid, short value) {
        short[] values = new short[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new ShortRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public short get(int index) {
        return pages == null ? values[index] : pages.page(index).getShort(pages.offset(index));
    }

    public short get(int row, int column) {
        return get(grid.index(row, column));
    }

    public void set(int index, short value) {
        if (pages == null) {
            values[index] = value;
        } else {
            pages.openPage(index).putShort(pages.offset(index), value);
        }
    }

    /** The values themselves, row by row from the north: shared where they are in memory, else copied into it. */
    public short[] values() {
        if (pages == null) {
            return values;
        }
        short[] all = new short[grid.cellCount()];
        pages.forEachStretch(0, all.length, false, (first, bytes) -> {
            ShortBuffer some = bytes.asShortBuffer();
            some.get(all, first, some.remaining());
        });
        return all;
    }

    @Override
    public void give(int first, int count, ByteBuffer into) {
        if (pages == null) {
            PagedCells.next(into, count * Short.BYTES).asShortBuffer().put(values, first, count);
        } else {
            pages.forEachStretch(first, count, false, (cell, bytes) -> {
                ShortBuffer some = bytes.asShortBuffer();
                PagedCells.next(into, bytes.remaining()).asShortBuffer().put(some);
            });
        }
    }

    @Override
    public void take(int first, int count, ByteBuffer from) {
        if (pages == null) {
            PagedCells.next(from, count * Short.BYTES).asShortBuffer().get(values, first, count);
        } else {
            pages.forEachStretch(first, count, true, (cell, bytes) -> {
                ShortBuffer some = bytes.asShortBuffer();
                some.put(PagedCells.next(from, bytes.remaining()).asShortBuffer());
            });
        }
    }

    @Override
    public int cellBytes() {
        return Short.BYTES;
    }

    public ShortRaster copy() {
        return pages == null ? new ShortRaster(grid, values.clone()) : new ShortRaster(grid, pages.copy());
    }
}
