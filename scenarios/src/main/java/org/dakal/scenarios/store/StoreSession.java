package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells other processes that a run is using a store: a locked file, as old as the run. Whatever was used since the
 * oldest of them is in use. The system frees the lock even of a killed process, whose file is then removed by whoever
 * comes by.
 */
record StoreSession(Path file, FileChannel channel) implements AutoCloseable {
    /** Begins the names of this process's sessions. Their files are never opened twice: that would free their locks. */
    private static final String PROCESS = UUID.randomUUID().toString();

    /** Where there are no locks, a session older than this is taken to have died. */
    private static final Duration LONGEST_RUN = Duration.ofDays(2);

    private static final int ATTEMPTS = 5;

    static StoreSession begin(StoreFolder folder) throws IOException {
        Files.createDirectories(folder.sessions());
        for (int attempt = 1; ; attempt++) {
            Path file = folder.sessions().resolve(PROCESS + "-" + UUID.randomUUID());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                channel.tryLock();
            } catch (IOException e) {
                // Some network disks have no locks; then the file's age speaks for it.
            }
            // Before it was locked another process may have taken it for a dead one's.
            if (Files.exists(file) || attempt == ATTEMPTS) {
                return new StoreSession(file, channel);
            }
            channel.close();
        }
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** When the oldest running session began; empty when nobody is at work. Ended ones are cleared away. */
    static Optional<FileTime> oldestRunning(StoreFolder folder) throws IOException {
        List<FileTime> running = new ArrayList<>();
        if (!Files.isDirectory(folder.sessions())) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.sessions(), "*-*-*-*-*")) {
            for (Path file : files) {
                try {
                    FileTime since = Files.getLastModifiedTime(file);
                    if (isRunning(file, since)) {
                        running.add(since);
                    } else {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException e) {
                    // It has just ended.
                }
            }
        }
        return running.stream().min(FileTime::compareTo);
    }

    private static boolean isRunning(Path file, FileTime since) throws IOException {
        if (String.valueOf(file.getFileName()).startsWith(PROCESS)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isLocked(channel, since);
        }
    }

    private static boolean isLocked(FileChannel channel, FileTime since) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null;
        } catch (IOException e) {
            return since.toInstant().isAfter(Instant.now().minus(LONGEST_RUN));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
