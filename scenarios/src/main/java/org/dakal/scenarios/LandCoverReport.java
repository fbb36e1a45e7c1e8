package org.dakal.scenarios;

import org.dakal.terrain.ClutterRaster;
import org.jspecify.annotations.Nullable;

/**
 * Where the land cover came from.
 *
 * @param description in words, e.g. "esa-worldcover from data/worldcover.tif"
 */
public record LandCoverReport(Source source, String description) {
    /** The ways. */
    public enum Source {
        /** The scenario names files. */
        FILES,
        /** Nothing is given: built-up land where the settlements are. */
        SETTLEMENTS,
        /** There is none: it is switched off, or there are no settlements to derive it from. */
        NONE
    }

    /** Of a study made in memory. */
    static LandCoverReport of(@Nullable ClutterRaster clutter) {
        return clutter == null
                ? new LandCoverReport(Source.NONE, "not given: bare ground")
                : new LandCoverReport(Source.FILES, "land cover as given");
    }
}
