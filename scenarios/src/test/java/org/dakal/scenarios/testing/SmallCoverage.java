package org.dakal.scenarios.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;

/**
 * Levels that fall by 2 dB a column from -80 dBm in column 0: good to column 7, served to 12, weak to 17, then blind.
 * Rows 2 and 3 of columns 20 and 21 are unknown; in rows 12 and 13 of column 21 nothing reaches.
 */
final class SmallCoverage {
    private SmallCoverage() {}

    static boolean isUnknown(int row, int column) {
        return (row == 2 || row == 3) && (column == 20 || column == 21);
    }

    static boolean isOutOfReach(int row, int column) {
        return (row == 12 || row == 13) && column == 21;
    }

    static SignalLayers overall(float extraDb) {
        return layers(extraDb, Technology.LTE, 0, 3);
    }

    static Map<String, SignalLayers> byBand(float extraDb) {
        Map<String, SignalLayers> byBand = new LinkedHashMap<>();
        byBand.put("L900", layers(extraDb, Technology.LTE, 0, 3));
        byBand.put("G900/old", layers(extraDb - 6, Technology.GSM, 2, -1));
        return byBand;
    }

    private static SignalLayers layers(float offsetDb, Technology technology, int western, int eastern) {
        CellGrid grid = SmallStudy.GRID;
        ServiceProfile profile = SmallStudy.serviceProfile();
        SignalLayers layers = new SignalLayers(
                FloatRaster.filled(grid, Float.NaN),
                FloatRaster.filled(grid, Float.NaN),
                ShortRaster.filled(grid, (short) -1),
                ShortRaster.filled(grid, (short) -1),
                ByteRaster.filled(grid, (byte) 0),
                FloatRaster.filled(grid, Float.NaN),
                FloatRaster.filled(grid, Float.NaN),
                ByteRaster.filled(grid, (byte) 0));
        for (int i = 0; i < grid.cellCount(); i++) {
            int row = grid.rowOf(i);
            int column = grid.columnOf(i);
            if (isUnknown(row, column)) {
                continue;
            }
            boolean reached = !isOutOfReach(row, column);
            float level = reached ? -80 - 2 * column + offsetDb : Float.NEGATIVE_INFINITY;
            layers.bestRsrpDbm().set(i, level);
            layers.secondRsrpDbm().set(i, level - 5);
            layers.bestSector().set(i, (short) (!reached ? -1 : column < 12 ? western : eastern));
            layers.secondSector().set(i, (short) (!reached ? -1 : column < 12 ? eastern : western));
            layers.overlapCount().set(i, (byte) (column < 13 ? 2 : 0));
            layers.sinrDb().set(i, reached ? 20 - column : Float.NaN);
            layers.locationProbabilityFraction().set(i, reached ? Math.max(0, 1 - column / 24f) : 0);
            layers.coverageClass()
                    .set(i, profile.thresholdsOf(technology).classify(level).code());
        }
        return layers;
    }
}
