package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How a GeoTIFF stores one number. */
public enum SampleType {
    UINT8(8, 1),
    INT8(8, 2),
    UINT16(16, 1),
    INT16(16, 2),
    UINT32(32, 1),
    INT32(32, 2),
    FLOAT32(32, 3),
    FLOAT64(64, 3);

    private final int bitCount;
    private final int tiffFormat;

    SampleType(int bitCount, int tiffFormat) {
        this.bitCount = bitCount;
        this.tiffFormat = tiffFormat;
    }

    /**
     * The type of a number of bits and a TIFF SampleFormat (1 unsigned, 2 signed, 3 float; 4 counts as unsigned); null
     * when there is none.
     */
    static @Nullable SampleType of(int bitCount, int tiffFormat) {
        for (SampleType type : values()) {
            if (type.bitCount == bitCount && type.tiffFormat == (tiffFormat == 4 ? 1 : tiffFormat)) {
                return type;
            }
        }
        return null;
    }

    public int byteCount() {
        return bitCount / 8;
    }

    int tiffFormat() {
        return tiffFormat;
    }

    public boolean isFloat() {
        return tiffFormat == 3;
    }

    /** The sample at a position counted in samples. */
    public double read(ByteBuffer samples, int position) {
        return switch (this) {
            case UINT8 -> samples.get(position) & 0xFF;
            case INT8 -> samples.get(position);
            case UINT16 -> samples.getShort(2 * position) & 0xFFFF;
            case INT16 -> samples.getShort(2 * position);
            case UINT32 -> samples.getInt(4 * position) & 0xFFFFFFFFL;
            case INT32 -> samples.getInt(4 * position);
            case FLOAT32 -> samples.getFloat(4 * position);
            case FLOAT64 -> samples.getDouble(8 * position);
        };
    }
}
