package org.dakal.scenarios.reading;

import java.util.Locale;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
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

    /** Distances on the grid may differ from those on the ground by this share. */
    private static final double LARGEST_SCALE_ERROR = 0.01;

    private GridSection() {}

    /**
     * What the grid must fit in.
     *
     * @param bytes that a study may use
     * @param bandCount bands whose layers are kept
     */
    record Memory(long bytes, int bandCount) {}

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
                        CELL_SIZES.hint(override));
            }
        }
        if (problems.errorCount() > errorsBefore) {
            return null;
        }
        Coordinate centre = outlineDegrees == null
                ? null
                : outlineDegrees.getEnvelopeInternal().centre();
        MapProjection projection = projection(grid, epsgCode, centre);
        if (projection == null || outlineDegrees == null || centre == null || !fits(grid, projection, centre)) {
            return null;
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

    private static @Nullable MapProjection projection(Fields grid, int epsgCode, @Nullable Coordinate centre) {
        try {
            return new MapProjection(epsgCode);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).replace("EPSG:" + epsgCode + " ", "");
            grid.error("epsgCode", message, utmHint(centre));
            return null;
        }
    }

    /** A system for elsewhere, or one like Web Mercator, would make all distances wrong. */
    private static boolean fits(Fields grid, MapProjection projection, Coordinate centre) {
        double step = 0.01;
        Coordinate here = projection.toGrid(centre.y, centre.x);
        Coordinate north = projection.toGrid(centre.y + step, centre.x);
        double error = here.distance(north) / (step * metersPerDegree(centre.y)) - 1;
        if (Math.abs(error) <= LARGEST_SCALE_ERROR) {
            return true;
        }
        boolean swappedFits =
                Math.abs(centre.x) <= 90 && MapProjection.utmEpsgCode(centre.x, centre.y) == projection.epsgCode();
        String far = Double.isFinite(error)
                ? String.format(Locale.ROOT, "distances would be wrong by %.0f %%", 100 * Math.abs(error))
                : "it cannot be computed there";
        grid.error(
                "epsgCode",
                "does not suit the outline, around " + Wording.number(Math.rint(centre.y * 10) / 10) + " N "
                        + Wording.number(Math.rint(centre.x * 10) / 10) + " E: " + far,
                swappedFits
                        ? "Maybe the outline's latitude and longitude are swapped: GeoJSON writes longitude first."
                        : utmHint(centre));
        return false;
    }

    /** Length of a degree of latitude on WGS 84, in metres; the usual series, good to a metre. */
    private static double metersPerDegree(double latitudeDegrees) {
        double latitude = Math.toRadians(latitudeDegrees);
        return 111_132.95 - 559.85 * Math.cos(2 * latitude) + 1.18 * Math.cos(4 * latitude);
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
        double bytes = cells * (BYTES_PER_CELL + BYTES_PER_CELL_AND_BAND * (memory.bandCount() + 1));
        if (bytes > memory.bytes()) {
            grid.error(
                    "cellSizeMeters",
                    size
                            + String.format(
                                    Locale.ROOT,
                                    ", which need about %,.1f MB of memory; Java may use %,.1f MB",
                                    bytes / 1e6,
                                    memory.bytes() / 1e6),
                    "Use larger cells, or give Java more memory with -Xmx.");
            return false;
        }
        return true;
    }
}
