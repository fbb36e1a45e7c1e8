package org.dakal.tools.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dakal.scenarios.source.NumberText;
import org.dakal.tools.reports.map.pixels.IndexedPicture;

/** Draws tiles of the map, and keeps those that were asked for last. */
final class Tiles {
    private static final String PNG = "image/png";
    private static final String ENDING = ".png";
    private static final long MOST_BYTES = 64L << 20;
    private static final float LOAD_FACTOR = 0.75f;

    /** A tile without anything in it, alike everywhere. */
    private static final byte[] EMPTY = new IndexedPicture(
                    TileCells.SIDE, TileCells.SIDE, new byte[TileCells.SIDE * TileCells.SIDE], new int[2])
            .toPng();

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private long keptBytes;

    Reply answer(Call call) {
        LiveStudy study = call.study();
        MapLayer layer = study.layers().find(call.path("layer"));
        int zoom = number("z", call.path("z"), TileCells.DEEPEST_ZOOM);
        int last = (1 << zoom) - 1;
        int column = number("x", call.path("x"), last);
        String file = call.path("y");
        if (!file.endsWith(ENDING)) {
            throw Refusal.missing("y", file, "must end in .png", "");
        }
        int row = number("y", file.substring(0, file.length() - ENDING.length()), last);
        String asked = call.path("state");
        KeptState state = study.states().find(asked, "state");
        String name = state.address() + "/" + layer.id() + "/" + zoom + "/" + column + "/" + row;
        byte[] png = find(name);
        if (png == null) {
            png = draw(study, layer, state, zoom, column, row);
            keep(name, png);
        }
        return Reply.of(PNG, png).kept(name, !asked.equals(StateBook.TODAY));
    }

    private static int number(String name, String text, int most) {
        double value = NumberText.parse(text).orElse(Double.NaN);
        if (!(value >= 0 && value <= most) || value != Math.rint(value)) {
            throw Refusal.missing(name, text, "must be a whole number from 0 to " + most, "");
        }
        return (int) value;
    }

    private static byte[] draw(LiveStudy study, MapLayer layer, KeptState state, int zoom, int column, int row) {
        int[] cells = TileCells.of(study.request().terrain().grid(), study.projection(), zoom, column, row);
        if (cells == null) {
            return EMPTY;
        }
        IntUnaryOperator codes = layer.codes().apply(state);
        byte[] pixels = new byte[cells.length];
        boolean isEmpty = true;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != TileCells.OUTSIDE) {
                pixels[i] = (byte) codes.applyAsInt(cells[i]);
                isEmpty &= pixels[i] == MapLayer.NOTHING;
            }
        }
        return isEmpty ? EMPTY : new IndexedPicture(TileCells.SIDE, TileCells.SIDE, pixels, layer.palette()).toPng();
    }

    private synchronized byte @org.jspecify.annotations.Nullable [] find(String name) {
        return kept.get(name);
    }

    private synchronized void keep(String name, byte[] png) {
        if (kept.put(name, png) == null) {
            keptBytes += png.length;
        }
        var oldest = kept.values().iterator();
        while (keptBytes > MOST_BYTES) {
            keptBytes -= oldest.next().length;
            oldest.remove();
        }
    }

    /** Memory that kept tiles take. */
    synchronized long keptBytes() {
        return keptBytes;
    }
}
