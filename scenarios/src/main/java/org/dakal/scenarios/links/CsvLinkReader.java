package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.CsvSeparator;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * Links as a table of positions, one a line, whose profiles are cut out of terrain. A line is a line: values do not
 * hold line breaks, so that a quotation mark left open spoils its own line only.
 */
final class CsvLinkReader implements LinkReader {
    private final BoundedLines lines;
    private final CsvLinkHeader header;
    private final ProfileCutter cutter;

    /** Reads the first line, which names the columns. */
    CsvLinkReader(String file, Reader reader, ProfileCutter cutter) throws IOException, ProblemsException {
        this.lines = new BoundedLines(file, reader);
        this.cutter = cutter;
        String first = first(file);
        char stated = CsvSeparator.stated(first);
        String names = stated == 0 ? first : first(file);
        this.header = CsvLinkHeader.of(file, names, stated == 0 ? CsvSeparator.of(names) : stated);
    }

    private String first(String file) throws IOException, ProblemsException {
        try {
            String first = lines.next();
            if (first != null && first.indexOf('\0') >= 0) {
                throw new ProblemsException(List.of(new Problem(
                        Problem.Severity.ERROR,
                        file + ":1",
                        "",
                        "is no UTF-8 text: it holds zero bytes, as UTF-16 does",
                        "Save it as \"CSV UTF-8\".")));
            }
            return first == null ? "" : first;
        } catch (BoundedLines.TooLongException e) {
            throw new ProblemsException(List.of(new Problem(
                    Problem.Severity.ERROR,
                    file + ":1",
                    "",
                    "is neither JSON lines nor CSV: its first line is longer than "
                            + BoundedLines.LONGEST_LINE_CHARACTERS + " characters",
                    "")));
        }
    }

    @Override
    public @Nullable PendingLink next() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                return new CsvLine(lines.lineNumber(), line, header, cutter);
            }
        }
        return null;
    }

    @Override
    public List<Problem> warnings() {
        return header.warnings();
    }

    @Override
    public boolean cutsProfiles() {
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record CsvLine(long lineNumber, String text, CsvLinkHeader header, ProfileCutter cutter)
            implements PendingLink {
        @Override
        public Link parse() throws LinkProblem {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            try {
                header.values(text).forEach(row::put);
            } catch (CsvParseException e) {
                throw new LinkProblem("not CSV: a quotation mark is not closed");
            }
            JsonNode id = row.path(CsvLinkHeader.ID);
            if (id.asText().isBlank()) {
                throw new LinkProblem("id is missing");
            }
            LinkParameters.checkId(id);
            try {
                return read(TextNode.valueOf(id.asText().strip()), LinkFields.ofTable(row));
            } catch (LinkProblem e) {
                throw new LinkProblem(id, e.reason());
            }
        }

        private Link read(JsonNode id, LinkFields fields) throws LinkProblem {
            double txLatitude = degrees(fields, "txLatitudeDegrees", 90);
            double rxLatitude = degrees(fields, "rxLatitudeDegrees", 90);
            double spacingMeters =
                    fields.has("spacingMeters") ? LinkParameters.spacingMeters(fields) : cutter.usualSpacingMeters();
            return LinkParameters.read(
                    id,
                    fields,
                    fields,
                    fields,
                    (txLatitude + rxLatitude) / 2,
                    cutter.between(
                            txLatitude,
                            degrees(fields, "txLongitudeDegrees", 180),
                            rxLatitude,
                            degrees(fields, "rxLongitudeDegrees", 180),
                            spacingMeters));
        }

        private static double degrees(LinkFields fields, String name, double most) throws LinkProblem {
            return fields.between(name, fields.number(name), -most, most);
        }
    }

    /**
     * The first line of a table of links: its separator and which column stands where.
     *
     * @param warnings columns that nobody reads
     */
    record CsvLinkHeader(char separator, TableHeader header, List<Problem> warnings) {
        static final String ID = "id";
        private static final Keys COLUMNS = Keys.of(
                "a table of links",
                "id txLatitudeDegrees txLongitudeDegrees txHeightAboveGroundMeters rxLatitudeDegrees rxLongitudeDegrees"
                        + " rxHeightAboveGroundMeters frequencyMhz",
                "pathLossDb polarization spacingMeters timePercent locationPercent situationPercent mdvar climate"
                        + " surfaceRefractivityNUnits refractivityLapseRateNUnitsPerKm groundPermittivity"
                        + " groundConductivitySiemensPerMeter");

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
            if (fields.size() > columnCount
                    && !fields.stream().skip(columnCount).allMatch(String::isBlank)) {
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

        private static List<String> split(String line, char separator) {
            CsvRecord parsed = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line);
            return parsed.getFields();
        }
    }
}
