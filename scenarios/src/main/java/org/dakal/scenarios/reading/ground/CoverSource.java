package org.dakal.scenarios.reading.ground;

import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.terrain.LandCoverCatalog;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/**
 * Where land cover comes from. Files are found and opened, values not yet read.
 *
 * @param rasters of class codes, best first; empty when the settlements tell, or only heights are known
 * @param heights of buildings and canopy, or null
 * @param catalog what the codes mean
 * @param writtenNames names of all classes, those of unusable ones too
 */
public record CoverSource(
        Kind kind, List<Path> rasters, @Nullable Path heights, LandCoverCatalog catalog, List<String> writtenNames) {
    /** The ways. */
    public enum Kind {
        /** Files that the scenario names. */
        FILES,
        /** Nothing is given: built-up land where the settlements are. */
        SETTLEMENTS,
        /** Switched off. */
        NONE
    }

    public CoverSource {
        rasters = List.copyOf(rasters);
        writtenNames = List.copyOf(writtenNames);
    }

    /** What counts where the scenario says nothing. */
    public static final CoverSource OF_SETTLEMENTS = new CoverSource(
            Kind.SETTLEMENTS,
            List.of(),
            null,
            LandCoverCatalog.ITU,
            LandCoverCatalog.ITU.classes().stream().map(ClutterClass::name).toList());

    /** Bare ground. */
    public static final CoverSource SWITCHED_OFF = new CoverSource(
            Kind.NONE, List.of(), null, new LandCoverCatalog("", List.of(), java.util.Set.of()), List.of());
}
