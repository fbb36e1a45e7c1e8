package org.dakal.scenarios.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dakal.grid.RasterSpace;

/** A file that is gone when it is closed; where a name may go before its file, also when the process is killed. */
public final class ScratchFile implements RasterSpace.Scratch, AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private ScratchFile(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes one in a folder, which is made when absent. */
    public static ScratchFile in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "layers-", ".scratch");
        return new ScratchFile(
                folder,
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    @Override
    public void write(long position, ByteBuffer bytes) {
        try {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("layers cannot be put aside in " + folder + ": " + e.getMessage(), e));
        }
    }

    @Override
    public void read(long position, ByteBuffer into) {
        try {
            long at = position;
            while (into.hasRemaining()) {
                int count = channel.read(into, at);
                if (count < 0) {
                    throw new IOException("it ends at " + at);
                }
                at += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("layers put aside in " + folder + " cannot be read: " + e.getMessage(), e));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
