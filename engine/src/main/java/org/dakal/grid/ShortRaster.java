package org.dakal.grid;

/** One short per cell, for server numbers; -1 is none. */
public final class ShortRaster {
    private final CellGrid grid;
    private final short[] values;

    /** Wraps, does not copy, an array of one value per cell. */
    public ShortRaster(CellGrid grid, short[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
    }

    /** A raster with the same value everywhere. */
    public static ShortRaster filled(CellGrid grid, short value) {
        short[] values = new short[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new ShortRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public short get(int index) {
        return values[index];
    }

    public short get(int row, int column) {
        return values[grid.index(row, column)];
    }

    public void set(int index, short value) {
        values[index] = value;
    }

    /** The values themselves, row by row from the north; shared, not copied. */
    public short[] values() {
        return values;
    }

    public ShortRaster copy() {
        return new ShortRaster(grid, values.clone());
    }
}
