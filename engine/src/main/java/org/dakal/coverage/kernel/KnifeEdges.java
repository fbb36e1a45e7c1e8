package org.dakal.coverage.kernel;

import org.dakal.propagation.KnifeEdge;
import org.dakal.units.FastLogs;

/** {@link KnifeEdge} and the addition of {@link org.dakal.propagation.Bullington}, with fast logarithms: within 1e-9 dB. */
final class KnifeEdges {
    private KnifeEdges() {}

    /** J(v) in dB, P.526-15 (31). */
    static double lossDb(double v) {
        if (v <= KnifeEdge.CLEAR_FRESNEL_PARAMETER) {
            return 0;
        }
        double w = v - 0.1;
        return 6.9 + 20 * FastLogs.log10(Math.sqrt(w * w + 1) + w);
    }

    /** Loss of the Bullington point with the correction for terrain that is no knife edge, P.1812-7 (21). */
    static double withTerrainDb(double knifeEdgeDb, double d) {
        return knifeEdgeDb == 0 ? 0 : knifeEdgeDb + (1 - FastLogs.exp(-knifeEdgeDb / 6)) * (10 + 0.02 * d);
    }
}
