package org.dakal.scenarios.store;

import java.io.IOException;
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
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Arrays with names in one file, behind the header that matrices have too: for each the name's length and bytes, the
 * number of bytes that follow, and these, little-endian. What a file says of lengths is never believed: only arrays of
 * the lengths asked for are filled, so a forged file costs no memory. The header's checksum of the rest is a CRC-32:
 * Java's first compiler, which is all that a short job warms up, knows the processor's instruction for it and none for
 * a CRC-32C.
 */
final class StateFile {
    /** What one map of a file can hold. */
    static final long MOST_BYTES = Integer.MAX_VALUE;

    private static final int BYTES_AT_ONCE = 1 << 20;

    private final Map<String, ByteBuffer> arrays;

    private StateFile(Map<String, ByteBuffer> arrays) {
        this.arrays = arrays;
    }

    static long byteCount(Map<String, Buffer> arrays) {
        long bytes = MatrixHeader.BYTES;
        for (Map.Entry<String, Buffer> array : arrays.entrySet()) {
            bytes += 2 * Integer.BYTES
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
    static void write(Path file, Path aside, MatrixHeader header, Map<String, Buffer> arrays) throws IOException {
        CRC32 checksum = new CRC32();
        try {
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.position(MatrixHeader.BYTES);
                ByteBuffer piece = ByteBuffer.allocateDirect(BYTES_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
                for (Map.Entry<String, Buffer> array : arrays.entrySet()) {
                    byte[] name = name(array.getKey());
                    Buffer values = array.getValue().duplicate().clear();
                    piece.clear();
                    piece.putInt(name.length).put(name).putInt((int) (elementBytes(values) * values.capacity()));
                    write(piece.flip(), channel, checksum);
                    while (values.hasRemaining()) {
                        piece.clear();
                        take(values, piece);
                        write(piece, channel, checksum);
                    }
                }
                ByteBuffer head =
                        header.withLossChecksum((int) checksum.getValue()).write();
                while (head.hasRemaining()) {
                    channel.write(head, head.position());
                }
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
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

    /** Maps a file; empty when there is none, or when it does not hold exactly what its header says. */
    static Optional<StateFile> open(Path file, MatrixHeader wanted) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty(); // whoever opens a pipe waits for its other end
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < MatrixHeader.BYTES || size > MOST_BYTES) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            Optional<MatrixHeader> header = MatrixHeader.read(bytes);
            ByteBuffer data = bytes.slice(MatrixHeader.BYTES, (int) size - MatrixHeader.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            CRC32 checksum = new CRC32();
            checksum.update(data.duplicate());
            boolean isOurs = header.isPresent()
                    && header.get().key().equals(wanted.key())
                    && header.get().window().equals(wanted.window())
                    && header.get().lossChecksum() == (int) checksum.getValue();
            return isOurs ? index(data).map(StateFile::new) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Where each array lies; empty when lengths do not add up. */
    private static Optional<Map<String, ByteBuffer>> index(ByteBuffer data) {
        Map<String, ByteBuffer> arrays = new HashMap<>();
        while (data.hasRemaining()) {
            int nameLength = data.remaining() < Integer.BYTES ? -1 : data.getInt();
            if (nameLength < 0 || nameLength > data.remaining() - Integer.BYTES) {
                return Optional.empty();
            }
            byte[] name = new byte[nameLength];
            data.get(name);
            int length = data.getInt();
            if (length < 0 || length > data.remaining()) {
                return Optional.empty();
            }
            arrays.put(
                    new String(name, StandardCharsets.UTF_8),
                    data.slice(data.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            data.position(data.position() + length);
        }
        return Optional.of(arrays);
    }

    /** Fills an array; false when there is none of this name and length. */
    boolean fill(String name, Buffer array) {
        ByteBuffer bytes = arrays.get(name);
        if (bytes == null || bytes.capacity() != elementBytes(array) * array.capacity()) {
            return false;
        }
        copy(array.duplicate().clear(), bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN), false);
        return true;
    }
}
