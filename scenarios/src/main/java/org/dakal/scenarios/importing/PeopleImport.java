package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.importing.ShapeImport.Shape;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.OsmPbfImport;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/** Who lives where, out of tables, features, OpenStreetMap and rasters of people. */
record PeopleImport(StudyArea area, ColumnNames names, ImportNotes notes, SourceFiles sources, Problems problems) {
    /** Settlements and public points of all that is given; people of a raster last, as places name them. */
    PlaceImport read(Downloads given, List<Shape> outline, RowPlaces places, OsmDownload osm) {
        PlaceImport people = new PlaceImport(area, names, places, notes, problems);
        Path population = given.population().people();
        boolean isRaster = population != null && (Files.isDirectory(population) || SourceFiles.isGeoTiff(population));
        if (population != null && !isRaster) {
            ImportFiles.Read read = people.add(population);
            if (read != null) {
                sources.note("--population", population, read);
            }
        }
        for (Path file : given.places()) {
            ImportFiles.Read read = people.add(file);
            if (read != null) {
                sources.note("--places", file, read);
            }
        }
        if (given.osm() != null && osm.count(OsmPbfImport.Role.PLACE) > 0) {
            people.add(given.osm(), osm.rows(OsmPbfImport.Role.PLACE));
        }
        if (population != null && isRaster) {
            addRasters(given.population(), population, outline, people);
        }
        return people;
    }

    private void addRasters(Downloads.Population asked, Path given, List<Shape> outline, PlaceImport people) {
        int before = problems.errorCount();
        List<Path> files = sources.tiles("--population", given, "people");
        CensusImport census = new CensusImport(area, outline, names, notes, problems);
        Path table = asked.census();
        ImportFiles.Read read = table == null ? null : census.read(table);
        if (table != null && read != null) {
            sources.note("--census", table, read);
        }
        if (problems.errorCount() > before) {
            return;
        }
        try {
            people.replaceSettlements(PopulationSquares.read(files, area, census, people.settlements(), notes));
        } catch (RasterFileException e) {
            Problem fault = e.problem();
            problems.error(Place.of(fault.place()), fault.value(), fault.message(), fault.hint());
        } catch (IOException e) {
            problems.error(Place.of(given.toString()), "", "cannot be read: " + Wording.reason(e), "");
        }
    }
}
