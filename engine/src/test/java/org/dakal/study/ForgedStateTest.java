package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.dakal.coverage.CancelSignal;
import org.dakal.findings.Spot;
import org.dakal.grid.FloatRaster;
import org.dakal.network.Change;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.junit.jupiter.api.Test;

/** Kept states whose arrays anybody may have written: lengths and checksums are right, the content is not. */
class ForgedStateTest {
    private final InMemoryPathLossStore losses = new InMemoryPathLossStore();

    /**
     * Whatever stands in one array, all that can be asked of a state is answered: wrongly at worst, and without a
     * failure.
     */
    @Test
    void everyQuestionIsAnsweredWhateverStandsInAnArray() {
        MemoryStateStore sound = new MemoryStateStore();
        try (StudySession session = open(sound)) {
            askAll(session);
        }
        Random random = new Random(28);
        int count = 0;
        for (String name : new TreeSet<>(sound.kept.keySet())) {
            if (name.startsWith("band L1800")) {
                continue; // as another band
            }
            MemoryStateStore forged = new MemoryStateStore();
            forged.keep(sound.kept);
            spoil(Objects.requireNonNull(forged.kept.get(name)), count++ % 2 == 0 ? 1 : 50, random);
            try (StudySession session = open(forged)) {
                askAll(session);
            } catch (RuntimeException e) {
                throw new AssertionError(name + " spoilt", e);
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    /** A change in one band reads that band's sums of power alone, and makes them anew where they are gone. */
    @Test
    void sumsOfPowerAreReadForBandsThatAChangeTouches() {
        List<Change> change = List.of(new Change.Retilt("S2", "A", 0, 9));
        MemoryStateStore states = new MemoryStateStore();
        FloatRaster changedSinrDb;
        try (StudySession session = open(states)) {
            askAll(session);
            changedSinrDb =
                    session.with(session.today(), change).coverage().overall().sinrDb();
        }
        Site turned = Objects.requireNonNull(SessionWorld.request(2).network().site("S2"));
        String touched = "band " + turned.sectors().get(0).bandId() + " units";
        for (boolean areGone : new boolean[] {false, true}) {
            if (areGone) {
                states.kept.remove(touched);
            }
            states.asked.clear();
            try (StudySession session = open(states)) {
                StudyState changed = session.with(session.today(), change);
                assertThat(changed.coverage().overall().sinrDb().values()).isEqualTo(changedSinrDb.values());
                assertThat(states.asked)
                        .filteredOn(name -> name.endsWith(" units"))
                        .containsExactly(touched);
            }
            assertThat(states.kept).as("kept again where it was gone").containsKey(touched);
        }
    }

    /** A ridge at no place, or one of no height, is in no page: its spot's cause is found again. */
    @Test
    void ridgesThatAreNoneAreFoundAgain() {
        MemoryStateStore states = new MemoryStateStore();
        List<Spot> spots;
        try (StudySession session = open(states)) {
            session.result(session.today());
            spots = session.today().spots();
        }
        assertThat(spots).anyMatch(spot -> spot.cause().ridge() != null);
        for (double wrong : new double[] {Double.NaN, 1e300, Double.NEGATIVE_INFINITY}) {
            DoubleBuffer causes = (DoubleBuffer) Objects.requireNonNull(states.kept.get("causes"));
            for (int spot = 0; spot < spots.size(); spot++) {
                causes.put(11 * spot + 6, wrong); // the easting of the ridge
            }
            try (StudySession session = open(states)) {
                assertThat(session.today().spots())
                        .extracting(Spot::cause)
                        .isEqualTo(spots.stream().map(Spot::cause).toList());
            }
        }
    }

    private StudySession open(StateStore states) {
        return StudySession.open(SessionWorld.request(2), losses, states, StudyListener.NONE, CancelSignal.NEVER);
    }

    private static void askAll(StudySession session) {
        StudyState today = session.today();
        session.result(today);
        session.result(session.with(today, List.of(new Change.RemoveSite("S2"))));
    }

    /** One number of so many is any number of its size. */
    private static void spoil(Buffer array, int share, Random random) {
        for (int i = 0; i < array.capacity(); i++) {
            if (random.nextInt(share) != 0) {
                continue;
            }
            if (array instanceof FloatBuffer floats) {
                floats.put(i, Float.intBitsToFloat(random.nextInt()));
            } else if (array instanceof ShortBuffer shorts) {
                shorts.put(i, (short) random.nextInt());
            } else if (array instanceof LongBuffer longs) {
                longs.put(i, random.nextLong());
            } else if (array instanceof DoubleBuffer doubles) {
                doubles.put(i, random.nextBoolean() ? random.nextInt() : Double.longBitsToDouble(random.nextLong()));
            } else {
                ((ByteBuffer) array).put(i, (byte) random.nextInt());
            }
        }
    }
}
