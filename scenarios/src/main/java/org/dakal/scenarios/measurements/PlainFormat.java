package org.dakal.scenarios.measurements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Any table with a position and a level in each row, by our names of columns or by a map of names. A level's column
 * says of which technology it is where no column does: {@code rsrpDbm} LTE, {@code rscpDbm} UMTS, {@code rxLevDbm} GSM.
 * {@code rssiDbm} is RxLev for GSM; elsewhere it holds all cells and noise and is no level of one cell.
 */
final class PlainFormat implements MeasurementFormat {
    private static final List<String> POSITION = List.of("latitudeDegrees", "longitudeDegrees");

    private static final Map<String, Technology> LEVELS = levels();

    private static final List<String> OTHERS = List.of(
            "time",
            "accuracyMeters",
            "speedMetersPerSecond",
            "indoors",
            "technology",
            "cellIdentity",
            "physicalCellId",
            "channel");

    private static final List<String> MEASURES = List.of("accuracyMeters", "speedMetersPerSecond", "cellIdentity");

    private static final List<String> WHOLE = List.of("physicalCellId", "channel");

    /** What tables hold where nothing is known; numbers may be NaN besides. */
    private static final List<String> NOT_GIVEN = List.of("", "-", "--", "n/a", "null", "none");

    private final Map<String, String> named;

    /** @param named the file's names of columns by ours, where they differ */
    PlainFormat(Map<String, String> named) {
        this.named = Map.copyOf(named);
    }

    private static Map<String, Technology> levels() {
        Map<String, Technology> levels = new LinkedHashMap<>();
        levels.put("rsrpDbm", Technology.LTE);
        levels.put("rscpDbm", Technology.UMTS);
        levels.put("rxLevDbm", Technology.GSM);
        levels.put("rssiDbm", Technology.GSM);
        return levels;
    }

    /** Our names of columns. */
    static List<String> names() {
        List<String> names = new ArrayList<>(POSITION);
        names.addAll(LEVELS.keySet());
        names.addAll(OTHERS);
        return names;
    }

    @Override
    public String title() {
        return "plain table";
    }

    @Override
    public boolean isKnownBy(Set<String> columns) {
        return POSITION.stream().allMatch(name -> columns.contains(inFile(name)))
                && LEVELS.keySet().stream().anyMatch(name -> columns.contains(inFile(name)));
    }

    @Override
    public String inFile(String name) {
        return named.getOrDefault(name, name);
    }

    @Override
    public Keys columns() {
        List<String> optional = new ArrayList<>(LEVELS.keySet());
        optional.addAll(OTHERS);
        return new Keys(
                "a table of measurements",
                POSITION.stream().map(this::inFile).toList(),
                optional.stream().map(this::inFile).toList());
    }

    @Override
    public boolean isWrittenByHand() {
        return true;
    }

    @Override
    public void check(Fields row) {
        Stream.of(POSITION, LEVELS.keySet(), MEASURES, WHOLE)
                .flatMap(Collection::stream)
                .forEach(name -> checkNumber(row, name));
        if (isGiven(row, "time") && MeasurementTime.of(row.text(inFile("time"), "")) == null) {
            row.error(inFile("time"), "is no time", "Times are written as 2025-07-18T22:11:08.");
        }
        if (isGiven(row, "indoors")) {
            row.flag(inFile("indoors"), false);
        }
    }

    private boolean isGiven(Fields row, String name) {
        return !NOT_GIVEN.contains(row.text(inFile(name), "").toLowerCase(Locale.ROOT));
    }

    private void checkNumber(Fields row, String name) {
        if (!isGiven(row, name)) {
            return;
        }
        String text = row.text(inFile(name), "");
        OptionalDouble number = NumberText.parse(text);
        if (number.isEmpty()) {
            row.error(inFile(name), "must be a number", Suggestions.numberText(name, text));
        } else if (WHOLE.contains(name) && number.getAsDouble() % 1 > 0) {
            row.error(inFile(name), "must be a whole number", "");
        }
    }

    @Override
    public Measurement measurement(MeasuredRow row) {
        String level = LEVELS.keySet().stream()
                .filter(name -> !Double.isNaN(row.number(name)))
                .findFirst()
                .orElse("");
        Technology stated = row.technology("technology");
        Technology technology = row.text("technology").isEmpty() ? LEVELS.get(level) : stated;
        return new Measurement(
                new Measurement.Fix(
                        MeasurementTime.of(row.text("time")),
                        row.number("latitudeDegrees"),
                        row.number("longitudeDegrees"),
                        row.number("accuracyMeters"),
                        row.number("speedMetersPerSecond"),
                        Fields.isYes(row.text("indoors"))),
                new Measurement.Cell(
                        technology,
                        row.cellIdentity("cellIdentity"),
                        row.whole("physicalCellId"),
                        row.whole("channel"),
                        true),
                levelDbm(row, level, technology));
    }

    private static double levelDbm(MeasuredRow row, String level, @Nullable Technology technology) {
        boolean isOfOneCell = !level.equals("rssiDbm") || technology == Technology.GSM;
        return level.isEmpty() || !isOfOneCell ? Double.NaN : row.number(level);
    }
}
