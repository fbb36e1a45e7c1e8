package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePrunerTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path path;

    private StoreFolder folder() {
        return new StoreFolder(path);
    }

    /** A file of a thousand bytes last used so many hours ago, under a name that begins with a digit. */
    private Path matrix(int digit, int hoursAgo) throws IOException {
        Path file = folder().matrix(digit + "0".repeat(63));
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[1000]);
        Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(hoursAgo))));
        return file;
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() throws IOException {
        Path oldest = matrix(1, 30);
        Path newest = matrix(2, 1);
        Path older = matrix(3, 20);
        Path newer = matrix(4, 10);
        PruneResult result = StorePruner.prune(folder(), 2500);
        assertThat(result).isEqualTo(new PruneResult(2, 0, 2000, 2, 2000, 0));
        assertThat(oldest).doesNotExist();
        assertThat(older).doesNotExist();
        assertThat(newer).exists();
        assertThat(newest).exists();
    }

    @Test
    void withinTheLimitNothingIsRemoved() throws IOException {
        matrix(1, 30);
        matrix(2, 1);
        assertThat(StorePruner.prune(folder(), 2000)).isEqualTo(new PruneResult(0, 0, 0, 2, 2000, 0));
    }

    @Test
    void whatARunningStudyUsesStaysWhateverTheLimit() throws IOException {
        Path before = matrix(1, 30);
        try (StoreSession session = StoreSession.begin(folder())) {
            Path used = matrix(2, 0);
            Files.setLastModifiedTime(used, FileTime.from(Instant.now()));
            assertThat(session.name()).isNotEmpty();
            assertThat(StorePruner.prune(folder(), 0)).isEqualTo(new PruneResult(1, 0, 1000, 1, 1000, 1));
            assertThat(before).doesNotExist();
            assertThat(used).exists();
        }
        assertThat(StorePruner.prune(folder(), 0)).isEqualTo(new PruneResult(1, 0, 1000, 0, 0, 0));
    }

    @Test
    void ofTwoSessionsTheOlderDecides() throws IOException {
        try (StoreSession first = StoreSession.begin(folder());
                StoreSession second = StoreSession.begin(folder())) {
            Path file = folder().sessions().resolve(first.name());
            Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(5))));
            Path used = matrix(1, 4);
            assertThat(second.name()).isNotEqualTo(first.name());
            StorePruner.prune(folder(), 0);
            assertThat(used).exists();
        }
        assertThat(folder().sessions()).isEmptyDirectory();
    }

    @Test
    void aDeadProcesssSessionHoldsNothingBack() throws IOException {
        matrix(1, 1);
        Files.createDirectories(folder().sessions());
        Path dead = folder().sessions().resolve("0e6a0e5e-7d0c-4b3a-9b67-000000000000-dead");
        Files.createFile(dead);
        Files.setLastModifiedTime(dead, FileTime.from(now.minus(Duration.ofHours(5))));
        assertThat(StorePruner.prune(folder(), 0).removedCount()).isEqualTo(1);
        assertThat(dead).doesNotExist();
    }

    @Test
    void halfWrittenFilesGoAndStrangersStay() throws IOException {
        Path half = folder().aside("5" + "0".repeat(63), "dead-1");
        Files.createDirectories(half.getParent());
        Files.write(half, new byte[10]);
        List<Path> strangers =
                List.of(path.resolve("notes.txt"), path.resolve("50/notes.loss"), path.resolve("sessions/notes.txt"));
        for (Path stranger : strangers) {
            Files.createDirectories(stranger.getParent());
            Files.writeString(stranger, "mine");
        }
        StorePruner.prune(folder(), 0);
        assertThat(half).doesNotExist();
        assertThat(strangers).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void anAbsentStoreIsAnEmptyOne() throws IOException {
        assertThat(StorePruner.prune(new StoreFolder(path.resolve("none")), 0))
                .isEqualTo(new PruneResult(0, 0, 0, 0, 0, 0));
    }
}
