package org.dakal.scenarios.links;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;

/** The first line of a table of links: its separator and which column stands where. */
final class CsvLinkHeader {
    static final String ID = "id";
    private static final List<String> REQUIRED = List.of(
            ID,
            "txLatitudeDegrees",
            "txLongitudeDegrees",
            "txHeightAboveGroundMeters",
            "rxLatitudeDegrees",
            "rxLongitudeDegrees",
            "rxHeightAboveGroundMeters",
            "frequencyMhz");
    private static final List<String> OPTIONAL = List.of(
            Link.PATH_LOSS_DB,
            "polarization",
            "spacingMeters",
            "timePercent",
            "locationPercent",
            "situationPercent",
            "mdvar",
            "climate",
            "surfaceRefractivityNUnits",
            "refractivityLapseRateNUnitsPerKm",
            "groundPermittivity",
            "groundConductivitySiemensPerMeter");

    private final char separator;
    private int columnCount;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private CsvLinkHeader(char separator) {
        this.separator = separator;
    }

    /**
     * Understands the line of column names.
     *
     * @throws ProblemsException when a column that must be there is not
     */
    static CsvLinkHeader of(String file, String line, char separator) throws ProblemsException {
        CsvLinkHeader header = new CsvLinkHeader(separator);
        header.read(Place.of(file).atLine(1), line);
        header.problems.throwIfErrors();
        return header;
    }

    private void read(Place place, String line) {
        List<String> names;
        try {
            names = split(line);
        } catch (CsvParseException e) {
            problems.error(place, "", "is neither JSON lines nor CSV", "");
            return;
        }
        columnCount = names.size();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = InvisibleCharacters.cleaned(names.get(i)).strip();
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                unknown.add(name);
                problems.warning(
                        place, name, "is no column of links and is not used", Suggestions.nearest(name, OPTIONAL));
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.error(place, name, "is there twice among the columns", "");
            }
        }
        for (String name : REQUIRED) {
            if (!positions.containsKey(name)) {
                problems.error(place, "", "has no column " + name, Suggestions.nearest(name, unknown));
            }
        }
    }

    /**
     * The values of a line by column; what is missing at its end is not there.
     *
     * @throws LinkProblem when it has more values than there are columns, so that nobody knows which belongs where
     */
    Map<String, String> values(String line) throws LinkProblem {
        List<String> fields = split(line);
        if (fields.size() > columnCount && !fields.stream().skip(columnCount).allMatch(String::isBlank)) {
            throw new LinkProblem("has " + fields.size() + " values, the first line names " + columnCount
                    + " columns; values with the separator in them stand in quotation marks");
        }
        Map<String, String> values = new LinkedHashMap<>();
        positions.forEach((name, position) -> {
            if (position < fields.size()) {
                values.put(name, InvisibleCharacters.cleaned(fields.get(position)));
            }
        });
        return values;
    }

    /** Columns that nobody reads. */
    List<Problem> warnings() {
        return problems.sorted();
    }

    private List<String> split(String line) {
        CsvRecord parsed = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line);
        return parsed.getFields();
    }
}
