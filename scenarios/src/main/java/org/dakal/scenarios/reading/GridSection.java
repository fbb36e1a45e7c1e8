package org.dakal.scenarios.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.AreaOfUse;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.projection.MapScale;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** {@code grid}: the outline's box with its margin, on whole multiples of the cell size. */
final class GridSection {
    private static final Limits CELL_SIZES = new Limits(5, 5000);
    private static final Limits MARGINS_KM = new Limits(0, 100);
    private static final double DEFAULT_MARGIN_KM = 3;
    private static final long MOST_CELLS = 200_000_000;

    /** Ground, land cover, masks and people, roughly; tells early what would end in want of memory. */
    private static final long BYTES_PER_CELL = 24;

    /** Layers of signal of one band, or of all together, with room for a working copy. */
    private static final long BYTES_PER_CELL_AND_BAND = 32;

    /** Distances on the grid may differ from those on the ground by this share, in any direction and anywhere. */
    private static final double LARGEST_SCALE_ERROR = 0.01;

    /** About so many corners of the outline are looked at, however many it has. */
    private static final int CORNERS_TRIED = 64;

    private GridSection() {}

    /**
     * What the grid must fit in.
     *
     * @param bytes that a study may use
     * @param layersCount sets of layers in memory: of each band and over all; none where they may be put aside
     */
    record Memory(long bytes, int layersCount) {}

    /** Projection, grid and projected outline; null when one of them is not usable. */
    static @Nullable Placement read(
            @Nullable Fields grid,
            @Nullable Geometry outlineDegrees,
            ScenarioOverrides overrides,
            Memory memory,
            Problems problems) {
        if (grid == null) {
            return null;
        }
        int errorsBefore = problems.errorCount();
        int epsgCode = (int) grid.wholeNumber("epsgCode", 1, 999_999);
        double cellSize = grid.number("cellSizeMeters", CELL_SIZES);
        double marginMeters = 1000 * grid.number("marginKm", MARGINS_KM, DEFAULT_MARGIN_KM);
        Double override = overrides.cellSizeMeters();
        if (override != null) {
            cellSize = override;
            if (!CELL_SIZES.contains(override)) {
                problems.error(
                        grid.place("cellSizeMeters"),
                        Wording.number(override) + " as asked for",
                        CELL_SIZES.message(),
                        Suggestions.number("cellSizeMeters", override, CELL_SIZES));
            }
        }
        if (problems.errorCount() > errorsBefore) {
            return null;
        }
        Coordinate centre = outlineDegrees == null
                ? null
                : outlineDegrees.getEnvelopeInternal().centre();
        MapProjection projection = projection(grid, epsgCode, centre);
        if (projection == null
                || outlineDegrees == null
                || centre == null
                || !fits(grid, projection, outlineDegrees, centre)) {
            return null;
        }
        Envelope degrees = outlineDegrees.getEnvelopeInternal();
        String area = AreaOfUse.missed(epsgCode, degrees);
        if (!area.isEmpty()) {
            // Lengths are right there too; but another country's datum misleads whoever uses the maps.
            grid.warning(
                    "epsgCode",
                    "is made for " + area + ", and the outline lies elsewhere; in other programs its maps may not lie"
                            + " where they belong",
                    utmHint(centre));
        }
        Geometry outline = projection.toGrid(outlineDegrees);
        Envelope box = outline.getEnvelopeInternal();
        box.expandBy(marginMeters);
        double west = Math.floor(box.getMinX() / cellSize) * cellSize;
        double north = Math.ceil(box.getMaxY() / cellSize) * cellSize;
        double columns = Math.max(1, Math.ceil((box.getMaxX() - west) / cellSize));
        double rows = Math.max(1, Math.ceil((north - box.getMinY()) / cellSize));
        if (!Double.isFinite(columns * rows)) {
            grid.error("epsgCode", "cannot follow the outline all the way", utmHint(centre));
            return null;
        }
        if (!isHeld(grid, columns, rows, memory)) {
            return null;
        }
        return new Placement(
                projection, new CellGrid(epsgCode, west, north, cellSize, (int) columns, (int) rows), outline);
    }

    /**
     * Tells when the cells asked for are coarser than the scenario's own, which it was made to rank its proposals with.
     */
    static void warnWhenCoarser(@Nullable Fields grid, ScenarioOverrides overrides, Problems problems) {
        Double asked = overrides.cellSizeMeters();
        double own = grid == null ? Double.NaN : grid.number("cellSizeMeters", CELL_SIZES);
        if (grid != null && asked != null && asked > own) {
            problems.warning(
                    grid.place("cellSizeMeters"),
                    Wording.number(asked) + " as asked for",
                    "is coarser than the scenario's " + Wording.number(own)
                            + ": what is smaller is lost, and proposals may rank otherwise",
                    "Decide between proposals with the scenario's own cells.");
        }
    }

