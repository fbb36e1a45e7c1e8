package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.network.Technology;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Cells and antennas out of files, those on the grid only; {@link CellGrouping} makes masts of them. */
final class MastImport {
    private static final Map<String, Technology> TECHNOLOGIES = Map.of(
            "gsm", Technology.GSM,
            "2g", Technology.GSM,
            "umts", Technology.UMTS,
            "wcdma", Technology.UMTS,
            "3g", Technology.UMTS,
            "lte", Technology.LTE,
            "4g", Technology.LTE,
            "nr", Technology.NR,
            "5g", Technology.NR);

    private static final int REPEATED_LENGTH = 6;

    private static final Set<String> INACTIVE = Set.of("0", "no", "false", "off");

    private final StudyArea area;
    private final ColumnNames names;
    private final RowPlaces places;
    private final ImportNotes notes;
    private final Problems problems;
    private final Consumer<ImportedCell> cells;

    private final TransmitterJoin join = new TransmitterJoin();

    /** Files of nothing but rows that wait for other tables. */
    private final Map<String, Path> placeless = new LinkedHashMap<>();

    /** Short values come again and again; each is in memory once. */
    private final Map<String, String> texts = new HashMap<>();

    MastImport(
            StudyArea area,
            ColumnNames names,
            RowPlaces places,
            ImportNotes notes,
            Problems problems,
            Consumer<ImportedCell> cells) {
        this.area = area;
        this.names = names;
        this.places = places;
        this.notes = notes;
        this.problems = problems;
        this.cells = cells;
    }

    /** What tells one cell from all others. */
    private record Identity(
            Technology technology, String mcc, String mnc, String area, String channel, String cellIdentity) {
        static Identity of(Technology technology, Map<String, String> values) {
            return new Identity(
                    technology,
                    values.getOrDefault("mcc", ""),
                    values.getOrDefault("mnc", ""),
                    values.getOrDefault("area", ""),
                    values.getOrDefault("channel", ""),
                    values.getOrDefault("cellIdentity", ""));
        }
    }

    /** What is counted while a file streams by. */
    private static final class Tally {
        private int all;
        private int kept;
        private int placeless;
        private int beyond;
        private int foreign;
        private int inactive;
        private int repeated;
        private int waiting;
        private final Set<String> withoutTechnology = new TreeSet<>();
        private final UsableValues values = new UsableValues();
    }

    /** Reads a file; null, and a problem, when that cannot be done. */
    ImportFiles.@Nullable Read add(Path file) {
        return add(file, rows -> ImportFiles.read(file, rows, problems));
    }

    /** Takes the rows that something else reads of a file. */
    ImportFiles.@Nullable Read add(Path file, Function<Consumer<ImportedRow>, ImportFiles.@Nullable Read> reader) {
        Tally tally = new Tally();
        Set<Identity> seen = new HashSet<>();
        String fileName = String.valueOf(file.getFileName());
        ImportFiles.Read read = reader.apply(row -> {
            tally.all++;
            add(row, fileName, tally, seen);
        });
        if (read == null) {
            return null;
        }
        if (tally.all > 0 && tally.placeless == tally.all) {
            problems.error(
                    Place.of(file.toString()),
                    "",
                    "tells no place: no column is known as latitude and longitude, or as x and y",
                    "Say which they are with --columns latitudeDegrees=NAME,longitudeDegrees=NAME.");
        }
        if (tally.waiting > 0 && tally.waiting == tally.all - tally.inactive) {
            placeless.put(fileName, file);
        }
        notes.understood(String.format(
                Locale.ROOT,
                "%s: %s, %,d of %s %s",
                fileName,
                read.format(),
                tally.kept + tally.waiting,
                Wording.count(tally.all, "row"),
                placeless.containsKey(fileName) ? "to be joined with other tables" : "on the grid"));
        tell(fileName, tally);
        return read;
    }

    private void tell(String fileName, Tally tally) {
        notes.dropped("row of " + fileName + " without a place", tally.placeless);
        notes.dropped("row of " + fileName + " beyond the grid", tally.beyond);
        notes.dropped("row of " + fileName + " of another technology", tally.foreign);
        notes.dropped("row of " + fileName + " repeating another cell", tally.repeated);
        notes.dropped("row of " + fileName + " that is not active", tally.inactive);
        tally.values.tell(fileName, notes);
        tally.withoutTechnology.forEach(file -> {
            Technology technology = ofFile(file);
            notes.assumed(
                    file + " names no technology: " + (technology == null ? "LTE" : technology + ", by its name"));
        });
    }

