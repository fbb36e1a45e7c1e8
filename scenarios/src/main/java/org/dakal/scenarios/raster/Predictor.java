package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** What is done to each row of a block before it is packed (TIFF 6.0, section 14; Adobe's TIFF technical note 3). */
enum Predictor {
    NONE(1),
    HORIZONTAL(2),
    FLOATING_POINT(3);

    private final int code;

    Predictor(int code) {
        this.code = code;
    }

    static @Nullable Predictor of(int code) {
        for (Predictor predictor : values()) {
            if (predictor.code == code) {
                return predictor;
            }
        }
        return null;
    }

    int code() {
        return code;
    }

    /**
     * Undoes it for one row, in place.
     *
     * @param row bytes of the whole block in the file's order
     * @param start first byte of the row
     * @param samplesPerPixel samples between a sample and its left neighbour of the same band
     * @param order of the bytes of a sample
     */
    void decodeRow(byte[] row, int start, int sampleCount, int sampleBytes, int samplesPerPixel, ByteOrder order) {
        switch (this) {
            case NONE -> {
                return;
            }
            case HORIZONTAL -> sumHorizontally(row, start, sampleCount, sampleBytes, samplesPerPixel, order);
            case FLOATING_POINT -> joinPlanes(row, start, sampleCount, sampleBytes, samplesPerPixel, order);
        }
    }

    private static void sumHorizontally(
            byte[] row, int start, int sampleCount, int sampleBytes, int samplesPerPixel, ByteOrder order) {
        ByteBuffer samples = ByteBuffer.wrap(row).order(order);
        int back = samplesPerPixel * sampleBytes;
        int end = start + sampleCount * sampleBytes;
        for (int at = start + back; at < end; at += sampleBytes) {
            switch (sampleBytes) {
                case 1 -> row[at] += row[at - back];
                case 2 -> samples.putShort(at, (short) (samples.getShort(at) + samples.getShort(at - back)));
                case 4 -> samples.putInt(at, samples.getInt(at) + samples.getInt(at - back));
                default -> samples.putLong(at, samples.getLong(at) + samples.getLong(at - back));
            }
        }
    }

    /** Rows hold first all highest bytes, then all next ones, each the difference to the byte before. */
    private static void joinPlanes(
            byte[] row, int start, int sampleCount, int sampleBytes, int samplesPerPixel, ByteOrder order) {
        int byteCount = sampleCount * sampleBytes;
        if (samplesPerPixel == 1) {
            byte value = row[start]; // held here, since a loop that reads what it has just written waits for it
            for (int i = start + 1; i < start + byteCount; i++) {
                value += row[i];
                row[i] = value;
            }
        } else {
            for (int i = samplesPerPixel; i < byteCount; i++) {
                row[start + i] += row[start + i - samplesPerPixel];
            }
        }
        byte[] planes = new byte[byteCount];
        System.arraycopy(row, start, planes, 0, byteCount);
        for (int plane = 0; plane < sampleBytes; plane++) {
            int place = order == ByteOrder.BIG_ENDIAN ? plane : sampleBytes - 1 - plane;
            for (int sample = 0; sample < sampleCount; sample++) {
                row[start + sample * sampleBytes + place] = planes[plane * sampleCount + sample];
            }
        }
    }

    /**
     * Does it for one row of a single band of little-endian samples, in place.
     *
     * @param scratch at least as long as the row
     */
    void encodeRow(byte[] row, int start, int sampleCount, int sampleBytes, byte[] scratch) {
        switch (this) {
            case NONE -> {
                return;
            }
            case HORIZONTAL -> subtractHorizontally(row, start, sampleCount, sampleBytes);
            case FLOATING_POINT -> splitPlanes(row, start, sampleCount, sampleBytes, scratch);
        }
    }

    private static void subtractHorizontally(byte[] row, int start, int sampleCount, int sampleBytes) {
        ByteBuffer samples = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = start + (sampleCount - 1) * sampleBytes; at > start; at -= sampleBytes) {
            int back = at - sampleBytes;
            switch (sampleBytes) {
                case 1 -> row[at] -= row[back];
                case 2 -> samples.putShort(at, (short) (samples.getShort(at) - samples.getShort(back)));
                case 4 -> samples.putInt(at, samples.getInt(at) - samples.getInt(back));
                default -> samples.putLong(at, samples.getLong(at) - samples.getLong(back));
            }
        }
    }

    private static void splitPlanes(byte[] row, int start, int sampleCount, int sampleBytes, byte[] scratch) {
        int byteCount = sampleCount * sampleBytes;
        for (int plane = 0; plane < sampleBytes; plane++) {
            int place = sampleBytes - 1 - plane;
            for (int sample = 0; sample < sampleCount; sample++) {
                scratch[plane * sampleCount + sample] = row[start + sample * sampleBytes + place];
            }
        }
        row[start] = scratch[0];
        for (int i = 1; i < byteCount; i++) {
            row[start + i] = (byte) (scratch[i] - scratch[i - 1]);
        }
    }
}
