package org.dakal.scenarios.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Arrays with names in one file, behind the header that matrices have too: for each the name's length and bytes, the
 * number of bytes that follow, these, and their checksum, little-endian. The header's checksum is of all but the arrays
 * themselves, so that each is checked when it is read and not before. What a file says of lengths is never believed:
 * only arrays of the lengths asked for are filled, so a forged file costs no memory. Checksums are CRC-32: Java's first
 * compiler, which is all that a short job warms up, knows the processor's instruction for it and none for a CRC-32C.
 * Files are read and not mapped, for which a virtual machine takes longer.
 */
final class StateFile {
    /** No file is larger. */
    static final long MOST_BYTES = Integer.MAX_VALUE;

    private static final int BYTES_AT_ONCE = 1 << 18;
    private static final int MOST_NAME_BYTES = 1 << 16;

    private final FileChannel channel;
    private final Map<String, Place> arrays;

    /** Where an array lies. */
    private record Place(long position, int byteCount, int checksum) {}

    /** @param channel is never closed: it goes with this object, as a map of the file would */
    private StateFile(FileChannel channel, Map<String, Place> arrays) {
        this.channel = channel;
        this.arrays = arrays;
    }

    static long byteCount(Map<String, Buffer> arrays) {
        long bytes = MatrixHeader.BYTES;
        for (Map.Entry<String, Buffer> array : arrays.entrySet()) {
            bytes += 3 * Integer.BYTES
                    + name(array.getKey()).length
                    + elementBytes(array.getValue()) * array.getValue().capacity();
        }
        return bytes;
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static long elementBytes(Buffer array) {
        if (array instanceof FloatBuffer) {
            return Float.BYTES;
        }
        if (array instanceof ShortBuffer) {
            return Short.BYTES;
        }
        if (array instanceof DoubleBuffer || array instanceof LongBuffer) {
            return Long.BYTES;
        }
        if (array instanceof ByteBuffer) {
            return 1;
        }
        throw new IllegalArgumentException("no array of " + array.getClass());
    }

    /**
     * Writes a file; it is not in its place before it is complete.
     *
     * @param aside where it is written first, in the same folder
     * @param header without the arrays' checksum
     */
    static void write(Path place, Path aside, MatrixHeader header, Map<String, Buffer> arrays) throws IOException {
        CRC32 ofHeads = new CRC32();
        try {
            try (FileChannel file = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                file.position(MatrixHeader.BYTES);
                ByteBuffer piece = piece(BYTES_AT_ONCE);
                for (Map.Entry<String, Buffer> array : arrays.entrySet()) {
                    byte[] name = name(array.getKey());
                    Buffer values = array.getValue().duplicate().clear();
                    piece.clear();
                    piece.putInt(name.length).put(name).putInt((int) (elementBytes(values) * values.capacity()));
                    write(piece.flip(), file, ofHeads);
                    CRC32 ofArray = new CRC32();
                    while (values.hasRemaining()) {
                        piece.clear();
                        take(values, piece);
                        write(piece, file, ofArray);
                    }
                    piece.clear();
                    write(piece.putInt((int) ofArray.getValue()).flip(), file, ofHeads);
                }
                ByteBuffer head =
                        header.withLossChecksum((int) ofHeads.getValue()).write();
                while (head.hasRemaining()) {
                    file.write(head, head.position());
                }
            }
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static ByteBuffer piece(int byteCount) {
        return ByteBuffer.allocateDirect(byteCount).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(ByteBuffer piece, FileChannel channel, CRC32 checksum) throws IOException {
        checksum.update(piece.duplicate());
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
    }

    /** Moves as many values as fit into the bytes, which are then ready to be read. */
    private static void take(Buffer values, ByteBuffer bytes) {
        int size = (int) elementBytes(values);
        int count = Math.min(values.remaining(), bytes.capacity() / size);
        int start = values.position();
        bytes.limit(count * size);
        copy(values.slice(start, count), bytes.slice().order(ByteOrder.LITTLE_ENDIAN), true);
        values.position(start + count);
    }

    /** Copies values out of an array into bytes, or from bytes into it. */
    private static void copy(Buffer values, ByteBuffer bytes, boolean isOut) {
        if (values instanceof FloatBuffer floats) {
            FloatBuffer view = bytes.asFloatBuffer();
            (isOut ? view : floats).put(isOut ? floats : view);
        } else if (values instanceof ShortBuffer shorts) {
            ShortBuffer view = bytes.asShortBuffer();
            (isOut ? view : shorts).put(isOut ? shorts : view);
        } else if (values instanceof DoubleBuffer doubles) {
            DoubleBuffer view = bytes.asDoubleBuffer();
            (isOut ? view : doubles).put(isOut ? doubles : view);
        } else if (values instanceof LongBuffer longs) {
            LongBuffer view = bytes.asLongBuffer();
            (isOut ? view : longs).put(isOut ? longs : view);
        } else if (values instanceof ByteBuffer plain) {
            (isOut ? bytes : plain).put(isOut ? plain : bytes);
        }
    }

    /** Opens a file; empty when there is none, or when it is not what its header says. */
    static Optional<StateFile> open(Path file, MatrixHeader wanted) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty(); // whoever opens a pipe waits for its other end
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            Optional<StateFile> state = open(channel, wanted);
            if (state.isEmpty()) {
                channel.close();
            }
            return state;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<StateFile> open(FileChannel channel, MatrixHeader wanted) throws IOException {
        long size = channel.size();
        if (size < MatrixHeader.BYTES || size > MOST_BYTES) {
            return Optional.empty();
        }
        Optional<MatrixHeader> header = MatrixHeader.read(read(channel, 0, MatrixHeader.BYTES));
        boolean isOurs = header.isPresent()
                && header.get().key().equals(wanted.key())
                && header.get().window().equals(wanted.window());
        return isOurs
                ? index(channel, size, header.get().lossChecksum()).map(arrays -> new StateFile(channel, arrays))
                : Optional.empty();
    }

    /** Where each array lies; empty when lengths do not add up, or when all but the arrays has another checksum. */
    private static Optional<Map<String, Place>> index(FileChannel channel, long size, int checksum) throws IOException {
        Map<String, Place> arrays = new HashMap<>();
        CRC32 ofHeads = new CRC32();
        long at = MatrixHeader.BYTES;
        while (at < size) {
            int nameBytes = size - at < 3 * Integer.BYTES
                    ? -1
                    : read(channel, at, Integer.BYTES).getInt();
            if (nameBytes < 0 || nameBytes > Math.min(MOST_NAME_BYTES, size - at - 3 * Integer.BYTES)) {
                return Optional.empty();
            }
            ByteBuffer head = read(channel, at, 2 * Integer.BYTES + nameBytes);
            ofHeads.update(head.duplicate());
            at += head.capacity();
            byte[] name = new byte[nameBytes];
            head.position(Integer.BYTES).get(name);
            int byteCount = head.getInt();
            if (byteCount < 0 || byteCount > size - at - Integer.BYTES) {
                return Optional.empty();
            }
            ByteBuffer tail = read(channel, at + byteCount, Integer.BYTES);
            ofHeads.update(tail.duplicate());
            arrays.put(new String(name, StandardCharsets.UTF_8), new Place(at, byteCount, tail.getInt()));
            at += byteCount + Integer.BYTES;
        }
        return (int) ofHeads.getValue() == checksum ? Optional.of(arrays) : Optional.empty();
    }

    private static ByteBuffer read(FileChannel channel, long position, int byteCount) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(byteCount).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, position, bytes);
        return bytes;
    }

    private static void readFully(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position() - start) < 0) {
                throw new EOFException("a file became shorter");
            }
        }
        bytes.position(start);
    }

    /**
     * Fills arrays by their names; many threads may at once.
     *
     * @return false when there is not each of them in its length
     * @throws IOException also when what the file holds of one has another checksum
     */
    boolean fill(Map<String, Buffer> wanted) throws IOException {
        int most = 0;
        for (Map.Entry<String, Buffer> array : wanted.entrySet()) {
            Place place = arrays.get(array.getKey());
            if (place == null
                    || place.byteCount
                            != elementBytes(array.getValue()) * array.getValue().capacity()) {
                return false;
            }
            most = Math.max(most, place.byteCount);
        }
        ByteBuffer piece = piece(Math.min(most, BYTES_AT_ONCE));
        for (Map.Entry<String, Buffer> array : wanted.entrySet()) {
            Place place = Objects.requireNonNull(arrays.get(array.getKey()));
            fill(array.getValue().duplicate().clear(), place, piece);
        }
        return true;
    }

    private void fill(Buffer values, Place place, ByteBuffer piece) throws IOException {
        CRC32 checksum = new CRC32();
        int elementBytes = (int) elementBytes(values);
        for (int at = 0; at < place.byteCount; at += piece.limit()) {
            piece.clear().limit(Math.min(piece.capacity(), place.byteCount - at));
            readFully(channel, place.position + at, piece);
            checksum.update(piece.duplicate());
            copy(
                    values.slice(at / elementBytes, piece.limit() / elementBytes),
                    piece.duplicate().order(ByteOrder.LITTLE_ENDIAN),
                    false);
        }
        if ((int) checksum.getValue() != place.checksum) {
            throw new StreamCorruptedException("another checksum than kept");
        }
    }
}
