package org.dakal.tools.cli.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.links.LinkLimits;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.LoadedTerrain;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.study.Phase;
import org.dakal.study.StateStore;
import org.dakal.terrain.Terrain;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.QualityChoice;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.model.ModelOption;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal footprint}: one mast's path loss as a raster. */
@Command(
        name = "footprint",
        description = "Computes the path loss around one mast and writes it as a GeoTIFF in the UTM zone of the mast.",
        footer = {
            "",
            "Cells beyond the radius and cells without terrain hold no data (NaN); the",
            "latter are counted.",
            "",
            "Example:",
            "  dakal footprint --terrain dem --lat 34.64 --lon 50.88 --height 45",
            "      --frequency 900 --radius 30 --model itu-r-p1812 --out loss.tif"
        })
public final class FootprintCommand extends ToolCommand {
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double USUAL_CELL_SIZE_METERS = 90;

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    @Option(names = "--lat", required = true, paramLabel = "DEGREES", description = "Latitude of the mast, WGS 84.")
    private double latitudeDegrees;

    @Option(names = "--lon", required = true, paramLabel = "DEGREES", description = "Longitude of the mast, WGS 84.")
    private double longitudeDegrees;

    @Option(
            names = "--height",
            required = true,
            paramLabel = "METERS",
            description = "Height of the antenna above the ground.")
    private double heightMeters;

    @Option(names = "--frequency", required = true, paramLabel = "MHZ", description = "Carrier frequency.")
    private double frequencyMhz;

    @Option(names = "--radius", required = true, paramLabel = "KM", description = "How far to compute.")
    private double radiusKm;

    @Mixin
    private final ModelOption modelOption = new ModelOption();

    @Option(
            names = "--receiver-height",
            defaultValue = "1.5",
            paramLabel = "METERS",
            description = "Height of the receiver above the ground (${DEFAULT-VALUE}).")
    private double receiverHeightMeters;

    @Option(
            names = "--cell-size",
            paramLabel = "METERS",
            description = "Side of a cell; that of the terrain when not given.")
    private @Nullable Double cellSizeMeters;

    @Mixin
    private final QualityChoice qualityChoice = new QualityChoice();

    @Option(names = "--threads", paramLabel = "N", description = "Threads; all processors when not given.")
    private @Nullable Integer threads;

