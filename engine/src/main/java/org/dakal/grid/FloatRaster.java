package org.dakal.grid;

/** One float per cell; NaN is no data. */
public final class FloatRaster {
    private final CellGrid grid;
    private final float[] values;

    /** Wraps, does not copy, an array of one value per cell. */
    public FloatRaster(CellGrid grid, float[] values) {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " values for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.values = values;
    }

    /** A raster with the same value everywhere. */
    public static FloatRaster filled(CellGrid grid, float value) {
        float[] values = new float[grid.cellCount()];
        java.util.Arrays.fill(values, value);
        return new FloatRaster(grid, values);
    }

    public CellGrid grid() {
        return grid;
    }

    public float get(int index) {
        return values[index];
    }

    public float get(int row, int column) {
        return values[grid.index(row, column)];
    }

    public void set(int index, float value) {
        values[index] = value;
    }

    /** The values themselves, row by row from the north; shared, not copied. */
    public float[] values() {
        return values;
    }

    public FloatRaster copy() {
        return new FloatRaster(grid, values.clone());
    }
}
