package org.dakal.proposals.portfolio.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellClassesTest {
    /** By hand: sets {0, 1, 2} and {2, 3} leave 4 in none, 0 and 1 in the first, 3 in the second, 2 in both. */
    @Test
    void splitsByMembership() {
        CellClasses classes = new CellClasses(5, List.of(new int[] {0, 1, 2}, new int[] {2, 3}));
        assertThat(classes.classOf(4)).isZero();
        assertThat(classes.classOf(0)).isEqualTo(classes.classOf(1));
        assertThat(classes.sets(classes.classOf(0))).containsExactly(0);
        assertThat(classes.sets(classes.classOf(3))).containsExactly(1);
        assertThat(classes.sets(classes.classOf(2))).containsExactly(0, 1);
        assertThat(classes.size(classes.classOf(0))).isEqualTo(2);
        assertThat(classes.size(0)).isEqualTo(1);
    }

    /** Against a table of bit sets. */
    @Test
    void equalsTheObviousWay() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            int cells = 300;
            List<int[]> sets = new ArrayList<>();
            BitSet[] members = new BitSet[cells];
            for (int cell = 0; cell < cells; cell++) {
                members[cell] = new BitSet();
            }
            for (int s = 0; s < 90; s++) {
                int from = random.nextInt(cells);
                int[] set = IntStream.range(from, Math.min(cells, from + random.nextInt(60)))
                        .filter(c -> random.nextInt(10) > 0)
                        .toArray();
                sets.add(set);
                for (int cell : set) {
                    members[cell].set(s);
                }
            }
            CellClasses classes = new CellClasses(cells, sets);
            Map<BitSet, Integer> classOf = new HashMap<>();
            for (int cell = 0; cell < cells; cell++) {
                int number = classes.classOf(cell);
                assertThat(classes.sets(number))
                        .isEqualTo(members[cell].stream().toArray());
                assertThat(classOf.computeIfAbsent(members[cell], key -> number))
                        .isEqualTo(number);
            }
            int filled = 0;
            for (int number = 0; number < classes.classCount(); number++) {
                filled += classes.size(number) > 0 ? 1 : 0;
            }
            assertThat(filled).isEqualTo(classOf.size());
        }
    }
}
