package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static final Keys COLUMNS = new Keys("a thing", List.of("id", "name"), List.of("note"));

    private final Problems problems = new Problems();

    private List<String> read(String text) {
        String decoded = Objects.requireNonNull(
                TextDecoder.decode("t.csv", text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, problems));
        return CsvRows.read("t.csv", decoded, COLUMNS, problems).stream()
                .map(row -> row.text("id") + "/" + row.text("name") + "/" + row.text("note"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,note\n1,Qom,x\n2,Kahak,\n",
                "id;name;note\r\n1;Qom;x\r\n2;Kahak;\r\n",
                "id\tname\tnote\n1\tQom\tx\n2\tKahak\t\n",
                "\uFEFFid,name,note\n1,Qom,x\n2,Kahak,\n", // a byte-order mark, as spreadsheets write it
                "note,id,name\nx,1,Qom\n,2,Kahak\n", // another order
                "\"id\",\"name\",\"note\"\n\"1\",\"Qom\",\"x\"\n2,Kahak,\n",
                "\uFEFF\uFEFFid,name,note\n1,Qom,x\n2,Kahak,\n", // two of them, of files joined
                "sep=;\r\nid;name;note\r\n1;Qom;x\r\n2;Kahak;\r\n", // as Excel writes it
                "\"sep=\t\"\nid\tname\tnote\n1\tQom\tx\n2\tKahak\t\n",
                "id,name\u00A0,\u200Fnote\n\u200F1,\u202AQom\u202C,x\n2\u00A0,Kahak,\n", // invisible ones
                "id,name,note\n1,Qom,x\n2,Kahak,\n\u001A", // the end of a file in DOS
                " id , name , note \n 1 , Qom , x \n2,Kahak,\n\n,,\n", // spaces, and empty lines below
                "id,name,note,\n1,Qom,x,\n2,Kahak,,\n" // a last column without name
            })
    void spreadsheetsWriteManyDialects(String text) {
        assertThat(read(text)).containsExactly("1/Qom/x", "2/Kahak/");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLinesWhichBecomeSpaces() {
        assertThat(read("id,name,note\n1,\"Qom, city\",\"he said \"\"two\nlines\"\"\"\n2,b,c\n"))
                .containsExactly("1/Qom, city/he said \"two lines\"", "2/b/c");
    }

    /**
     * Three rows became one of the right length: the first mark was never closed, the second belongs to the third row.
     */
    @Test
    void aMarkLeftOpenDoesNotSwallowRows() {
        assertThat(read("id,name,note\n1,\"a,x\n2,b,y\n3,c\",z\n4,d,\n")).containsExactly("4/d/");
        assertThat(problems.sorted())
                .extracting(p -> p.place() + " " + p.message())
                .containsExactly("t.csv:2 name holds a line break and separators");
    }

    @Test
    void rowsKnowTheirLines() {
        List<Fields> rows = CsvRows.read("t.csv", "id,name\n1,\"a\nb\"\n\n2,c\n", COLUMNS, problems);
        assertThat(rows)
                .extracting(row -> row.place("name").toString())
                .containsExactly("t.csv:2 name", "t.csv:5 name");
    }

    @Test
    void linesAreCountedBehindAStatedSeparator() {
        List<Fields> rows = CsvRows.read("t.csv", "sep=;\nid;name\n1;a\n", COLUMNS, problems);
        assertThat(rows.get(0).place("name")).hasToString("t.csv:3 name");
    }

    @Test
    void theWorkIsBounded() {
        CsvRows.read("t.csv", "id,name\n" + ",\n".repeat(2_000_001), COLUMNS, problems);
        CsvRows.read("u.csv", "id,name" + ",x".repeat(1000) + "\n", COLUMNS, problems);
        assertThat(problems.sorted())
                .extracting(p -> p.place() + " " + p.value() + " " + p.message())
                .containsExactly(
                        "t.csv  has more than 2000000 rows, too many for a table",
                        "u.csv:1 1002 columns must be at most 1000");
    }
}
