package org.dakal.scenarios.importing.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dakal.scenarios.source.CsvSeparator;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;

/**
 * A table with a line of column names, whatever they are: comma, semicolon or tab, also packed with gzip. It is read as
 * it streams by, so that exports of a whole country may be given where a province is wanted.
 */
final class TableImport implements ImportFormat {
    private static final int LONGEST_LINE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String title() {
        return "table (CSV)";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        if (!FileKind.of(start).isEmpty()) {
            return false;
        }
        for (byte b : start) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        forEach(
                file,
                StandardCharsets.UTF_8,
                List.of(),
                problems,
                values -> rows.accept(new ImportedRow(values, null, place)));
        return Origin.SILENT;
    }

    /**
     * Reads a table as it streams by.
     *
     * @param knownNames names of its columns, for a table without a line of them; empty when it has one
     * @param rows takes what is filled in of each row, by the names of the columns
     */
    static void forEach(
            Path file, Charset charset, List<String> knownNames, Problems problems, Consumer<Map<String, String>> rows)
            throws IOException {
        Place place = Place.of(file.toString());
        try (BufferedReader reader = new BufferedReader(decoded(file, charset), LONGEST_LINE)) {
            reader.mark(LONGEST_LINE);
            String first = reader.readLine();
            String head = first == null ? "" : first;
            char stated =
                    CsvSeparator.stated(head.isEmpty() || head.charAt(0) != BYTE_ORDER_MARK ? head : head.substring(1));
            char separator = stated == 0 ? CsvSeparator.of(head) : stated;
            if (stated == 0) {
                reader.reset();
            }
            List<String> names = new ArrayList<>(knownNames);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader)) {
                for (CsvRecord record : csv) {
                    List<String> cells = record.getFields().stream()
                            .map(cell -> InvisibleCharacters.cleaned(cell).strip())
                            .toList();
                    if (names.isEmpty()) {
                        names.addAll(cells);
                        refuseTwice(names, place, problems);
                    } else if (isWider(cells, names.size())) {
                        problems.error(
                                place.atLine((int) record.getStartingLineNumber()),
                                "",
                                "has more values than there are columns, " + names.size(),
                                "Maybe decimals have commas: save it with semicolons or tabs.");
                        return;
                    } else {
                        rows.accept(filled(names, cells));
                    }
                }
            }
        } catch (CsvParseException e) {
            String message = e.getCause() instanceof CharacterCodingException
                    ? "is not UTF-8 text"
                    : "is no CSV: " + e.getMessage();
            problems.error(place, "", message, "Save it as \"CSV UTF-8\".");
        } catch (CharacterCodingException e) {
            problems.error(place, "", "is not UTF-8 text", "Save it as \"CSV UTF-8\".");
        }
    }

    private static Map<String, String> filled(List<String> names, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                values.put(names.get(i), cells.get(i));
            }
        }
        return values;
    }

    private static void refuseTwice(List<String> names, Place place, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                problems.error(place, name, "is the name of two columns", "Name them apart, or leave one out.");
            }
        }
    }

    /** True when a value stands where there is no column: those before it are not under their own names either. */
    private static boolean isWider(List<String> cells, int columnCount) {
        return cells.size() > columnCount
                && cells.subList(columnCount, cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static Reader decoded(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                ImportFiles.unpacked(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
