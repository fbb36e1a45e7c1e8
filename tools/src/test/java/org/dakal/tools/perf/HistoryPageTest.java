package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryPageTest {
    @Test
    void aChartForEachItemAndNothingFromOutside() {
        BenchRecord first = TestRecords.run("abc", "kernel/one", 10, 11, 12);
        BenchRecord second = TestRecords.run("def", "kernel/one", 5, 6, 7);
        BenchRecord other = TestRecords.run("ghi", "study/two", 5, 6, 7);
        String page = HistoryPage.render(List.of(first, second, other));
        assertThat(page).contains("kernel/one, cells per CPU second").contains("study/two, cells per CPU second");
        assertThat(page.split("<svg", -1)).hasSize(3);
        assertThat(page.split("<circle", -1)).as("points").hasSize(4);
        assertThat(page).contains("Some &lt;fast&gt; processor").doesNotContain("Some <fast>");
        assertThat(page).doesNotContain("://").doesNotContain("<script").doesNotContain("<link");
    }

    @Test
    void figuresAreInThreeDigits() {
        assertThat(HistoryChart.figure(0)).isEqualTo("0");
        assertThat(HistoryChart.figure(0.125)).isEqualTo("0.13");
        assertThat(HistoryChart.figure(90_909)).isEqualTo("90.9 k");
        assertThat(HistoryChart.figure(4_560_000)).isEqualTo("4.56 M");
    }
}
