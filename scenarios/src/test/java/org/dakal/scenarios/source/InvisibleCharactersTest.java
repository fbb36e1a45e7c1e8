package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202A34.5\u202C", // embeddings, as mail programs write them
                "\u202B34.5\u202C",
                "\u202D34.5\u202C", // overrides
                "\u202E34.5\u202C",
                "\u206634.5\u2069", // isolates
                "\u206734.5\u2069",
                "\u206834.5\u2069",
                "\u200E34.5\u200F", // marks
                "\uFEFF34.5\uFEFF",
                "34.5\u00A0", // spaces that do not break
                "\u202F34.5\u2007"
            })
    void marksGoAndSpacesAreSpaces(String text) {
        assertThat(InvisibleCharacters.cleaned(text).strip()).isEqualTo("34.5");
        assertThat(NumberText.parse(text)).hasValue(34.5);
    }

    @Test
    void persianKeepsItsJoiners() {
        String name = "می\u200Cشود";
        assertThat(InvisibleCharacters.cleaned(name)).isEqualTo(name);
        assertThat(InvisibleCharacters.shown(name)).isEqualTo(name);
    }

    @Test
    void whatNoTextMayHoldIsNamedByNumber() {
        assertThat(InvisibleCharacters.firstForbidden("a\u0007b")).isEqualTo("U+0007");
        assertThat(InvisibleCharacters.firstForbidden("a\uD83Db")).isEqualTo("U+D83D");
        assertThat(InvisibleCharacters.firstForbidden("a\uD83D\uDE00b\n\t")).isEmpty(); // a whole pair, and line breaks
    }

    @Test
    void messagesShowThemAndSendNothingToTheTerminal() {
        assertThat(InvisibleCharacters.shown("a\u001B[2J\u202Eb\uD83D\r\n"))
                .isEqualTo("a\\u001B[2J\\u202Eb\\uD83D\\u000D\n");
    }
}
