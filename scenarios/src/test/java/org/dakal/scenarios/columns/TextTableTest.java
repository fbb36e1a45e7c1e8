package org.dakal.scenarios.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("lrl", "site", "people", "name")
                .row("a-long-id", "7", "Here")
                .row("b", "1,234,567");
        assertThat(table.lines())
                .containsExactly(
                        "  site          people  name", //
                        "  a-long-id          7  Here",
                        "  b          1,234,567");
        assertThat(table).hasToString(String.join("\n", table.lines()) + "\n");
    }

    /** Four letters, a zero-width non-joiner and a vowel sign take four places. */
    @Test
    void whatTakesNoPlaceDoesNotCount() {
        TextTable table = new TextTable("lr")
                .row("\u062f\u0647\u200c\u0646\u064e\u0648", "1")
                .row("abcd", "2");
        assertThat(table.lines()).containsExactly("  \u062f\u0647\u200c\u0646\u064e\u0648  1", "  abcd  2");
    }
}
