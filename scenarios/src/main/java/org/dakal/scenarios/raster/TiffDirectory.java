package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The tags of one image to be written, little-endian, as a classic TIFF or a BigTIFF. Every tag's length must be known
 * before anything is written, values may be set again later.
 */
record TiffDirectory(boolean isBig, Map<Integer, Field> fields) {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int LONG8 = 16;

    private record Field(int type, int count, ByteBuffer bytes) {
        int length() {
            return bytes.capacity();
        }
    }

    void putShorts(int tag, int... values) {
        ByteBuffer bytes = littleEndian(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        fields.put(tag, new Field(SHORT, values.length, bytes.rewind()));
    }

    void putLong(int tag, int value) {
        fields.put(tag, new Field(LONG, 1, littleEndian(4).putInt(value).rewind()));
    }

    /** Positions in the file: 4 bytes each, 8 in a BigTIFF. */
    void putOffsets(int tag, long[] values) {
        ByteBuffer bytes = littleEndian((isBig ? 8 : 4) * values.length);
        for (long value : values) {
            if (isBig) {
                bytes.putLong(value);
            } else {
                bytes.putInt((int) value);
            }
        }
        fields.put(tag, new Field(isBig ? LONG8 : LONG, values.length, bytes.rewind()));
    }

    void putDoubles(int tag, double... values) {
        ByteBuffer bytes = littleEndian(8 * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        fields.put(tag, new Field(DOUBLE, values.length, bytes.rewind()));
    }

    void putText(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        fields.put(tag, new Field(ASCII, bytes.length, ByteBuffer.wrap(bytes)));
    }

    /** Bytes of the directory with all values that do not fit into it; even. */
    int byteCount() {
        int count = tableBytes();
        for (Field field : fields.values()) {
            if (field.length() > inlineBytes()) {
                count += even(field.length());
            }
        }
        return count;
    }

    private int inlineBytes() {
        return isBig ? 8 : 4;
    }

    private int tableBytes() {
        return isBig ? 8 + 20 * fields.size() + 8 : 2 + 12 * fields.size() + 4;
    }

    private static int even(int count) {
        return count + (count & 1);
    }

    /**
     * The bytes to be written.
     *
     * @param offset where they will stand
     * @param next where the next directory will stand; 0 for none
     */
    ByteBuffer bytes(long offset, long next) {
        ByteBuffer out = littleEndian(byteCount());
        if (isBig) {
            out.putLong(fields.size());
        } else {
            out.putShort((short) fields.size());
        }
        int outside = tableBytes();
        for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
            Field field = entry.getValue();
            out.putShort((short) (int) entry.getKey()).putShort((short) field.type());
            putOffset(out, field.count());
            if (field.length() > inlineBytes()) {
                putOffset(out, offset + outside);
                out.put(outside, field.bytes(), 0, field.length());
                outside += even(field.length());
            } else {
                int at = out.position();
                out.put(at, field.bytes(), 0, field.length());
                out.position(at + inlineBytes());
            }
        }
        putOffset(out, next);
        return out.rewind();
    }

    private void putOffset(ByteBuffer out, long value) {
        if (isBig) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    private static ByteBuffer littleEndian(int byteCount) {
        return ByteBuffer.allocate(byteCount).order(ByteOrder.LITTLE_ENDIAN);
    }
}
