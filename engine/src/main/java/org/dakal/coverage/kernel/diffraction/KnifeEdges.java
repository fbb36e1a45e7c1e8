package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;
import org.dakal.units.FastLogs;
import org.dakal.units.OctaveCubics;

/**
 * {@link KnifeEdge} with the addition of {@link org.dakal.propagation.diffraction.Bullington}: within 2e-7 dB, from a
 * table.
 */
final class KnifeEdges {
    /**
     * Added to v, so that the sum is one where loss begins: parts of the octaves are then narrow where J bends most.
     */
    private static final double OFFSET = 1 - KnifeEdge.CLEAR_FRESNEL_PARAMETER;

    /** J and its tenfold addition over zero distance, and the addition per 50 km. */
    private static final OctaveCubics TABLE = new OctaveCubics(
            0,
            11,
            shifted -> edgeDb(shifted - OFFSET) + 10 * addition(edgeDb(shifted - OFFSET)),
            shifted -> addition(edgeDb(shifted - OFFSET)));

    private KnifeEdges() {}

    /**
     * J(v), P.526-15 (31), and what P.1812-7 (21) adds for terrain that is no knife edge, in dB.
     *
     * @param v Fresnel parameter
     * @param d length of the path in km
     */
    static double withTerrainDb(double v, double d) {
        if (!(v > KnifeEdge.CLEAR_FRESNEL_PARAMETER)) {
            return 0;
        }
        double shifted = Math.max(1, v + OFFSET);
        if (!TABLE.covers(shifted)) {
            double edge = edgeDb(v);
            return edge + addition(edge) * (10 + 0.02 * d);
        }
        int place = TABLE.place(shifted);
        double within = TABLE.within(shifted);
        return TABLE.value(0, place, within) + TABLE.value(1, place, within) * (0.02 * d);
    }

    /** J(v), P.526-15 (31), in dB, also where nothing is lost: the table's first point belongs to it. */
    static double edgeDb(double v) {
        double w = v - 0.1;
        return 6.9 + 20 * FastLogs.log10(Math.sqrt(w * w + 1) + w);
    }

    private static double addition(double edgeDb) {
        return 1 - FastLogs.exp(-edgeDb / 6);
    }
}
