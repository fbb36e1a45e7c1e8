package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;

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
        StudyRequest request = SessionWorld.request(2);
        int sectorCount = request.network().sectors().size();
        StudyMemory memory = StudyMemory.of(request);
        assertThat(memory.groundByteCount())
                .isEqualTo(3600L * (request.terrain().clutter() == null ? 5 : 6));
        assertThat(request.indoor()).isNotNull();
        assertThat(memory.layerByteCount()).isEqualTo(3600L * (3 * 22 + 2 * 5));
        assertThat(memory.workByteCount()).isEqualTo(3600L * 20 + 32_000L * sectorCount);
        assertThat(memory.heapByteCount())
                .isEqualTo(memory.groundByteCount() + memory.layerByteCount() + memory.workByteCount());
        assertThat(StudyMemory.of(SessionWorld.request(1)).workByteCount()).isEqualTo(3600 * 10 + 32_000 * sectorCount);
    }
}
