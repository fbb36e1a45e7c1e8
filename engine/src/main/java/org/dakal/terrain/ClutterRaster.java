package org.dakal.terrain;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/** Land-cover class of every cell. Cells of a code without a class count as open: no height, no loss. */
public final class ClutterRaster {
    private final CellGrid grid;
    private final byte[] codes;
    private final float[] heightMetersByCode = new float[256];
    private final float[] receiverLossDbByCode = new float[256];
    private final @Nullable ClutterClass[] classByCode = new ClutterClass[256];

    /** Wraps, does not copy, one code per cell (unsigned). */
    public ClutterRaster(CellGrid grid, byte[] codes, List<ClutterClass> classes) {
        if (codes.length != grid.cellCount()) {
            throw new IllegalArgumentException(codes.length + " codes for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.codes = codes;
        for (ClutterClass c : classes) {
            heightMetersByCode[c.code()] = (float) c.heightMeters();
            receiverLossDbByCode[c.code()] = (float) c.receiverLossDb();
            classByCode[c.code()] = c;
        }
    }

    public CellGrid grid() {
        return grid;
    }

    /** The code of a cell, 0 to 255; there need not be a class of it. */
    public int codeAt(int index) {
        return codes[index] & 0xff;
    }

    /** The codes themselves, row by row from the north; shared, not copied. */
    public byte[] codes() {
        return codes;
    }

    /** The class of a code, 0 to 255; null for open land. */
    public @Nullable ClutterClass classOf(int code) {
        return classByCode[code];
    }

    public @Nullable ClutterClass classAt(int index) {
        return classByCode[codes[index] & 0xff];
    }

    public float heightMeters(int index) {
        return heightMetersByCode[codes[index] & 0xff];
    }

    public float receiverLossDb(int index) {
        return receiverLossDbByCode[codes[index] & 0xff];
    }

    /** Height in metres of the clutter in the cell that holds a point; zero outside the grid. */
    public double heightMeters(double xMeters, double yMeters) {
        int index = grid.indexAt(xMeters, yMeters);
        return index < 0 ? 0 : heightMeters(index);
    }
}
