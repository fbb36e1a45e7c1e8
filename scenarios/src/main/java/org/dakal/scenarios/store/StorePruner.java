package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Removes what was used longest ago until the rest is within a limit; what a running study uses stays, whatever the
 * limit.
 */
final class StorePruner {
    /** Clocks of a disk and of a process may differ by this much. */
    private static final int CLOCK_SECONDS = 2;

    private StorePruner() {}

    static PruneResult prune(StoreFolder folder, long limitBytes) throws IOException {
        Optional<FileTime> oldest = StoreSession.oldestRunning(folder);
        Instant inUseSince = oldest.map(FileTime::toInstant).orElse(Instant.MAX);
        for (StoreFolder.Entry entry : folder.unfinished()) {
            if (isFree(entry, inUseSince)) {
                Files.deleteIfExists(entry.path());
            }
        }
        List<StoreFolder.Entry> entries = folder.kept();
        entries.sort(Comparator.comparing(StoreFolder.Entry::lastUsed).thenComparing(StoreFolder.Entry::path));
        long total = entries.stream().mapToLong(StoreFolder.Entry::byteCount).sum();
        long removedBytes = 0;
        int removedCount = 0;
        int removedStateCount = 0;
        int inUseCount = 0;
        for (StoreFolder.Entry entry : entries) {
            if (total - removedBytes <= limitBytes) {
                break;
            }
            if (!isFree(entry, inUseSince)) {
                inUseCount++;
            } else if (Files.deleteIfExists(entry.path())) {
                removedBytes += entry.byteCount();
                removedCount++;
                removedStateCount += entry.isState() ? 1 : 0;
            }
        }
        return new PruneResult(
                removedCount,
                removedStateCount,
                removedBytes,
                entries.size() - removedCount,
                total - removedBytes,
                inUseCount);
    }

    private static boolean isFree(StoreFolder.Entry entry, Instant inUseSince) {
        return inUseSince.equals(Instant.MAX)
                || entry.lastUsed().toInstant().isBefore(inUseSince.minusSeconds(CLOCK_SECONDS));
    }
}
