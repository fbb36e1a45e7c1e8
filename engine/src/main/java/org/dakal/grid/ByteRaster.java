package org.dakal.grid;

/** One byte per cell, for classes and counts; what no data is, the owner says. */
public final class ByteRaster {
    private final CellGrid grid;
    private final byte[] values;

    /** Wraps, does not copy, an array of one value per cell. */
    public ByteRaster(CellGrid grid, byte[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
    }

    /** A raster with the same value everywhere. */
    public static ByteRaster filled(CellGrid grid, byte value) {
        byte[] values = new byte[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new ByteRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public byte get(int index) {
        return values[index];
    }

    public byte get(int row, int column) {
        return values[grid.index(row, column)];
    }

    public void set(int index, byte value) {
        values[index] = value;
    }

    /** The values themselves, row by row from the north; shared, not copied. */
    public byte[] values() {
        return values;
    }

    public ByteRaster copy() {
        return new ByteRaster(grid, values.clone());
    }
}
