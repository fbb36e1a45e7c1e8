package org.dakal.scenarios.measurements;

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
}
