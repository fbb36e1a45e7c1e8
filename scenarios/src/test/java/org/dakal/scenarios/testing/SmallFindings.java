package org.dakal.scenarios.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dakal.findings.Cause;
import org.dakal.findings.County;
import org.dakal.findings.Exposure;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Road;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.network.CoverageClass;
import org.dakal.network.Proposal;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.study.CoverageTotals;
import org.dakal.study.ServiceTotals;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who lives there, and the three spots: a weak band, a blind one with the unknown corner cut out, and that corner. */
final class SmallFindings {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    static final Settlement CITY =
            new Settlement("C1", "Kahak", "کهک", Settlement.Kind.CITY, 482_250, 3_836_250, 1000, 800, false);
    static final Settlement WEAK_VILLAGE =
            new Settlement("V1", "Sarab, upper", "سراب", Settlement.Kind.VILLAGE, 487_750, 3_836_250, 200, 0, true);
    static final Settlement BLIND_VILLAGE =
            new Settlement("V2", "Dar \"Bala\"", "", Settlement.Kind.VILLAGE, 489_750, 3_836_250, 64, 0, true);
    static final PublicPoint SCHOOL = new PublicPoint("S1", "School of Dar Bala", "school", 489_750, 3_836_250);

    private SmallFindings() {}

    static Surroundings surroundings() {
        Geometry road = SHAPES.createLineString(
                new Coordinate[] {new Coordinate(481_000, 3_836_250), new Coordinate(491_000, 3_836_250)});
        return new Surroundings(
                List.of(CITY, WEAK_VILLAGE, BLIND_VILLAGE),
                List.of(SCHOOL),
                List.of(new Road("R1", "Ring road", "freeway", road)),
                List.of(county()));
    }

    static CoverageTotals totals() {
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        byClass.put(CoverageClass.GOOD, new Exposure(18, 1000, List.of(CITY), List.of(), 3));
        byClass.put(CoverageClass.SERVED, new Exposure(15, 0, List.of(), List.of(), 2.5));
        byClass.put(CoverageClass.WEAK, new Exposure(15, 200, List.of(WEAK_VILLAGE), List.of(), 2.5));
        byClass.put(CoverageClass.BLIND, new Exposure(11, 64, List.of(BLIND_VILLAGE), List.of(SCHOOL), 2));
        byClass.put(CoverageClass.UNKNOWN, new Exposure(1, 0, List.of(), List.of(), 0));
        return new CoverageTotals(
                byClass,
                new Exposure(60, 1264, List.of(CITY, WEAK_VILLAGE, BLIND_VILLAGE), List.of(SCHOOL), 10),
                ServiceTotals.NONE);
    }

    static List<Spot> spots() {
        Geometry corner = box(20, 22, 2, 4);
        return List.of(
                spot(
                        "W-13S-1",
                        CoverageClass.WEAK,
                        box(13, 18, 2, 14),
                        WEAK_VILLAGE,
                        new Exposure(15, 200, List.of(WEAK_VILLAGE), List.of(), 2.5),
                        -114,
                        -110,
                        new Cause(
                                Cause.Kind.TERRAIN,
                                0.75,
                                "Q002/A",
                                new Cause.Ridge(486_250, 3_836_250, 1508, 85.5, 21.25))),
                spot(
                        "B-18S-1",
                        CoverageClass.BLIND,
                        box(18, 22, 2, 14).difference(corner),
                        BLIND_VILLAGE,
                        new Exposure(11, 64, List.of(BLIND_VILLAGE), List.of(SCHOOL), 2),
                        Double.NEGATIVE_INFINITY,
                        -118,
                        new Cause(Cause.Kind.TOO_FAR, 1, null, null)),
                spot(
                        "U-20S-1",
                        CoverageClass.UNKNOWN,
                        corner,
                        BLIND_VILLAGE,
                        new Exposure(1, 0, List.of(), List.of(), 0),
                        Double.NaN,
                        Double.NaN,
                        new Cause(Cause.Kind.NO_DATA, 1, null, null)));
    }

    static List<ProposalBenefit> benefits() {
        List<Proposal> proposals = SmallNetwork.proposals();
        Exposure east = new Exposure(9.5, 264, List.of(WEAK_VILLAGE, BLIND_VILLAGE), List.of(SCHOOL), 3);
        Exposure little = new Exposure(2.25, 0, List.of(), List.of(), 0.5);
        Exposure city = new Exposure(18, 1000, List.of(CITY), List.of(), 3);
        Exposure none = Exposure.NONE;
        return List.of(
                new ProposalBenefit(
                        proposals.get(0), 1, east, none, east, none, 9.5e9 / 264, 12, 0.125, null, null, ""),
                new ProposalBenefit(
                        proposals.get(1), 2, little, none, none, none, Double.NaN, 30, 0.95, null, null, ""),
                new ProposalBenefit(
                        proposals.get(2), 3, none, city, none, city, Double.NaN, 0, Double.NaN, null, null, ""));
    }

    static Spot spot(
            String id,
            CoverageClass coverageClass,
            Geometry outline,
            Settlement nearest,
            Exposure exposure,
            double worstDbm,
            double medianDbm,
            Cause cause) {
        CellGrid grid = SmallStudy.GRID;
        int[] cells = IntStream.range(0, grid.cellCount())
                .filter(i -> outline.contains(SHAPES.createPoint(
                        new Coordinate(grid.xMeters(grid.columnOf(i)), grid.yMeters(grid.rowOf(i))))))
                .toArray();
        double x = grid.xMeters(grid.columnOf(cells[0]));
        double y = grid.yMeters(grid.rowOf(cells[0]));
        double dx = x - nearest.xMeters();
        double dy = y - nearest.yMeters();
        double bearing = (Math.toDegrees(Math.atan2(dx, dy)) + 360) % 360;
        return new Spot(
                id,
                coverageClass,
                cells,
                outline,
                new Spot.Location(x, y, county(), nearest, Math.hypot(dx, dy) / 1000, bearing),
                exposure,
                worstDbm,
                medianDbm,
                cause);
    }

    private static County county() {
        return new County("K1", "Kahak county", SmallStudy.province().outline(), "");
    }

    static Geometry box(int firstColumn, int endColumn, int firstRow, int endRow) {
        CellGrid grid = SmallStudy.GRID;
        double side = grid.cellSizeMeters();
        return SHAPES.toGeometry(new Envelope(
                grid.westMeters() + firstColumn * side,
                grid.westMeters() + endColumn * side,
                grid.northMeters() - endRow * side,
                grid.northMeters() - firstRow * side));
    }
}
