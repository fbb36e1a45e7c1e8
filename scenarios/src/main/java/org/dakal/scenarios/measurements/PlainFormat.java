package org.dakal.scenarios.measurements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.Keys;

/**
 * Any table with a position and a level in each row, by our names of columns or by a map of names. A level's column
 * says of which technology it is where no column does: {@code rsrpDbm} LTE, {@code rscpDbm} UMTS, {@code rxLevDbm} GSM.
 * {@code rssiDbm} is RxLev for GSM; elsewhere it holds all cells and noise and is no level of one cell.
 */
final class PlainFormat implements MeasurementFormat {
    private static final List<String> POSITION = List.of("latitudeDegrees", "longitudeDegrees");

    private static final Map<String, Technology> LEVELS = levels();

    private static final List<String> OTHERS = Keys.words(
            "time accuracyMeters speedMetersPerSecond indoors technology cellIdentity physicalCellId channel");

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
    public Measurement measurement(MeasuredRow row) {
        String level = "";
        double levelDbm = Double.NaN;
        for (String name : LEVELS.keySet()) { // all are read, so that none is unreadable without a word
            double number = row.number(name);
            if (level.isEmpty() && !Double.isNaN(number)) {
                level = name;
                levelDbm = number;
            }
        }
        Technology technology = row.isGiven("technology") ? row.technology("technology") : LEVELS.get(level);
        boolean isOfOneCell = !level.equals("rssiDbm") || technology == Technology.GSM;
        return new Measurement(
                new Measurement.Fix(
                        row.time("time"),
                        row.number("latitudeDegrees"),
                        row.number("longitudeDegrees"),
                        row.number("accuracyMeters"),
                        row.number("speedMetersPerSecond"),
                        row.flag("indoors", false)),
                new Measurement.Cell(
                        technology,
                        row.cellIdentity("cellIdentity"),
                        row.whole("physicalCellId"),
                        row.whole("channel"),
                        true),
                isOfOneCell ? levelDbm : Double.NaN);
    }
}
