package org.dakal.scenarios.measurements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.CsvRows;
import org.dakal.scenarios.source.CsvSeparator;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of measurements, whatever program wrote them. Their formats are known by the names in the first line; a
 * reading that cannot be used is dropped and counted by reason, a file that cannot be understood is a problem.
 */
public final class MeasurementFiles {
    private static final int MOST_ROW_PROBLEMS_TOLD = 3;

    private final List<MeasurementFormat> formats;
    private final Map<String, String> columns;
    private final MeasurementFilter filter;
    private final Problems problems = new Problems();

    private MeasurementFiles(Map<String, String> columns, MeasurementFilter filter) {
        this.columns = columns;
        this.filter = filter;
        this.formats = List.of(new GNetTrackFormat(), new OpenCellIdFormat(), new PlainFormat(columns));
    }

    /** Names of columns of a plain table, which a map of columns may give others in its place. */
    public static List<String> columnNames() {
        return PlainFormat.names();
    }

    /**
     * Reads files, in their order.
     *
     * @param columns names in plain tables by ours ({@link #columnNames}), where they differ
     * @throws ProblemsException with every reason why a file cannot be understood
     */
    public static List<MeasurementCampaign> read(
            List<Path> files, Map<String, String> columns, MeasurementFilter filter) throws ProblemsException {
        MeasurementFiles reader = new MeasurementFiles(columns, filter);
        List<MeasurementCampaign> campaigns = new ArrayList<>();
        Map<String, String> fileBySha256 = new HashMap<>();
        for (Path file : files) {
            InputFiles inputs = new InputFiles(Path.of("").toAbsolutePath(), reader.problems);
            String text = inputs.tableText(file.toString(), Place.of(file.toString()));
            if (text != null) {
                String earlier = fileBySha256.putIfAbsent(inputs.inputs().get(0).sha256(), file.toString());
                if (earlier != null) {
                    reader.problems.error(
                            Place.of(file.toString()),
                            "",
                            "holds the same as " + earlier + ", and its readings would count twice",
                            "Give each file once.");
                    continue;
                }
            }
            MeasurementCampaign campaign = text == null ? null : reader.campaign(inputs, file.toString(), text);
            if (campaign != null) {
                campaigns.add(campaign);
            }
        }
        reader.problems.throwIfErrors();
        return campaigns;
    }

    private @Nullable MeasurementCampaign campaign(InputFiles inputs, String file, String text) {
        Sorting sorting = new Sorting();
        Problems found = new Problems();
        Problems values = new Problems();
        String title;
        if (GeosubmitFile.isKnownBy(text)) {
            title = GeosubmitFile.TITLE;
            GeosubmitFile.read(file, text, found, values, sorting::add);
        } else {
            MeasurementFormat format = format(file, text);
            if (format == null) {
                return null;
            }
            title = format.title();
            CsvRows.forEach(file, text, format.columns(), found, row -> {
                int before = found.errorCount();
                MeasuredRow measured = new MeasuredRow(
                        column -> row.text(format.inFile(column), ""),
                        column -> row.place(format.inFile(column)),
                        values);
                Measurement reading = format.measurement(measured);
                if (found.errorCount() == before) { // else its text is too long, and it counts as broken
                    sorting.add(reading, measured.isReadable());
                }
            });
            if (format.isWrittenByHand()) {
                found.sorted().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                        .forEach(sorting::warn);
            }
        }
        List<Problem> rows = new ArrayList<>();
        for (Problem problem : found.errorsSince(0)) {
            // A row that is wrong is dropped; what is wrong with the whole file, or with its first line, is told.
            if (problem.place().equals(file) || sorting.count == 0) {
                problems.error(Place.of(problem.place()), problem.value(), problem.message(), problem.hint());
            } else {
                rows.add(problem);
            }
        }
        rows.addAll(values.errorsSince(0));
        return sorting.campaign(inputs, title, rows, found.errorCount());
    }

