package org.dakal.scenarios.raster;

import java.io.IOException;

/** TIFF's LZW (TIFF 6.0, section 13): codes of 9 to 12 bits, high bit first, widths growing one code early. */
final class LzwUnpacker {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int TABLE_SIZE = 4096;

    private final byte[] packed;
    private final byte[] out;
    private long bitPosition;
    private int length;

    /** Every entry is a run of the output itself: where it starts and how long it is. */
    private final int[] starts = new int[TABLE_SIZE];

    private final int[] lengths = new int[TABLE_SIZE];
    private int size = FIRST_FREE;

    LzwUnpacker(byte[] packed, byte[] out) {
        this.packed = packed;
        this.out = out;
    }

    /** Unpacks until the output is full, the end code or the end of the input; gives the bytes that came out. */
    int unpack() throws IOException {
        int previousStart = -1;
        int previousLength = 0;
        while (length < out.length) {
            int code = nextCode();
            if (code == END) {
                break;
            }
            if (code == CLEAR) {
                size = FIRST_FREE;
                previousStart = -1;
                continue;
            }
            int start = length;
            int count;
            if (code < CLEAR) {
                out[length++] = (byte) code;
                count = 1;
            } else if (code < size) {
                count = copy(starts[code], lengths[code]);
            } else if (code == size && previousStart >= 0) {
                count = copy(previousStart, previousLength + 1);
            } else {
                throw new IOException("LZW code " + code + " before it is known");
            }
            if (previousStart >= 0 && size < TABLE_SIZE) {
                // The new entry is the previous run and the first byte of this one, which follows it in the output.
                starts[size] = previousStart;
                lengths[size] = previousLength + 1;
                size++;
            }
            previousStart = start;
            previousLength = count;
        }
        return length;
    }

    /** Copies byte by byte: a run may overlap its own copy. */
    private int copy(int start, int count) {
        int end = Math.min(out.length, length + count);
        for (int from = start; length < end; from++) {
            out[length++] = out[from];
        }
        return count;
    }

    private int nextCode() {
        int width = size + 1 >= 2048 ? 12 : size + 1 >= 1024 ? 11 : size + 1 >= 512 ? 10 : 9;
        if (bitPosition + width > 8L * packed.length) {
            return END;
        }
        int code = 0;
        int first = (int) (bitPosition >>> 3);
        for (int i = 0; i < 3; i++) {
            code = code << 8 | (first + i < packed.length ? packed[first + i] & 0xFF : 0);
        }
        code = code >>> (24 - width - (int) (bitPosition & 7)) & (1 << width) - 1;
        bitPosition += width;
        return code;
    }
}
