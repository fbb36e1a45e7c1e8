package org.dakal.scenarios.columns;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.source.DocumentText;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Spreadsheets;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: UTF-8, commas, a header of column names that end in their unit, decimal points, nothing where there
 * is no value. Text that a spreadsheet would compute has an apostrophe before it. The file begins with a byte-order
 * mark, because spreadsheets otherwise take Persian names for another encoding.
 */
public final class TableCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableCsv() {}

    public static void write(Path file, Table table) throws IOException {
        List<String> names = table.columns().names();
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(names);
            for (Row row : table.rows()) {
                csv.writeRecord(names.stream().map(name -> text(row.cell(name))).toList());
            }
            csv.flush();
        }
    }

    /**
     * The rows of such a file, also of an earlier version that had fewer columns.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a number or truth value is none
     */
    public static List<Row> read(Path file, Columns<?> columns) throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return records.stream().map(cells -> row(cells, columns)).toList();
        }
    }

    private static Row row(NamedCsvRecord cells, Columns<?> columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column<?> column : columns.all()) {
            cells.findField(column.name()).ifPresent(text -> values.put(column.name(), value(text, column)));
        }
        return new Row(values);
    }

    private static @Nullable Object value(String text, Column<?> column) {
        if (text.isEmpty() && column.mayBeEmpty()) {
            return null;
        }
        return switch (column.kind().type()) {
            case INTEGER -> Integer.valueOf(text);
            case REAL -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            // A result whose names hide marks of direction is none of ours, or was damaged
            case TEXT, LIST, OBJECT -> InvisibleCharacters.cleaned(Spreadsheets.text(text));
        };
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String words) {
            return Spreadsheets.cell(DocumentText.clean(words));
        }
        return value instanceof Double number ? Numbers.plain(number) : value.toString();
    }
}
