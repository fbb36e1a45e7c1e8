package org.dakal.scenarios.writing.vectors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.writing.comparison.ResultFolder;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.maps.ColorRamp;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Areas by class, by best server and between levels, and neighbours, all of them of the rasters of a result. */
public final class ResultLayers {
    private static final int DARK_RGB = 0x333333;

    private final ResultFolder result;
    private final double simplifyMeters;
    private final String notices;

    private record ClassArea(String coverageClass, double squareKm) {}

    private record ServerArea(int number, String sector, double squareKm) {}

    private record LevelArea(double fromDbm, double toDbm, double squareKm) {}

    private record Neighbour(String sector, String neighbour, double squareKm, double fraction) {}

    private static final Columns<ClassArea> CLASSES = Columns.<ClassArea>of("classArea", "all of a class of coverage")
            .text("coverageClass", ClassArea::coverageClass)
            .means("class", "رده")
            .number(ColumnKind.SQUARE_KM, "areaSquareKm", ClassArea::squareKm)
            .means("of its cells", "مساحت خانه‌های آن")
            .build();

    private static final Columns<ServerArea> SERVERS = Columns.<ServerArea>of(
                    "serverArea", "where a sector is the best")
            .number("number", ServerArea::number)
            .means("value in best-server.tif", "عدد آن در best-server.tif")
            .text(NetworkColumns.SECTOR, ServerArea::sector)
            .means("site/sector", "سایت/سکتور")
            .number(ColumnKind.SQUARE_KM, "areaSquareKm", ServerArea::squareKm)
            .means("of its cells", "مساحت خانه‌های آن")
            .build();

    private static final Columns<LevelArea> LEVELS = Columns.<LevelArea>of("levelArea", "ground between two levels")
            .number(ColumnKind.DBM, "fromDbm", LevelArea::fromDbm)
            .means("lowest level", "کمترین سطح")
            .numberOrNone(ColumnKind.DBM, "toDbm", LevelArea::toDbm)
            .means("what it stays below; empty for the highest", "سطحی که به آن نمی‌رسد؛ تهی برای بالاترین")
            .number(ColumnKind.SQUARE_KM, "areaSquareKm", LevelArea::squareKm)
            .means("of its cells", "مساحت خانه‌های آن")
            .build();

    private static final Columns<Neighbour> NEIGHBOURS = Columns.<Neighbour>of(
                    "neighbour", "a sector that is second best where another is best")
            .text(NetworkColumns.SECTOR, Neighbour::sector)
            .means("the best, site/sector", "بهترین، سایت/سکتور")
            .text("neighbour", Neighbour::neighbour)
            .means("the second best there", "دومین در همان‌جا")
            .number(ColumnKind.SQUARE_KM, "areaSquareKm", Neighbour::squareKm)
            .means("where that is so", "مساحتی که چنین است")
            .number(ColumnKind.FRACTION, "areaFraction", Neighbour::fraction)
            .means("share of all the sector is best in", "سهم از همه‌ی جایی که بهترین است")
            .build();

    /**
     * The layers of a result.
     *
     * @param simplifyMeters as {@link AreaTracer} understands it
     */
    public ResultLayers(ResultFolder result, double simplifyMeters) {
        this.result = result;
        this.simplifyMeters = simplifyMeters;
        this.notices = String.join(" ", result.summary().heading().notices());
    }

    /** Areas by class of coverage, of the province. */
    public FeatureLayer classes() throws IOException, ProblemsException {
        ByteRaster classes = result.classes();
        Areas areas = areas(classes.grid(), classes::get);
        CoverageClass[] all = CoverageClass.values();
        List<QgisStyle.Category> categories = Arrays.stream(all)
                .map(c -> new QgisStyle.Category(
                        Words.of(c), Words.of(c), MapSymbol.fill(CoverageColors.rgb(c), DARK_RGB, 0.7)))
                .toList();
        return layer(
                "coverage_class",
                "Classes of coverage.",
                CLASSES.table(areas.squareKm.entrySet().stream()
                        .map(area -> new ClassArea(Words.of(all[area.getKey()]), area.getValue()))
                        .toList()),
                areas,
                QgisStyle.categorized("coverageClass", categories, ""));
    }

    /** Areas by best server, on the whole grid. */
    public FeatureLayer servers() throws IOException, ProblemsException {
        ShortRaster servers = result.servers("best-server.tif");
        Areas areas = areas(servers.grid(), servers::get);
        Map<Integer, String> sectors = sectors();
        return layer(
                "best_server",
                "Where each sector is the best.",
                SERVERS.table(areas.squareKm.entrySet().stream()
                        .map(area ->
                                new ServerArea(area.getKey(), sectors.getOrDefault(area.getKey(), ""), area.getValue()))
                        .toList()),
                areas,
                QgisStyle.single(MapSymbol.fill(0xA6CEE3, DARK_RGB, 0.5), "\"sector\""));
    }

