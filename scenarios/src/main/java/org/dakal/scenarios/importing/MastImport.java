package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final StudyArea area;
    private final ColumnNames names;
    private final RowPlaces places;
    private final ImportNotes notes;
    private final Problems problems;
    private final Consumer<ImportedCell> cells;

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
        private int repeated;
        private boolean isTechnologyAssumed;
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
        notes.dropped("row of " + fileName + " without a place", tally.placeless);
        notes.dropped("row of " + fileName + " beyond the grid", tally.beyond);
        notes.dropped("row of " + fileName + " of another technology", tally.foreign);
        notes.dropped("row of " + fileName + " repeating another cell", tally.repeated);
        tally.values.tell(fileName, notes);
        notes.understood(String.format(
                Locale.ROOT,
                "%s: %s, %,d of %s on the grid",
                fileName,
                read.format(),
                tally.kept,
                Wording.count(tally.all, "row")));
        if (tally.isTechnologyAssumed) {
            Technology technology = ofFile(fileName);
            notes.assumed(
                    fileName + " names no technology: " + (technology == null ? "LTE" : technology + ", by its name"));
        }
        return read;
    }

    private void add(ImportedRow row, String fileName, Tally tally, Set<Identity> seen) {
        Map<String, String> values = names.values(row);
        Coordinate at = places.of(row, values);
        if (at == null) {
            tally.placeless++;
            return;
        }
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
            tally.isTechnologyAssumed = true;
        }
        values.replaceAll((column, value) -> value.length() > REPEATED_LENGTH ? value : shared(value));
        if (values.containsKey("cellIdentity") && !seen.add(Identity.of(technology, values))) {
            tally.repeated++;
            return;
        }
        tally.values.look(values);
        tally.kept++;
        boolean isHeardAt = values.remove(ImportedRow.HEARD_AT) != null;
        cells.accept(new ImportedCell(at, values, technology, isAssumed, isHeardAt, fileName));
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
