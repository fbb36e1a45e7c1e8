package org.dakal.tools.reports.map.pixels;

import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;

/** Paints the level of the best server in the province: each pixel in the mean of its cells' levels. */
public final class SignalPainter {
    private static final int OUTSIDE = SignalRamp.stepCount();
    private static final int NO_SIGNAL = OUTSIDE + 1;
    private static final int UNKNOWN = OUTSIDE + 2;
    private static final int HATCH = OUTSIDE + 3;

    private SignalPainter() {}

    public static IndexedPicture paint(FloatRaster rsrpDbm, ProvinceMask province, PixelCells cells) {
        return cells.paint(palette(), (x, y) -> step(rsrpDbm, province, cells, x, y));
    }

    private static int step(FloatRaster rsrpDbm, ProvinceMask province, PixelCells cells, int x, int y) {
        double sum = 0;
        int count = 0;
        int silent = 0;
        int unknown = 0;
        for (int row = cells.firstRow(y); row < cells.endRow(y); row++) {
            for (int column = cells.firstColumn(x); column < cells.endColumn(x); column++) {
                int cell = cells.grid().index(row, column);
                float level = rsrpDbm.get(cell);
                if (!province.contains(cell)) {
                    continue;
                }
                if (Float.isNaN(level)) {
                    unknown++;
                } else if (Float.isInfinite(level)) {
                    silent++;
                } else {
                    sum += level;
                    count++;
                }
            }
        }
        if (count > 0) {
            return SignalRamp.stepOf(sum / count);
        }
        return silent > 0 ? NO_SIGNAL : unknown == 0 ? OUTSIDE : Hatch.isLine(x, y) ? HATCH : UNKNOWN;
    }

    private static int[] palette() {
        int[] palette = new int[HATCH + 1];
        for (int step = 0; step < SignalRamp.stepCount(); step++) {
            palette[step] = MapColours.opaque(SignalRamp.colourOfStep(step));
        }
        palette[OUTSIDE] = 0;
        palette[UNKNOWN] = MapColours.opaque(Hatch.PAPER);
        palette[HATCH] = MapColours.opaque(Hatch.LINE);
        palette[NO_SIGNAL] = MapColours.opaque(MapColours.NO_SIGNAL);
        return palette;
    }
}
