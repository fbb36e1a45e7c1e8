package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Cause;
import org.dakal.findings.County;
import org.dakal.findings.Exposure;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Road;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.study.CoverageTotals;
import org.dakal.study.ServiceTotals;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** People in the hills, and spots: unserved cells gathered by nearest settlement. */
final class HillyFindings {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String[] TOWNS = {
        "Qom|قم|1201158|52|36",
        "Kahak|کهک|5266|34|60",
        "Jafariyeh|جعفریه|8000|20|22",
        "Dastjerd|دستجرد|2300|24|70",
        "Salafchegan|سلفچگان|3900|16|46",
        "Qanavat|قنوات|12000|66|30",
        "Mohammadabad|محمدآباد|2800|80|22"
    };

    private HillyFindings() {}

    static Surroundings surroundings() {
        List<Settlement> settlements = new ArrayList<>();
        for (String town : TOWNS) {
            String[] f = town.split("\\|", -1);
            Settlement.Kind kind = settlements.isEmpty() ? Settlement.Kind.CITY : Settlement.Kind.TOWN;
            settlements.add(settlement("C" + settlements.size(), f[0], f[1], kind, f, Double.parseDouble(f[2])));
        }
        Random random = new Random(11);
        for (int i = 1; i <= 150; i++) {
            double people = Math.rint(40 * Math.exp(random.nextGaussian() * 1.1 + 0.6));
            String[] place = {"", "", "", "" + (8 + random.nextDouble() * 88), "" + (6 + random.nextDouble() * 74)};
            settlements.add(settlement(
                    "V" + i, "Village " + i, i % 3 == 0 ? "روستا " + i : "", Settlement.Kind.VILLAGE, place, people));
        }
        List<PublicPoint> points = new ArrayList<>();
        for (Settlement s : settlements) {
            if (points.size() < 60) {
                String kind = points.size() % 3 == 0 ? "clinic" : "school";
                points.add(
                        new PublicPoint("S" + points.size(), kind + " of " + s.name(), kind, s.xMeters(), s.yMeters()));
            }
        }
        List<Road> roads = List.of(
                road("Tehran freeway", "freeway", 52, 36, 55, 20, 60, 0),
                road("Kashan freeway", "freeway", 52, 36, 70, 52, 90, 82),
                road("Arak road", "trunk", 52, 36, 30, 44, 16, 46, 0, 60),
                road("Saveh road", "primary", 52, 36, 36, 26, 20, 22, 2, 12),
                road("Kahak road", "secondary", 50, 37, 40, 52, 34, 60, 24, 70));
        Geometry outline = HillyStudy.outline();
        Envelope e = outline.getEnvelopeInternal();
        double middle = e.getMinY() + e.getHeight() * 0.45;
        return new Surroundings(
                settlements,
                points,
                roads,
                List.of(
                        new County(
                                "K1",
                                "Qom central",
                                outline.intersection(
                                        SHAPES.toGeometry(new Envelope(e.getMinX(), e.getMaxX(), middle, e.getMaxY()))),
                                ""),
                        new County(
                                "K2",
                                "Kahak",
                                outline.intersection(
                                        SHAPES.toGeometry(new Envelope(e.getMinX(), e.getMaxX(), e.getMinY(), middle))),
                                "")));
    }

    private static Settlement settlement(
            String id, String name, String local, Settlement.Kind kind, String[] place, double people) {
        double x = HillyStudy.WEST + Double.parseDouble(place[3]) * 1000;
        double y = HillyStudy.NORTH - Double.parseDouble(place[4]) * 1000;
        return new Settlement(id, name, local, kind, x, y, people, 0, kind == Settlement.Kind.VILLAGE);
    }

    private static Road road(String name, String kind, double... km) {
        Coordinate[] line = new Coordinate[km.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(HillyStudy.WEST + km[2 * i] * 1000, HillyStudy.NORTH - km[2 * i + 1] * 1000);
        }
        return new Road(name, name, kind, SHAPES.createLineString(line));
    }

    static Exposure exposure(Surroundings all, ProvinceMask province, java.util.function.IntPredicate cell) {
        CellGrid grid = province.grid();
        long cells = 0;
        for (int i = 0; i < grid.cellCount(); i++) {
            cells += province.contains(i) && cell.test(i) ? 1 : 0;
        }
        List<Settlement> in = all.settlements().stream()
                .filter(s ->
                        inside(province, s.xMeters(), s.yMeters()) && cell.test(grid.indexAt(s.xMeters(), s.yMeters())))
                .sorted(Comparator.comparingDouble(Settlement::people).reversed())
                .toList();
        List<PublicPoint> points = all.publicPoints().stream()
                .filter(s ->
                        inside(province, s.xMeters(), s.yMeters()) && cell.test(grid.indexAt(s.xMeters(), s.yMeters())))
                .toList();
        double area = cells * grid.cellAreaSquareKm();
        return new Exposure(area, in.stream().mapToDouble(Settlement::people).sum(), in, points, area * 0.04);
    }

