package org.dakal.scenarios.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line of column names. Separators are ',', ';' or tab, whichever the first line has most of, or what a
 * line {@code sep=;} above it states; columns may come in any order. Values come out cleaned of invisible characters.
 */
public final class CsvRows {
    private static final int MOST_ROWS = 2_000_000;
    static final String CONTROL_CHARACTER = "is no character of text";
    private static final String QUOTE_HINT = "Maybe a quotation mark is not closed.";

    private final Place place;
    private final Keys columns;
    private final Problems problems;
    private final Consumer<Fields> rows;
    private final char separator;
    private boolean isEmpty = true;

    private CsvRows(String file, Keys columns, char separator, Problems problems, Consumer<Fields> rows) {
        this.rows = rows;
        this.place = Place.of(file);
        this.separator = separator;
        this.columns = columns;
        this.problems = problems;
    }

    /** The rows of a table; what is wrong with its form is in the problems, and wrong rows are left out. */
    public static List<Fields> read(String file, String text, Keys columns, Problems problems) {
        List<Fields> rows = new ArrayList<>();
        forEach(file, text, columns, problems, rows::add);
        return rows;
    }

    /** Hands out the rows of a table one by one, for tables that are long; otherwise as {@link #read}. */
    public static void forEach(String file, String text, Keys columns, Problems problems, Consumer<Fields> rows) {
        String kind = FileKind.ofText(text);
        if (!kind.isEmpty()) {
            problems.error(Place.of(file), "", "is " + kind + ", must be a table (CSV)", "");
            return;
        }
        String first = text.lines().findFirst().orElse("");
        char stated = CsvSeparator.stated(first);
        char separator = stated == 0 ? CsvSeparator.of(first) : stated;
        CsvRows table = new CsvRows(file, columns, separator, problems, rows);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(stated == 0 ? text : text.substring(first.length()))) {
            table.readAll(reader);
        } catch (CsvParseException e) {
            problems.error(table.place, "", "is no CSV: " + reason(e), text.indexOf('"') < 0 ? "" : QUOTE_HINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from a string cannot fail
        }
    }

    private void readAll(Iterable<CsvRecord> records) {
        int errorsBefore = problems.errorCount();
        @Nullable TableHeader header = null;
        int recordCount = 0;
        for (CsvRecord record : records) {
            if (++recordCount > MOST_ROWS) {
                problems.error(place, "", "has more than " + MOST_ROWS + " rows, too many for a table", "");
                return;
            }
            if (header == null) {
                Place line = place.atLine((int) record.getStartingLineNumber());
                header = TableHeader.read(record.getFields(), columns, line, problems);
                if (header == null) {
                    return;
                }
            } else if (!record.getFields().stream().allMatch(String::isBlank)) { // spreadsheets add ";;;;" at the end
                readRow(record, header);
            }
        }
        if (isEmpty && problems.errorCount() == errorsBefore) {
            problems.warning(place, "", "has no rows", "");
        }
    }

    private void readRow(CsvRecord record, TableHeader header) {
        Place line = place.atLine((int) record.getStartingLineNumber());
        int count = record.getFieldCount();
        boolean tooMany = record.getFields().stream().skip(header.fieldCount()).anyMatch(f -> !f.isBlank());
        if (count < header.fieldCount() || tooMany) {
            boolean broken = record.getFields().stream().anyMatch(f -> f.contains("\n"));
            problems.error(
                    line,
                    "",
                    "has " + Wording.count(count, "field") + ", the first line has " + header.fieldCount(),
                    broken ? QUOTE_HINT : tooMany ? "Maybe a comma stands inside a value: put that in quotes." : "");
            return;
        }
        for (Map.Entry<String, Integer> column : header.positions().entrySet()) {
            String forbidden = InvisibleCharacters.firstForbidden(record.getField(column.getValue()));
            if (!forbidden.isEmpty()) {
                problems.error(line.key(column.getKey()), forbidden, CONTROL_CHARACTER, "");
                return;
            }
            if (swallowsRows(record.getField(column.getValue()))) {
                problems.error(line.key(column.getKey()), "", "holds a line break and separators", QUOTE_HINT);
                return;
            }
        }
        isEmpty = false;
        rows.accept(new Fields(new Row(header.positions(), record, line), columns, problems));
    }

    /**
     * A quotation mark left open takes what follows into its value, up to the next one: a row of the right length may
     * come out.
     */
    private boolean swallowsRows(String value) {
        return value.indexOf(separator) >= 0 && value.strip().lines().count() > 1;
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Wording.shorten(String.valueOf(cause.getMessage()));
    }

    private record Row(Map<String, Integer> positions, CsvRecord record, Place line) implements Values {
        @Override
        public @Nullable String raw(String key) {
            Integer position = positions.get(key);
            if (position == null || position >= record.getFieldCount()) {
                return null;
            }
            String text = InvisibleCharacters.cleaned(record.getField(position));
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