    /** The format that knows the names in the first line; null and a problem when none does. */
    private @Nullable MeasurementFormat format(String file, String text) {
        String first = text.lines().findFirst().orElse("");
        if (CsvSeparator.stated(first) != 0) {
            first = text.lines().skip(1).findFirst().orElse("");
        }
        Set<String> names = Arrays.stream(first.split("[,;\t|]", -1))
                .map(name -> name.replace("\"", "").strip())
                .collect(Collectors.toSet());
        for (MeasurementFormat format : formats) {
            if (format.isKnownBy(names)) {
                return format;
            }
        }
        Place place = Place.of(file).atLine(1);
        if (names.contains("pathLossDb")) {
            problems.error(
                    place,
                    "pathLossDb",
                    "is a table of path losses, which no map of levels is held against",
                    "Give it to dakal calibrate --links.");
            return null;
        }
        List<String> missing =
                columns.values().stream().filter(name -> !names.contains(name)).toList();
        problems.error(
                place,
                missing.isEmpty() ? "" : Wording.names(missing),
                missing.isEmpty()
                        ? "is in no known format: no log of G-NetTrack, table of OpenCelliD or report of Geosubmit, and"
                                + " has no columns latitudeDegrees, longitudeDegrees and rsrpDbm, rscpDbm or rxLevDbm"
                        : "is no column of the table",
                missing.isEmpty()
                        ? "Say what its columns are, e.g. --columns latitudeDegrees=lat,longitudeDegrees=lon,rsrpDbm=RSRP."
                        : Suggestions.nearest(missing.get(0), names));
        return null;
    }

    /** Sorts the readings of one file into those that can be used and those that cannot. */
    private final class Sorting {
        private final List<Measurement> readings = new ArrayList<>();
        private final Set<Measurement> timed = new HashSet<>();
        private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        private final List<String> warnings = new ArrayList<>();
        private int count;

        void warn(Problem problem) {
            String value = problem.value().isEmpty() ? "" : " = " + problem.value();
            warnings.add((problem.place() + value + ": " + problem.message() + ". " + problem.hint()).strip());
        }

        void add(Measurement measurement, boolean isReadable) {
            count++;
            if (!isReadable) {
                dropped.merge(DropReason.UNREADABLE, 1, Integer::sum);
                return;
            }
            DropReason reason = filter.reason(measurement);
            if (reason == null && measurement.fix().time() != null && !timed.add(measurement)) {
                reason = DropReason.DUPLICATE;
            }
            if (reason == null) {
                readings.add(measurement);
            } else {
                dropped.merge(reason, 1, Integer::sum);
            }
        }

        MeasurementCampaign campaign(InputFiles inputs, String title, List<Problem> brokenRows, int brokenCount) {
            if (brokenCount > 0) {
                dropped.put(DropReason.BROKEN_ROW, brokenCount);
            }
            brokenRows.stream().limit(MOST_ROW_PROBLEMS_TOLD).forEach(this::warn);
            LevelPile pile = new LevelPile(readings);
            if (!pile.stuck().isEmpty()) {
                warnings.add(pile.stuck());
            }
            MeasurementCampaign.Span span = MeasurementCampaign.Span.of(readings);
            String odd = span.oddness(LocalDateTime.now(ZoneOffset.UTC));
            if (!odd.isEmpty()) {
                warnings.add(odd);
            }
            return new MeasurementCampaign(
                    inputs.inputs().get(0),
                    title,
                    count + brokenCount,
                    readings,
                    dropped,
                    span,
                    pile.floorDbm(),
                    warnings);
        }
    }

    /** Levels that are there more often than a phone would measure them. */
    static final class LevelPile {
        private static final int FEWEST = 20;
        private static final double LEAST_FLOOR_FRACTION = 0.01;
        /** A tail that ends by itself has fewer readings at its end than a decibel higher. */
        private static final double FLOOR_OVER_NEXT = 2;

        private static final double LEAST_STUCK_FRACTION = 0.4;

        private final TreeMap<Long, Integer> counts = new TreeMap<>();
        private final int total;

        /** Counts the readings by whole decibels. */
        LevelPile(List<Measurement> readings) {
            readings.forEach(reading -> counts.merge(Math.round(reading.levelDbm()), 1, Integer::sum));
            total = readings.size();
        }

