package org.dakal.scenarios.writing.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.source.DocumentText;
import org.dakal.scenarios.source.Spreadsheets;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: UTF-8, commas, a header of column names that end in their unit, decimal points, nothing where there is no
 * value. Text that a spreadsheet would compute has an apostrophe before it. The file begins with a byte-order mark, because spreadsheets otherwise take Persian names for another encoding.
 */
public final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    /** Writes the rows of one type in their order. */
    public static <T extends Record> void write(Path file, Class<T> type, List<T> rows) throws IOException {
        RowColumns columns = RowColumns.of(type);
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(columns.names());
            for (T row : rows) {
                csv.writeRecord(columns.values(row).stream().map(CsvTable::text).toList());
            }
            csv.flush();
        }
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
