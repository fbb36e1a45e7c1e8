package org.dakal.grid;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** One float per cell; NaN is no data. */
public final class FloatRaster implements CellBytes {
    private final CellGrid grid;
    private final float[] values;
    /** Null where all values are in memory. */
    private final @Nullable PagedCells pages;

    /** Wraps, does not copy, an array of one value per cell. */
    public FloatRaster(CellGrid grid, float[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
        this.pages = null;
    }

    FloatRaster(CellGrid grid, PagedCells pages) {
        this.grid = grid;
        this.values = new float[0];
        this.pages = pages;
    }

    public static FloatRaster filled(CellGrid grid, float value) {
        float[] values = new float[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new FloatRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public float get(int index) {
        return pages == null ? values[index] : pages.page(index).getFloat(pages.offset(index));
    }

    public float get(int row, int column) {
        return get(grid.index(row, column));
    }

    public void set(int index, float value) {
        if (pages == null) {
            values[index] = value;
        } else {
            pages.openPage(index).putFloat(pages.offset(index), value);
        }
    }

    /** The values themselves, row by row from the north: shared where they are in memory, else copied into it. */
    public float[] values() {
        if (pages == null) {
            return values;
        }
        float[] all = new float[grid.cellCount()];
        pages.forEachStretch(0, all.length, false, (first, bytes) -> {
            FloatBuffer some = bytes.asFloatBuffer();
            some.get(all, first, some.remaining());
        });
        return all;
    }

    @Override
    public void give(int first, int count, ByteBuffer into) {
        if (pages == null) {
            PagedCells.next(into, count * Float.BYTES).asFloatBuffer().put(values, first, count);
        } else {
            pages.forEachStretch(first, count, false, (cell, bytes) -> {
                FloatBuffer some = bytes.asFloatBuffer();
                PagedCells.next(into, bytes.remaining()).asFloatBuffer().put(some);
            });
        }
    }

    @Override
    public void take(int first, int count, ByteBuffer from) {
        if (pages == null) {
            PagedCells.next(from, count * Float.BYTES).asFloatBuffer().get(values, first, count);
        } else {
            pages.forEachStretch(first, count, true, (cell, bytes) -> {
                FloatBuffer some = bytes.asFloatBuffer();
                some.put(PagedCells.next(from, bytes.remaining()).asFloatBuffer());
            });
        }
    }

    @Override
    public int cellBytes() {
        return Float.BYTES;
    }

    public FloatRaster copy() {
        return pages == null ? new FloatRaster(grid, values.clone()) : new FloatRaster(grid, pages.copy());
    }
}