    private static boolean inside(ProvinceMask province, double x, double y) {
        int cell = province.grid().indexAt(x, y);
        return cell >= 0 && province.contains(cell);
    }

    static CoverageTotals totals(Surroundings all, ProvinceMask province, SignalLayers layers) {
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        for (CoverageClass c : CoverageClass.values()) {
            byClass.put(c, exposure(all, province, i -> layers.coverageClass().get(i) == c.code()));
        }
        return new CoverageTotals(byClass, exposure(all, province, i -> true), ServiceTotals.NONE);
    }

    static List<Spot> spots(Surroundings all, ProvinceMask province, SignalLayers layers) {
        CellGrid grid = province.grid();
        Map<String, List<Integer>> cellsByKey = new TreeMap<>();
        for (int i = 0; i < grid.cellCount(); i++) {
            CoverageClass c = CoverageClass.ofCode(layers.coverageClass().get(i));
            if (province.contains(i) && !c.isServed()) {
                int near = nearest(all, grid.xMeters(grid.columnOf(i)), grid.yMeters(grid.rowOf(i)));
                cellsByKey
                        .computeIfAbsent(c + "/" + near, k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Spot> spots = new ArrayList<>();
        cellsByKey.forEach((key, cells) -> {
            if (cells.size() * grid.cellAreaSquareKm() >= 3) {
                spots.add(spot(
                        all,
                        province,
                        layers,
                        key,
                        cells.stream().mapToInt(i -> i).toArray()));
            }
        });
        spots.sort(Comparator.comparingDouble((Spot s) -> s.exposure().people())
                .thenComparingDouble(s -> s.exposure().areaSquareKm())
                .reversed());
        return spots;
    }

    private static int nearest(Surroundings all, double x, double y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.settlements().size(); i++) {
            Settlement s = all.settlements().get(i);
            double distance = Math.hypot(s.xMeters() - x, s.yMeters() - y);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static Spot spot(Surroundings all, ProvinceMask province, SignalLayers layers, String key, int[] cells) {
        CellGrid grid = province.grid();
        Settlement near = all.settlements().get(Integer.parseInt(key.substring(key.indexOf('/') + 1)));
        CoverageClass c = CoverageClass.valueOf(key.substring(0, key.indexOf('/')));
        boolean[] in = new boolean[grid.cellCount()];
        List<Geometry> runs = new ArrayList<>();
        for (int k = 0; k < cells.length; ) {
            int start = cells[k];
            int end = start;
            while (k < cells.length && cells[k] == end && grid.rowOf(cells[k]) == grid.rowOf(start)) {
                in[cells[k]] = true;
                end++;
                k++;
            }
            double side = grid.cellSizeMeters();
            double west = grid.westMeters() + grid.columnOf(start) * side;
            double north = grid.northMeters() - grid.rowOf(start) * side;
            runs.add(SHAPES.toGeometry(new Envelope(west, west + (end - start) * side, north - side, north)));
        }
        int anchor = cells[cells.length / 2];
        double x = grid.xMeters(grid.columnOf(anchor));
        double y = grid.yMeters(grid.rowOf(anchor));
        float[] levels = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            levels[i] = layers.bestRsrpDbm().get(cells[i]);
        }
        Arrays.sort(levels);
        double dx = x - near.xMeters();
        double dy = y - near.yMeters();
        return new Spot(
                c.name().charAt(0) + "-" + near.id(),
                c,
                cells,
                UnaryUnionOp.union(runs),
                new Spot.Location(
                        x,
                        y,
                        all.counties().get(dy > 0 ? 0 : 1),
                        near,
                        Math.hypot(dx, dy) / 1000,
                        Math.toDegrees(Math.atan2(dx, dy))),
                exposure(all, province, i -> in[i]),
                levels[0],
                levels[levels.length / 2],
                cause(c, x, y, cells.length));
    }

    private static Cause cause(CoverageClass c, double x, double y, int size) {
        if (c == CoverageClass.UNKNOWN) {
            return new Cause(Cause.Kind.NO_DATA, 1, null, null);
        }
        var site = HillyNetwork.network().sites().stream()
                .min(Comparator.comparingDouble(s -> Math.hypot(s.xMeters() - x, s.yMeters() - y)))
                .orElseThrow();
        double rx = site.xMeters() + (x - site.xMeters()) * 0.6;
        double ry = site.yMeters() + (y - site.yMeters()) * 0.6;
        return switch (size % 4) {
            case 0 -> new Cause(Cause.Kind.TOO_FAR, 0.97, site.id() + "/A", null);
            case 1 -> new Cause(Cause.Kind.PATTERN, 0.71, site.id() + "/B", null);
            default ->
                new Cause(
                        Cause.Kind.TERRAIN,
                        0.55 + size % 5 * 0.1,
                        site.id() + "/A",
                        new Cause.Ridge(rx, ry, 1500, size % 7 == 0 ? -4 : 63, 24));
        };
    }
}
