package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Settlements and public points out of tables and features with names. */
final class PlaceImport {
    /** Two entries of one name so near to each other are one place that two lists know. */
    private static final double SAME_PLACE_METERS = 5000;

    private static final double SAME_POINT_METERS = 1;

    private static final double TOWN_PEOPLE = 3000;
    private static final double CITY_PEOPLE = 100_000;
    private static final double MOST_PEOPLE = 50e6;
    private static final Set<String> SETTLEMENT_KINDS = Set.of("city", "town", "village");

    private final StudyArea area;
    private final ColumnNames names;
    private final RowPlaces places;
    private final ImportNotes notes;
    private final Problems problems;
    private final UniqueIds settlementIds = new UniqueIds();
    private final UniqueIds pointIds = new UniqueIds();
    private final NearPlaces met = new NearPlaces();
    private int uncounted;
    private String firstUncounted = "";
    private final List<NewPlace> settlements = new ArrayList<>();
    private final List<NewPlace> publicPoints = new ArrayList<>();

    PlaceImport(StudyArea area, ColumnNames names, RowPlaces places, ImportNotes notes, Problems problems) {
        this.area = area;
        this.names = names;
        this.places = places;
        this.notes = notes;
        this.problems = problems;
    }

    /**
     * A settlement or public point.
     *
     * @param people NaN when nobody told; then 0 stands in the table, as assumed
     * @param radiusMeters NaN when nobody told
     */
    record NewPlace(
            String id,
            String name,
            String localName,
            String kind,
            boolean isKindAssumed,
            Coordinate degrees,
            double people,
            double radiusMeters,
            boolean isIllustrative,
            String source) {}

    List<NewPlace> settlements() {
        return List.copyOf(settlements);
    }

    List<NewPlace> publicPoints() {
        return List.copyOf(publicPoints);
    }

    /** Reads a file; null, and a problem, when that cannot be done. */
    ImportFiles.@Nullable Read add(Path file) {
        return add(file, rows -> ImportFiles.read(file, rows, problems));
    }

    /** Takes the rows that something else reads of a file. */
    ImportFiles.@Nullable Read add(Path file, Function<Consumer<ImportedRow>, ImportFiles.@Nullable Read> reader) {
        int before = settlements.size() + publicPoints.size();
        String fileName = String.valueOf(file.getFileName());
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        ImportFiles.Read read = reader.apply(row -> counts.merge(add(row, fileName), 1, Integer::sum));
        if (read == null) {
            return null;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int placeless = counts.getOrDefault(Fate.PLACELESS, 0);
        if (all > 0 && placeless == all) {
            problems.error(
                    Place.of(file.toString()),
                    "",
                    "tells no place: no column is known as latitude and longitude, or as x and y",
                    "Say which they are with --columns latitudeDegrees=NAME,longitudeDegrees=NAME.");
        }
        if (uncounted > 0) {
            problems.error(
                    Place.of(file.toString()),
                    firstUncounted,
                    "people must be a whole number from 0 to " + Wording.number(MOST_PEOPLE)
                            + (uncounted == 1 ? "" : ", in " + uncounted + " rows"),
                    NumberText.wholeHint(firstUncounted));
            uncounted = 0;
        }
        notes.dropped("row of " + fileName + " without a place or name", placeless);
        notes.dropped("row of " + fileName + " beyond the grid", counts.getOrDefault(Fate.BEYOND, 0));
        notes.dropped("row of " + fileName + " repeating another place", counts.getOrDefault(Fate.REPEATED, 0));
        notes.understood(String.format(
                Locale.ROOT,
                "%s: %s, %,d of %s on the grid",
                fileName,
                read.format(),
                settlements.size() + publicPoints.size() - before,
                Wording.count(all, "place")));
        return read;
    }

    /** What becomes of a row. */
    private enum Fate {
        KEPT,
        PLACELESS,
        BEYOND,
        REPEATED
    }

    private Fate add(ImportedRow row, String fileName) {
        Map<String, String> values = names.values(row);
        Coordinate at = places.of(row, values);
        String localName = Wording.shorten(values.getOrDefault("localName", ""));
        String name = Wording.shorten(values.getOrDefault("name", localName));
        if (at == null || name.isEmpty()) {
            return Fate.PLACELESS;
        }
        if (!area.contains(at)) {
            return Fate.BEYOND;
        }
        String kind = values.getOrDefault("kind", "").toLowerCase(Locale.ROOT);
        if (isRepeated(localName.isEmpty() ? name : localName, kind, area.toGrid(at))) {
            return Fate.REPEATED;
        }
        double people = people(values.getOrDefault("people", ""));
        boolean isPublic = ImportedRow.PUBLIC_KINDS.contains(kind);
        boolean isKindKnown = isPublic || SETTLEMENT_KINDS.contains(kind);
        NewPlace place = new NewPlace(
                (isPublic ? pointIds : settlementIds).of(values.getOrDefault("id", ""), isPublic ? "P" : "M"),
                name,
                localName,
                isKindKnown ? kind : kind(people),
                !isKindKnown,
                at,
                Double.isNaN(people) ? people : Math.rint(people),
                UsableValues.of(values, "radiusMeters"),
                Fields.isYes(values.getOrDefault("illustrative", "")),
                values.getOrDefault("source", fileName));
        (isPublic ? publicPoints : settlements).add(place);
        return Fate.KEPT;
    }

    /** What a place with so many people is called where nobody says it. */
    static String kind(double people) {
        return people >= CITY_PEOPLE ? "city" : people >= TOWN_PEOPLE ? "town" : "village";
    }

    /** Puts a raster's people in place of the settlements, which only name them. */
    void replaceSettlements(List<NewPlace> others) {
        settlements.clear();
        settlements.addAll(others);
    }

    private boolean isRepeated(String name, String kind, Coordinate meters) {
        boolean isPublic = ImportedRow.PUBLIC_KINDS.contains(kind);
        return met.met(isPublic ? kind + " " + name : name, meters, isPublic ? SAME_POINT_METERS : SAME_PLACE_METERS)
                .isPresent();
    }

    /**
     * NaN where nobody says it. What has digits and is no count is an error: to whom it is nothing, people are lost.
     */
    private double people(String text) {
        double people = NumberText.parseCount(text);
        if (people >= 0 && people <= MOST_PEOPLE) {
            return people;
        }
        if (text.chars().anyMatch(Character::isDigit) && uncounted++ == 0) {
            firstUncounted = text;
        }
        return Double.NaN;
    }
}
