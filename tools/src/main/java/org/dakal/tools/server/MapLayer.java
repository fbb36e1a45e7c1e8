package org.dakal.tools.server;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something to be seen on the map.
 *
 * @param unit of ramps; may be empty
 * @param kind classes, ramp, sectors or shade
 * @param palette colours as alpha, red, green and blue by the codes of cells; code 0 is nothing
 * @param codes of a state's cells by their numbers; each code is a colour of the palette
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares layers
record MapLayer(
        String id,
        String title,
        String localTitle,
        String unit,
        String kind,
        List<Entry> entries,
        int[] palette,
        Function<KeptState, IntUnaryOperator> codes) {
    static final int NOTHING = 0;

    /**
     * A colour of the legend.
     *
     * @param value the class's word, or the number that a ramp has this colour at
     * @param color as CSS writes it
     */
    record Entry(Object value, String color, String label, String localLabel) {}

    /**
     * What the map's legend shows.
     *
     * @param isLocal whether a change shows only where it reaches: a spot that it touches may lie far beyond
     */
    record Legend(
            String id,
            String title,
            String localTitle,
            String unit,
            String kind,
            @Nullable String band,
            boolean isLocal,
            String tiles,
            List<Entry> entries) {}

    MapLayer {
        entries = List.copyOf(entries);
    }

    /** @param scenario whose tiles they are */
    Legend legend(String scenario) {
        int colon = id.indexOf(':');
        return new Legend(
                id,
                title,
                localTitle,
                unit,
                kind,
                colon < 0 ? null : id.substring(colon + 1),
                !id.equals(MapLayers.CAUSES),
                Route.API + scenario + "/tiles/{state}/" + id + "/{z}/{x}/{y}.png",
                entries);
    }
}
