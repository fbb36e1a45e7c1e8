package org.dakal.tools.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void threeFiguresAreKept() {
        assertThat(Figures.rounded(0)).isEqualTo("0");
        assertThat(Figures.rounded(999.4)).isEqualTo("999");
        assertThat(Figures.rounded(1000)).isEqualTo("1.00 k");
        assertThat(Figures.rounded(12_345)).isEqualTo("12.3 k");
        assertThat(Figures.rounded(999_999)).isEqualTo("1.00 M");
        assertThat(Figures.rounded(2.5e12)).isEqualTo("2500 G");
    }

    @Test
    void spansOfTime() {
        assertThat(Figures.seconds(0.421)).isEqualTo("0.42 s");
        assertThat(Figures.seconds(12.34)).isEqualTo("12.3 s");
        assertThat(Figures.seconds(245)).isEqualTo("4 min 05 s");
        assertThat(Figures.clock(6.2)).isEqualTo("0:07");
        assertThat(Figures.clock(3723)).isEqualTo("1:02:03");
    }

    @Test
    void sharesAreToldApartFromNothing() {
        assertThat(Figures.percent(0, 10)).isEqualTo("0 %");
        assertThat(Figures.percent(1, 100_000)).isEqualTo("below 0.1 %");
        assertThat(Figures.percent(99_999, 100_000)).isEqualTo("over 99.9 %");
        assertThat(Figures.percent(99_900, 100_000)).isEqualTo("99.9 %");
        assertThat(Figures.percent(12, 1000)).isEqualTo("1.2 %");
        assertThat(Figures.percent(1, 3)).isEqualTo("33 %");
        assertThat(Figures.percent(1, 0)).isEqualTo("0 %");
    }

    @Test
    void countsAndSizes() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.bytes(812)).isEqualTo("812 B");
        assertThat(Figures.bytes(12_345)).isEqualTo("12.3 kB");
        assertThat(Figures.plain(100)).isEqualTo("100");
        assertThat(Figures.plain(92.5)).isEqualTo("92.5");
    }
}
