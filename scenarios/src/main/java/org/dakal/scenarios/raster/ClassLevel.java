package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;

/**
 * Whole numbers that stand for something (classes, servers), so that no mean makes sense: coarser ones take the most
 * frequent known value among four, among equals the north-western one.
 */
final class ClassLevel implements CogLevel {
    /** Larger than any value: nothing is no data. */
    static final int NO_DATA_NONE = 1 << 20;

    private final SampleType sampleType;
    private final short[] values;
    private final int width;
    private final int height;
    private final int noData;

    ClassLevel(SampleType sampleType, short[] values, int width, int height, int noData) {
        this.sampleType = sampleType;
        this.values = values;
        this.width = width;
        this.height = height;
        this.noData = noData;
    }

    /** Bytes as their unsigned numbers. */
    static ClassLevel ofBytes(byte[] bytes, int width, int height, int noData) {
        short[] values = new short[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (bytes[i] & 0xFF);
        }
        return new ClassLevel(SampleType.UINT8, values, width, height, noData);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public SampleType sampleType() {
        return sampleType;
    }

    @Override
    public ClassLevel halved() {
        int columns = (width + 1) / 2;
        int rows = (height + 1) / 2;
        short[] modes = new short[columns * rows];
        CogLevel.byFours(
                width,
                height,
                (coarse, a, b, c, d) -> modes[coarse] = mode(values[a], values[b], values[c], values[d]));
        return new ClassLevel(sampleType, modes, columns, rows, noData);
    }

    private short mode(short a, short b, short c, short d) {
        int votesA = votes(a, a, b, c, d);
        int votesB = votes(b, a, b, c, d);
        int votesC = votes(c, a, b, c, d);
        int votesD = votes(d, a, b, c, d);
        int most = Math.max(Math.max(votesA, votesB), Math.max(votesC, votesD));
        if (votesA == most) {
            return a;
        }
        if (votesB == most) {
            return b;
        }
        return votesC == most ? c : d;
    }

    private int votes(short value, short a, short b, short c, short d) {
        if (value == noData) {
            return 0;
        }
        return (value == a ? 1 : 0) + (value == b ? 1 : 0) + (value == c ? 1 : 0) + (value == d ? 1 : 0);
    }

    @Override
    public void putRow(int row, int firstColumn, int count, ByteBuffer out) {
        int start = row * width + firstColumn;
        if (sampleType == SampleType.UINT8) {
            for (int i = 0; i < count; i++) {
                out.put((byte) values[start + i]);
            }
        } else {
            out.asShortBuffer().put(values, start, count);
            out.position(out.position() + 2 * count);
        }
    }
}
