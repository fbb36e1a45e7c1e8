package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dakal.grid.CellWindow;
import org.dakal.network.AntennaPattern;
import org.dakal.study.StateStore;
import org.jspecify.annotations.Nullable;

/**
 * Arrays on disk, in the folder that holds path loss and within its limit: those of one thing, such as a study's state,
 * by its key.
 */
final class DiskStateStore implements StateStore {
    /** What stands in a label where a matrix has its model. */
    static final String KIND = "state of today";

    private final StoreFolder folder;
    private final String key;
    private final MatrixHeader header;
    private final long limitBytes;
    private final @Nullable String writer;
    private final Consumer<String> problems;
    private @Nullable StateFile found;
    /** By identity: of a site several things are kept, and its antennas hang on others too. */
    private final IdentityHashMap<Record, String> names = new IdentityHashMap<>();

    private final Map<AntennaPattern, byte[]> patterns = new HashMap<>();

    /**
     * @param writer begins the names of what is being written; null when nothing can be
     * @param problems hears why something could not be kept
     */
    DiskStateStore(
            StoreFolder folder,
            String key,
            MatrixLabel label,
            CellWindow grid,
            long limitBytes,
            @Nullable String writer,
            Consumer<String> problems) {
        this.folder = folder;
        this.key = key;
        this.header = new MatrixHeader(key, grid, 0, label);
        this.limitBytes = limitBytes;
        this.writer = writer;
        this.problems = problems;
    }

    @Override
    public boolean fill(Map<String, Buffer> arrays) {
        StateFile file = file();
        if (file == null) {
            return false;
        }
        try {
            return file.fill(arrays);
        } catch (ClosedChannelException e) {
            forget(file); // whoever read was interrupted
        } catch (IOException e) {
            if (forget(file)) {
                delete();
            }
        }
        return false;
    }

    private synchronized boolean forget(StateFile file) {
        boolean wasIt = found == file;
        found = wasIt ? null : found;
        return wasIt;
    }

    /** A damaged file goes, so that the next one who asks begins anew. */
    private void delete() {
        try {
            Files.deleteIfExists(folder.state(key));
        } catch (IOException e) {
            problems.accept("cannot delete " + folder.state(key));
        }
    }

    private synchronized @Nullable StateFile file() {
        if (found == null) {
            found = open().orElse(null);
        }
        return found;
    }

    private Optional<StateFile> open() {
        Path file = folder.state(key);
        try {
            Optional<StateFile> state = StateFile.open(file, header);
            if (state.isPresent()) {
                DiskPathLossStore.touch(file);
            } else {
                Files.deleteIfExists(file);
            }
            return state;
        } catch (IOException e) {
            problems.accept("cannot read " + file);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(Map<String, Buffer> arrays) {
        long byteCount = StateFile.byteCount(arrays);
        if (writer == null || byteCount > StateFile.MOST_BYTES || byteCount > limitBytes) {
            return;
        }
        if (!DiskPathLossStore.hasRoom(folder, byteCount)) {
            problems.accept("the disk of " + folder.path() + " is nearly full");
            return;
        }
        try {
            Files.createDirectories(folder.shelf(key));
            StateFile.write(folder.state(key), folder.aside(key, writer + "-state"), header, arrays);
        } catch (IOException e) {
            problems.accept("cannot write to " + folder.path());
        }
    }

    @Override
    public synchronized String nameOf(Record value) {
        return names.computeIfAbsent(
                value,
                its -> HexFormat.of()
                        .formatHex(new ContentDigest(patterns).add("value", its).bytes()));
    }
}
