package org.dakal.coverage;

import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.RasterSpace;
import org.dakal.grid.ShortRaster;

/**
 * What is known of every cell, for one band or over all.
 *
 * @param bestRsrpDbm median level of the best server; negative infinity where nothing reaches, NaN where unknown
 * @param secondRsrpDbm likewise of the second best
 * @param bestSector number of the best server in the network's list of sectors, -1 for none
 * @param secondSector likewise of the second best
 * @param overlapCount servers at or above the served threshold and within the overlap margin of the best
 * @param sinrDb best server against the loaded rest of its band and noise
 * @param locationProbabilityFraction share of locations that reach the served threshold, 0 to 1
 * @param coverageClass codes of {@link org.dakal.network.CoverageClass}
 */
public record SignalLayers(
        FloatRaster bestRsrpDbm,
        FloatRaster secondRsrpDbm,
        ShortRaster bestSector,
        ShortRaster secondSector,
        ByteRaster overlapCount,
        FloatRaster sinrDb,
        FloatRaster locationProbabilityFraction,
        ByteRaster coverageClass) {

    static SignalLayers allocate(CellGrid grid, RasterSpace space) {
        return new SignalLayers(
                space.floats(grid, Float.NaN),
                space.floats(grid, Float.NaN),
                space.shorts(grid, (short) -1),
                space.shorts(grid, (short) -1),
                space.bytes(grid, (byte) 0),
                space.floats(grid, Float.NaN),
                space.floats(grid, Float.NaN),
                space.bytes(grid, (byte) 0));
    }

    SignalLayers copy() {
        return new SignalLayers(
                bestRsrpDbm.copy(),
                secondRsrpDbm.copy(),
                bestSector.copy(),
                secondSector.copy(),
                overlapCount.copy(),
                sinrDb.copy(),
                locationProbabilityFraction.copy(),
                coverageClass.copy());
    }

    /** These layers with copies of those that name sectors; the others are shared. */
    SignalLayers copySectors() {
        return new SignalLayers(
                bestRsrpDbm,
                secondRsrpDbm,
                bestSector.copy(),
                secondSector.copy(),
                overlapCount,
                sinrDb,
                locationProbabilityFraction,
                coverageClass);
    }
}
