package org.dakal.scenarios.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line of column names. Separators are ',', ';' or tab, whichever the first line has most of; columns
 * may come in any order.
 */
public final class CsvTable {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String QUOTE_HINT = "Maybe a quotation mark is not closed.";

    private final Place place;
    private final Keys columns;
    private final Problems problems;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Fields> rows = new ArrayList<>();
    private int headerFieldCount;

    private CsvTable(String file, Keys columns, Problems problems) {
        this.place = Place.of(file);
        this.columns = columns;
        this.problems = problems;
    }

    /** The rows of a table; what is wrong with its form is in the problems, and wrong rows are left out. */
    public static List<Fields> read(String file, String text, Keys columns, Problems problems) {
        CsvTable table = new CsvTable(file, columns, problems);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            table.readAll(reader);
        } catch (CsvParseException e) {
            problems.error(table.place, "", "is no CSV: " + reason(e), QUOTE_HINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from a string cannot fail
        }
        return table.rows;
    }

    private void readAll(Iterable<CsvRecord> records) {
        boolean header = true;
        for (CsvRecord record : records) {
            if (header) {
                header = false;
                if (!readHeader(record)) {
                    return;
                }
            } else if (!record.getFields().stream().allMatch(String::isBlank)) { // spreadsheets add ";;;;" at the end
                readRow(record);
            }
        }
        if (rows.isEmpty() && problems.errorCount() == 0) {
            problems.warning(place, "", "has no rows", "");
        }
    }

    private boolean readHeader(CsvRecord record) {
        List<String> unknown = new ArrayList<>();
        boolean sound = true;
        headerFieldCount = record.getFieldCount();
        Place line = place.atLine((int) record.getStartingLineNumber());
        for (int i = 0; i < record.getFieldCount(); i++) {
            String name = record.getField(i).strip();
            if (!columns.contains(name)) {
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else if (positions.putIfAbsent(name, i) != null) {
                problems.error(line, name, "is there twice among the columns", "");
                sound = false;
            }
        }
        for (String name : columns.required()) {
            if (!positions.containsKey(name)) {
                String near = Suggestions.nearest(name, unknown);
                String others = unknown.isEmpty() ? "" : "Not known here: " + String.join(", ", unknown) + ".";
                problems.error(line, "", "has no column " + name, near.isEmpty() ? others : near);
                sound = false;
            }
        }
        if (sound && !unknown.isEmpty()) {
            String hint = unknown.stream()
                    .map(name -> Suggestions.nearest(
                            name,
                            columns.all().stream()
                                    .filter(c -> !positions.containsKey(c))
                                    .toList()))
                    .filter(h -> !h.isEmpty())
                    .findFirst()
                    .orElse("");
            problems.warning(line, Wording.names(unknown), "columns not known here are left out", hint);
        }
        return sound;
    }

    private void readRow(CsvRecord record) {
        Place line = place.atLine((int) record.getStartingLineNumber());
        int count = record.getFieldCount();
        boolean tooMany = record.getFields().stream().skip(headerFieldCount).anyMatch(f -> !f.isBlank());
        if (count < headerFieldCount || tooMany) {
            boolean broken = record.getFields().stream().anyMatch(f -> f.contains("\n"));
            problems.error(
                    line,
                    "",
                    "has " + Wording.count(count, "field") + ", the first line has " + headerFieldCount,
                    broken ? QUOTE_HINT : tooMany ? "Maybe a comma stands inside a value: put that in quotes." : "");
            return;
        }
        rows.add(new Fields(new Row(record, line), columns, problems));
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Wording.shorten(String.valueOf(cause.getMessage()));
    }

    private final class Row implements Values {
        private final CsvRecord record;
        private final Place line;

        Row(CsvRecord record, Place line) {
            this.record = record;
            this.line = line;
        }

        @Override
        public @Nullable String raw(String key) {
            Integer position = positions.get(key);
            if (position == null || position >= record.getFieldCount()) {
                return null;
            }
            String text = record.getField(position);
            return text.isBlank() ? null : text;
        }

        @Override
        public Place place(String key) {
            return line.key(key);
        }

        @Override
        public Place place() {
            return line;
        }
    }
}
