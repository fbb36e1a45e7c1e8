package org.dakal.scenarios.writing.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.OutputException;
import org.dakal.scenarios.writing.OutputFile;
import org.dakal.scenarios.writing.OutputFolder;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.tables.CsvTable;
import org.dakal.study.PlanStudy;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes a plan into one folder, all at once; what each file holds is in scenarios/OUTPUTS.md. */
public final class PlanWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "plan.json";

    /** The plan drawn on the province, where the caller gives it. */
    public static final String MAP_FILE = "plan-map.png";

    /** Names of the files, pages excepted. */
    public static final List<String> NAMES =
            List.of(INDEX_FILE, "plan.csv", "plan-benefits.csv", "plan-curve.csv", "plan.gpkg");

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private PlanWriter() {}

    /**
     * Writes a plan in place of an earlier one.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param extra files made elsewhere, e.g. the page
     * @return the files, in the order of their names
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static List<Path> write(
            OutputFolder folder, Scenario scenario, PlanStudy.Result result, List<ExtraFile> extra, RunInfo run)
            throws OutputException {
        PlanSummary summary = PlanSummary.of(scenario, result, List.of(), run);
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("plan.csv", file -> CsvTable.write(file, PlanRow.class, summary.proposals()));
        List<BenefitRow> benefits = Stream.of(
                        result.plan().chosen(), result.plan().rejected())
                .flatMap(List::stream)
                .flatMap(
                        candidate -> BenefitRow.of(candidate, scenario.request().surroundings()).stream())
                .toList();
        contents.put("plan-benefits.csv", file -> CsvTable.write(file, BenefitRow.class, benefits));
        contents.put("plan-curve.csv", file -> CsvTable.write(file, CurveRow.class, summary.curve()));
        contents.put("plan.gpkg", file -> writeGeoPackage(file, scenario, summary));
        extra.forEach(file -> contents.put(file.path(), file.content()));
        FileSet.stage(folder, INDEX_FILE, contents, names -> PlanSummary.of(scenario, result, names, run), 1);
        return folder.commit();
    }

    private static void writeGeoPackage(Path file, Scenario scenario, PlanSummary summary) throws IOException {
        try (GeoPackage made =
                GeoPackage.create(file, scenario.request().terrain().grid().epsgCode())) {
            made.addLayer(layer("plan", "Proposals in the plan", true, 0x6A1B9A, scenario, summary));
            made.addLayer(layer("not_in_plan", "Proposals not in the plan", false, 0xD0D4D8, scenario, summary));
            made.finish();
        }
    }

    private static FeatureLayer<PlanRow> layer(
            String name, String about, boolean chosen, int colour, Scenario scenario, PlanSummary summary) {
        List<PlanRow> rows = summary.proposals().stream()
                .filter(row -> row.chosen() == chosen)
                .toList();
        return new FeatureLayer<>(
                name,
                (about + ", at the first site each touches. " + String.join(" ", scenario.notices())).trim(),
                "POINT",
                PlanRow.class,
                rows,
                rows.stream().map(row -> point(scenario.projection(), row)).toList(),
                QgisStyle.single(MapSymbol.marker("diamond", colour, chosen ? 4 : 3), "\"id\""));
    }

    private static Geometry point(MapProjection projection, PlanRow row) {
        Coordinate place = projection.toGrid(row.latitudeDegrees(), row.longitudeDegrees());
        return SHAPES.createPoint(place);
    }
}
