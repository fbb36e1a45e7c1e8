package org.dakal.tools.reports.map;

import java.util.List;
import java.util.function.Supplier;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.scenarios.writing.comparison.ClassChange;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.tools.reports.map.pixels.ClassPainter;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.map.pixels.PixelCells;

/**
 * The pictures of a comparison as data URIs, made once for its pages: no word is in them, so they are the same in every
 * language.
 *
 * @param before classes before
 * @param after classes after
 * @param change what became of each cell
 */
public record ComparisonPictures(String before, String after, String change) {
    private static final int CHANGE_COUNT = ClassChange.values().length;

    public static ComparisonPictures of(Comparison comparison) {
        PixelCells cells = PixelCells.of(MapFrame.around(comparison.province()), MapPaper.LONGEST_SIDE_PIXELS);
        List<Supplier<IndexedPicture>> pictures = List.of(
                () -> ClassPainter.paint(comparison.classesBefore(), comparison.province(), cells),
                () -> ClassPainter.paint(comparison.classesAfter(), comparison.province(), cells),
                () -> paintChange(comparison, cells));
        String[] uris = new String[pictures.size()];
        SideBySide.forEach(
                Runtime.getRuntime().availableProcessors(),
                uris.length,
                i -> uris[i] = pictures.get(i).get().toDataUri());
        return new ComparisonPictures(uris[0], uris[1], uris[2]);
    }

    /**
     * Each pixel as most of its cells; service gained or lost is shown however small it is, of both the larger, or the
     * loss.
     */
    private static IndexedPicture paintChange(Comparison comparison, PixelCells cells) {
        int[] palette = new int[CHANGE_COUNT + 1];
        for (ClassChange change : ClassChange.values()) {
            palette[change.code()] = MapColours.opaque(change.rgb());
        }
        int[] counts = new int[CHANGE_COUNT];
        return cells.paint(palette, (x, y) -> {
            cells.count(x, y, counts, cell -> comparison.classChange().get(cell)); // outside is below zero
            int gained = counts[ClassChange.NEWLY_SERVED.code()];
            int lost = counts[ClassChange.NO_LONGER_SERVED.code()];
            return lost > 0 && lost >= gained
                    ? ClassChange.NO_LONGER_SERVED.code()
                    : gained > 0 ? ClassChange.NEWLY_SERVED.code() : PixelCells.mostCommon(counts, CHANGE_COUNT);
        });
    }
}