        /**
         * The lowest level, when readings pile up there: 20 or more, a hundredth of all, and twice as many as one
         * decibel higher. What is lower was not heard at all. NaN when they do not.
         */
        double floorDbm() {
            if (counts.isEmpty()) {
                return Double.NaN;
            }
            Map.Entry<Long, Integer> lowest = counts.firstEntry();
            int next = counts.getOrDefault(lowest.getKey() + 1, 0);
            boolean isPile = lowest.getValue() >= FEWEST
                    && lowest.getValue() >= LEAST_FLOOR_FRACTION * total
                    && lowest.getValue() >= FLOOR_OVER_NEXT * next
                    && counts.size() > 1;
            return isPile ? lowest.getKey() : Double.NaN;
        }

        /** Says that a phone seems to repeat an old level; empty when it does not. */
        String stuck() {
            for (Map.Entry<Long, Integer> level : counts.entrySet()) {
                if (level.getValue() >= FEWEST && level.getValue() >= LEAST_STUCK_FRACTION * total) {
                    return level.getValue() + " of " + total + " levels are " + level.getKey()
                            + " dBm: the phone may have repeated an old one";
                }
            }
            return "";
        }
    }

    /**
     * Reports for the geolocation services that understand Mozilla's second Geosubmit interface: an object with
     * {@code items}, each a position and the cell towers heard there, levels in dBm in {@code signalStrength}.
     */
    static final class GeosubmitFile {
        /** Its name for people. */
        static final String TITLE = "Geosubmit";

        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private GeosubmitFile() {}

        static boolean isKnownBy(String text) {
            return text.stripLeading().startsWith("{");
        }

        /** Hands out a reading for each cell tower of each item. */
        static void read(String file, String text, Problems problems, Problems values, Readings readings) {
            Place place = Place.of(file);
            JsonNode items;
            try {
                items = JSON.readTree(text).path("items");
            } catch (JsonProcessingException e) {
                problems.error(place, "", "is no JSON: " + Wording.jsonReason(e), "");
                return;
            }
            if (!items.isArray()) {
                problems.error(place, "", "has no list items", "Reports of Geosubmit are {\"items\": [{...}, ...]}.");
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                JsonNode item = items.get(i);
                Place at = place.key("items").item(i);
                JsonNode towers = item.path("cellTowers");
                if (!item.isObject() || !(towers.isArray() || isAbsent(towers))) {
                    problems.error(at, "", "must be an object with a list of cellTowers", "");
                    continue;
                }
                MeasuredRow whole = row(item, at, values);
                MeasuredRow position = row(item.path("position"), at.key("position"), values);
                Measurement.Fix fix = new Measurement.Fix(
                        whole.time("timestamp"),
                        position.number("latitude"),
                        position.number("longitude"),
                        position.number("accuracy"),
                        position.number("speed"),
                        false);
                for (int j = 0; j < towers.size(); j++) {
                    MeasuredRow tower = row(towers.get(j), at.key("cellTowers").item(j), values);
                    Measurement reading = reading(fix, tower);
                    readings.add(reading, whole.isReadable() && position.isReadable() && tower.isReadable());
                }
            }
        }

        private static boolean isAbsent(JsonNode node) {
            return node.isMissingNode() || node.isNull();
        }

        private static MeasuredRow row(JsonNode object, Place place, Problems values) {
            return new MeasuredRow(
                    key -> {
                        JsonNode value = object.path(key);
                        return isAbsent(value) ? "" : value.isValueNode() ? value.asText() : value.toString();
                    },
                    place::key,
                    values);
        }

        private static Measurement reading(Measurement.Fix fix, MeasuredRow tower) {
            return new Measurement(
                    fix,
                    new Measurement.Cell(
                            tower.technology("radioType"),
                            tower.cellIdentity("cellId"),
                            tower.whole("primaryScramblingCode"),
                            null,
                            tower.flag("serving", true)),
                    tower.number("signalStrength"));
        }

        /** Takes readings. */
        @FunctionalInterface
        interface Readings {
            /** One of them, and whether all its values could be read. */
            void add(Measurement reading, boolean isReadable);
        }
    }
}
