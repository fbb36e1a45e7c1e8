package org.dakal.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.RasterSpace;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * What a phone sees inside buildings of one kind, over all bands.
 *
 * @param entryLossDbByBand what is taken off the level outdoors for waves along the horizon, by band id in the
 *     network's order; steeper ones lose more
 * @param bestRsrpDbm level outdoors less that loss, of the band with the largest margin indoors; it is to be held
 *     against the same design thresholds as levels outdoors. Negative infinity where nothing reaches, NaN where unknown
 * @param coverageClass codes of {@link org.dakal.network.CoverageClass}
 */
public record IndoorLayers(
        Building building, Map<String, Double> entryLossDbByBand, FloatRaster bestRsrpDbm, ByteRaster coverageClass) {

    static IndoorLayers allocate(NetworkCoverage outdoors, Building building, EntryLoss entryLoss, RasterSpace space) {
        Map<String, Double> losses = new LinkedHashMap<>();
        outdoors.network().bands().forEach(band -> losses.put(band.id(), entryLoss.lossDb(band, 0)));
        return new IndoorLayers(
                building,
                losses,
                space.floats(outdoors.grid(), Float.NaN),
                space.bytes(outdoors.grid(), CoverageClass.UNKNOWN.code()));
    }

    IndoorLayers copy() {
        return new IndoorLayers(building, entryLossDbByBand, bestRsrpDbm.copy(), coverageClass.copy());
    }
}
