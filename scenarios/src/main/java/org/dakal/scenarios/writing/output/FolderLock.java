package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a folder; the system frees the lock even of a killed process. */
record FolderLock(@Nullable FileChannel channel) implements AutoCloseable {
    /** A disk without locks, as some network disks: nothing then guards against two runs at once. */
    private static final FolderLock NONE = new FolderLock(null);

    /**
     * Lengths are below 64 KiB, which fits the smallest disk; two files agree twice by chance once in 4,000 million.
     */
    private static final int LENGTH_BITS = 16;

    private static final int LOOKS = 2;

    /**
     * Locks a file, which is made when absent.
     *
     * @return null when another run has taken the file away meanwhile, so that the lock holds on to nothing
     * @throws OutputException when another run has the lock
     */
    static @Nullable FolderLock take(Path file, Path folder) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken;
        try {
            @Nullable FileLock lock = channel.tryLock();
            taken = lock == null;
        } catch (OverlappingFileLockException e) {
            taken = true;
        } catch (IOException e) {
            channel.close();
            return NONE;
        }
        if (taken) {
            channel.close();
            throw inUse(folder);
        }
        if (isStillAt(file, channel)) {
            return new FolderLock(channel);
        }
        channel.close();
        return null;
    }

    /**
     * True when the locked file is the one that others find under its name: a length given to one is that of the other,
     * each time. The file may not be opened for that, because on POSIX systems a process that closes a file, however it
     * was opened, gives up all its locks on it.
     */
    private static boolean isStillAt(Path lock, FileChannel channel) throws IOException {
        for (int i = 0; i < LOOKS; i++) {
            long length = 1 + (UUID.randomUUID().getMostSignificantBits() >>> (Long.SIZE - LENGTH_BITS));
            channel.truncate(0);
            channel.write(ByteBuffer.allocate(1), length - 1);
            try {
                if (Files.size(lock) != length) {
                    return false;
                }
            } catch (NoSuchFileException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    static OutputException inUse(Path folder) {
        return new OutputException(
                "cannot write to " + folder + ": another run is writing there. Maybe wait, or choose another --out.");
    }
}
