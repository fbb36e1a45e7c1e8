package org.dakal.scenarios.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.junit.jupiter.api.Test;

class RowTest {
    private record Pair(double lengthKm, double people) {}

    private static final Columns<Pair> PAIRS = Columns.<Pair>of("pair", "two figures")
            .number(ColumnKind.KM, "lengthKm", Pair::lengthKm)
            .numberOrNone(ColumnKind.PEOPLE, "people", Pair::people)
            .word("size", List.of("small", "large"), pair -> pair.lengthKm > 1 ? "large" : "small")
            .build();

    private static final Columns<List<Pair>> LISTS = Columns.<List<Pair>>of("list", "some")
            .count("pairCount", List::size)
            .rows("pairs", PAIRS, pairs -> pairs)
            .build();

    private static Row read(String json) throws IOException {
        return SummaryJson.read(json, Row.class);
    }

    /**
     * A metre is the last digit of a length and a thousandth that of people; NaN is no data, which is null and never
     * zero.
     */
    @Test
    void valuesHaveTheDigitsOfTheirKindAndNoDataIsNull() throws IOException {
        Row row = PAIRS.row(new Pair(1.23456, Double.NaN));
        assertThat(SummaryJson.text(row)).isEqualTo("""
                {
                  "lengthKm": 1.235,
                  "people": null,
                  "size": "large"
                }
                """);
        assertThat(row.number("people")).isNaN();
        assertThat(row.numberOrNull("people")).isNull();
        assertThat(PAIRS.row(new Pair(-0.0001, 7.00049)).values())
                .containsEntry("lengthKm", 0.0)
                .containsEntry("people", 7.0);
        assertThatThrownBy(() -> row.text("name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name is null, not a String");
    }

    @Test
    void rowsOfRowsReadBack() throws IOException {
        Row row = read(SummaryJson.text(LISTS.row(List.of(new Pair(2, 3)))));
        assertThat(row.whole("pairCount")).isEqualTo(1);
        assertThat(row.rows("pairs")).singleElement().satisfies(pair -> {
            assertThat(pair.number("lengthKm")).isEqualTo(2);
            assertThat(pair.text("size")).isEqualTo("large");
        });
        assertThat(LISTS.fits(row, LISTS.names())).isTrue();
    }

    /**
     * Absent where there must be one, of another kind, no word of the list, or wrong further down; but only where
     * asked.
     */
    @Test
    void whatIsOfAnotherKindDoesNotFit() throws IOException {
        String good = "{\"lengthKm\": 2, \"people\": null, \"size\": \"large\"}";
        assertThat(PAIRS.fits(read(good), PAIRS.names())).isTrue();
        for (String bad : List.of(
                good.replace("2", "null"),
                good.replace("2", "\"2\""),
                good.replace("null", "[]"),
                good.replace("large", "huge"))) {
            assertThat(PAIRS.fits(read(bad), PAIRS.names())).as(bad).isFalse();
            assertThat(LISTS.fits(read("{\"pairCount\": 1, \"pairs\": [" + bad + "]}"), LISTS.names()))
                    .as(bad)
                    .isFalse();
        }
        assertThat(PAIRS.fits(read(good.replace("large", "huge")), List.of("lengthKm")))
                .isTrue();
    }

    /** 2,000 characters, as in a scenario, in a text and in each of a list of texts. */
    @Test
    void aTextBeyondAllMeasureDoesNotFit() throws IOException {
        Columns<String> names = Columns.<String>of("names", "some")
                .text("name", name -> name)
                .texts("others", List::of)
                .build();
        String longest = "x".repeat(2000);
        assertThat(names.fits(read(SummaryJson.text(names.row(longest))), names.names()))
                .isTrue();
        for (String key : List.of("name", "others")) {
            Row beyond = read(SummaryJson.text(names.row(longest + "x")));
            assertThat(names.fits(beyond, List.of(key))).as(key).isFalse();
        }
    }

    @Test
    void aListHasEachNameOnce() {
        assertThatThrownBy(() ->
                        Columns.<String>of("twice", "").text("id", id -> id).text("id", id -> id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two columns id in twice");
    }
}
