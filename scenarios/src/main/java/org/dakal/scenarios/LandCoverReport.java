package org.dakal.scenarios;

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
}
