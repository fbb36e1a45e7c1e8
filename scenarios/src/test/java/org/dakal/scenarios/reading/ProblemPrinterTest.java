package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.Test;

/** Problems as people see them. */
class ProblemPrinterTest {
    @Test
    void longListsAreCut() {
        List<Problem> problems = IntStream.range(0, 103)
                .mapToObj(i -> new Problem(Problem.Severity.WARNING, "a.csv:1", "", "is odd in way " + i, ""))
                .toList();
        String text = ProblemPrinter.format("tiny", problems);
        assertThat(text)
                .startsWith("103 warnings in tiny\n")
                .endsWith("  and 3 more\n")
                .hasLineCount(102);
    }

    /**
     * A wrong column, 300 rows long, before a single other error: five of its rows, the rest as a number, then the
     * other.
     */
    @Test
    void whatIsAlikeDoesNotHideWhatIsNot() {
        List<Problem> problems = new ArrayList<>();
        for (int row = 2; row < 302; row++) {
            problems.add(new Problem(Problem.Severity.ERROR, "a.csv:" + row + " id", "x" + row, "is odd", ""));
        }
        problems.add(new Problem(Problem.Severity.ERROR, "b.csv:2 id", "", "is missing", ""));
        assertThat(ProblemPrinter.format("tiny", problems)).isEqualTo("""
                301 errors in tiny
                  a.csv:2 id = x2   is odd
                  a.csv:3 id = x3   is odd
                  a.csv:4 id = x4   is odd
                  a.csv:5 id = x5   is odd
                  a.csv:6 id = x6   is odd
                      and 295 more like these
                  b.csv:2 id: is missing
                """);
    }
}
