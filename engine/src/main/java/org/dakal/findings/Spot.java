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
 * @param anchorXMeters easting of a point inside, the one the id is made from
 * @param anchorYMeters northing of that point
 * @param exposure who and what is in it
 * @param county division that holds most of it, or null when none is given
 * @param nearestPlace settlement nearest to the anchor, or null when none is given
 * @param nearestPlaceKm distance from that settlement's centre to the anchor
 * @param nearestPlaceBearingDegrees bearing from that settlement to the anchor, clockwise from grid north
 * @param worstRsrpDbm lowest best-server level; negative infinity where nothing reaches, NaN when unknown
 * @param medianRsrpDbm middle of the cells' best-server levels
 * @param cause why
 */
@SuppressWarnings("ArrayRecordComponent") // cells are for counting, not for comparing spots
public record Spot(
        String id,
        CoverageClass coverageClass,
        int[] cells,
        Geometry outline,
        double anchorXMeters,
        double anchorYMeters,
        Exposure exposure,
        @Nullable County county,
        @Nullable Settlement nearestPlace,
        double nearestPlaceKm,
        double nearestPlaceBearingDegrees,
        double worstRsrpDbm,
        double medianRsrpDbm,
        Cause cause) {

    /** The spot under other levels, for another reason. */
    Spot with(double otherWorstRsrpDbm, double otherMedianRsrpDbm, Cause otherCause) {
        return new Spot(
                id,
                coverageClass,
                cells,
                outline,
                anchorXMeters,
                anchorYMeters,
                exposure,
                county,
                nearestPlace,
                nearestPlaceKm,
                nearestPlaceBearingDegrees,
                otherWorstRsrpDbm,
                otherMedianRsrpDbm,
                otherCause);
    }
}
