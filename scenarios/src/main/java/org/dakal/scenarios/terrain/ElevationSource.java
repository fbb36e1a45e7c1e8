package org.dakal.scenarios.terrain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.terrain.tile.GeoBounds;

/**
 * Ground heights anywhere. Safe for use by several threads at once. Files behind it are opened when they are first
 * needed; one that turns out to be damaged then gives an {@link java.io.UncheckedIOException}.
 */
public interface ElevationSource {
    /**
     * Height of the ground, bilinear between the posts around it.
     *
     * @param latitudeDegrees WGS 84, -90 to 90
     * @param longitudeDegrees WGS 84, -180 to 180 (360 is understood)
     * @return metres above sea level; NaN where unknown
     */
    double elevationMeters(double latitudeDegrees, double longitudeDegrees);

    /** What it is, for people, e.g. "14 files, HGT 3 arc-seconds". */
    String description();

    /** True when roofs and treetops are in the heights. */
    default boolean isSurface() {
        return false;
    }

    /** True when the heights are made up. */
    boolean illustrative();

    /** Distance between posts from south to north in degrees, of the finest file; NaN when there are no posts. */
    default double postSpacingDegrees() {
        return Double.NaN;
    }

    /** Files that have no place in common with a box, and where each lies instead, for people. */
    default Map<Path, String> filesOutside(GeoBounds area) {
        return Map.of();
    }

    /** What was odd but usable in the files read so far. */
    default List<String> warnings() {
        return List.of();
    }
}
