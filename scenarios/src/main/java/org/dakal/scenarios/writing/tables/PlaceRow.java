package org.dakal.scenarios.writing.tables;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/**
 * A settlement and what the phone shows in its centre.
 *
 * @param id of the settlement
 * @param name in Latin letters
 * @param localName in the local script; may be empty
 * @param kind city, town or village
 * @param people who live there
 * @param radiusMeters of the built-up area
 * @param illustrative true when the row is made up
 * @param inProvince true when the centre lies in the province
 * @param coverageClass class of the centre's cell; empty beyond the grid
 * @param rsrpDbm best server's level there; empty when unknown or nothing reaches
 * @param server best server there, site/sector
 * @param servedPeopleFraction share of its people that have service, spread evenly over its disc; empty outside the province
 * @param indoorServedPeopleFraction the same inside buildings; empty also when nobody asked
 * @param spot the spot its centre lies in
 * @param latitudeDegrees of its centre
 * @param longitudeDegrees of its centre
 */
public record PlaceRow(
        String id,
        String name,
        String localName,
        String kind,
        double people,
        double radiusMeters,
        boolean illustrative,
        boolean inProvince,
        @Nullable String coverageClass,
        @Nullable Double rsrpDbm,
        @Nullable String server,
        @Nullable Double servedPeopleFraction,
        @Nullable Double indoorServedPeopleFraction,
        @Nullable String spot,
        double latitudeDegrees,
        double longitudeDegrees) {

    /**
     * The row of a settlement.
     *
     * @param servedIndoorsFraction of a cell's people; null when nobody asked
     */
    public static PlaceRow of(
            Settlement place,
            NetworkCoverage coverage,
            @Nullable IntToDoubleFunction servedIndoorsFraction,
            ProvinceMask province,
            List<Spot> spots,
            MapProjection projection) {
        int cell = coverage.grid().indexAt(place.xMeters(), place.yMeters());
        Position position = Position.of(projection, place.xMeters(), place.yMeters());
        int sector = cell < 0 ? -1 : coverage.overall().bestSector().get(cell);
        return new PlaceRow(
                place.id(),
                place.name(),
                place.localName(),
                Words.of(place.kind()),
                Rounded.people(place.people()),
                place.radiusMeters(),
                place.illustrative(),
                cell >= 0 && province.contains(cell),
                cell < 0 ? null : Words.of(coverage.classAt(cell)),
                cell < 0
                        ? null
                        : Rounded.hundredth(coverage.overall().bestRsrpDbm().get(cell)),
                sector < 0 ? null : coverage.network().sectors().get(sector).key(),
                servedPeopleFraction(
                        place, cell, province, at -> coverage.classAt(at).isServed() ? 1 : 0),
                servedIndoorsFraction == null
                        ? null
                        : servedPeopleFraction(place, cell, province, servedIndoorsFraction),
                spotAt(cell, spots),
                position.latitudeDegrees(),
                position.longitudeDegrees());
    }

    /** As people are counted: over the province's cells whose centres lie in the disc, or all in the centre's cell. */
    private static @Nullable Double servedPeopleFraction(
            Settlement place, int centre, ProvinceMask province, IntToDoubleFunction servedFraction) {
        if (centre < 0 || !province.contains(centre)) {
            return null;
        }
        CellGrid grid = province.grid();
        double radius = place.radiusMeters();
        CellWindow window = grid.windowAround(place.xMeters(), place.yMeters(), radius);
        int inDisc = 0;
        double served = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                double dx = grid.xMeters(column) - place.xMeters();
                double dy = grid.yMeters(row) - place.yMeters();
                int cell = grid.index(row, column);
                if (dx * dx + dy * dy <= radius * radius && province.contains(cell)) {
                    inDisc++;
                    served += servedFraction.applyAsDouble(cell);
                }
            }
        }
        return Rounded.fraction(inDisc == 0 ? servedFraction.applyAsDouble(centre) : served / inDisc);
    }

    private static @Nullable String spotAt(int cell, List<Spot> spots) {
        for (Spot spot : spots) {
            if (Arrays.binarySearch(spot.cells(), cell) >= 0) {
                return spot.id();
            }
        }
        return null;
    }
}
