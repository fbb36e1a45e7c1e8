package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.importing.ColumnMap;
import org.dakal.scenarios.importing.Downloads;
import org.dakal.scenarios.importing.ImportNotes;
import org.dakal.scenarios.importing.NewScenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal new}: a scenario out of downloads. */
@Command(
        name = "new",
        description = "Makes a scenario of files as they were downloaded: looks at what each is, chooses projection and"
                + " cells, leaves out what lies elsewhere, and says what it understood, dropped, assumed and misses.",
        footer = {
            "",
            "Rasters and terrain stay where they are; all else is converted into the folder.",
            "",
            "Example:",
            "  dakal new uri --outline uri.geojson --terrain dem --cells antennas.json"
        })
public final class NewCommand extends ToolCommand {
    @Parameters(paramLabel = "FOLDER", description = "Where the scenario is to be.")
    private Path folder;

    @Option(names = "--outline", paramLabel = "FILE", description = "Polygons of the province.")
    private @Nullable Path outline;

    @Option(names = "--example", description = "Writes an empty, commented folder to fill in by hand.")
    private boolean example;

    @Option(names = "--name", paramLabel = "NAME", description = "Its name; the outline's when not given.")
    private String title = "";

    @Option(
            names = "--terrain",
            paramLabel = "FILE|DIR",
            description = "Heights, of which those that are needed are taken.")
    private @Nullable Path terrain;

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description = "Settlements with people, or GeoTIFFs of people in each pixel: one, or a folder of tiles.")
    private @Nullable Path population;

    @Option(
            names = "--census",
            paramLabel = "FILE",
            description = "Table of counties (polygons of the outline, by their names) with people, which a raster's"
                    + " people are scaled to.")
    private @Nullable Path census;

    @Option(
            names = "--land-cover",
            paramLabel = "FILE",
            description = "Raster with the classes of ESA WorldCover, or a folder of its tiles.")
    private @Nullable Path landCover;

    @Option(
            names = "--buildings",
            paramLabel = "FILE",
            description = "Raster with heights of buildings and trees, in metres above the ground.")
    private @Nullable Path buildings;

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Masts, antennas or cells; several files are one network.")
    private List<Path> cells = new ArrayList<>();

    @Option(
            names = "--antennas",
            paramLabel = "DIR",
            description = "Folder of antennas as their makers ship them (MSI, Planet), which cells name.")
    private @Nullable Path antennas;

    @Option(names = "--roads", paramLabel = "FILE", description = "Lines of roads.")
    private @Nullable Path roads;

    @Option(
            names = "--places",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Names of places, with people or without, and places for the public.")
    private List<Path> places = new ArrayList<>();

    @Option(
            names = "--osm",
            paramLabel = "FILE",
            description = "OpenStreetMap (.osm.pbf): its roads, places, places for the public, and masts where --cells"
                    + " names none.")
    private @Nullable Path osm;

    @Option(names = "--cell-size", paramLabel = "METERS", description = "Side of a cell, 5 to 5000.")
    private @Nullable Double cellSizeMeters;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN=NAME|FILE",
            description = "What tables call a column, where it is not known here, e.g. latitudeDegrees=Y_WGS; or a YAML"
                    + " file with a line latitudeDegrees: Y_WGS for each.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--table-epsg",
            paramLabel = "CODE",
            description = "The system that columns x and y of tables are in; degrees when not given.")
    private int tableEpsgCode;

    @Option(names = "--force", description = "Writes into a folder that is not empty; other files in it stay.")
    private boolean force;

    public NewCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (cellSizeMeters != null) {
            NumberOptions.between("--cell-size", cellSizeMeters, 5, ReadingOptions.MOST_CELL_METERS);
        }
        try {
            if (example) {
                NewScenario.writeExample(folder, force);
                console.say(folder + " is there to be filled in; dakal validate " + folder + " says what is missing.");
                printJson(Map.of("folder", folder.toString()));
            } else {
                make();
            }
        } catch (ProblemsException e) {
            throw CommandFailure.problems(folder.toString(), e.problems());
        }
        return ExitCodes.DONE;
    }

    private void make() throws ProblemsException, IOException {
        Path polygons = outline;
        if (polygons == null) {
            throw CommandFailure.badInput(
                    "--outline is missing: where is the province?", "Or --example for an empty folder.");
        }
        Problems problems = new Problems();
        Map<String, String> columnNames = ColumnMap.of(columns, problems);
        problems.throwIfErrors();
        Downloads given = new Downloads(
                title.strip(),
                polygons,
                terrain,
                new Downloads.Population(population, census),
                landCover,
                buildings,
                new Downloads.Network(cells, antennas),
                roads,
                places,
                osm,
                cellSizeMeters == null ? Double.NaN : cellSizeMeters,
                new Downloads.Tables(columnNames, tableEpsgCode));
        NewScenario.Made made = new NewScenario(given).make(folder, force);
        tell(made);
        if (made.isComplete()) {
            int threadCount = Runtime.getRuntime().availableProcessors();
            ScenarioText.print(
                    console,
                    folder,
                    ScenarioReader.read(folder, new ScenarioOverrides(null, null, threadCount, Quality.STANDARD)));
            console.say(folder + " is valid. Next: dakal run " + folder);
        }
        printJson(json(made));
    }

    private void tell(NewScenario.Made made) {
        ImportNotes notes = made.notes();
        console.say(made.title() + ": " + Wording.count(made.siteCount(), "mast") + ", "
                + Wording.count(made.sectorCount(), "sector") + ", "
                + Wording.count(made.settlementCount(), "settlement"));
        notes.understood().forEach(line -> console.say("  " + line));
        notes.dropped().forEach(line -> console.say("  left out: " + line));
        notes.assumed().forEach(line -> console.say("  assumed: " + line));
        notes.missing().forEach(line -> console.say("  missing: " + line));
    }

    private Map<String, Object> json(NewScenario.Made made) {
        ImportNotes notes = made.notes();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("folder", folder.toString());
        told.put("title", made.title());
        told.put("epsgCode", made.epsgCode());
        told.put("cellSizeMeters", made.cellSizeMeters());
        told.put("siteCount", made.siteCount());
        told.put("sectorCount", made.sectorCount());
        told.put("settlementCount", made.settlementCount());
        told.put("isComplete", made.isComplete());
        told.put("understood", notes.understood());
        told.put("dropped", notes.dropped());
        told.put("assumed", notes.assumed());
        told.put("missing", notes.missing());
        told.put("sources", notes.sources());
        return told;
    }
}
