package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** A session in use for long: memory must not grow with the number of questions. */
class ManyWhatIfsTest {
    private static final int COUNT = 10_000;
    /** A state of this world takes some 100 kB: ten thousand are a gigabyte, and five hundred do not fit. */
    private static final int HEAP_MEGABYTES = 32;
    /** Losses of some forty masts of the world's radius, of the thousand that are tried. */
    private static final long STORE_BYTES = 20_000;

    private static final int SIDE = 30;
    private static final CellGrid GRID = Worlds.squareGrid(SIDE, 500);
    private static final double RADIUS_KM = 4;

    @Test
    void tenThousandWhatIfsFitAFixedHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyWhatIfsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(COUNT + " what-ifs answered");
    }

    /** Asks, in a machine of its own. */
    public static void main(String[] arguments) {
        Random random = new Random(7);
        try (StudySession session =
                StudySession.open(request(), new InMemoryPathLossStore(STORE_BYTES), StudyListener.NONE)) {
            StudyState today = session.today();
            StudyState last = today;
            int answered = 0;
            for (int i = 0; i < COUNT; i++) {
                // Every tenth is a mast at a new place, whose losses nobody has; a chain of five is let go of.
                Change change = i % 10 == 9
                        ? new Change.AddSite(newSite("N" + i, random))
                        : new Change.Retilt("S" + i % 5, "A", 0, random.nextInt(10));
                last = session.with(i % 5 == 0 ? today : last, List.of(change));
                answered += last.network().sites().isEmpty() ? 0 : 1;
                if (i % 50 == 0) {
                    last.spots();
                }
            }
            System.out.println(answered + " what-ifs answered");
        }
    }

    private static Site newSite(String id, Random random) {
        return Networks.omniSite(
                id, GRID.xMeters(random.nextInt(SIDE)), GRID.yMeters(random.nextInt(SIDE)), 40, RADIUS_KM);
    }

    private static StudyRequest request() {
        return new StudyRequest(
                Worlds.hills(GRID, 11, 500, 3),
                ProvinceMask.ofCells(GRID, cell -> true),
                Networks.seeded(GRID, 5, 5, RADIUS_KM),
                ServiceProfile.proposedDefault(),
                List.of(),
                new Surroundings(List.of(), List.of(), List.of(), List.of()),
                new SpotOptions(0.25, 12),
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
                null,
                null);
    }
}
