package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.writing.comparison.ResultFolder;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.scenarios.writing.vectors.ResultLayers;
import org.dakal.scenarios.writing.vectors.VectorFiles;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal export}: a result's maps as areas, and its neighbours, for other programs. */
@Command(
        name = "export",
        description = "Writes the maps of a result as areas: by class of coverage, by best server, between levels;"
                + " and which sector is whose neighbour. Areas that share a side share it exactly.",
        footer = {
            "",
            "A GeoPackage (.gpkg) has all layers and the list of neighbours; GeoJSON",
            "(.geojson) and KML (.kml) have one layer; a table (.csv) the neighbours.",
            "",
            "Example:",
            "  dakal export out/qom --out qom-areas.gpkg"
        })
public final class ExportCommand extends ToolCommand {
    private static final List<String> LAYERS = List.of("classes", "servers", "contours");

    private static final List<OutputKind> KINDS = List.of(
            OutputKind.of("a GeoPackage", "SQLite format 3\\x00", ".gpkg"),
            OutputKind.of("GeoJSON of areas", "\\{\"type\":\"FeatureCollection\"", ".geojson"),
            OutputKind.of("KML", "<\\?xml [^>]*>\\s*<kml", ".kml"),
            OutputKind.table("a table of neighbours", "sector"));

    @Parameters(paramLabel = "OUT", description = "Output folder of dakal run.")
    private Path result;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "What is written; its ending says the format: .gpkg, .geojson, .kml or .csv.")
    private Path out;

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "classes, servers or contours, for formats of one layer; classes when not given.")
    private @Nullable String layerName;

    @Option(
            names = "--simplify",
            paramLabel = "METERS",
            description = "Leaves out corners that cut off less than a triangle of this square, without gaps between"
                    + " areas; the side of a cell when not given, 0 for every corner.")
    private @Nullable Double simplifyMeters;

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "DBM",
            description = "Levels that contours are drawn at; -125,-115,-105,-95,-80 when not given.")
    private double[] levelsDbm = ResultLayers.usualLevelsDbm();

    public ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        OutputKind kind = check();
        OutputFile target = OutputFile.at(out, kind, Inputs.of(List.of(result)));
        try {
            ResultFolder folder = ResultFolder.open(
                    result,
                    List.of("coverage-class.tif", "rsrp.tif", "best-server.tif", "second-server.tif", "sectors.csv"));
            double meters = simplifyMeters == null ? folder.summary().grid().cellSizeMeters() : simplifyMeters;
            ResultLayers layers = new ResultLayers(folder, meters);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("file", out.toString());
            long byteCount = write(kind, target, layers, told);
            Report.file(console, out, byteCount);
            printJson(told);
        } catch (ProblemsException e) {
            throw CommandFailure.problems(result.toString(), e.problems());
        }
        return ExitCodes.DONE;
    }

    private OutputKind check() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        OutputKind kind = KINDS.stream()
                .filter(known -> known.endings().stream().anyMatch(name::endsWith))
                .findFirst()
                .orElseThrow(() ->
                        CommandFailure.badInput("--out = " + out + " must end in .gpkg, .geojson, .kml or .csv.", ""));
        if (layerName != null && !LAYERS.contains(layerName)) {
            throw CommandFailure.badInput(
                    "--layer = " + layerName + " must be one of " + String.join(", ", LAYERS) + ".",
                    Suggestions.nearest(layerName, LAYERS));
        }
        if (layerName != null && !(name.endsWith(".geojson") || name.endsWith(".kml"))) {
            throw CommandFailure.badInput("--layer is of GeoJSON and KML only: " + out + " has all there is.", "");
        }
        if (simplifyMeters != null) {
            NumberOptions.between("--simplify", simplifyMeters, 0, 100_000);
        }
        for (int i = 0; i < levelsDbm.length; i++) {
            NumberOptions.between("--levels", levelsDbm[i], -200, 50);
            if (i > 0 && !(levelsDbm[i] > levelsDbm[i - 1])) {
                throw CommandFailure.badInput("--levels = " + Arrays.toString(levelsDbm) + " must rise.", "");
            }
        }
        return kind;
    }

    private long write(OutputKind kind, OutputFile target, ResultLayers layers, Map<String, Object> told)
            throws IOException, ProblemsException {
        if (kind.equals(KINDS.get(3))) {
            var neighbours = layers.neighbours();
            told.put("layers", Map.of("neighbours", neighbours.rows().size()));
            return target.write(file -> TableCsv.write(file, neighbours));
        }
        if (kind.equals(KINDS.get(0))) {
            List<FeatureLayer> all = List.of(layers.classes(), layers.servers(), layers.contours(levelsDbm));
            var neighbours = layers.neighbours();
            Map<String, Integer> counts = new LinkedHashMap<>();
            all.forEach(layer -> counts.put(layer.name(), layer.shapes().size()));
            counts.put("neighbours", neighbours.rows().size());
            told.put("layers", counts);
            return target.write(file -> VectorFiles.geoPackage(file, layers.epsgCode(), all, neighbours));
        }
        FeatureLayer layer = switch (layerName == null ? "classes" : layerName) {
            case "servers" -> layers.servers();
            case "contours" -> layers.contours(levelsDbm);
            default -> layers.classes();
        };
        told.put("layers", Map.of(layer.name(), layer.shapes().size()));
        return kind.equals(KINDS.get(1))
                ? target.write(file -> VectorFiles.geoJson(file, layers.epsgCode(), layer, layers.notices()))
                : target.write(file -> VectorFiles.kml(file, layers.epsgCode(), layer, layers.notices()));
    }
}