    /**
     * Areas between levels of the best server, on the whole grid; what is below the lowest is left out.
     *
     * @param levelsDbm rising
     */
    public FeatureLayer contours(double[] levelsDbm) throws IOException, ProblemsException {
        FloatRaster levels = result.levels();
        Areas areas = areas(levels.grid(), cell -> {
            int band = -1;
            while (band + 1 < levelsDbm.length && levels.get(cell) >= levelsDbm[band + 1]) {
                band++;
            }
            return band;
        });
        List<LevelArea> rows = areas.squareKm.entrySet().stream()
                .map(area -> new LevelArea(
                        levelsDbm[area.getKey()],
                        area.getKey() + 1 < levelsDbm.length ? levelsDbm[area.getKey() + 1] : Double.NaN,
                        area.getValue()))
                .toList();
        List<QgisStyle.Category> categories = rows.stream()
                .map(row -> new QgisStyle.Category(
                        String.valueOf(row.fromDbm),
                        "from " + row.fromDbm + " dBm",
                        MapSymbol.fill(ColorRamp.LEVEL.rgb(row.fromDbm), DARK_RGB, 0.6)))
                .toList();
        return layer(
                "level_contours",
                "Ground between levels of the best server.",
                LEVELS.table(rows),
                areas,
                QgisStyle.categorized("fromDbm", categories, ""));
    }

    /** Which sector is second best where another is best, over all bands; by sector, the largest areas first. */
    public Table neighbours() throws IOException, ProblemsException {
        ShortRaster best = result.servers("best-server.tif");
        ShortRaster second = result.servers("second-server.tif");
        Map<Integer, String> sectors = sectors();
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        Map<Integer, Integer> all = new HashMap<>();
        for (int cell = 0; cell < best.grid().cellCount(); cell++) {
            int first = best.get(cell);
            if (first >= 0) {
                all.merge(first, 1, Integer::sum);
                if (second.get(cell) >= 0) {
                    counts.computeIfAbsent(first, f -> new TreeMap<>()).merge((int) second.get(cell), 1, Integer::sum);
                }
            }
        }
        double squareKm = cellSquareKm(best.grid());
        List<Neighbour> rows = new ArrayList<>();
        counts.forEach((first, others) -> others.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .forEach(other -> rows.add(new Neighbour(
                        sectors.getOrDefault(first, ""),
                        sectors.getOrDefault(other.getKey(), ""),
                        other.getValue() * squareKm,
                        (double) other.getValue() / all.getOrDefault(first, 1)))));
        return NEIGHBOURS.table(rows);
    }

    /** What every file must say. */
    public List<String> notices() {
        return result.summary().heading().notices();
    }

    /** The system of all shapes. */
    public int epsgCode() {
        return result.summary().grid().epsgCode();
    }

    private Map<Integer, String> sectors() throws IOException, ProblemsException {
        Map<Integer, String> sectors = new HashMap<>();
        for (Row row : result.sectors()) {
            sectors.put(row.whole("number"), row.text(NetworkColumns.SECTOR));
        }
        return sectors;
    }

    /** Shapes by value, and the ground they stand for, whatever simplifying does to them. */
    private record Areas(Map<Integer, MultiPolygon> shapes, Map<Integer, Double> squareKm) {}

    private Areas areas(CellGrid grid, IntUnaryOperator valueOfCell) {
        Map<Integer, MultiPolygon> shapes = new AreaTracer(grid, valueOfCell).trace(simplifyMeters);
        Map<Integer, Double> squareKm = new TreeMap<>();
        shapes.keySet().forEach(value -> squareKm.put(value, 0.0));
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            squareKm.computeIfPresent(valueOfCell.applyAsInt(cell), (value, area) -> area + cellSquareKm(grid));
        }
        return new Areas(shapes, squareKm);
    }

    private static double cellSquareKm(CellGrid grid) {
        return grid.cellSizeMeters() * grid.cellSizeMeters() / 1e6;
    }

    private FeatureLayer layer(String name, String description, Table table, Areas areas, String style) {
        List<Geometry> shapes = List.copyOf(areas.shapes.values());
        return new FeatureLayer(name, (description + " " + notices).trim(), "MULTIPOLYGON", table, shapes, style);
    }

    /** Levels that areas are told between when nobody asks for others, dBm; thresholds of LTE among them. */
    public static double[] usualLevelsDbm() {
        return new double[] {-125, -115, -105, -95, -80};
    }
}
