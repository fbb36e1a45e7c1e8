package org.dakal.coverage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Network;

/**
 * The coverage that an update begins with: layers of bands where sectors come or go are copied, those of others are
 * shared, for nobody writes to a coverage that is made.
 */
final class CoverageCopy {
    private CoverageCopy() {}

    /**
     * Copies what an update will write to.
     *
     * @param before with power sums
     * @param touched bands whose sectors differ
     */
    static NetworkCoverage of(
            NetworkCoverage before,
            PowerSums sums,
            Network changed,
            NetworkDifference difference,
            List<String> touched,
            Workers workers) {
        SignalLayers[] copies = new SignalLayers[touched.size() + 1];
        long[][] sumCopies = new long[touched.size()][];
        workers.forEach(copies.length + sumCopies.length, i -> {
            if (i < copies.length) {
                copies[i] = (i == 0 ? before.overall() : before.band(touched.get(i - 1))).copy();
            } else {
                int band = i - copies.length;
                sumCopies[band] = sums.band(touched.get(band)).clone();
            }
        });
        Map<String, SignalLayers> byBand = new LinkedHashMap<>(before.byBand());
        Map<String, long[]> sumsByBand = new HashMap<>();
        for (int i = 0; i < touched.size(); i++) {
            byBand.put(touched.get(i), copies[i + 1]);
            sumsByBand.put(touched.get(i), sumCopies[i]);
        }
        if (!difference.keepsNumbers()) {
            byBand.replaceAll((id, layers) -> touched.contains(id) ? layers : layers.copySectors());
            byBand.values().forEach(difference::renumber);
            difference.renumber(copies[0]);
        }
        return new NetworkCoverage(changed, before.shadowing(), copies[0], byBand, sums.with(sumsByBand));
    }
}
