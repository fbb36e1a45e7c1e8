package org.dakal.scenarios.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.projection.Longitudes;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.projection.MapScale;
import org.dakal.scenarios.projection.SystemNames;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a new scenario is: its projection, the box of its grid, and how large its cells are.
 *
 * @param projection that distorts least of those that are in question
 * @param outline in the projection's metres
 * @param box of the grid, in metres
 */
record StudyArea(MapProjection projection, String reason, Geometry outline, Envelope box, double cellSizeMeters) {
    static final double MARGIN_KM = 3;

    /** A first map should come soon; with 4 million cells a band takes seconds to minutes. */
    private static final double MOST_CELLS = 4e6;

    private static final double[] CELL_SIZES_METERS = {100, 200, 250, 500, 1000, 2000, 5000};

    /** So many corners of the outline are looked at. */
    private static final int CORNERS_TRIED = 64;

    /** A system that a file names is taken unless another is better by this share of a distance. */
    private static final double NOTICEABLE = 2e-4;

    /**
     * Chooses projection and cells.
     *
     * @param degrees the outline in longitude and latitude
     * @param named codes of projected systems that the given files are in
     * @param askedMeters side of a cell; NaN when nobody asked for one
     * @throws IllegalArgumentException when no projection in question can follow the outline
     */
    static StudyArea of(Geometry degrees, Collection<Integer> named, double askedMeters) {
        Coordinate centre = degrees.getEnvelopeInternal().centre();
        Map<MapProjection, Double> errors = new LinkedHashMap<>();
        for (int code : named) {
            try {
                add(new MapProjection(code), degrees, errors, NOTICEABLE);
            } catch (IllegalArgumentException e) {
                // One whose unit is not the metre is no system for a grid.
            }
        }
        for (int zones = -1; zones <= 1; zones++) {
            add(new MapProjection(MapProjection.utmEpsgCode(centre.y, centre.x + 6 * zones)), degrees, errors, 0);
        }
        for (int code : SystemNames.national(degrees.getEnvelopeInternal())) {
            try {
                // People know their country's system, but everybody knows UTM: it must be noticeably truer.
                add(new MapProjection(code), degrees, errors, -NOTICEABLE);
            } catch (IllegalArgumentException e) {
                // It is not known here, or a unit other than the metre is its own.
            }
        }
        Map.Entry<MapProjection, Double> truest = errors.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalArgumentException("no projection can follow the outline"));
        MapProjection best = truest.getKey();
        boolean isNamed = named.contains(best.epsgCode());
        boolean isUtm = best.epsgCode() / 100 == 326 || best.epsgCode() / 100 == 327;
        String reason = String.format(
                Locale.ROOT,
                "%s; distances are true within %.2f %%",
                isNamed ? "the files' own system" : isUtm ? "WGS 84 / UTM" : "the country's own system",
                100 * (truest.getValue() + (isNamed ? NOTICEABLE : isUtm ? 0 : -NOTICEABLE)));
        Geometry outline = best.toGrid(degrees);
        Envelope box = outline.getEnvelopeInternal();
        box.expandBy(1000 * MARGIN_KM);
        return new StudyArea(best, reason, outline, box, Double.isNaN(askedMeters) ? cellSize(box) : askedMeters);
    }

    private static void add(
            MapProjection projection, Geometry degrees, Map<MapProjection, Double> errors, double advantage) {
        double worst = worstError(projection, degrees);
        if (Double.isFinite(worst)) {
            errors.put(projection, worst - advantage);
        }
    }

    private static double worstError(MapProjection projection, Geometry degrees) {
        Coordinate[] corners = degrees.getCoordinates();
        List<Coordinate> tried = new ArrayList<>();
        for (int i = 0; i < corners.length; i += Math.max(1, corners.length / CORNERS_TRIED)) {
            tried.add(corners[i]);
        }
        double worst = 0;
        for (Coordinate corner : tried) {
            MapScale scale = MapScale.at(projection, corner.y, corner.x);
            worst = scale.isMirrored() ? Double.NaN : Math.max(worst, scale.error());
        }
        return worst;
    }

    private static double cellSize(Envelope box) {
        for (double size : CELL_SIZES_METERS) {
            if (box.getArea() / (size * size) <= MOST_CELLS) {
                return size;
            }
        }
        return CELL_SIZES_METERS[CELL_SIZES_METERS.length - 1];
    }

    /** The place in the grid's metres. */
    Coordinate toGrid(Coordinate degrees) {
        return projection.toGrid(degrees.y, Longitudes.wrapped(degrees.x));
    }

    /** Whether a place lies on the grid; false where the projection cannot follow. */
    boolean contains(Coordinate degrees) {
        return box.contains(toGrid(degrees));
    }
}