    private void add(ImportedRow row, String fileName, Tally tally, Set<Identity> seen) {
        Map<String, String> values = names.values(row);
        if (INACTIVE.contains(values.getOrDefault("active", "").toLowerCase(Locale.ROOT))) {
            tally.inactive++;
            return;
        }
        Coordinate at = values.containsKey(ImportedRow.TRANSMITTER) ? null : places.of(row, values);
        if (at == null) {
            boolean isWaiting = join.add(new TransmitterJoin.Waiting(row, values, fileName));
            tally.waiting += isWaiting ? 1 : 0;
            tally.placeless += isWaiting ? 0 : 1;
            return;
        }
        add(row, values, at, fileName, tally, seen);
    }

    private void add(
            ImportedRow row,
            Map<String, String> values,
            Coordinate at,
            String fileName,
            Tally tally,
            Set<Identity> seen) {
        if (!area.contains(at)) {
            tally.beyond++;
            return;
        }
        Technology technology = technology(row, values);
        boolean isAssumed = technology == null;
        if (isAssumed && values.containsKey("technology")) {
            tally.foreign++;
            return;
        }
        if (technology == null) {
            Technology byFile = ofFile(fileName);
            technology = byFile == null ? Technology.LTE : byFile;
            tally.withoutTechnology.add(fileName);
        }
        values.replaceAll((column, value) -> value.length() > REPEATED_LENGTH ? value : shared(value));
        if (values.containsKey("cellIdentity") && !seen.add(Identity.of(technology, values))) {
            tally.repeated++;
            return;
        }
        tally.values.look(values);
        tally.kept++;
        boolean isHeardAt = values.remove(ImportedRow.HEARD_AT) != null;
        ImportedCell cell = new ImportedCell(at, values, technology, isAssumed, isHeardAt, fileName);
        if (cell.isCell()) {
            cells.accept(cell);
        } else {
            join.addSite(cell);
        }
    }

    /** Hands out what waited for other tables, once all are read. */
    void finish() {
        Tally tally = new Tally();
        Set<Identity> seen = new HashSet<>();
        Set<String> joined = join.finish(
                (row, site) -> {
                    tally.all++;
                    add(row.row(), row.values(), site.at(), row.file(), tally, seen);
                },
                cells,
                notes);
        placeless.forEach((name, file) -> {
            if (!joined.contains(name)) {
                problems.error(
                        Place.of(file.toString()),
                        "",
                        "tells no place, and no other table has the sites or transmitters that it names",
                        "Give the tables of sites, transmitters and cells together: --cells SITES TRANSMITTERS CELLS.");
            }
        });
        if (tally.all > 0) {
            notes.understood(Wording.count(tally.all, "row") + " joined with their sites and transmitters");
            tell("the joined tables", tally);
        }
    }

    private String shared(String value) {
        String earlier = texts.putIfAbsent(value, value);
        return earlier == null ? value : earlier;
    }

    /** The technology that a row says, or a column that only one has; null when neither does. */
    private static @Nullable Technology technology(ImportedRow row, Map<String, String> values) {
        String said = values.getOrDefault("technology", "");
        if (!said.isEmpty()) {
            return TECHNOLOGIES.get(said.toLowerCase(Locale.ROOT));
        }
        Technology ofBand = BandPlan.technologyOf(values.getOrDefault("band", ""));
        if (ofBand != null) {
            return ofBand;
        }
        for (String column : row.values().keySet()) {
            String plain = column.toLowerCase(Locale.ROOT);
            if (plain.contains("nrarfcn") || plain.contains("gnb")) {
                return Technology.NR;
            }
            if (plain.contains("uarfcn") || plain.contains("scrambling")) {
                return Technology.UMTS;
            }
            if (plain.contains("earfcn") || plain.contains("enb")) {
                return Technology.LTE;
            }
        }
        return null;
    }

    private static @Nullable Technology ofFile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT);
        return TECHNOLOGIES.entrySet().stream()
                .filter(entry -> plain.matches("(.*[^a-z])?" + entry.getKey() + "([^a-z].*)?"))
                .map(Map.Entry::getValue)
                .sorted()
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
