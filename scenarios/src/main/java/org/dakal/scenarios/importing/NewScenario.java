package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.network.Technology;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.importing.ShapeImport.Shape;
import org.dakal.scenarios.importing.ShapeImport.Shapes;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.OsmPbfImport;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;

/** Makes a scenario of downloads: reads and understands them, decides what nobody said, and has it written. */
public final class NewScenario {
    private final Downloads given;
    private final Problems problems = new Problems();
    private final ImportNotes notes = new ImportNotes();
    private final SourceFiles sources = new SourceFiles(notes, problems);
    private final ColumnNames names;
    private final ShapeImport shapes;

    public NewScenario(Downloads given) {
        this.given = given;
        this.names = new ColumnNames(given.tables().columns());
        this.shapes = new ShapeImport(names, problems);
    }

    /**
     * What was made.
     *
     * @param isComplete false when something is missing that a run needs
     * @param notes what was understood, dropped, assumed and is missing
     */
    public record Made(
            String title,
            int epsgCode,
            double cellSizeMeters,
            int siteCount,
            int sectorCount,
            int settlementCount,
            boolean isComplete,
            ImportNotes notes) {}

    /**
     * Makes a scenario in a folder, which is there whole or not at all.
     *
     * @param replace whether a folder that holds something may be written into; what is not the scenario's stays
     * @throws ProblemsException with all that cannot be used
     * @throws IOException when it cannot be written
     */
    public Made make(Path folder, boolean replace) throws ProblemsException, IOException {
        ScenarioFiles files = new ScenarioFiles(folder, replace, problems);
        problems.throwIfErrors();
        Shapes outline = shapes.read(given.outline(), (shape, values) -> shape instanceof Polygonal);
        if (outline.read() != null && outline.shapes().isEmpty()) {
            problems.error(Place.of(given.outline().toString()), "", "has no polygon, which an outline is", "");
        }
        problems.throwIfErrors();
        StudyArea area = area(outline);
        RowPlaces places = new RowPlaces(given.tables().epsgCode());
        BandPlan bands = new BandPlan();
        GeoBounds box = bounds(area);
        OsmDownload osm = OsmDownload.read(given.osm(), box, problems);
        if (osm.read() != null && given.osm() != null) {
            sources.note("--osm", given.osm(), osm.read());
        }
        AntennaFolder antennas = new AntennaFolder(given.network().antennas(), notes, problems);
        List<NewSite> sites = sites(area, places, bands, antennas, osm);
        sources.rasters("--antennas", antennas.used().stream().map(AntennaFolder.Antenna::file));
        PlaceImport people =
                new PeopleImport(area, names, notes, sources, problems).read(given, outline.shapes(), places, osm);
        List<Shape> roads = roads(area, osm);
        NeededTerrain terrain = NeededTerrain.of(given.terrain(), box, notes, problems);
        sources.rasters("--terrain", Stream.concat(terrain.ground().stream(), terrain.surface().stream()));
        sources.tiles("--land-cover", given.landCover(), "land cover");
        sources.rasters("--buildings", Stream.ofNullable(given.buildings()));
        tellMissing(terrain, box, people, sites);
        problems.throwIfErrors();
        files.write(new ScenarioFiles.Content(
                title(outline.shapes()),
                given,
                area,
                outline.shapes(),
                sites,
                bands,
                antennas.used(),
                people.settlements(),
                people.publicPoints(),
                roads,
                terrain,
                notes));
        return new Made(
                title(outline.shapes()),
                area.projection().epsgCode(),
                area.cellSizeMeters(),
                sites.size(),
                sites.stream().mapToInt(site -> site.sectors().size()).sum(),
                people.settlements().size(),
                !terrain.ground().isEmpty() || !terrain.surface().isEmpty(),
                notes);
    }

    /**
     * Writes an empty scenario with words on what goes where; it is none until an outline and heights are put in.
     *
     * @throws ProblemsException when the folder may not be written into
     * @throws IOException when it cannot be
     */
    public static void writeExample(Path folder, boolean replace) throws ProblemsException, IOException {
        Problems problems = new Problems();
        ScenarioFiles files = new ScenarioFiles(folder, replace, problems);
        problems.throwIfErrors();
        files.writeExample();
    }

