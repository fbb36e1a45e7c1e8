package org.dakal.tools.cluster;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that only Hadoop knows, though its files are this machine's: addresses begin with {@code shaky:}. Every
 * third file that a task of the cluster opens or makes fails it, as on a network; the driver it lets go on.
 */
public final class ShakyFileSystem extends RawLocalFileSystem {
    static final String SCHEME = "shaky";
    static final AtomicInteger FAILED_READS = new AtomicInteger();
    static final AtomicInteger FAILED_WRITES = new AtomicInteger();
    private static final AtomicInteger ASKED = new AtomicInteger();

    private static void shake(Path file, AtomicInteger failed) throws IOException {
        if (Thread.currentThread().getName().startsWith("Executor task") && ASKED.incrementAndGet() % 3 == 0) {
            failed.incrementAndGet();
            throw new IOException("shaken: " + file);
        }
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        shake(file, FAILED_READS);
        return super.open(file, bufferSize);
    }

    /** Files made without a word on permissions never come to the one with them. */
    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
            throws IOException {
        shake(file, FAILED_WRITES);
        return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        shake(file, FAILED_WRITES);
        return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    /** As HDFS does, it renames over nothing. */
    @Override
    public boolean rename(Path from, Path to) throws IOException {
        FileStatus[] there = globStatus(to);
        return (there == null || there.length == 0) && super.rename(from, to);
    }
}
