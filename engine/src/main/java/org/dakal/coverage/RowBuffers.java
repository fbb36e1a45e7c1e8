package org.dakal.coverage;

import java.util.Arrays;

/** One thread's buffers for a row of cells: levels of sectors, and the running best of a band and of all. */
final class RowBuffers {
    /** Level and number of the two best servers so far, by some measure. */
    static final class Top {
        final float[] best;
        final float[] second;
        final short[] bestSector;
        final short[] secondSector;

        Top(int columns) {
            best = new float[columns];
            second = new float[columns];
            bestSector = new short[columns];
            secondSector = new short[columns];
        }

        void clear(int width) {
            Arrays.fill(best, 0, width, Float.NEGATIVE_INFINITY);
            Arrays.fill(second, 0, width, Float.NEGATIVE_INFINITY);
            Arrays.fill(bestSector, 0, width, (short) -1);
            Arrays.fill(secondSector, 0, width, (short) -1);
        }

        /** Takes a value into account; of equal ones the earlier sector is better. */
        void offer(int at, float value, int sector) {
            if (!(value > second[at])) {
                return;
            }
            if (value > best[at]) {
                second[at] = best[at];
                secondSector[at] = bestSector[at];
                best[at] = value;
                bestSector[at] = (short) sector;
            } else {
                second[at] = value;
                secondSector[at] = (short) sector;
            }
        }
    }

    final Top band;
    final long[] totalUnits;
    final boolean[] unknown;
    final byte[] overlap;
    final DirectionBuffers directions;
    /** By sector: true when its last row reached what counts as served. */
    final boolean[] reachesServed;

    private final float[][] levels;
    private final int columns;

    RowBuffers(int columns, int sectorCount) {
        this.columns = columns;
        this.band = new Top(columns);
        this.totalUnits = new long[columns];
        this.unknown = new boolean[columns];
        this.overlap = new byte[columns];
        this.directions = new DirectionBuffers(columns);
        this.reachesServed = new boolean[sectorCount];
        this.levels = new float[sectorCount][];
    }

    /** Buffer of a sector's levels; position 0 is the first column of the row's stretch. */
    float[] levels(int sector) {
        if (levels[sector] == null) {
            levels[sector] = new float[columns];
        }
        return levels[sector];
    }
}
