package org.dakal.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.network.Band;

/**
 * Received power of all sectors of a band, cell by cell, in units of {@link Interference}: what an update needs besides
 * the layers, so that it need not hear every sector again.
 *
 * @param byBand one sum per cell of the grid
 */
record PowerSums(Map<String, long[]> byBand) {
    static PowerSums allocate(Iterable<Band> bands, int cellCount) {
        Map<String, long[]> byBand = new LinkedHashMap<>();
        for (Band band : bands) {
            byBand.put(band.id(), new long[cellCount]);
        }
        return new PowerSums(byBand);
    }

    long[] band(String id) {
        long[] sums = byBand.get(id);
        if (sums == null) {
            throw new IllegalArgumentException("no band " + id);
        }
        return sums;
    }
}
