package org.dakal.tools.reports.map;

import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.pixels.ClassPainter;
import org.dakal.tools.reports.map.pixels.PixelCells;
import org.dakal.tools.reports.map.pixels.ReliefPainter;
import org.dakal.tools.reports.map.pixels.SignalPainter;
import org.jspecify.annotations.Nullable;

/**
 * The map's three pictures as data URIs, made once for all reports of a study: no word is in them, so they are the same
 * in every language. Safe for use by several threads at once.
 */
public final class MapPictures {
    private static final int LONGEST_SIDE_PIXELS = 1100;

    private @Nullable Uris uris;

    /**
     * The pictures.
     *
     * @param relief shade of the ground
     */
    record Uris(String coverageClass, String signal, String relief) {}

    /** Pictures of the study that a scene shows; they are made from the first scene asked for. */
    synchronized Uris of(MapScene scene) {
        Uris made = uris;
        if (made == null) {
            PixelCells cells = PixelCells.of(scene.frame(), LONGEST_SIDE_PIXELS);
            made = new Uris(
                    ClassPainter.paint(scene.result().coverage().overall().coverageClass(), scene.province(), cells)
                            .toDataUri(),
                    SignalPainter.paint(scene.result().coverage().overall().bestRsrpDbm(), scene.province(), cells)
                            .toDataUri(),
                    ReliefPainter.paint(scene.scenario().request().terrain().ground(), scene.province(), cells)
                            .toDataUri());
            uris = made;
        }
        return made;
    }
}
