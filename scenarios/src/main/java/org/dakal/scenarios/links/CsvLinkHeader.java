package org.dakal.scenarios.links;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.TableHeader;
import org.jspecify.annotations.Nullable;

/** The first line of a table of links: its separator and which column stands where. */
final class CsvLinkHeader {
    static final String ID = "id";
    private static final Keys COLUMNS = new Keys(
            "a table of links",
            List.of(
                    ID,
                    "txLatitudeDegrees",
                    "txLongitudeDegrees",
                    "txHeightAboveGroundMeters",
                    "rxLatitudeDegrees",
                    "rxLongitudeDegrees",
                    "rxHeightAboveGroundMeters",
                    "frequencyMhz"),
            List.of(
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
                    "groundConductivitySiemensPerMeter"));

    private final char separator;
    private final TableHeader header;
    private final List<Problem> warnings;

    private CsvLinkHeader(char separator, TableHeader header, List<Problem> warnings) {
        this.separator = separator;
        this.header = header;
        this.warnings = warnings;
    }

    /**
     * Understands the line of column names.
     *
     * @throws ProblemsException when a column that must be there is not
     */
    static CsvLinkHeader of(String file, String line, char separator) throws ProblemsException {
        Place place = Place.of(file).atLine(1);
        Problems problems = new Problems();
        @Nullable TableHeader header = null;
        try {
            header = TableHeader.read(split(line, separator), COLUMNS, place, problems);
        } catch (CsvParseException e) {
            problems.error(place, "", "is neither JSON lines nor CSV", "");
        }
        if (header == null) {
            throw new ProblemsException(problems.sorted());
        }
        return new CsvLinkHeader(separator, header, problems.sorted());
    }

    /**
     * The values of a line by column; what is missing at its end is not there.
     *
     * @throws LinkProblem when it has more values than there are columns, so that nobody knows which belongs where
     */
    Map<String, String> values(String line) throws LinkProblem {
        List<String> fields = split(line, separator);
        int columnCount = header.fieldCount();
        if (fields.size() > columnCount && !fields.stream().skip(columnCount).allMatch(String::isBlank)) {
            throw new LinkProblem("has " + fields.size() + " values, the first line names " + columnCount
                    + " columns; values with the separator in them stand in quotation marks");
        }
        Map<String, String> values = new LinkedHashMap<>();
        header.positions().forEach((name, position) -> {
            if (position < fields.size()) {
                values.put(name, InvisibleCharacters.cleaned(fields.get(position)));
            }
        });
        return values;
    }

    /** Columns that nobody reads. */
    List<Problem> warnings() {
        return warnings;
    }

    private static List<String> split(String line, char separator) {
        CsvRecord parsed = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line);
        return parsed.getFields();
    }
}
