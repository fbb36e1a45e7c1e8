package org.dakal.scenarios.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Work on downloads grows with their rows, not with their square: by what is counted, as times tell nothing. */
class ManyCellsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    /** Bytes that are allocated while so many nameless cells become as many masts. */
    private long allocatedBytes(int cellCount) throws Exception {
        Path cells = folder.resolve("cells" + cellCount + ".csv");
        Files.writeString(
                cells,
                IntStream.range(0, cellCount)
                        .mapToObj(i -> String.format(
                                Locale.ROOT,
                                "LTE,432,11,7,%d,0,%.5f,%.5f,900,3,1,1,1,0%n",
                                i * 256,
                                50 + i % 100 * 0.01,
                                34 + Math.floorDiv(i, 100) * 0.01))
                        .collect(Collectors.joining()));
        Path outline = Files.writeString(folder.resolve("o.geojson"), """
                {"type":"Polygon","coordinates":[[[50,34],[51,34],[51,35],[50,35],[50,34]]]}""");
        Downloads given = TestDownloads.of(outline).cells(cells).given();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(new NewScenario(given).make(folder.resolve("made"), true).siteCount())
                .isEqualTo(cellCount);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /**
     * Four times as many cells take four times the memory in all: looking for each mast's number from 1 on made n^2 / 2
     * texts, which at 4,000 are 8 million of some 50 bytes, as against some 20,000 bytes for each cell itself.
     */
    @Test
    void fourTimesAsManyCellsAreFourTimesTheWork() throws Exception {
        allocatedBytes(1000); // what is loaded and made once
        long few = allocatedBytes(1000);
        long many = allocatedBytes(4000);
        assertThat((double) many / few).isBetween(2.0, 5.0);
    }

    /** Of 1,600 schools of one name each is held against those in the squares around it, not against all. */
    @Test
    void placesOfOneNameAreNotHeldAgainstEachOther() {
        AtomicInteger looks = new AtomicInteger();
        NearPlaces places = new NearPlaces();
        for (int i = 0; i < 1600; i++) {
            Coordinate meters = new Coordinate(10_000 * (i % 40), 10_000 * (i / 40)) {
                @Override
                public double distance(Coordinate other) {
                    looks.incrementAndGet();
                    return super.distance(other);
                }
            };
            assertThat(places.met("school", meters, 5000)).isEmpty();
        }
        assertThat(looks.get()).isLessThan(8 * 1600);
    }

    /** 5,000 m to the east is near, one more is not; another name is another place. */
    @Test
    void nearIsAsFarAsAskedFor() {
        NearPlaces places = new NearPlaces();
        Coordinate first = new Coordinate(-1, -1);
        places.met("a", first, 5000);
        assertThat(places.met("a", new Coordinate(4999, -1), 5000)).containsSame(first);
        assertThat(places.met("a", new Coordinate(5000, -1), 5000)).isEmpty();
        assertThat(places.met("b", new Coordinate(0, -1), 5000)).isEmpty();
    }
}