    private static @Nullable MapProjection projection(Fields grid, int epsgCode, @Nullable Coordinate centre) {
        try {
            return new MapProjection(epsgCode);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).replace("EPSG:" + epsgCode + " ", "");
            grid.error("epsgCode", message, utmHint(centre));
            return null;
        }
    }

    /**
     * A system for elsewhere would make distances wrong, as would one like Web Mercator, or one that is true along one
     * axis alone; at the outline's rim more than in its middle.
     */
    private static boolean fits(Fields grid, MapProjection projection, Geometry outlineDegrees, Coordinate centre) {
        Coordinate worst = centre;
        double worstError = -1;
        for (Coordinate place : placesToTry(outlineDegrees, centre)) {
            MapScale scale = MapScale.at(projection, place.y, place.x);
            if (scale.isMirrored()) {
                grid.error("epsgCode", "has axes that do not point east and north", utmHint(centre));
                return false;
            }
            double error = scale.error();
            if (!Double.isFinite(error) || error > worstError) {
                worst = place;
                worstError = error;
            }
            if (!Double.isFinite(error)) {
                break;
            }
        }
        if (worstError <= LARGEST_SCALE_ERROR) {
            return true;
        }
        boolean swappedFits =
                Math.abs(centre.x) <= 90 && MapProjection.utmEpsgCode(centre.x, centre.y) == projection.epsgCode();
        String far = Double.isFinite(worstError)
                ? String.format(
                        Locale.ROOT,
                        "distances would be wrong by up to %.1f %%, must be by 1 %% at most",
                        100 * worstError)
                : "it cannot be computed there";
        grid.error(
                "epsgCode",
                "does not suit the outline, at " + Wording.number(Math.rint(worst.y * 10) / 10) + " N "
                        + Wording.number(Math.rint(Longitudes.wrapped(worst.x) * 10) / 10) + " E: " + far,
                swappedFits
                        ? "Maybe the outline's latitude and longitude are swapped: GeoJSON writes longitude first."
                        : utmHint(centre));
        return false;
    }

    /** The middle, and corners of the outline all along it; the farthest east, west, north and south among them. */
    private static List<Coordinate> placesToTry(Geometry outlineDegrees, Coordinate centre) {
        Envelope box = outlineDegrees.getEnvelopeInternal();
        Coordinate[] corners = outlineDegrees.getCoordinates();
        int step = Math.max(1, corners.length / CORNERS_TRIED);
        List<Coordinate> places = new ArrayList<>(List.of(centre));
        for (int i = 0; i < corners.length; i++) {
            Coordinate corner = corners[i];
            boolean isFarthest = corner.x == box.getMinX()
                    || corner.x == box.getMaxX()
                    || corner.y == box.getMinY()
                    || corner.y == box.getMaxY();
            if (i % step == 0 || isFarthest) {
                places.add(corner);
            }
        }
        return places;
    }

    private static String utmHint(@Nullable Coordinate centre) {
        return centre == null
                ? ""
                : Suggestions.meant(MapProjection.utmEpsgCode(centre.y, centre.x) + " (WGS 84 / UTM)");
    }

    private static boolean isHeld(Fields grid, double columns, double rows, Memory memory) {
        double cells = columns * rows;
        String size = String.format(Locale.ROOT, "makes a grid of %.0f x %.0f = %,.0f cells", columns, rows, cells);
        if (cells > MOST_CELLS) {
            grid.error("cellSizeMeters", size + String.format(Locale.ROOT, "; at most %,d", MOST_CELLS), "");
            return false;
        }
        double bytes = cells * (BYTES_PER_CELL + BYTES_PER_CELL_AND_BAND * memory.layersCount());
        if (bytes > memory.bytes()) {
            grid.error(
                    "cellSizeMeters",
                    size
                            + String.format(
                                    Locale.ROOT,
                                    ", which need about %,.1f MB of memory; Java may use %,.1f MB",
                                    bytes / 1e6,
                                    memory.bytes() / 1e6),
                    memory.layersCount() > 0
                            ? "Use larger cells, or give Java more memory with -Xmx; dakal run --memory needs less."
                            : "Use larger cells, or give more to --memory.");
            return false;
        }
        return true;
    }
}
