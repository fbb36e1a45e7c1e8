package org.dakal.scenarios.writing.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.PlanColumns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanStudy;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes a plan into one folder, all at once; what each file holds is in scenarios/OUTPUTS.md. */
public final class PlanWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "plan.json";

    /** The plan drawn on the province, where the caller gives it. */
    public static final String MAP_FILE = "plan-map.png";

    /** That drawing with words in Persian. */
    public static final String PERSIAN_MAP_FILE = "plan-map-fa.png";

    /** Names of the files, pages excepted. */
    public static final List<String> NAMES =
            List.of(INDEX_FILE, "plan.csv", "plan-benefits.csv", "plan-curve.csv", "plan.gpkg");

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private PlanWriter() {}

    /**
     * Writes a plan in place of an earlier one.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param certainty what draws say of the plan; null when none were made
     * @param extra files made elsewhere, e.g. the page
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static WrittenResult write(
            OutputFolder folder,
            Scenario scenario,
            PlanStudy.Result result,
            @Nullable PlanCertainty certainty,
            List<ExtraFile> extra,
            RunInfo run)
            throws OutputException {
        Table proposals = PlanColumns.PROPOSALS.table(PlanColumns.proposals(scenario, result.plan()));
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("plan.csv", file -> TableCsv.write(file, proposals));
        Table benefits = PlanColumns.BENEFITS.table(PlanColumns.benefits(scenario, result.plan()));
        contents.put("plan-benefits.csv", file -> TableCsv.write(file, benefits));
        Table curve = PlanColumns.CURVE.table(result.plan().curve().points());
        contents.put("plan-curve.csv", file -> TableCsv.write(file, curve));
        contents.put("plan.gpkg", file -> writeGeoPackage(file, scenario, proposals));
        return FileSet.write(
                folder, INDEX_FILE, contents, extra, names -> PlanJson.row(scenario, result, certainty, names, run));
    }

    private static void writeGeoPackage(Path file, Scenario scenario, Table proposals) throws IOException {
        try (GeoPackage made =
                GeoPackage.create(file, scenario.request().terrain().grid().epsgCode())) {
            made.addLayer(layer("plan", "Proposals in the plan", true, 0x6A1B9A, scenario, proposals));
            made.addLayer(layer("not_in_plan", "Proposals not in the plan", false, 0xD0D4D8, scenario, proposals));
            made.finish();
        }
    }

    private static FeatureLayer layer(
            String name, String about, boolean chosen, int colour, Scenario scenario, Table proposals) {
        Table some = proposals.where(row -> row.flag(PlanColumns.CHOSEN) == chosen);
        return new FeatureLayer(
                name,
                (about + ", at the first site each touches. " + String.join(" ", scenario.notices())).trim(),
                "POINT",
                some,
                some.rows().stream()
                        .map(row -> point(scenario.projection(), row))
                        .toList(),
                QgisStyle.single(MapSymbol.marker("diamond", colour, chosen ? 4 : 3), "\"id\""));
    }

    private static Geometry point(MapProjection projection, Row row) {
        Coordinate place = projection.toGrid(row.number(Position.LATITUDE), row.number(Position.LONGITUDE));
        return SHAPES.createPoint(place);
    }
}
