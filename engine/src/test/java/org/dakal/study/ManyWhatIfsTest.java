package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.dakal.network.Change;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.junit.jupiter.api.Test;

/** A session in use for long: memory must not grow with the number of questions. */
class ManyWhatIfsTest {
    private static final int COUNT = 10_000;
    /** Losses of some forty masts of the world's radius, of the thousands that are tried. */
    private static final long STORE_BYTES = 230_000;

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void tenThousandWhatIfsFitAFixedHeap() {
        Random random = new Random(7);
        try (StudySession session = StudySession.open(
                SessionWorld.request(1), new InMemoryPathLossStore(STORE_BYTES), StudyListener.NONE)) {
            StudyState today = session.today();
            StudyState last = today;
            long early = 0;
            for (int i = 0; i < COUNT; i++) {
                // Every tenth is a mast at a new place, whose losses nobody has; a chain of five is let go of.
                Change change = i % 10 == 9
                        ? new Change.AddSite(SessionWorld.newSite(
                                "N" + i, random.nextInt(SessionWorld.SIDE), random.nextInt(SessionWorld.SIDE)))
                        : new Change.Retilt("S" + i % 14, "A", 0, random.nextInt(10));
                last = session.with(i % 5 == 0 ? today : last, List.of(change));
                if (i % 50 == 0) {
                    last.spots();
                }
                if (i == COUNT / 10) {
                    early = usedBytes();
                }
            }
            // A state of this world is half a megabyte; ten thousand of them would be five gigabytes.
            assertThat(usedBytes() - early).isLessThan(4_000_000);
            assertThat(last.network().sites()).isNotEmpty();
        }
    }
}
