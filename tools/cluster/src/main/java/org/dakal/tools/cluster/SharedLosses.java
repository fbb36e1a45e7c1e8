package org.dakal.tools.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.dakal.coverage.CoverageOptions;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * The store of path loss in a shared folder. Where Java sees the folder it is that very store; elsewhere each machine
 * has one of its own that takes what it lacks from the folder and copies there what it makes. Files are the same.
 */
final class SharedLosses implements PathLossStore, AutoCloseable {
    private static final String FOLDER = "pathloss";

    private final DiskPathLossStore near;
    private final SharedFolder folder;
    /** The folder of a store of this machine's own; null where the shared folder's is used. */
    private final @Nullable Path own;

    private final long limitBytes;
    private final long begunMillis;

    private SharedLosses(DiskPathLossStore near, SharedFolder folder, @Nullable Path own, long limitBytes) {
        this.near = near;
        this.folder = folder;
        this.own = own;
        this.limitBytes = limitBytes;
        this.begunMillis = System.currentTimeMillis();
    }

    /**
     * Opens the store.
     *
     * @param limitBytes that may stay when nobody uses them
     * @param terrain known in the windows of all masts that will be asked for
     */
    static SharedLosses open(
            SharedFolder folder,
            long limitBytes,
            String scenarioName,
            Terrain terrain,
            double receiverHeightMeters,
            CoverageOptions options)
            throws IOException {
        Optional<Path> seen = folder.local().map(path -> path.resolve(FOLDER));
        Path own = seen.isPresent() ? null : Files.createTempDirectory("dakal-pathloss");
        DiskPathLossStore near = DiskPathLossStore.open(
                own == null ? seen.orElseThrow() : own,
                limitBytes,
                scenarioName,
                terrain,
                receiverHeightMeters,
                options,
                true);
        return new SharedLosses(near, folder, own, limitBytes);
    }

    /** Names a mast's matrix by all that it depends on. */
    String key(Mast mast) {
        return near.key(mast);
    }

    /** Names what follows from a study, by all that it depends on; empty when it cannot be told by which program. */
    Optional<String> stateKey(StudyRequest request) {
        return near.stateKey(request);
    }

    /** Whether a mast's matrix seems to be in the folder, by its file's name. */
    boolean has(Mast mast) throws IOException {
        return own == null ? near.seemsToHave(mast) : folder.has(name(mast));
    }

    /** Bytes that a mast's matrix takes, which this machine has made or read. */
    long byteCount(Mast mast) {
        return near.file(mast).toFile().length();
    }

    /** Why matrices could not be kept; empty when all were. */
    String problem() {
        return near.use().problem();
    }

    private String name(Mast mast) {
        Path file = near.file(mast);
        Path shelf = file.getParent();
        return FOLDER + "/" + (shelf == null ? "" : shelf.getFileName() + "/") + file.getFileName();
    }

    @Override
    public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
        if (own != null) {
            masts.forEach(this::fetch);
        }
        return near.find(masts);
    }

    private void fetch(Mast mast) {
        try {
            if (near.seemsToHave(mast) || !has(mast)) {
                return;
            }
            Path file = near.file(mast);
            Path shelf = file.getParent();
            if (shelf != null) {
                Files.createDirectories(shelf);
            }
            Path aside = Files.createTempFile(own, "fetched", "");
            folder.copyTo(name(mast), aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PathLossMatrix> keep(List<PathLossMatrix> matrices) {
        List<PathLossMatrix> kept = near.keep(matrices);
        if (own != null) {
            for (PathLossMatrix matrix : kept) {
                copyOut(matrix.mast());
            }
        }
        return kept;
    }

    private void copyOut(Mast mast) {
        try {
            if (near.seemsToHave(mast)) {
                folder.remove(name(mast)); // what is there was not found, so it is damaged
                folder.copyFrom(near.file(mast), name(mast));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the folder within the limit, oldest first; what this run used or made stays. */
    void prune() throws IOException {
        if (own == null) {
            return; // the store does so itself
        }
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus shelf : folder.list(FOLDER)) {
            files.addAll(folder.list(FOLDER + "/" + shelf.getPath().getName()));
        }
        long byteCount = files.stream().mapToLong(FileStatus::getLen).sum();
        files.sort(Comparator.comparingLong(FileStatus::getModificationTime));
        for (FileStatus file : files) {
            if (byteCount <= limitBytes || file.getModificationTime() >= begunMillis) {
                return;
            }
            folder.remove(FOLDER + "/" + file.getPath().getParent().getName() + "/"
                    + file.getPath().getName());
            byteCount -= file.getLen();
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        if (own != null) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(own)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }
}
