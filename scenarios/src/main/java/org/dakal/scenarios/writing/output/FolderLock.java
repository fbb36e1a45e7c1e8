package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a folder; the system frees the lock even of a killed process. */
final class FolderLock implements AutoCloseable {
    /** A disk without locks, as some network disks: nothing then guards against two runs at once. */
    private static final FolderLock NONE = new FolderLock(null);

    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a file, which is made when absent.
     *
     * @param folder that it stands for, for the message
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
     * True when the locked file is the one that others find under its name: what is written into one is read in the
     * other.
     */
    private static boolean isStillAt(Path lock, FileChannel channel) throws IOException {
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        ByteBuffer rest = ByteBuffer.wrap(mark);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        try (InputStream found = Files.newInputStream(lock)) {
            return Arrays.equals(mark, found.readNBytes(mark.length));
        } catch (NoSuchFileException e) {
            return false;
        }
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
