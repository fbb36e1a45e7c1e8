package org.dakal.findings;

import org.dakal.network.CoverageClass;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A connected weak, blind or unknown area of the province.
 *
 * @param id stays the same between runs when the place stays
 * @param coverageClass WEAK, BLIND or UNKNOWN
 * @param cells indices of its cells, ascending
 * @param outline along cell edges, in the grid's metres
 * @param worstRsrpDbm lowest best-server level; negative infinity where nothing reaches, NaN when unknown
 * @param medianRsrpDbm middle of the cells' best-server levels
 */
@SuppressWarnings("ArrayRecordComponent") // cells are for counting, not for comparing spots
public record Spot(
        String id,
        CoverageClass coverageClass,
        int[] cells,
        Geometry outline,
        Location location,
        Exposure exposure,
        double worstRsrpDbm,
        double medianRsrpDbm,
        Cause cause) {

    /**
     * Where a spot is.
     *
     * @param anchorXMeters easting of a point inside, the one the id is made from
     * @param anchorYMeters northing of that point
     * @param county division that holds most of it, or null when none is given
     * @param nearestPlace settlement nearest to the anchor, or null when none is given
     * @param nearestPlaceKm distance from that settlement's centre to the anchor
     * @param nearestPlaceBearingDegrees bearing from that settlement to the anchor, clockwise from grid north
     */
    public record Location(
            double anchorXMeters,
            double anchorYMeters,
            @Nullable County county,
            @Nullable Settlement nearestPlace,
            double nearestPlaceKm,
            double nearestPlaceBearingDegrees) {}

    /** Easting of a point inside, the one the id is made from. */
    public double anchorXMeters() {
        return location.anchorXMeters;
    }

    /** Northing of the point inside that the id is made from. */
    public double anchorYMeters() {
        return location.anchorYMeters;
    }

    /** Division that holds most of it, or null when none is given. */
    public @Nullable County county() {
        return location.county;
    }

    /** Settlement nearest to the anchor, or null when none is given. */
    public @Nullable Settlement nearestPlace() {
        return location.nearestPlace;
    }

    /** Distance from the nearest settlement's centre to the anchor; NaN when none is given. */
    public double nearestPlaceKm() {
        return location.nearestPlaceKm;
    }

    /** Bearing from the nearest settlement to the anchor, clockwise from grid north; NaN when none is given. */
    public double nearestPlaceBearingDegrees() {
        return location.nearestPlaceBearingDegrees;
    }

    /** The spot under other levels, for another reason. */
    Spot with(double otherWorstRsrpDbm, double otherMedianRsrpDbm, Cause otherCause) {
        return new Spot(
                id,
                coverageClass,
                cells,
                outline,
                location,
                exposure,
                otherWorstRsrpDbm,
                otherMedianRsrpDbm,
                otherCause);
    }
}
