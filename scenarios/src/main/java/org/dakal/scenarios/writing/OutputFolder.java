package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose results change together. Files are written into a hidden folder inside it (so on the same disk) and, when
 * all are complete, renamed into place, the index last. Until then an earlier result stays as it was. Closing without
 * {@link #commit}, a failure, or Ctrl-C removes what was begun. Files that are not ours are never touched: of an earlier
 * result only those its own index lists are replaced or removed.
 */
public final class OutputFolder implements AutoCloseable {
    /** Where files wait until all are complete. */
    static final String STAGING_NAME = ".dakal-writing";

    private static final String LOCK_NAME = ".lock";

    private final Path folder;
    private final Path staging;
    private final String indexFile;
    private final boolean folderIsNew;
    private final @Nullable FileChannel lockChannel;
    private final Thread cleaner = new Thread(this::removeStaging, "dakal-output-cleaner");
    private boolean closed;

    private OutputFolder(Path folder, String indexFile, boolean folderIsNew, @Nullable FileChannel lockChannel) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING_NAME);
        this.indexFile = indexFile;
        this.folderIsNew = folderIsNew;
        this.lockChannel = lockChannel;
    }

    /**
     * Says at once, before long work, whether results could be written.
     *
     * @throws OutputException when the folder is a file, cannot be made or written, or another run writes there
     */
    public static void check(Path folder) throws OutputException {
        open(folder, "summary.json").close();
    }

    /**
     * Begins a result.
     *
     * @param folder made when absent, with its parents
     * @param indexFile the result's JSON file whose {@code files} names all others; renamed last
     * @throws OutputException when the folder is a file, cannot be made or written, or another run writes there
     */
    public static OutputFolder open(Path folder, String indexFile) throws OutputException {
        boolean isNew = Files.notExists(folder, LinkOption.NOFOLLOW_LINKS);
        Path staging = folder.resolve(STAGING_NAME);
        try {
            Files.createDirectories(folder);
            Files.createDirectories(staging);
            FileChannel channel = lock(folder, staging.resolve(LOCK_NAME));
            OutputFolder output = new OutputFolder(folder, indexFile, isNew, channel);
            output.removeContent(staging);
            Runtime.getRuntime().addShutdownHook(output.cleaner);
            return output;
        } catch (FileAlreadyExistsException e) {
            throw new OutputException("cannot write to " + folder + ": " + e.getFile()
                    + " is a file, not a folder. Maybe choose another folder with --out.");
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    /** Keeps a second run out of the staging folder; the system frees the lock even of a killed process. */
    private static @Nullable FileChannel lock(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken;
        try {
            @Nullable FileLock lock = channel.tryLock();
            taken = lock == null;
        } catch (OverlappingFileLockException e) {
            taken = true;
        } catch (IOException e) {
            // Some network disks have no locks; then nothing guards against two runs at once.
            channel.close();
            return null;
        }
        if (taken) {
            channel.close();
            throw new OutputException("cannot write to " + folder
                    + ": another run is writing there. Maybe wait, or choose another --out.");
        }
        return channel;
    }

    /**
     * Where to write a file of the result.
     *
     * @param path its final place relative to the folder, with forward slashes
     */
    public synchronized Path file(String path) throws IOException {
        Path relative = Path.of(path).normalize();
        if (relative.isAbsolute()
                || relative.startsWith("..")
                || relative.toString().isEmpty()) {
            throw new IllegalArgumentException(path + " is outside the output folder");
        }
        if (closed) {
            throw new OutputException("cannot write " + folder.resolve(relative) + ": the run was stopped");
        }
        Path file = staging.resolve(relative);
        Files.createDirectories(parentOf(file));
        return file;
    }

    /**
     * Renames all files into place and removes those of an earlier result that this one no longer has.
     *
     * @return the files in place, in the order of their names
     */
    public synchronized List<Path> commit() throws OutputException {
        Path place = folder;
        try {
            List<Path> files = new ArrayList<>();
            for (Path written : written()) {
                files.add(staging.relativize(written));
            }
            for (Path file : files) {
                place = folder.resolve(file);
                if (Files.isDirectory(place)) {
                    throw new OutputException("cannot write " + place + ": a folder of that name is in the way");
                }
                Files.createDirectories(parentOf(place));
            }
            Set<Path> stale = new LinkedHashSet<>(ResultIndex.files(folder, indexFile));
            files.forEach(stale::remove);
            for (Path file : files) {
                if (!file.equals(Path.of(indexFile))) {
                    place = folder.resolve(file);
                    rename(file);
                }
            }
            if (files.contains(Path.of(indexFile))) {
                place = folder.resolve(indexFile);
                rename(Path.of(indexFile));
            }
            for (Path file : stale) {
                place = folder.resolve(file);
                Files.deleteIfExists(place);
            }
            return files.stream().map(folder::resolve).toList();
        } catch (IOException e) {
            throw OutputException.of(place, e);
        } finally {
            close();
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.walk(staging)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(staging.resolve(LOCK_NAME)))
                    .sorted()
                    .toList();
        }
    }

    private void rename(Path file) throws IOException {
        Files.move(
                staging.resolve(file),
                folder.resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        removeStaging();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The machine is going down and the cleaner runs anyway.
        }
    }

    private synchronized void removeStaging() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            removeContent(staging);
            if (lockChannel != null) {
                lockChannel.close();
            }
            Files.deleteIfExists(staging.resolve(LOCK_NAME));
            Files.deleteIfExists(staging);
            if (folderIsNew) {
                removeIfEmpty();
            }
        } catch (IOException e) {
            // What is left is hidden, and the next run removes it.
        }
    }

    private void removeIfEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }

    private void removeContent(Path tree) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.walk(tree)) {
            entries = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path entry : entries) {
            if (!entry.equals(staging) && !entry.equals(staging.resolve(LOCK_NAME))) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }
}
