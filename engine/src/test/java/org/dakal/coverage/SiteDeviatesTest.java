package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

class SiteDeviatesTest {
    private static final CellGrid GRID = Worlds.squareGrid(130, 200);
    private static final Network NETWORK = Networks.seeded(GRID, 6, 3, 9);

    private record Heard(int cell, int site, float deviates) {}

    private static CoverageEngine engine() {
        return new CoverageEngine(
                Worlds.hills(GRID, 5, 400, 2),
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore(),
                null);
    }

    private static List<Heard> heard(CoverageEngine engine, int[] cells) {
        List<Heard> heard = new ArrayList<>();
        note(
                engine.siteDeviates(NETWORK, cells, EntryLoss.OUTDOORS, ProgressListener.NONE),
                0,
                cells,
                cells.length,
                heard);
        return heard;
    }

    /** Cells alone, in clusters, and with gaps of all widths between them hear what they hear among all cells. */
    @Test
    void fewCellsHearWhatTheyHearAmongAll() {
        Random random = new Random(8);
        BitSet asked = new BitSet();
        for (int cell = 0; cell < GRID.cellCount(); cell += 1 + random.nextInt(random.nextInt(10) == 0 ? 150 : 12)) {
            asked.set(cell);
        }
        try (CoverageEngine engine = engine()) {
            List<Heard> ofAll =
                    heard(engine, IntStream.range(0, GRID.cellCount()).toArray());
            assertThat(heard(engine, asked.stream().toArray()))
                    .hasSizeGreaterThan(asked.cardinality())
                    .isEqualTo(ofAll.stream()
                            .filter(each -> asked.get(each.cell()))
                            .toList());
            assertThat(heard(engine, new int[0])).isEmpty();
        }
    }

    /** Two thirds of 16,900 cells are more than one part, which ends in the middle of a row; asked for at once or not. */
    @Test
    void partsTogetherAreTheWhole() {
        int[] cells = IntStream.range(0, GRID.cellCount())
                .filter(cell -> cell % 3 > 0)
                .toArray();
        assertThat(cells.length).isGreaterThan(SiteDeviates.PART_CELLS);
        try (CoverageEngine engine = engine()) {
            List<Heard> whole = heard(engine, cells);
            List<Heard> inParts = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            SiteDeviates.inParts(
                    engine, NETWORK, cells, EntryLoss.OUTDOORS, ProgressListener.NONE, (first, count, part) -> {
                        counts.add(count);
                        note(part, first, cells, count, inParts);
                    });
            assertThat(counts).containsExactly(8192, cells.length - 8192);
            assertThat(whole).hasSizeGreaterThan(cells.length);
            assertThat(inParts).isEqualTo(whole);
        }
    }

    private static void note(SiteDeviates deviates, int first, int[] cells, int count, List<Heard> heard) {
        for (int i = 0; i < count; i++) {
            for (int at = deviates.start(i); at < deviates.start(i + 1); at++) {
                heard.add(new Heard(cells[first + i], deviates.site(at), deviates.deviates(at)));
            }
        }
    }
}
