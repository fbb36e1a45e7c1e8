package org.dakal.tools.reports.map.pixels;

import org.dakal.grid.ByteRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;

/** Paints the coverage classes of the province: each pixel in the class most of its cells have. */
public final class ClassPainter {
    private static final int CLASS_COUNT = CoverageClass.values().length;
    private static final int OUTSIDE = CLASS_COUNT;
    private static final int HATCH = CLASS_COUNT + 1;

    private ClassPainter() {}

    public static IndexedPicture paint(ByteRaster classes, ProvinceMask province, PixelCells cells) {
        int[] counts = new int[CLASS_COUNT];
        return cells.paint(palette(), (x, y) -> {
            // Of equally common classes the worse one; OUTSIDE where no cell is in the province.
            cells.count(x, y, counts, cell -> province.contains(cell) ? classes.get(cell) : -1);
            return hatched(PixelCells.mostCommon(counts, OUTSIDE), x, y);
        });
    }

    private static int hatched(int code, int x, int y) {
        return code == CoverageClass.UNKNOWN.code() && Hatch.isLine(x, y) ? HATCH : code;
    }

    private static int[] palette() {
        int[] palette = new int[CLASS_COUNT + 2];
        for (CoverageClass c : CoverageClass.values()) {
            palette[c.code()] = MapColours.opaque(CoverageColors.rgb(c));
        }
        palette[CoverageClass.UNKNOWN.code()] = MapColours.opaque(Hatch.PAPER);
        palette[HATCH] = MapColours.opaque(Hatch.LINE);
        palette[OUTSIDE] = 0;
        return palette;
    }
}
