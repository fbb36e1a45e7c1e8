package org.dakal.scenarios.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.scenarios.importing.PlaceImport.NewPlace;
import org.dakal.scenarios.importing.ShapeImport.Shape;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;

/** Writes a new scenario's folder: aside first, and in its place once everything is there. */
final class ScenarioFiles {
    static final String OUTLINE = "data/outline.geojson";
    static final String SITES = "data/sites.csv";
    static final String SECTORS = "data/sectors.csv";
    static final String SETTLEMENTS = "data/settlements.csv";
    static final String PUBLIC_POINTS = "data/public-points.csv";
    static final String ROADS = "data/roads.geojson";

    private final Path folder;
    private final boolean replace;

    /** @param problems are told when the folder may not be written into */
    ScenarioFiles(Path folder, boolean replace, Problems problems) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        this.replace = replace;
        Place place = Place.of(folder.toString());
        if (Files.exists(this.folder) && !Files.isDirectory(this.folder)) {
            problems.error(place, "", "is a file, must be a folder", "");
        } else if (!replace && !isEmpty(this.folder)) {
            problems.error(
                    place, "", "is not empty", "Name another folder, or give --force to write over what is there.");
        }
    }

    /** All of a new scenario. */
    record Content(
            String title,
            Downloads given,
            StudyArea area,
            List<Shape> outline,
            List<NewSite> sites,
            BandPlan bands,
            Collection<AntennaFolder.Antenna> antennas,
            List<NewPlace> settlements,
            List<NewPlace> publicPoints,
            List<Shape> roads,
            NeededTerrain terrain,
            ImportNotes notes) {}

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    void write(Content content) throws IOException {
        write(aside -> writeAll(content, aside));
    }

    /** A commented scenario without content, and its tables with nothing but their columns. */
    void writeExample() throws IOException {
        write(aside -> {
            try (InputStream text = ScenarioFiles.class.getResourceAsStream("example.yaml")) {
                Files.copy(Objects.requireNonNull(text), aside.resolve("scenario.yaml"));
            }
            writeNetwork(List.of(), aside);
            writePlaces(aside.resolve(SETTLEMENTS), ScenarioKeys.SETTLEMENT_ROW.all(), List.of());
            writePlaces(aside.resolve(PUBLIC_POINTS), ScenarioKeys.PUBLIC_POINT_ROW.all(), List.of());
            Files.createDirectory(aside.resolve("terrain"));
        });
    }

    /** Fills a folder. */
    private interface Filling {
        void fill(Path aside) throws IOException;
    }

    private void write(Filling filling) throws IOException {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IOException(folder + " is no folder to write into");
        }
        // One name for each folder: what a killed run left is taken away by the next one.
        Path aside = parent.resolve("." + folder.getFileName() + ".dakal-new");
        Thread cleaner = new Thread(() -> delete(aside), "dakal-output-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            delete(aside);
            Files.createDirectories(aside.resolve("data"));
            filling.fill(aside);
            putInPlace(aside);
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        } finally {
            delete(aside);
            OutputFile.forget(cleaner);
        }
    }

    private void writeAll(Content content, Path aside) throws IOException {
        Files.writeString(
                aside.resolve(OUTLINE), ShapeImport.geoJson(content.outline, List.of("id", "name", "localName")));
        if (!content.roads.isEmpty()) {
            Files.writeString(aside.resolve(ROADS), ShapeImport.geoJson(content.roads, List.of("id", "name", "kind")));
        }
        writeNetwork(content.sites, aside);
        for (AntennaFolder.Antenna antenna : content.antennas) {
            Path copy = aside.resolve(antenna.path());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(antenna.file(), copy);
        }
        writePlaces(aside.resolve(SETTLEMENTS), ScenarioKeys.SETTLEMENT_ROW.all(), content.settlements);
        if (!content.publicPoints.isEmpty()) {
            writePlaces(aside.resolve(PUBLIC_POINTS), ScenarioKeys.PUBLIC_POINT_ROW.all(), content.publicPoints);
        }
        Files.writeString(aside.resolve("scenario.yaml"), ScenarioYaml.text(content, folder));
        Files.writeString(aside.resolve("NOTICE"), SourceNotice.of(content));
    }

    private static void writeNetwork(List<NewSite> sites, Path aside) throws IOException {
        List<String> siteColumns = ScenarioKeys.SITE_ROW.all();
        List<String> sectorColumns = ScenarioKeys.SECTOR_ROW.all();
        try (CsvWriter siteTable = CsvWriter.builder().build(aside.resolve(SITES));
                CsvWriter sectorTable = CsvWriter.builder().build(aside.resolve(SECTORS))) {
            siteTable.writeRecord(siteColumns);
            sectorTable.writeRecord(sectorColumns);
            for (NewSite site : sites) {
                siteTable.writeRecord(row(
                        siteColumns,
                        Map.of(
                                "id", site.id(),
                                "name", site.name(),
                                "latitudeDegrees", degrees(site.degrees().y),
                                "longitudeDegrees", degrees(site.degrees().x),
                                "operator", site.operator(),
                                "assumed", words(site.assumed()))));
                for (NewSite.NewSector sector : site.sectors()) {
                    Map<String, String> values = new HashMap<>(sector.values());
                    values.put("siteId", site.id());
                    values.put("id", sector.id());
                    values.put("band", sector.layer().id());
                    values.put("assumed", words(sector.assumed()));
                    sectorTable.writeRecord(row(sectorColumns, values));
                }
            }
        }
    }

    private static void writePlaces(Path file, List<String> columns, List<NewPlace> places) throws IOException {
        try (CsvWriter table = CsvWriter.builder().build(file)) {
            table.writeRecord(columns);
            for (NewPlace place : places) {
                List<String> assumed = new ArrayList<>();
                if (place.isKindAssumed()) {
                    assumed.add("kind");
                }
                if (Double.isNaN(place.people())) {
                    assumed.add("people");
                }
                Map<String, String> values = new HashMap<>();
                values.put("id", place.id());
                values.put("name", place.name());
                values.put("localName", place.localName());
                values.put("kind", place.kind());
                values.put("latitudeDegrees", degrees(place.degrees().y));
                values.put("longitudeDegrees", degrees(place.degrees().x));
                values.put("people", String.valueOf(Double.isNaN(place.people()) ? 0 : (long) place.people()));
                values.put(
                        "radiusMeters", Double.isNaN(place.radiusMeters()) ? "" : Wording.number(place.radiusMeters()));
                values.put("illustrative", place.isIllustrative() ? "true" : "");
                values.put("source", place.source());
                values.put("assumed", String.join(" ", assumed));
                table.writeRecord(row(columns, values));
            }
        }
    }

    private static List<String> row(List<String> columns, Map<String, String> values) {
        return columns.stream().map(column -> values.getOrDefault(column, "")).toList();
    }

    private static String words(Set<String> columns) {
        return String.join(" ", columns);
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(ShapeImport.rounded(value)).toPlainString();
    }

    /**
     * Renames the folder where nothing is in its way; else file by file. The scenario itself is taken away first and
     * put in place last, so that nobody reads an earlier one with some of the new tables.
     */
    private void putInPlace(Path aside) throws IOException {
        if (isEmpty(folder)) {
            Files.deleteIfExists(folder);
            Files.move(aside, folder);
            return;
        }
        if (!replace) {
            throw new IOException(folder + " was filled meanwhile by something else");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(aside)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Files.deleteIfExists(folder.resolve("scenario.yaml"));
        for (Path file : files) {
            Path target = folder.resolve(aside.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path aside) {
        if (Files.notExists(aside)) {
            return;
        }
        try (Stream<Path> all = Files.walk(aside)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // It stays, hidden, and the next run takes it away.
        }
    }
}
