package org.dakal.scenarios.writing.tables;

import java.util.List;
import org.dakal.findings.Cause;
import org.dakal.findings.Exposure;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/**
 * A weak, blind or unknown area.
 *
 * @param id stays the same between runs when the place stays
 * @param coverageClass weak, blind or unknown
 * @param areaSquareKm area
 * @param people who live there
 * @param villageCount settlements of any kind in it
 * @param villages their names, largest first
 * @param publicPointCount public points in it
 * @param publicPoints their names
 * @param roadKm length of roads in it
 * @param county division that holds most of it
 * @param nearestPlace nearest settlement
 * @param nearestPlaceKm distance from that settlement
 * @param nearestPlaceBearingDegrees bearing from that settlement, clockwise from true north; empty in its very centre
 * @param worstRsrpDbm lowest level; empty when unknown and where nothing reaches
 * @param medianRsrpDbm middle level; empty likewise
 * @param cause why it is not served
 * @param causeShareFraction share of the examined cells that cause holds for
 * @param causeServer sector that comes nearest to serving it
 * @param ridgeLatitudeDegrees of the ridge that hides it; the ridge columns are empty for other causes
 * @param ridgeLongitudeDegrees of the ridge
 * @param ridgeElevationMeters height of the ridge above sea level
 * @param ridgeAboveLineOfSightMeters how far it rises over the line of sight
 * @param ridgeDiffractionLossDb what terrain costs on that path
 * @param latitudeDegrees of a point inside, the one the id is made from
 * @param longitudeDegrees of that point
 */
public record SpotRow(
        String id,
        String coverageClass,
        double areaSquareKm,
        @Nullable Double people,
        @Nullable Integer villageCount,
        List<String> villages,
        @Nullable Integer publicPointCount,
        List<String> publicPoints,
        @Nullable Double roadKm,
        @Nullable String county,
        @Nullable String nearestPlace,
        @Nullable Double nearestPlaceKm,
        @Nullable Double nearestPlaceBearingDegrees,
        @Nullable Double worstRsrpDbm,
        @Nullable Double medianRsrpDbm,
        String cause,
        double causeShareFraction,
        @Nullable String causeServer,
        @Nullable Double ridgeLatitudeDegrees,
        @Nullable Double ridgeLongitudeDegrees,
        @Nullable Double ridgeElevationMeters,
        @Nullable Double ridgeAboveLineOfSightMeters,
        @Nullable Double ridgeDiffractionLossDb,
        double latitudeDegrees,
        double longitudeDegrees) {

    /** Nearer than this there is no direction worth telling. */
    private static final double LEAST_KM = 0.005;

    /** The row of a spot. */
    public static SpotRow of(Spot spot, Surroundings surroundings, MapProjection projection) {
        Exposure exposure = spot.exposure();
        Settlement nearest = spot.nearestPlace();
        Cause cause = spot.cause();
        Cause.Ridge ridge = cause.ridge();
        Position ridgeAt = ridge == null ? null : Position.of(projection, ridge.xMeters(), ridge.yMeters());
        Position anchor = Position.of(projection, spot.anchorXMeters(), spot.anchorYMeters());
        return new SpotRow(
                spot.id(),
                Words.of(spot.coverageClass()),
                Rounded.squareKm(exposure.areaSquareKm()),
                Rounded.peopleOrNone(surroundings.peopleIn(exposure)),
                Rounded.countOrNone(surroundings.villageCountIn(exposure)),
                exposure.villages().stream().map(Settlement::name).toList(),
                Rounded.countOrNone(surroundings.publicPointCountIn(exposure)),
                exposure.publicPoints().stream().map(PublicPoint::name).toList(),
                Rounded.kmOrNone(surroundings.roadKmIn(exposure)),
                spot.county() == null ? null : spot.county().name(),
                nearest == null ? null : nearest.name(),
                nearest == null ? null : Rounded.hundredth(spot.nearestPlaceKm()),
                nearest == null || spot.nearestPlaceKm() < LEAST_KM
                        ? null
                        : trueBearing(spot.nearestPlaceBearingDegrees(), nearest, projection),
                Rounded.hundredth(spot.worstRsrpDbm()),
                Rounded.hundredth(spot.medianRsrpDbm()),
                Words.of(cause.kind()),
                Rounded.fraction(cause.shareFraction()),
                cause.server(),
                ridgeAt == null ? null : (Double) ridgeAt.latitudeDegrees(),
                ridgeAt == null ? null : (Double) ridgeAt.longitudeDegrees(),
                ridge == null ? null : Rounded.hundredth(ridge.elevationMeters()),
                ridge == null ? null : Rounded.hundredth(ridge.aboveLineOfSightMeters()),
                ridge == null ? null : Rounded.hundredth(ridge.diffractionLossDb()),
                anchor.latitudeDegrees(),
                anchor.longitudeDegrees());
    }

    /** The engine counts from grid north; grid north leans by the convergence from true north. */
    private static @Nullable Double trueBearing(double gridDegrees, Settlement from, MapProjection projection) {
        Position at = Position.of(projection, from.xMeters(), from.yMeters());
        double bearing = gridDegrees + projection.convergenceDegrees(at.latitudeDegrees(), at.longitudeDegrees());
        Double rounded = Rounded.hundredth((bearing + 360) % 360);
        return rounded != null && rounded == 360 ? (Double) 0.0 : rounded;
    }
}
