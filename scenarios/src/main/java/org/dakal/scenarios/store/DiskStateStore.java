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
    private final Listener listener;
    private @Nullable StateFile found;
    /** By identity: of a site several things are kept, and its antennas hang on others too. */
    private final IdentityHashMap<Record, String> names = new IdentityHashMap<>();

    private final Map<AntennaPattern, byte[]> patterns = new HashMap<>();

    /** Hears what becomes of what is kept. */
    interface Listener {
        /** Some arrays were taken from the file. */
        default void taken() {}

        /** The file was damaged and is removed. */
        default void dropped() {}

        /** Something could not be read or kept, with the reason. */
        void failed(String reason);
    }

    /** @param writer begins the names of what is being written; null when nothing can be */
    DiskStateStore(
            StoreFolder folder,
            String key,
            MatrixLabel label,
            CellWindow grid,
            long limitBytes,
            @Nullable String writer,
            Listener listener) {
        this.folder = folder;
        this.key = key;
        this.header = new MatrixHeader(key, grid, 0, label);
        this.limitBytes = limitBytes;
        this.writer = writer;
        this.listener = listener;
    }

    @Override
    public boolean fill(Map<String, Buffer> arrays) {
        StateFile file = file();
        if (file == null) {
            return false;
        }
        try {
            boolean isFilled = file.fill(arrays);
            if (isFilled && !arrays.isEmpty()) {
                listener.taken();
            }
            return isFilled;
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
            if (Files.deleteIfExists(folder.state(key))) {
                listener.dropped();
            }
        } catch (IOException e) {
            listener.failed("cannot delete " + folder.state(key));
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
            } else if (Files.deleteIfExists(file)) {
                listener.dropped();
            }
            return state;
        } catch (IOException e) {
            listener.failed("cannot read " + file);
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
            listener.failed("the disk of " + folder.path() + " is nearly full");
            return;
        }
        try {
            Files.createDirectories(folder.shelf(key));
            StateFile.write(folder.state(key), folder.aside(key, writer + "-state"), header, arrays);
        } catch (IOException e) {
            listener.failed("cannot write to " + folder.path());
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
