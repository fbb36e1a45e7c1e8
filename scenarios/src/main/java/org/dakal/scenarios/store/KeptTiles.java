package org.dakal.scenarios.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellWindow;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of a study's layers that are made, on the disk until the study is complete, so that a run that is killed
 * loses the tile it was at and no other. A disk that fails costs only that.
 */
public final class KeptTiles implements FarTiles {
    private static final String FOLDER = "tiles";
    /** What a run that was killed left is removed by others after this time. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);

    private final Path folder;
    private final Network network;
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * @param store folder of the path-loss store
     * @param key names the study by all that its layers depend on
     * @param network whose layers are kept
     */
    KeptTiles(Path store, String key, Network network) {
        this.folder = store.resolve(FOLDER).resolve(key);
        this.network = network;
        removeOld(store.resolve(FOLDER));
    }

    @Override
    public boolean fill(Network asked, @Nullable IndoorProfile buildings, ProgressListener listener, Taker taker) {
        return false;
    }

    @Override
    public Optional<ByteBuffer> kept(Network asked, boolean isIndoors, CellWindow tile) {
        if (!asked.equals(network)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(isIndoors, tile));
            int end = bytes.length - Integer.BYTES;
            if (end <= 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
                return Optional.empty();
            }
            taken.incrementAndGet();
            return Optional.of(ByteBuffer.wrap(bytes, 0, end).slice());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(Network asked, boolean isIndoors, CellWindow tile, Supplier<ByteBuffer> bytes) {
        if (!asked.equals(network)) {
            return;
        }
        ByteBuffer given = bytes.get();
        byte[] whole = new byte[given.remaining() + Integer.BYTES];
        int end = given.remaining();
        given.duplicate().get(whole, 0, end);
        ByteBuffer.wrap(whole).putInt(end, checksum(whole, end));
        Path aside = folder.resolve("." + UUID.randomUUID());
        try {
            if (folder.toFile().mkdirs() || DiskPathLossStore.hasRoom(new StoreFolder(folder), whole.length)) {
                Files.write(aside, whole);
                Files.move(aside, file(isIndoors, tile), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            remove(aside);
        }
    }

    private Path file(boolean isIndoors, CellWindow tile) {
        return folder.resolve(String.format(
                Locale.ROOT,
                "%s-%d-%d-%d-%d",
                isIndoors ? "indoors" : "outdoors",
                tile.firstRow(),
                tile.firstColumn(),
                tile.rowCount(),
                tile.columnCount()));
    }

    private static int checksum(byte[] bytes, int end) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, end);
        return (int) checksum.getValue();
    }

    /** How many tiles were there already and were asked for. */
    public int takenCount() {
        return taken.get();
    }

    /** The study is complete: its tiles need not be kept. */
    public void finish() {
        remove(folder);
    }

    private static void removeOld(Path tiles) {
        FileTime oldest = FileTime.from(Instant.now().minus(LONGEST_WAIT));
        try (Stream<Path> folders = Files.list(tiles)) {
            for (Path old : folders.toList()) {
                if (Files.getLastModifiedTime(old).compareTo(oldest) < 0) {
                    remove(old);
                }
            }
        } catch (IOException e) {
            // None, or another run is at it.
        }
    }

    private static void remove(Path path) {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path one : all) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException e) {
            // Left for the next run.
        }
    }
}
