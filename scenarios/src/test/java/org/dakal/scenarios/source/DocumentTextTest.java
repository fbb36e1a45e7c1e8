package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTextTest {
    @Test
    void whatNoDocumentHoldsIsReplaced() {
        assertThat(DocumentText.clean("a\u0000b\u001bc\u0085d\uFFFEe")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    /** U+1F4F6 is a pair; its halves alone, or the wrong way round, are nothing. */
    @Test
    void pairsStayAndHalvesGo() {
        assertThat(DocumentText.clean("\ud83d\udcf6")).isEqualTo("\ud83d\udcf6");
        assertThat(DocumentText.clean("\udcf6\ud83d")).isEqualTo("\uFFFD\uFFFD");
        assertThat(DocumentText.clean("x\ud83d")).isEqualTo("x\uFFFD");
    }

    @Test
    void soundTextIsTheSameObject() {
        String text = "قم\u200c <&> \"\n\t\r";
        assertThat(DocumentText.clean(text)).isSameAs(text);
    }
}
