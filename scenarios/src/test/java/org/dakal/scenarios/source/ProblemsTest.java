package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void beyondTenThousandTheRestIsOneSentence() {
        Problems problems = new Problems();
        for (int i = 0; i < 20_000; i++) {
            problems.error(Place.of("t.csv").atLine(i + 1), "", "is wrong", "");
        }
        assertThat(problems.errorCount()).isEqualTo(20_000);
        assertThat(problems.sorted())
                .hasSize(10_001)
                .anySatisfy(problem -> assertThat(problem.message()).isEqualTo("has more than 10000 problems"));
    }
}
