package org.dakal.tools.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dakal.study.StudyMemory;
import org.junit.jupiter.api.Test;

class MemoryOptionTest {
    private static final StudyMemory NEEDED = new StudyMemory(100_000_000, 1_000_000_000, 300_000_000);

    /** Of a heap of 2 GB 1.6 may be held, and all takes 1.4; of 1 GB 0.8, of which 0.4 is left for pages. */
    @Test
    void layersLieInPagesWhereTheyDoNotFit() {
        assertThat(MemoryOption.pagesBytes("2g", NEEDED, 2_000_000_000)).isZero();
        assertThat(MemoryOption.pagesBytes("1g", NEEDED, 1_000_000_000)).isEqualTo(400_000_000);
    }

    /**
     * Ground, findings and the fewest pages take 464 MB. That is held of a heap of 580 MB, and that heap fits in
     * (580 + 200) / 0.87 = 897 MB of memory, told as 900.
     */
    @Test
    void whatCannotBeKeptWithinIsToldWithWhatIsNeeded() {
        assertThatThrownBy(() -> MemoryOption.pagesBytes("500m", NEEDED, 400_000_000))
                .hasMessageContaining(
                        "--memory 500m is too little: the ground takes 100 MB, findings, proposals and files being"
                                + " made 300 MB.");
        assertThat(MemoryOption.pagesBytes("900m", NEEDED, MemoryOption.heapBytesWithin(900_000_000)))
                .isGreaterThanOrEqualTo(64_000_000);
    }
}
