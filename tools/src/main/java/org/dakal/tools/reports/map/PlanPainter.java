package org.dakal.tools.reports.map;

import org.dakal.coverage.NetworkCoverage;
import org.dakal.network.CoverageClass;
import org.dakal.tools.reports.map.pixels.Hatch;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.PixelCells;

/** Paints what a plan changes: newly served, no longer served, served before and after, not served, unknown. */
final class PlanPainter {
    static final int GAINED = 0x1b7837;
    static final int LOST = MapColours.LOSS;
    static final int SERVED = 0xd3e5f1;
    static final int NOT_SERVED = 0xf3d9a4;
    private static final int OUTSIDE = 4;
    private static final int UNKNOWN = 5;
    private static final int HATCH = 6;

    private PlanPainter() {}

    /** Each pixel by what most of its cells are; a gain or a loss is shown however small it is. */
    static IndexedPicture paint(PlanScene scene, PixelCells cells) {
        int[] palette = {
            MapColours.opaque(GAINED),
            MapColours.opaque(LOST),
            MapColours.opaque(SERVED),
            MapColours.opaque(NOT_SERVED),
            0,
            MapColours.opaque(Hatch.PAPER),
            MapColours.opaque(Hatch.LINE)
        };
        return cells.paint(palette, (x, y) -> {
            int code = code(scene, cells, x, y);
            return code == UNKNOWN && Hatch.isLine(x, y) ? HATCH : code;
        });
    }

    private static int code(PlanScene scene, PixelCells cells, int x, int y) {
        NetworkCoverage today = scene.result().today();
        NetworkCoverage after = scene.result().after();
        int[] counts = new int[HATCH];
        cells.count(x, y, counts, cell -> {
            if (!scene.province().contains(cell)) {
                return -1;
            }
            boolean before = today.classAt(cell).isServed();
            boolean now = after.classAt(cell).isServed();
            boolean unknown = today.classAt(cell) == CoverageClass.UNKNOWN && !now;
            return unknown ? UNKNOWN : now ? (before ? 2 : 0) : before ? 1 : 3;
        });
        int best = PixelCells.mostCommon(counts, OUTSIDE);
        return counts[1] > 0 && counts[1] >= counts[0] ? 1 : counts[0] > 0 ? 0 : best;
    }
}
