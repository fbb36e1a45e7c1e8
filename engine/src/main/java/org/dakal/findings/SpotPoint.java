package org.dakal.findings;

import java.math.BigDecimal;
import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/**
 * The point of the ground a spot without a settlement is named after. Points of a fixed lattice, tied to the
 * coordinate system and not to the grid, all draw one lot each, always the same one; of the points inside an area the
 * lowest lot names it. When the area grows or shrinks a little, its name changes only if that very point is
 * left out or a newly taken one has a lower lot: two outlines keep one name with the probability of their common area
 * over their joint area, which no rule that looks at one outline alone can better by much. Areas without a common cell
 * have different points. (The idea is min-wise hashing: A. Broder, On the resemblance and containment of documents,
 * 1997.)
 *
 * @param code the point's square of the lattice by its south-west corner in hectometres, e.g. "E4763N38245"
 */
record SpotPoint(int cell, String code) {
    /** Pitch of the lattice; a tenth of it, and so on, when an area is so small that it holds no point. */
    private static final double PITCH_METERS = 100;

    /** The point of an area given by its cells, at least one. */
    static SpotPoint of(CellGrid grid, int[] cells) {
        double pitch = PITCH_METERS;
        for (int decimals = 0; ; decimals++, pitch /= 10) {
            SpotPoint found = lowestLot(grid, cells, pitch, decimals);
            if (found != null) {
                return found;
            }
        }
    }

    private static @Nullable SpotPoint lowestLot(CellGrid grid, int[] cells, double pitch, int decimals) {
        long lowest = Long.MAX_VALUE;
        SpotPoint found = null;
        for (int cell : cells) {
            int column = grid.columnOf(cell);
            int row = grid.rowOf(cell);
            // Points stand in the middle of their squares. A cell owns its west and north edges, as in the grid.
            long west = firstPoint(grid.westMeters() + column * grid.cellSizeMeters(), pitch);
            long east = firstPoint(grid.westMeters() + (column + 1) * grid.cellSizeMeters(), pitch);
            long north = firstPoint(-grid.northMeters() + row * grid.cellSizeMeters(), pitch);
            long south = firstPoint(-grid.northMeters() + (row + 1) * grid.cellSizeMeters(), pitch);
            for (long j = north; j < south; j++) {
                for (long i = west; i < east; i++) {
                    long lot = lot(i, -1 - j);
                    if (found == null || lot < lowest) {
                        lowest = lot;
                        found = new SpotPoint(cell, code(i, -1 - j, decimals));
                    }
                }
            }
        }
        return found;
    }

    /** Number of the first square whose middle is at or beyond a coordinate. */
    private static long firstPoint(double meters, double pitch) {
        return (long) Math.ceil(meters / pitch - 0.5);
    }

    private static String code(long east, long north, int decimals) {
        return "E" + BigDecimal.valueOf(east, decimals).toPlainString() + "N"
                + BigDecimal.valueOf(north, decimals).toPlainString();
    }

    /** The finalizer of SplitMix64 (G. Steele and others, 2014): one to one, so no two points share a lot. */
    private static long lot(long east, long north) {
        long z = (east << 32 ^ (north & 0xffff_ffffL)) + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
