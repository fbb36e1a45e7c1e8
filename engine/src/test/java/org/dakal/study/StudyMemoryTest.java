package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.dakal.proposals.KnownService;
import org.junit.jupiter.api.Test;

class StudyMemoryTest {
    /**
     * 60 x 60 cells, two bands, with buildings and two threads. The ground takes 4 bytes a cell and the province 1;
     * land cover, where there is any, 1 more. Layers take 22 bytes for each band and over both, and 5 for each of two
     * kinds of buildings. Two maps being made take 10 bytes each (twice 4, a third of 4, and 1), more than the 8 of a
     * search for spots.
     */
    @Test
    void arraysAreCountedByTheCellAndAntennasByTheSector() {
        StudyRequest request = SessionWorld.request(2).withProposals(List.of());
        int sectorCount = request.network().sectors().size();
        StudyMemory memory = StudyMemory.of(request);
        assertThat(memory.groundByteCount())
                .isEqualTo(3600L * (request.terrain().clutter() == null ? 5 : 6));
        assertThat(request.indoor()).isNotNull();
        assertThat(memory.layerByteCount()).isEqualTo(3600L * (3 * 22 + 2 * 5));
        assertThat(memory.workByteCount()).isEqualTo(3600L * 20 + 32_000L * sectorCount);
        assertThat(memory.heapByteCount())
                .isEqualTo(memory.groundByteCount() + memory.layerByteCount() + memory.workByteCount());
        StudyRequest slower = SessionWorld.request(1).withProposals(List.of());
        assertThat(StudyMemory.of(slower).workByteCount()).isEqualTo(3600 * 10 + 32_000 * sectorCount);
    }

    /**
     * With proposals the same study weighs and draws them. Deviates of 14 sites are gathered for 8192 cells at a time,
     * 40 bytes each. Of the open and two kinds of buildings there are the sites that serve a cell, 2 bytes, and once
     * those that a trial adds. A village of a radius of 400 m is 1 + 2.01 inhabited cells, of 1500 bytes. What sectors serve
     * is 3 % of windows of 29 x 29 cells (7 km of 500 m either way), 4 bytes each.
     */
    @Test
    void proposalsTakeMemoryWhileTheyAreWeighed() {
        StudyRequest request = SessionWorld.request(2);
        int looked = KnownService.Looked.of(request.network(), request.proposals())
                .sectors()
                .size();
        long inhabited = request.surroundings().settlements().stream()
                .mapToLong(village -> (long) (1 + Math.PI * village.radiusMeters() * village.radiusMeters() / 250_000))
                .sum();
        long expected =
                40L * 8192 * 14 + 3600 * (3 + 1) * 2 + inhabited * 1500 + (long) (0.03 * 29 * 29 * looked * 3 * 4);
        assertThat(StudyMemory.of(request).workByteCount()
                        - 32_000L * request.network().sectors().size())
                .isCloseTo(expected, withinPercentage(2));
    }
}