    @Option(
            names = "--repeat",
            defaultValue = "1",
            paramLabel = "N",
            description = "Computes N times after one to warm up, and reports the median time.")
    private int repeatCount;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "GeoTIFF of path loss in dB.")
    private Path out;

    public FootprintCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        PathLossModel model = checkedModel();
        TerrainChoice choice = terrain.choose(console);
        ElevationSource source = choice.open();
        OutputFile target = OutputFile.at(out, OutputKind.GEOTIFF, choice.inputs());
        MapProjection projection = new MapProjection(MapProjection.utmEpsgCode(latitudeDegrees, longitudeDegrees));
        Coordinate place = projection.toGrid(latitudeDegrees, longitudeDegrees);
        modelOption.note(settings.add("terrain", source.description(), choice.from()));
        Quality quality = qualityChoice.quality(settings);
        int threadCount = NumberOptions.threadCount(threads, settings);
        CellGrid grid = grid(source, projection, place);
        settings.print(console);

        ProgressLine progress = new ProgressLine(console);
        progress.phaseStarted(Phase.TERRAIN);
        LoadedTerrain loaded = TerrainLoader.load(grid, projection, List.of(source), threadCount, StateStore.NONE);
        Report.terrainWarnings(console, source);
        if (Double.isNaN(loaded.ground().elevationMeters(place.x, place.y))) {
            progress.finish();
            throw CommandFailure.badInput(
                    "No terrain file knows the ground at " + Wording.number(latitudeDegrees) + ", "
                            + Wording.number(longitudeDegrees) + ".",
                    "The terrain is " + source.description() + ".");
        }
        progress.phaseStarted(Phase.PATH_LOSS);
        Mast mast = new Mast(place.x, place.y, heightMeters, frequencyMhz, radiusKm * 1000, model.id());
        Footprint.Result result = new Footprint(
                        mast,
                        receiverHeightMeters,
                        new CoverageOptions(threadCount, quality, RadioEnvironment.DEFAULT.atLatitude(latitudeDegrees)))
                .compute(new Terrain(loaded.ground(), null), repeatCount, progress);
        progress.phaseStarted(Phase.WRITING);
        long byteCount = target.write(file -> CogWriter.write(file, result.lossDb(), style(model, source)));
        progress.finish();
        report(progress, result.report(), byteCount);
        printJson(json(model, grid, loaded.report(), result.report()));
        return ExitCodes.DONE;
    }

    private PathLossModel checkedModel() {
        PathLossModel model = modelOption.model();
        NumberOptions.between("--lat", latitudeDegrees, -80, 84);
        NumberOptions.between("--lon", longitudeDegrees, -180, 180);
        NumberOptions.between("--height", heightMeters, 0.1, 10_000);
        NumberOptions.between("--receiver-height", receiverHeightMeters, 0.1, 10_000);
        NumberOptions.between("--frequency", frequencyMhz, 1, 1_000_000);
        NumberOptions.between("--radius", radiusKm, 0.1, 500);
        NumberOptions.between("--repeat", repeatCount, 1, 1000);
        RadioLink link = RadioLink.of(frequencyMhz, heightMeters, receiverHeightMeters);
        List<String> errors = LinkLimits.broken(model, radiusKm, link, Severity.ERROR);
        if (!errors.isEmpty()) {
            throw CommandFailure.badInput(String.join("; ", errors), "");
        }
        for (String warning : LinkLimits.broken(model, radiusKm, link, Severity.WARNING)) {
            console.say("warning: " + warning);
        }
        return model;
    }

    private CellGrid grid(ElevationSource source, MapProjection projection, Coordinate place) {
        double size;
        if (cellSizeMeters != null) {
            size = NumberOptions.between("--cell-size", cellSizeMeters, 1, 5000);
            settings.add("cell size", Wording.number(size) + " m", "flag");
        } else {
            double step = source.postSpacingDegrees() * METERS_PER_DEGREE;
            size = Double.isNaN(step) ? USUAL_CELL_SIZE_METERS : Math.max(1, Math.rint(step));
            settings.add("cell size", Wording.number(size) + " m", "default: that of the terrain");
        }
        try {
            return Footprint.gridAround(projection.epsgCode(), place.x, place.y, radiusKm * 1000, size);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw CommandFailure.badInput(
                    "A radius of " + Wording.number(radiusKm) + " km has too many cells of " + Wording.number(size)
                            + " m.",
                    "Maybe give a larger --cell-size.");
        }
    }

    private CogStyle style(PathLossModel model, ElevationSource source) {
        String mast = Wording.number(latitudeDegrees) + ", " + Wording.number(longitudeDegrees) + ", "
                + Wording.number(heightMeters) + " m above ground, " + Wording.number(frequencyMhz) + " MHz";
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("MODEL", model.source());
        notes.put("TERRAIN", source.description());
        return CogStyle.of("Basic transmission loss from the mast at " + mast, "dB")
                .withNotes(notes);
    }

    private void report(ProgressLine progress, KernelReport report, long byteCount) {
        Report.phases(console, progress.timings());
        Report.file(console, out, byteCount);
        console.say(Figures.count(report.cellCount()) + " cells in " + Figures.seconds(report.computeSeconds())
                + (repeatCount > 1 ? " (median of " + repeatCount + ")" : "") + ", "
                + Figures.rounded(report.cellsPerSecondPerCore()) + " cells/s per core.");
        Report.missingTerrain(console, report.unknownCellCount(), report.cellCount());
    }

    private ObjectNode json(PathLossModel model, CellGrid grid, TerrainReport terrainReport, KernelReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("cells", report.cellCount());
        node.put("computeSeconds", report.computeSeconds());
        node.put("threads", report.threadCount());
        node.put("cellsPerSecondPerCore", report.cellsPerSecondPerCore());
        node.put("unknownCellCount", report.unknownCellCount());
        node.put("repeats", repeatCount);
        node.put("model", model.id());
        node.put("mode", report.mode());
        node.put("epsgCode", grid.epsgCode());
        node.put("cellSizeMeters", grid.cellSizeMeters());
        terrainReport.sources().forEach(s -> node.withArray("terrain").add(s.description()));
        node.put("out", out.toString());
        return node;
    }
}
