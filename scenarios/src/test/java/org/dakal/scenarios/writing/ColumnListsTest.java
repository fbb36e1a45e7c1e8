package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.columns.Column;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.SpotColumns;
import org.junit.jupiter.api.Test;

/**
 * What must hold of every list of columns, and of what is generated from them: the schemas beside OUTPUTS.md and its
 * tables. With {@code -Ddakal.regenerate=true} this test writes both anew, and then holds.
 */
class ColumnListsTest {
    private static final boolean REGENERATE = Boolean.getBoolean("dakal.regenerate");
    private static final String BEGIN = "<!-- columns: made by ColumnListsTest -->\n";
    private static final String END = "<!-- end of columns -->\n";
    private static final Pattern LETTERS_OF_PERSIAN = Pattern.compile("\\p{InArabic}");

    @Test
    void everyColumnHasWordsInBothLanguagesAndAUnitInItsName() {
        for (Columns<?> columns : ColumnLists.all()) {
            assertThat(faults(columns)).as(columns.name()).isEmpty();
        }
    }

    @Test
    void aListMadeWrongIsNoticed() {
        Columns<String> wrong = Columns.<String>of("wrong", "made wrong")
                .text("first", text -> text)
                .number(ColumnKind.KM, "length", String::length)
                .means("how long", "درازا")
                .number(ColumnKind.KM, "widthKm", String::length)
                .means("how wide.", "wide")
                .build();
        assertThat(faults(wrong))
                .containsExactly(
                        "first has no English words",
                        "first has no Persian words",
                        "length does not end in Km",
                        "widthKm has a full stop",
                        "widthKm has no Persian words");
    }

    private static List<String> faults(Columns<?> columns) {
        List<String> faults = new ArrayList<>();
        // "today" and "after" stand below a key that names what is counted.
        boolean isNamedAbove = columns.name().equals("beforeAfter");
        for (Column<?> column : columns.all()) {
            String name = column.name();
            String ending = column.kind().ending();
            if (!isNamedAbove
                    && !name.endsWith(ending)
                    && !name.equals(ending.toLowerCase(Locale.ROOT))
                    && !name.equals(lowered(ending))) {
                faults.add(name + " does not end in " + ending);
            }
            if (column.description().isEmpty()) {
                faults.add(name + " has no English words");
            }
            if (column.description().endsWith(".") && !column.description().endsWith("...")) {
                faults.add(name + " has a full stop");
            }
            if (!LETTERS_OF_PERSIAN.matcher(column.localDescription()).find()) {
                faults.add(name + " has no Persian words");
            }
            Columns<?> parts = column.parts();
            if (parts != null) {
                faults.addAll(faults(parts));
            }
        }
        return faults;
    }

    private static String lowered(String ending) {
        return ending.isEmpty() ? "" : Character.toLowerCase(ending.charAt(0)) + ending.substring(1);
    }

    @Test
    void schemasAreThoseOfTheLists() throws IOException {
        for (Map.Entry<String, Columns<?>> file : ColumnLists.FILES.entrySet()) {
            hold(Path.of(file.getKey() + ".schema.json"), ColumnSchema.file(file.getValue()));
            assertThat(new JsonMapper().readTree(ColumnSchema.file(file.getValue())))
                    .isNotNull();
        }
        for (Map.Entry<String, Columns<?>> rows : ColumnLists.ROWS.entrySet()) {
            hold(Path.of(rows.getKey() + ".schema.json"), ColumnSchema.rows(rows.getKey(), rows.getValue()));
        }
        Path summary = Path.of("summary.schema.json");
        String text = Files.readString(summary);
        for (Columns<?> columns : List.of(SpotColumns.ALL, ProposalColumns.ALL)) {
            // A definition ends at the first brace that stands as far left as its name.
            Pattern old = Pattern.compile("(?ms)^    \"" + columns.name() + "\": \\{$.*?^    \\}");
            String made = "    \"" + columns.name() + "\": " + ColumnSchema.definition(columns, "    ");
            text = old.matcher(text).replaceFirst(Matcher.quoteReplacement(made));
        }
        hold(summary, text);
    }

    @Test
    void thePageHasTheTables() throws IOException {
        Path page = Path.of("OUTPUTS.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        hold(page, text.substring(0, begin) + tables() + text.substring(text.indexOf(END)));
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        ColumnLists.TABLES.forEach((where, columns) -> {
            text.append("\n## ").append(where).append("\nOne row: ").append(columns.description());
            text.append(".\n\n| Column | Unit | What | به فارسی |\n|---|---|---|---|\n");
            for (Column<?> column : columns.all()) {
                text.append(String.format(
                        "| `%s` | %s | %s | %s |%n",
                        column.name(), column.kind().unit(), column.description(), column.localDescription()));
            }
        });
        return text.append('\n').toString().replace("\r\n", "\n");
    }

    private static void hold(Path file, String made) throws IOException {
        if (REGENERATE) {
            Files.writeString(file, made);
        }
        assertThat(file)
                .as(file + "; make it anew by running this test with -Ddakal.regenerate=true")
                .content()
                .isEqualTo(made);
    }
}