    private StudyArea area(Shapes outline) throws ProblemsException {
        ImportFiles.Read read = Objects.requireNonNull(outline.read());
        sources.note("--outline", given.outline(), read);
        notes.dropped("feature of the outline other than a polygon", outline.otherCount());
        List<Geometry> polygons = outline.shapes().stream().map(Shape::degrees).toList();
        Geometry all = new GeometryFactory().buildGeometry(polygons);
        int named = read.origin().epsgCode();
        StudyArea area = null;
        try {
            area = StudyArea.of(all, named == 0 ? Set.of() : Set.of(named), given.cellSizeMeters());
        } catch (IllegalArgumentException e) {
            problems.error(Place.of(given.outline().toString()), "", String.valueOf(e.getMessage()), "");
        }
        problems.throwIfErrors();
        StudyArea sound = Objects.requireNonNull(area);
        notes.understood(String.format(
                Locale.ROOT,
                "outline: %s, %,.0f km2",
                Wording.count(polygons.size(), "polygon"),
                sound.outline().getArea() / 1e6));
        notes.understood("grid: EPSG:" + sound.projection().epsgCode() + " (" + sound.reason() + "), cells of "
                + Wording.number(sound.cellSizeMeters()) + " m"
                + (Double.isNaN(given.cellSizeMeters()) ? ", so that a first map comes soon" : ""));
        return sound;
    }

    private List<NewSite> sites(
            StudyArea area, RowPlaces places, BandPlan bands, AntennaFolder antennas, OsmDownload osm) {
        CellGrouping grouping = new CellGrouping(area, bands, antennas, notes);
        MastImport masts = new MastImport(area, names, places, notes, problems, grouping::add);
        for (Path file : given.network().cells()) {
            ImportFiles.Read read = masts.add(file);
            if (read != null) {
                sources.note("--cells", file, read);
            }
        }
        int mastCount = osm.count(OsmPbfImport.Role.MAST);
        if (given.osm() != null && mastCount > 0 && given.network().cells().isEmpty()) {
            masts.add(given.osm(), osm.rows(OsmPbfImport.Role.MAST));
        } else {
            notes.dropped("mast of OpenStreetMap, as --cells tells the network", mastCount);
        }
        masts.finish();
        List<NewSite> sites = grouping.sites();
        antennas.tell();
        if (bands.layers().isEmpty()) {
            bands.layer(Technology.LTE, BandPlan.WIDE_AREA_MHZ, Double.NaN, true);
        }
        return sites;
    }

    /** Roads of a file of their own, else of OpenStreetMap. */
    private List<Shape> roads(StudyArea area, OsmDownload osm) {
        RoadImport roads = new RoadImport(area, shapes, notes);
        Path file = given.roads();
        if (file == null) {
            return osm.read() == null
                    ? List.of()
                    : roads.of(osm.rows(OsmPbfImport.Role.ROAD)).shapes();
        }
        Shapes read = roads.of(rows -> ImportFiles.read(file, rows, problems));
        if (read.read() != null) {
            sources.note("--roads", file, read.read());
        }
        return read.shapes();
    }

    private String title(List<Shape> outline) {
        if (!given.name().isEmpty()) {
            return given.name();
        }
        Map<String, String> values = outline.get(0).values();
        if (outline.size() == 1 && values.containsKey("name")) {
            return Wording.shorten(values.get("name"));
        }
        String file = String.valueOf(given.outline().getFileName());
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }

    private static GeoBounds bounds(StudyArea area) {
        Envelope degrees = area.projection()
                .toGeographic(new GeometryFactory().toGeometry(area.box()))
                .getEnvelopeInternal();
        return new GeoBounds(degrees.getMinY(), degrees.getMinX(), degrees.getMaxY(), degrees.getMaxX());
    }

    private void tellMissing(NeededTerrain terrain, GeoBounds box, PlaceImport people, List<NewSite> sites) {
        names.unread()
                .forEach((column, name) -> notes.assumed(
                        "column " + column + " is not read: one before it says " + name + " too, and otherwise"));
        if (terrain.ground().isEmpty() && terrain.surface().isEmpty()) {
            notes.missing(
                    "terrain: a run needs heights at " + box.inWords()
                            + "; dakal terrain tells which tiles; put them into the folder terrain, or give --terrain to each command");
        }
        if (people.settlements().isEmpty()) {
            notes.missing("people: maps and areas come out, but nobody is counted, and spots are ranked by area");
        } else if (people.settlements().stream().allMatch(place -> Double.isNaN(place.people()))) {
            notes.missing("numbers of people: places have names, but nobody is counted");
        }
        if (given.landCover() == null) {
            notes.missing("land cover: it is derived from settlements, and what is outside them counts as open ground");
        }
        if (given.roads() == null && given.osm() == null) {
            notes.missing("roads: none are counted in weak spots, and dakal suggest does not look how to get there");
        }
        if (sites.isEmpty()) {
            notes.missing("masts: there is no coverage yet; dakal suggest proposes where to begin");
        }
    }
}
