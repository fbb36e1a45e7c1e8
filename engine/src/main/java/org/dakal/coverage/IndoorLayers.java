package org.dakal.coverage;

import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * What a phone sees inside buildings of one kind, over all bands.
 *
 * @param building the kind
 * @param entryLossDbByBand what the walls take off, by band id in the network's order
 * @param bestRsrpDbm level of the band with the largest margin indoors; negative infinity where nothing reaches, NaN where unknown
 * @param coverageClass codes of {@link org.dakal.network.CoverageClass}
 */
public record IndoorLayers(
        Building building, Map<String, Double> entryLossDbByBand, FloatRaster bestRsrpDbm, ByteRaster coverageClass) {}
