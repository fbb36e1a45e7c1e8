package org.dakal.scenarios.raster;

import com.twelvemonkeys.io.enc.DecoderStream;
import com.twelvemonkeys.io.enc.PackBitsDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** How the blocks of a TIFF are packed. */
enum Compression {
    NONE(1),
    LZW(5),
    DEFLATE(8),
    OLD_DEFLATE(32946),
    PACKBITS(32773);

    private final int code;

    Compression(int code) {
        this.code = code;
    }

    static @Nullable Compression of(int code) {
        for (Compression compression : values()) {
            if (compression.code == code) {
                return compression;
            }
        }
        return null;
    }

    int code() {
        return code;
    }

    /** Name of a compression that is known but not read here. */
    static String foreignName(int code) {
        return switch (code) {
            case 7 -> "JPEG";
            case 34712 -> "JPEG 2000";
            case 34887 -> "LERC";
            case 34925 -> "LZMA";
            case 50000 -> "ZSTD";
            case 50001 -> "WebP";
            default -> "compression " + code;
        };
    }

    /**
     * Unpacks one block.
     *
     * @param out filled from the start
     * @return bytes that came out; fewer than the room when the block is cut short
     * @throws IOException when the bytes make no sense
     */
    int unpack(byte[] packed, byte[] out) throws IOException {
        switch (this) {
            case NONE -> {
                int length = Math.min(packed.length, out.length);
                System.arraycopy(packed, 0, out, 0, length);
                return length;
            }
            case LZW -> {
                return new LzwUnpacker(packed, out).unpack();
            }
            case DEFLATE, OLD_DEFLATE -> {
                return inflate(packed, out);
            }
            case PACKBITS -> {
                try (InputStream in = new DecoderStream(new ByteArrayInputStream(packed), new PackBitsDecoder())) {
                    return in.readNBytes(out, 0, out.length);
                }
            }
        }
        throw new AssertionError(this);
    }

    private static int inflate(byte[] packed, byte[] out) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = 0;
            while (length < out.length) {
                int count = inflater.inflate(out, length, out.length - length);
                if (count == 0) {
                    break;
                }
                length += count;
            }
            return length;
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }
}
