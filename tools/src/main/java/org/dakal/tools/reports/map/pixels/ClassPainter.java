package org.dakal.tools.reports.map.pixels;

import org.dakal.grid.ByteRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;

/** Paints the coverage classes of the province: each pixel in the class most of its cells have. */
public final class ClassPainter {
    private static final int CLASS_COUNT = CoverageClass.values().length;
    private static final int OUTSIDE = CLASS_COUNT;
    private static final int HATCH = CLASS_COUNT + 1;

    private ClassPainter() {}

    public static IndexedPicture paint(ByteRaster classes, ProvinceMask province, PixelCells cells) {
        byte[] pixels = new byte[cells.width() * cells.height()];
        int[] counts = new int[CLASS_COUNT];
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                // Of equally common classes the worse one; OUTSIDE where no cell is in the province.
                cells.count(x, y, counts, cell -> province.contains(cell) ? classes.get(cell) : -1);
                pixels[y * cells.width() + x] = (byte) hatched(PixelCells.mostCommon(counts, OUTSIDE), x, y);
            }
        }
        return new IndexedPicture(cells.width(), cells.height(), pixels, palette());
    }

    private static int hatched(int code, int x, int y) {
        return code == CoverageClass.UNKNOWN.code() && Hatch.isLine(x, y) ? HATCH : code;
    }

    private static int[] palette() {
        int[] palette = new int[CLASS_COUNT + 2];
        for (CoverageClass c : CoverageClass.values()) {
            palette[c.code()] = MapColours.opaque(MapColours.of(c));
        }
        palette[CoverageClass.UNKNOWN.code()] = MapColours.opaque(Hatch.PAPER);
        palette[HATCH] = MapColours.opaque(Hatch.LINE);
        palette[OUTSIDE] = 0;
        return palette;
    }
}
