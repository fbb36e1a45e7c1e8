package org.dakal.coverage;

import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;

/**
 * The median level of one sector in its window.
 *
 * @param rsrpDbm one level in dBm per cell of the window; negative infinity beyond the radius, NaN unknown
 */
@SuppressWarnings("ArrayRecordComponent") // a large buffer handed over once; nobody compares signals
public record SectorSignal(InstalledSector installed, CellWindow window, float[] rsrpDbm) {
    /** Levels of so many sectors in their windows, in one layer each, are in memory at once. */
    public static final int MOST_AT_ONCE = 24;
}
