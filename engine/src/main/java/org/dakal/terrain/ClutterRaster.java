package org.dakal.terrain;

import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/**
 * Land-cover class of every cell, and where they are known the heights of buildings and canopy themselves. Cells of a
 * code without a class count as open: no height, no loss.
 */
public final class ClutterRaster {
    private final CellGrid grid;
    private final byte[] codes;
    private final float @Nullable [] knownHeightsMeters;
    private final float[] heightMetersByCode = new float[256];
    private final float[] streetMetersByCode = new float[256];
    private final @Nullable ClutterClass[] classByCode = new ClutterClass[256];

    /**
     * Wraps, does not copy.
     *
     * @param codes one per cell (unsigned)
     * @param knownHeightsMeters of what stands in each cell, zero or more; NaN where only the class tells; null when
     * nowhere known
     * @param classes what the codes mean
     */
    public ClutterRaster(
            CellGrid grid, byte[] codes, float @Nullable [] knownHeightsMeters, List<ClutterClass> classes) {
        if (codes.length != grid.cellCount()
                || (knownHeightsMeters != null && knownHeightsMeters.length != codes.length)) {
            throw new IllegalArgumentException(codes.length + " codes for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.codes = codes;
        this.knownHeightsMeters = knownHeightsMeters;
        Arrays.fill(streetMetersByCode, (float) ClutterClass.NOMINAL_STREET_METERS);
        for (ClutterClass c : classes) {
            heightMetersByCode[c.code()] = (float) c.heightMeters();
            streetMetersByCode[c.code()] = (float) c.streetWidthMeters();
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

    /**
     * Heights of what stands in each cell where they are known, NaN elsewhere; null when nowhere. Shared, not copied.
     */
    public float @Nullable [] knownHeightsMeters() {
        return knownHeightsMeters;
    }

    /** The class of a code, 0 to 255; null for open land. */
    public @Nullable ClutterClass classOf(int code) {
        return classByCode[code];
    }

    public @Nullable ClutterClass classAt(int index) {
        return classByCode[codes[index] & 0xff];
    }

    /** Height of what stands in a cell: the known one, else its class's. */
    public float heightMeters(int index) {
        return heightMeters(index, Float.POSITIVE_INFINITY);
    }

    /**
     * The height of land cover in a cell, in metres, where the height of a class counts up to a limit and a known one
     * in full.
     */
    public float heightMeters(int index, float mostOfClassMeters) {
        if (knownHeightsMeters != null && !Float.isNaN(knownHeightsMeters[index])) {
            return knownHeightsMeters[index];
        }
        return Math.min(heightMetersByCode[codes[index] & 0xff], mostOfClassMeters);
    }

    /** How far before a receiver in a cell the roof stands that shadows it. */
    public float streetWidthMeters(int index) {
        return streetMetersByCode[codes[index] & 0xff];
    }
}
