package org.dakal.tools.reports.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkWordsTest {
    @Test
    void numbersAreShortWithATrueMinus() {
        assertThat(LinkWords.number(-3.25, 1)).isEqualTo("\u22123.3");
        assertThat(LinkWords.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(LinkWords.trimmed(900)).isEqualTo("900");
        assertThat(LinkWords.trimmed(1842.5)).isEqualTo("1842.5");
        assertThat(LinkWords.distance(0.1891)).isEqualTo("189 m");
        assertThat(LinkWords.distance(9.9)).isEqualTo("9.900 km");
        assertThat(LinkWords.distance(61.973)).isEqualTo("61.97 km");
        assertThat(LinkWords.number(Double.NaN, 1)).isEqualTo("unknown");
    }
}
